/** The page's #id names the step that is shown. */
import { excerpt } from './words/excerpt';
import type { Say } from './words/messages';

const PATIENCE = 5; // seconds until a browser is asked again that would not change the address
const ADDED = /[?&].*/s; // what sites add to the links on them, and with nothing before it `name=value`
const PLAIN = /^[a-z\d]+(?:-[a-z\d]+)*$/; // an id: the first paint waits for no slower look
// hashes, slashes, spaces, the full stop of the sentence that a link stood in
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What the part of an address from # on says. */
export function decoded(hash: string): string {
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
  if (PLAIN.test(asked)) return asked;
  const name = asked.replace(ADDED, '');
  return name.includes('=')
    ? ''
    : name
        .replace(EDGES, '')
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
}

/** What a viewer is told whose address names no step. */
export const noMoment = (say: Say, name: string, instead: 'nearest' | 'start' | 'kept' | 'stays'): string =>
  say('no-moment', { name: excerpt(name), instead });

/** What of the browser has to do with the address. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
  readonly window: Pick<EventTarget, 'addEventListener'>; // tells of changes by the viewer
}

export class Address {
  private refused: string | null = null; // the step that the browser would not name yet
  private since = 0; // seconds since it was last asked

  constructor(private readonly bar: AddressBar) {}

  /** The moment that the page's address asks for, as it stands there; '' where it asks for none. */
  get asked(): string {
    const asked = decoded(this.bar.location.hash);
    return idIn(asked) ? asked : '';
  }

  /** Name this step in the address, without a new entry in the history and without scrolling. */
  show(id: string): void {
    [this.refused, this.since] = [null, 0];
    const { history, location } = this.bar;
    const hash = `#${encodeURIComponent(id)}`;
    if (hash === location.hash) return;
    try {
      history.replaceState(history.state, '', hash);
    } catch {
      this.refused = id; // Safari forbids more than a hundred changes in half a minute
    }
  }

  /** Asks again, now and then, a browser that would not change the address. */
  tick(seconds: number): void {
    this.since += seconds;
    if (this.refused !== null && this.since >= PATIENCE) this.show(this.refused);
  }

  /** Calls back with the moment that is asked for, as it stands there, whenever the viewer changes the address. */
  follow(told: (asked: string) => void, signal: AbortSignal): void {
    this.bar.window.addEventListener('hashchange', () => told(this.asked), { signal });
  }
}
