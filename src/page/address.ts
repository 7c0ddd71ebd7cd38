/** The page's #id names the step that is shown. */
import { excerpt } from './words/excerpt';
import { say } from './words/page-language';

const PATIENCE = 5; // seconds until a browser is asked again that would not change the address
const ADDED = /[?&].*/s; // what sites add to the links on them, and with nothing before it `name=value`
// hashes, slashes, spaces, the full stop of the sentence that a link stood in
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return hash.replace(/^#/, ''); // mangled: no moment is called that
  }
}

/**
 * The id that somebody means who writes it in capitals or otherwise, or whose link has passed through other hands; ''
 * where none can be meant.
 */
export function idIn(asked: string): string {
  const name = asked.replace(ADDED, '');
  return name.includes('=')
    ? ''
    : name
        .replace(EDGES, '')
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
}

/** The moment that the page's address asks for, as it stands there; '' where it asks for none. */
export function address(): string {
  const asked = decode(location.hash);
  return idIn(asked) ? asked : '';
}

/** What a viewer is told whose address names no step. */
export const noMoment = (name: string, instead: 'nearest' | 'start' | 'kept' | 'stays'): string =>
  say('no-moment', { name: excerpt(name), instead });

let refused: string | null = null; // the step that the browser would not name yet
let since = 0; // seconds since it was last asked

/** Name this step in the address, without a new entry in the history and without scrolling. */
export function showAddress(id: string): void {
  [refused, since] = [null, 0];
  const hash = `#${encodeURIComponent(id)}`;
  if (hash === location.hash) return;
  try {
    history.replaceState(history.state, '', hash);
  } catch {
    refused = id; // Safari forbids more than a hundred changes in half a minute
  }
}

/** Asks again, now and then, a browser that would not change the address. */
export function tickAddress(seconds: number): void {
  since += seconds;
  if (refused !== null && since >= PATIENCE) showAddress(refused);
}

/** Call back with the id whenever the viewer changes the address. Returns the way to stop. */
export function onAddress(callback: (id: string) => void): () => void {
  const heard = (): void => callback(address());
  addEventListener('hashchange', heard);
  return () => removeEventListener('hashchange', heard);
}
