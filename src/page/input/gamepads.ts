/** Gamepads: they go on and back, open More, and move through a sheet that lies over the play. */
import { isAttended } from '../embedding';
import { commandOfDirection, type Command } from './commands';
import { leantOn, newly, GAMEPAD_BUTTONS, pressedOn, type GamepadButton, type Pressed } from './gamepad-state';
import { adjust, openSheet, walk, type FocusStep } from '../sheets/sheet';
import { opposite, type Direction } from './direction';

const ALL: Pressed = new Set(GAMEPAD_BUTTONS);
const WAYS: Readonly<Partial<Record<GamepadButton, Direction>>> = {
  south: 'on',
  'right-shoulder': 'on',
  east: 'back',
  'left-shoulder': 'back',
};
const STEPS: Readonly<Partial<Record<GamepadButton, FocusStep>>> = {
  up: 'before',
  left: 'before',
  down: 'after',
  right: 'after',
};

/** What a key is for while the play lies open; null for nothing. */
export function gamepadCommand(key: GamepadButton, mirrored: boolean): Command | null {
  if (key === 'start') return 'more';
  const sideways: Direction | undefined = key === 'right' ? 'on' : key === 'left' ? 'back' : undefined;
  const way = WAYS[key] ?? (sideways && (mirrored ? opposite(sideways) : sideways));
  return way ? commandOfDirection(way) : null;
}

/** What of a browser tells of gamepads. */
export interface PadSource {
  readonly window: Pick<EventTarget, 'addEventListener'>; // one is plugged in or out
  readonly document: Pick<EventTarget, 'addEventListener'>; // the page goes out of sight
  readonly navigator: Partial<Pick<Navigator, 'getGamepads'>>;
}

/** Those plugged in; none where the browser has no gamepads, or the page may not ask. */
export function padsOf(navigator: PadSource['navigator']): Gamepad[] {
  try {
    const pads = Array.from(navigator.getGamepads?.() ?? []);
    return pads.filter((pad) => pad !== null && pad.connected !== false) as Gamepad[];
  } catch {
    return [];
  }
}

export class Gamepads {
  private some: boolean; // plugged in
  private away = false; // the viewer has been elsewhere since they were last read
  private readonly before = new Map<number, Pressed>(); // by the pad's number; of one that was pulled out too

  /**
   * @param dispatch is told what is wished
   * @param touched is told that something was pressed, before it does anything
   * @param isMirrored whether one reads from right to left
   */
  constructor(
    private readonly source: PadSource,
    private readonly dispatch: (command: Command) => void,
    private readonly touched: () => void,
    private readonly isMirrored: () => boolean,
    signal: AbortSignal,
  ) {
    this.some = this.now().length > 0;
    source.window.addEventListener('gamepadconnected', () => (this.some = true), { signal });
    source.window.addEventListener('gamepaddisconnected', () => this.lose(this.now()), { signal });
    source.document.addEventListener('visibilitychange', () => (this.away = true), { signal });
  }

  tick(): void {
    if (!this.some) return; // asking costs
    const pads = this.now();
    if (!isAttended()) this.away = true;
    for (const pad of pads) this.read(pad);
    this.away = false;
  }

  private now(): Gamepad[] {
    return padsOf(this.source.navigator);
  }

  /** Of one just plugged in, the key that makes it known counts; a stick may not have come to rest yet. */
  private read(pad: Gamepad): void {
    const before = this.before.get(pad.index) ?? leantOn(pad);
    const now = pressedOn(pad, before);
    this.before.set(pad.index, now);
    if (!this.away) for (const key of newly(now, before)) this.press(key);
  }

  /** Whatever is held on one that comes back is nothing new. @param left those still plugged in */
  private lose(left: readonly Gamepad[]): void {
    for (const index of this.before.keys()) if (!left.some((pad) => pad.index === index)) this.before.set(index, ALL);
    this.some = left.length > 0;
  }

  private press(key: GamepadButton): void {
    this.touched();
    const sheet = openSheet();
    if (sheet) return pressOn(sheet, key, this.isMirrored());
    const command = gamepadCommand(key, this.isMirrored());
    if (command) this.dispatch(command);
  }
}

function pressOn(sheet: HTMLDialogElement, key: GamepadButton, isMirrored: boolean): void {
  if (key === 'east' || key === 'start') return sheet.close();
  if (key === 'south') return sheet.querySelector<HTMLElement>(':focus')?.click();
  const step = STEPS[key];
  if (!step) return;
  const aside = key === 'left' || key === 'right';
  const along: FocusStep = aside && isMirrored ? (step === 'after' ? 'before' : 'after') : step;
  if (!aside || !adjust(sheet, along)) walk(sheet, along);
}
