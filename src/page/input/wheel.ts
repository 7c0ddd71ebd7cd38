/** A turn of the wheel, or a push of two fingers on a pad, is one step, however long it runs on. */
import type { Direction } from './direction';

const PUSH = 30; // pixels that are meant; less is a touch in passing
const REST = 0.2; // seconds without a turn: what comes then is a new one
const [LINE, PAGE] = [40, 800]; // pixels, where a wheel counts in these

type WheelTurn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>;

export class Wheel {
  private turned = 0; // pixels since it last rested, or stepped; above 0 is on
  private stepped: Direction | null = null; // since it last rested
  private rest = 0; // seconds

  /** @returns the step that this turn makes, if any */
  turn(turn: WheelTurn, mirrored: boolean): Direction | null {
    const pixels = pixelsOf(turn, mirrored);
    const way: Direction = pixels > 0 ? 'on' : 'back';
    if (pixels === 0) return null;
    this.rest = 0;
    if (this.stepped === way) return null; // still the same turn, or its running down
    this.turned = Math.sign(this.turned) === Math.sign(pixels) ? this.turned + pixels : pixels;
    if (Math.abs(this.turned) < PUSH) return null;
    [this.turned, this.stepped] = [0, way];
    return way;
  }

  tick(seconds: number): void {
    this.rest += seconds;
    if (this.rest >= REST) [this.turned, this.stepped] = [0, null];
  }
}

/** Along the way that was turned most. */
function pixelsOf({ deltaX, deltaY, deltaMode }: WheelTurn, mirrored: boolean): number {
  const unit = [1, LINE, PAGE][deltaMode] ?? 1;
  return unit * (Math.abs(deltaY) >= Math.abs(deltaX) ? deltaY : mirrored ? -deltaX : deltaX);
}
