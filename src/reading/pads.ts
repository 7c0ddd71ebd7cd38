/** Gamepads: they go on and back, open More, and move through a sheet that lies over the play. */
import { wishOfWay, type Wish } from './keys';
import { newly, pressedOn, type PadKey, type Pressed } from './pad';
import { adjust, openSheet, walk, type Step } from './sheet';
import { isMirrored, opposite, type Way } from './way';

const NOTHING: Pressed = new Set();
const WAYS: Readonly<Partial<Record<PadKey, Way>>> = { south: 'on', 'right-shoulder': 'on', east: 'back', 'left-shoulder': 'back' };
const STEPS: Readonly<Partial<Record<PadKey, Step>>> = { up: 'before', left: 'before', down: 'after', right: 'after' };

/** What a key is for while the play lies open; null for nothing. */
export function padWish(key: PadKey, mirrored: boolean): Wish | null {
  if (key === 'start') return 'more';
  const sideways: Way | undefined = key === 'right' ? 'on' : key === 'left' ? 'back' : undefined;
  const way = WAYS[key] ?? (sideways && (mirrored ? opposite(sideways) : sideways));
  return way ? wishOfWay(way) : null;
}

export class Pads {
  private connected = 0;
  private readonly before = new Map<number, Pressed>(); // by the pad's number

  constructor(
    private readonly heed: (wish: Wish) => void,
    signal: AbortSignal,
  ) {
    addEventListener('gamepadconnected', () => (this.connected += 1), { signal });
    addEventListener('gamepaddisconnected', () => (this.connected -= 1), { signal });
  }

  tick(): void {
    if (this.connected <= 0) return; // asking costs
    for (const pad of navigator.getGamepads()) if (pad) this.read(pad);
  }

  private read(pad: Gamepad): void {
    const before = this.before.get(pad.index) ?? NOTHING;
    const now = pressedOn(pad, before);
    this.before.set(pad.index, now);
    for (const key of newly(now, before)) this.press(key);
  }

  private press(key: PadKey): void {
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
