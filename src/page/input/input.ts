/** What the viewer does, as what it means for the play. */
import { Clicks, thingOf } from './clicks';
import { isFramed } from '../embedding';
import { hearHeld } from './held-keys';
import { controlOf, isForeign, keepsWheel, keptBy } from './interactive';
import { ACTIONS, isCommand, commandOf, commandOfDirection, type Command, type Keys } from './commands';
import { Gamepads, type PadSource } from './gamepads';
import { openSheet, SHEET } from '../sheets/sheet';
import { hearSwipes, swipeOf } from './swipe';
import type { Direction } from './direction';
import { Wheel } from './wheel';

export type CommandHandlers = Readonly<Record<Command, () => void>> & {
  readonly touch: () => void; // at each click, key and tap: browsers allow sound to begin, or begin again
  readonly firstTouch: () => void; // once, after the first of them
  readonly consumed: (command: Command | null) => boolean; // whether it was for something else, and is not to be done
};

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;
type Typed = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'getModifierState'>;

const COMPOSES = ['Process', 'Dead', 'Unidentified'];
const COMPOSED = 229; // as the key code of whatever goes into composing
const TOUCHES = ['click', 'keydown', 'touchend'] as const;

/**
 * The wish that stands behind a key, or null where the key is not for the play.
 * @param kept the keys that what has the focus keeps to itself
 */
export function meaningOf(key: Key, kept: readonly string[] | 'all', settings: Keys): Command | null {
  if (key.ctrlKey || key.altKey || key.metaKey || kept === 'all' || kept.includes(key.key)) return null;
  return commandOf(key, settings);
}

/** Whether a key goes into a letter that is being composed of several, or chosen among others. */
export const isComposed = (typed: Typed): boolean =>
  typed.isComposing || typed.keyCode === COMPOSED || COMPOSES.includes(typed.key) || typed.getModifierState('AltGraph');

/** Few wishes may be held down. */
export const isCommanded = (command: Command | null, key: Key): command is Command =>
  command !== null && (ACTIONS[command].held === true || !key.repeat);

function commandOfClick(event: MouseEvent): Command | null {
  const control = controlOf(event);
  if (!control) return 'advance';
  if (isForeign(control)) return null; // and keeps the focus
  if (event.detail > 0 && !control.closest(SHEET)) control.blur(); // else the next Space would press it again
  return isCommand(control.dataset.does) ? control.dataset.does : null;
}

/**
 * Whether a browser lets sound begin from here on; where it can't say, whatever a viewer has done is taken for enough.
 */
function allowsSound({ userActivation }: Partial<Navigator>, event?: Event): boolean {
  return userActivation
    ? userActivation.hasBeenActive
    : event?.isTrusted === true && (event as KeyboardEvent).key !== 'Escape';
}

/** What of a browser tells what the viewer does. */
export interface InputSource extends PadSource {
  readonly document: Document;
  readonly navigator: PadSource['navigator'] & Partial<Pick<Navigator, 'userActivation'>>;
}

/** Hears whatever the viewer does: clicks, taps, keys, swipes, the wheel, gamepads. */
export class Input {
  private readonly wheel = new Wheel();
  private readonly pads: Gamepads;
  private touched = false;
  private entered = !isFramed(); // by a click or key, since the page around the play last had them

  /** @param keys as they are at the time @param signal after which it hears nothing any more */
  constructor(
    private readonly source: InputSource,
    private readonly commands: CommandHandlers,
    private readonly keys: () => Keys,
    signal: AbortSignal,
  ) {
    const { document: target } = source;
    this.pads = new Gamepads(
      source,
      (command) => this.dispatch(command),
      () => this.touch(),
      () => this.isMirrored,
      signal,
    );
    for (const touch of TOUCHES)
      target.addEventListener(touch, (event) => this.touch(event), { signal, capture: true });
    if (isFramed()) this.watchFrame(signal);
    new Clicks(target, () => this.dispatch(null), signal);
    hearHeld(target, signal);
    target.addEventListener('click', (event) => this.click(event as MouseEvent), { signal });
    // browsers that fill in a form send what is no key
    target.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.press(event), { signal });
    target.addEventListener('wheel', (event) => this.turn(event as WheelEvent), { signal, passive: !isFramed() });
    hearSwipes(
      target,
      (start) => controlOf(start) === null,
      (from, to) => this.swipe(swipeOf(from, to, this.isMirrored)),
      signal,
    );
  }

  /** Lets the wheel come to rest, and asks the gamepads. */
  tick(seconds: number): void {
    this.wheel.tick(seconds);
    this.pads.tick();
  }

  private get isMirrored(): boolean {
    return this.keys().isMirrored === true;
  }

  private watchFrame(signal: AbortSignal): void {
    const { document: target, window } = this.source;
    target.documentElement.dataset.framed = '';
    for (const name of ['pointerdown', 'keydown'] as const)
      target.addEventListener(name, () => (this.entered = true), { signal, capture: true });
    window.addEventListener('blur', () => (this.entered = false), { signal });
  }

  /** @param event what was done; a gamepad gives none */
  private touch(event?: Event): void {
    if (!this.touched && !allowsSound(this.source.navigator, event)) return;
    this.commands.touch();
    if (this.touched) return;
    this.touched = true;
    this.commands.firstTouch();
  }

  private dispatch(command: Command | null): void {
    if (!this.commands.consumed(command) && command) this.commands[command]();
  }

  private click(event: MouseEvent): void {
    if (event.defaultPrevented) return;
    if (thingOf(event) === 'beside a sheet') openSheet()?.close();
    this.dispatch(commandOfClick(event));
  }

  private press(key: KeyboardEvent): void {
    const kept = keptBy(controlOf(key));
    // a control tells of its own press
    if (kept === 'all' || kept.includes(key.key) || key.defaultPrevented || isComposed(key)) return;
    const command = meaningOf(key, kept, this.keys());
    if (openSheet() && !(command && ACTIONS[command].overSheets)) return;
    if (command) key.preventDefault(); // it would scroll, or press something
    if (command === null || isCommanded(command, key)) this.dispatch(command);
  }

  /**
   * With Control held it enlarges the page; over sheets it scrolls them; over a play that one has
   * not turned to, the page around it.
   */
  private turn(event: WheelEvent): void {
    if (event.ctrlKey || openSheet() || keepsWheel(controlOf(event)) || !this.entered) return;
    if (isFramed() && event.cancelable) event.preventDefault(); // the page around it would scroll as well
    const way = this.wheel.turn(event, this.isMirrored);
    if (way) this.dispatch(commandOfDirection(way));
  }

  private swipe(way: Direction | null): void {
    if (way) this.dispatch(commandOfDirection(way));
  }
}
