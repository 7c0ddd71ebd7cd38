/** The page's #id names the step that is shown. */
import { opening } from './bookmark';
import { say } from './words';

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return hash.replace(/^#/, ''); // mangled: no moment is called that
  }
}

/** The id the page's address asks for; '' where it asks for none. */
export const address = (): string => decode(location.hash);

/** What a viewer is told whose address names no step. */
export const noMoment = (name: string, instead: 'nearest' | 'start' | 'stays'): string => say('no-moment', { name: opening(name), instead });

/** Name this step in the address, without a new entry in the history and without scrolling. */
export function showAddress(id: string): void {
  if (id === address()) return;
  try {
    history.replaceState(history.state, '', `#${encodeURIComponent(id)}`);
  } catch {
    return; // Safari forbids more than a hundred changes in half a minute; the next one will do
  }
}

/** Call back with the id whenever the viewer changes the address. Returns the way to stop. */
export function onAddress(callback: (id: string) => void): () => void {
  const heard = (): void => callback(address());
  addEventListener('hashchange', heard);
  return () => removeEventListener('hashchange', heard);
}
