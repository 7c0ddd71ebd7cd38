/** Gamepads: they go on and back, open More, and move through a sheet that lies over the play. */
import { isAttended } from '../embedding';
import { wishOfWay, type Wish } from './commands';
import { leantOn, newly, PAD_KEYS, pressedOn, type PadKey, type Pressed } from './gamepad-state';
import { adjust, openSheet, walk, type Step } from '../sheets/sheet';
import { isMirrored, opposite, type Way } from './direction';

const ALL: Pressed = new Set(PAD_KEYS);
const WAYS: Readonly<Partial<Record<PadKey, Way>>> = {
  south: 'on',
  'right-shoulder': 'on',
  east: 'back',
  'left-shoulder': 'back',
};
const STEPS: Readonly<Partial<Record<PadKey, Step>>> = { up: 'before', left: 'before', down: 'after', right: 'after' };

/** What a key is for while the play lies open; null for nothing. */
export function padWish(key: PadKey, mirrored: boolean): Wish | null {
  if (key === 'start') return 'more';
  const sideways: Way | undefined = key === 'right' ? 'on' : key === 'left' ? 'back' : undefined;
  const way = WAYS[key] ?? (sideways && (mirrored ? opposite(sideways) : sideways));
  return way ? wishOfWay(way) : null;
}

/** Those plugged in; none where the browser has no gamepads, or the page may not ask. */
function padsNow(): Gamepad[] {
  try {
    return Array.from(navigator.getGamepads()).filter((pad) => pad !== null && pad.connected !== false) as Gamepad[];
  } catch {
    return [];
  }
}

export class Pads {
  private some = padsNow().length > 0; // plugged in
  private away = false; // the viewer has been elsewhere since they were last read
  private readonly before = new Map<number, Pressed>(); // by the pad's number; of one that was pulled out too

  /**
   * @param heed is told what is wished
   * @param touched is told that something was pressed, before it does anything
   */
  constructor(
    private readonly heed: (wish: Wish) => void,
    private readonly touched: () => void,
    signal: AbortSignal,
  ) {
    addEventListener('gamepadconnected', () => (this.some = true), { signal });
    addEventListener('gamepaddisconnected', () => this.lose(padsNow()), { signal });
    document.addEventListener('visibilitychange', () => (this.away = true), { signal });
  }

  tick(): void {
    if (!this.some) return; // asking costs
    const pads = padsNow();
    if (!isAttended()) this.away = true;
    for (const pad of pads) this.read(pad);
    this.away = false;
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

  private press(key: PadKey): void {
    this.touched();
    const sheet = openSheet();
    if (sheet) return pressOn(sheet, key);
    const wish = padWish(key, isMirrored());
    if (wish) this.heed(wish);
  }
}

function pressOn(sheet: HTMLDialogElement, key: PadKey): void {
  if (key === 'east' || key === 'start') return sheet.close();
  if (key === 'south') return sheet.querySelector<HTMLElement>(':focus')?.click();
  const step = STEPS[key];
  if (!step) return;
  const aside = key === 'left' || key === 'right';
  const along: Step = aside && isMirrored() ? (step === 'after' ? 'before' : 'after') : step;
  if (!aside || !adjust(sheet, along)) walk(sheet, along);
}
