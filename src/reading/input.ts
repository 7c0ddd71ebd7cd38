/** What the viewer does, as what it means for the play. */

export type Wish = 'advance' | 'back' | 'begin' | 'sound' | 'mute' | 'captions' | 'link' | 'log' | 'script';
export type Wishes = Readonly<Record<Wish, () => void>> & {
  readonly firstTouch: () => void; // once, before the first wish: browsers allow sound from here on
};

type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const KEYS: Readonly<Record<string, Wish>> = {
  ' ': 'advance',
  Enter: 'advance',
  ArrowRight: 'advance',
  PageDown: 'advance',
  ArrowLeft: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'begin',
  m: 'mute',
  M: 'mute',
  c: 'captions',
  C: 'captions',
  k: 'link',
  K: 'link',
  l: 'log',
  L: 'log',
};
const BUTTONS: readonly Wish[] = ['advance', 'back', 'begin', 'sound', 'link', 'log', 'script'];
const PRESSES_BUTTONS = [' ', 'Enter'];
const CONTROLS = 'button, a, input, select, textarea, dialog, .faults';
const KEEPS_ALL_KEYS = 'select, textarea, input[type=search], .faults';
const SHEET = 'dialog[open]'; // lies over the play, which waits
const WISHED_IN_SHEET: readonly (Wish | null)[] = ['mute', 'captions'];

/** The wish that stands behind a key, or null where the key is not for the play. */
export function meaningOf(key: Key, onButton: boolean): Wish | null {
  if (key.ctrlKey || key.altKey || key.metaKey || (onButton && PRESSES_BUTTONS.includes(key.key))) return null;
  return KEYS[key.key] ?? null;
}

/** Only going back may be held down. */
export const isWished = (wish: Wish | null, key: Key): wish is Wish => wish !== null && (wish === 'back' || !key.repeat);

const controlOf = (event: Event): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>(CONTROLS) : null);

function wishOfClick(event: MouseEvent): Wish | null {
  const control = controlOf(event);
  if (!control) return event.button === 0 ? 'advance' : null;
  if (event.detail > 0 && !control.closest(SHEET)) control.blur(); // else the next Space would press it again
  return BUTTONS.find((wish) => wish === control.dataset.does) ?? null;
}

/** Hear clicks, taps and keys within `target` until the returned function is called. */
export function listen(target: Document | HTMLElement, wishes: Wishes): () => void {
  const leaving = new AbortController();
  let touched = false;
  const heed = (wish: Wish | null): void => {
    if (!touched) wishes.firstTouch();
    touched = true;
    if (wish) wishes[wish]();
  };
  const onClick = (event: Event): void => heed(wishOfClick(event as MouseEvent));
  const onKey = (event: Event): void => {
    const key = event as KeyboardEvent;
    const control = controlOf(event);
    if (control?.matches(KEEPS_ALL_KEYS)) return;
    const wish = meaningOf(key, control !== null);
    if (document.querySelector(SHEET) && !WISHED_IN_SHEET.includes(wish)) return;
    if (wish) event.preventDefault(); // it would scroll, or press something
    if (wish === null || isWished(wish, key)) heed(wish);
  };
  target.addEventListener('click', onClick, { signal: leaving.signal });
  target.addEventListener('keydown', onKey, { signal: leaving.signal });
  return () => leaving.abort();
}
