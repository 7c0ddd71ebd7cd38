/**
 * Points on a string: each keeps its way, is drawn down and by the air, and stays at arm's length from the one before
 * (verlet). Written out: runs some thousand times a frame.
 */

export const GRAVITY = 620; // figure units per second², lighter than life: hair and wool
export const BEAT = 1 / 120; // seconds of one sub-step
const RUB = 0.6; // share of its speed cloth keeps where it rubs
const TAUT = 4; // rounds of keeping lengths
// of what a link is too long, at its upper point: the lower one follows more, and the root never gives way
const GIVES = 0.35;

/** Air and weight at this moment, in the figure's own space. */
export interface Air {
  x: number; // speed of the air, units per second
  y: number;
  weight: number; // 1 free, less where something bears the chain
}

export class Rope {
  readonly x: Float64Array;
  readonly y: Float64Array;
  private readonly oldX: Float64Array;
  private readonly oldY: Float64Array;
  /** Where each point would be if the chain were rigid. */
  readonly restX: Float64Array;
  readonly restY: Float64Array;

  /**
   * @param segment length between points
   * @param stiff 0 limp … 1 rigid, at the root; the tip is always limp
   * @param drag share of the air's speed taken on per second
   */
  constructor(
    readonly count: number,
    private readonly segment: number,
    public stiff: number,
    private readonly drag: number,
  ) {
    const points = () => new Float64Array(count);
    [this.x, this.y, this.oldX, this.oldY, this.restX, this.restY] = [
      points(),
      points(),
      points(),
      points(),
      points(),
      points(),
    ];
  }

  /** At once at rest, standing still. */
  lie(): void {
    for (let i = 0; i < this.count; i++) {
      this.x[i] = this.oldX[i] = this.restX[i]!;
      this.y[i] = this.oldY[i] = this.restY[i]!;
    }
  }

  /** The figure moved under the chain: in its space the points stay behind. */
  leave(dx: number, dy: number): void {
    for (let i = 1; i < this.count; i++) {
      this.x[i]! -= dx;
      this.oldX[i]! -= dx;
      this.y[i]! -= dy;
      this.oldY[i]! -= dy;
    }
  }

  /** Pushed aside by something solid, which also slows it. */
  push(i: number, dx: number, dy: number): void {
    const vx = this.x[i]! - this.oldX[i]!;
    const vy = this.y[i]! - this.oldY[i]!;
    this.x[i]! += dx;
    this.y[i]! += dy;
    this.oldX[i] = this.x[i]! - vx * RUB;
    this.oldY[i] = this.y[i]! - vy * RUB;
  }

  /** Fastens the root. */
  pin(): void {
    this.x[0] = this.oldX[0] = this.restX[0]!;
    this.y[0] = this.oldY[0] = this.restY[0]!;
  }

  step(air: Air): void {
    this.pin();
    this.drift(air);
    for (let round = 0; round < TAUT; round++) this.keepLengths();
  }

  private drift(air: Air): void {
    const { x, y, oldX, oldY, restX, restY, count, stiff } = this;
    const taken = this.drag * BEAT;
    const fall = GRAVITY * air.weight * BEAT;
    for (let i = 1; i < count; i++) {
      const px = x[i]!;
      const py = y[i]!;
      const vx = (px - oldX[i]!) / BEAT;
      const vy = (py - oldY[i]!) / BEAT;
      const free = 1 - i / count;
      const hold = stiff * free * free * free;
      oldX[i] = px;
      oldY[i] = py;
      x[i] = px + (vx + (air.x - vx) * taken) * BEAT + (restX[i]! - px) * hold;
      y[i] = py + (vy + (air.y - vy) * taken + fall) * BEAT + (restY[i]! - py) * hold;
    }
  }

  private keepLengths(): void {
    const { x, y, count, segment } = this;
    for (let i = 1; i < count; i++) {
      const dx = x[i]! - x[i - 1]!;
      const dy = y[i]! - y[i - 1]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const excess = (length - segment) / length;
      const share = i === 1 ? 0 : GIVES;
      const up = excess * share;
      const down = excess - up;
      x[i]! -= dx * down;
      y[i]! -= dy * down;
      x[i - 1]! += dx * up;
      y[i - 1]! += dy * up;
    }
  }
}
