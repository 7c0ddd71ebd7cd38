/** What the viewer does, as what it means for the play. */
import { ACTIONS, isWish, wishOf, type Wish } from './keys';
import type { Settings } from './settings';

export type Wishes = Readonly<Record<Wish, () => void>> & {
  readonly firstTouch: () => void; // once, before the first wish: browsers allow sound from here on
};

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const PRESSES_BUTTONS = [' ', 'Enter'];
const MOVES_SLIDERS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const CONTROLS = 'button, a, input, select, textarea, dialog, [role=slider], .faults';
const SLIDERS = 'input[type=range], [role=slider]';
const KEEPS_ALL_KEYS = 'select, textarea, input[type=search], input[type=url], .faults';
const SHEET = 'dialog[open]'; // lies over the play, which waits

/** The control that something is done to, or null where it is done to the play. */
export const controlOf = ({ target }: Event): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null);

/** Which keys a control has a use for itself. */
function keptBy(control: HTMLElement | null): readonly string[] | 'all' {
  if (!control) return [];
  if (control.matches(KEEPS_ALL_KEYS)) return 'all';
  return control.matches(SLIDERS) ? MOVES_SLIDERS : PRESSES_BUTTONS;
}

/**
 * The wish that stands behind a key, or null where the key is not for the play.
 * @param kept the keys that what has the focus keeps to itself
 */
export function meaningOf(key: Key, kept: readonly string[] | 'all', settings: Pick<Settings, 'keys'>): Wish | null {
  if (key.ctrlKey || key.altKey || key.metaKey || kept === 'all' || kept.includes(key.key)) return null;
  return wishOf(key, settings);
}

/** Few wishes may be held down. */
export const isWished = (wish: Wish | null, key: Key): wish is Wish => wish !== null && (ACTIONS[wish].held === true || !key.repeat);

function wishOfClick(event: MouseEvent): Wish | null {
  const control = controlOf(event);
  if (!control) return event.button === 0 ? 'advance' : null;
  if (event.detail > 0 && !control.closest(SHEET)) control.blur(); // else the next Space would press it again
  return isWish(control.dataset.does) ? control.dataset.does : null;
}

/**
 * Hear clicks, taps and keys within `target` until the returned function is called.
 * @param settings as they are at the time
 */
export function listen(target: Document | HTMLElement, wishes: Wishes, settings: () => Settings): () => void {
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
    const kept = keptBy(controlOf(event));
    if (kept === 'all' || event.defaultPrevented) return;
    const wish = meaningOf(key, kept, settings());
    if (document.querySelector(SHEET) && !(wish && ACTIONS[wish].overSheets)) return;
    if (wish) event.preventDefault(); // it would scroll, or press something
    if (wish === null || isWished(wish, key)) heed(wish);
  };
  target.addEventListener('click', onClick, { signal: leaving.signal });
  target.addEventListener('keydown', onKey, { signal: leaving.signal });
  return () => leaving.abort();
}
