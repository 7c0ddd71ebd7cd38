/** What the viewer does, as what it means for the play. */
import { ACTIONS, isWish, wishOf, wishOfWay, type Wish } from './keys';
import { Pads } from './pads';
import type { Settings } from './settings';
import { openSheet, SHEET } from './sheet';
import { hearSwipes, swipeOf } from './swipe';
import { isMirrored, type Way } from './way';
import { Wheel } from './wheel';

export type Wishes = Readonly<Record<Wish, () => void>> & {
  readonly firstTouch: () => void; // once, before the first wish: browsers allow sound from here on
  readonly spent: (wish: Wish | null) => boolean; // whether it was for something else, and is not to be done
};

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const PRESSES_BUTTONS = [' ', 'Enter'];
const MOVES_SLIDERS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const CONTROLS = 'button, a, input, select, textarea, dialog, [role=slider], .faults';
const SLIDERS = 'input[type=range], [role=slider]';
const CLOSED = 'dialog:not([open])';
const KEEPS_ALL_KEYS = 'select, textarea, input[type=search], input[type=url], .faults';

/** The control that something is done to, or null where it is done to the play. */
export const controlOf = ({ target }: Event): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null);

/** Which keys a control has a use for itself; none on a sheet that has just closed, where it keeps the focus until the page is next painted. */
function keptBy(control: HTMLElement | null): readonly string[] | 'all' {
  if (!control || control.closest(CLOSED)) return [];
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

/** Hears whatever the viewer does: clicks, taps, keys, swipes, the wheel, gamepads. */
export class Input {
  private readonly leaving = new AbortController();
  private readonly wheel = new Wheel();
  private readonly pads = new Pads((wish) => this.heed(wish), this.leaving.signal);
  private touched = false;

  /** @param settings as they are at the time */
  constructor(
    target: Document | HTMLElement,
    private readonly wishes: Wishes,
    private readonly settings: () => Settings,
  ) {
    const { signal } = this.leaving;
    target.addEventListener('click', (event) => this.heed(wishOfClick(event as MouseEvent)), { signal });
    target.addEventListener('keydown', (event) => this.press(event as KeyboardEvent), { signal });
    target.addEventListener('wheel', (event) => this.turn(event as WheelEvent), { signal, passive: true });
    hearSwipes(target, (start) => controlOf(start) === null, (from, to) => this.swipe(swipeOf(from, to, isMirrored())), signal);
  }

  /** Lets the wheel come to rest, and asks the gamepads. */
  tick(seconds: number): void {
    this.wheel.tick(seconds);
    this.pads.tick();
  }

  /** Hears nothing from now on. */
  close(): void {
    this.leaving.abort();
  }

  private heed(wish: Wish | null): void {
    if (!this.touched && navigator.userActivation.hasBeenActive) {
      this.touched = true; // a turn of the wheel is not enough
      this.wishes.firstTouch();
    }
    if (!this.wishes.spent(wish) && wish) this.wishes[wish]();
  }

  private press(key: KeyboardEvent): void {
    const kept = keptBy(controlOf(key));
    if (kept === 'all' || key.defaultPrevented) return;
    const wish = meaningOf(key, kept, this.settings());
    if (openSheet() && !(wish && ACTIONS[wish].overSheets)) return;
    if (wish) key.preventDefault(); // it would scroll, or press something
    if (wish === null || isWished(wish, key)) this.heed(wish);
  }

  /** With Control held it enlarges the page; over sheets it scrolls them. */
  private turn(event: WheelEvent): void {
    if (event.ctrlKey || openSheet() || controlOf(event)?.matches('.faults')) return;
    const way = this.wheel.turn(event, isMirrored());
    if (way) this.heed(wishOfWay(way));
  }

  private swipe(way: Way | null): void {
    if (way) this.heed(wishOfWay(way));
  }
}
