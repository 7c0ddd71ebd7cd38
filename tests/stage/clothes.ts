/** What hangs on a figure of the play, let follow it frame by frame as it does where it is drawn. */
import type { ShownFigure } from '../../src/stage/performance/cast';
import { type Affine, mapX, mapY } from '../../src/stage/puppet/affine';
import { Carrying } from '../../src/stage/puppet/carrying';
import type { Rope } from '../../src/stage/puppet/rope';
import { type Carriers, SecondaryMotion } from '../../src/stage/puppet/secondary-motion';
import { PRODUCTION } from '../play/shipped';

const TRUNK = { half: 17, high: 60, low: 20 } as const; // figure units about the hip
const MIDDLE = [24, 26, 29, 32, 35, 38, 41, 44] as const; // along a thigh, below the trunk: figure units from the hip

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly isSide: boolean; // from this point to the next; else the hem, or where a trunk is
}

/** A skirt's outline: down its front, along the hem and up its back. */
function outline(front: Rope, back: Rope): readonly Edge[] {
  const points = (rope: Rope) => Array.from(rope.x, (x, i) => ({ x, y: rope.y[i]! }));
  const [down, up] = [points(front), points(back).reverse()];
  return [...down, ...up].map((point, i, all) => ({ ...point, isSide: i !== down.length - 1 && i !== all.length - 1 }));
}

/** How far a point is out of an outline by one of its sides; 0 within it, or beyond its hem. */
function beyond(edges: readonly Edge[], x: number, y: number): number {
  let [inside, nearest, isSide] = [false, Infinity, false];
  edges.forEach((from, i) => {
    const to = edges[(i + 1) % edges.length]!;
    if (from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) inside = !inside;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    const away = Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
    const isCorner = Math.abs(away - nearest) < 1e-9; // of the hem, which has the last word
    if (isCorner ? !from.isSide : away < nearest) [nearest, isSide] = [away, from.isSide];
  });
  return inside || !isSide ? 0 : nearest;
}

/** Whether a point is under the paper of a trunk. */
function isInTrunk({ a, b, c, d, e, f }: Affine, x: number, y: number): boolean {
  const [dx, dy] = [x - e, y - f];
  const [across, along] = [a * dx + b * dy, c * dx + d * dy];
  return Math.abs(across) < TRUNK.half && along > -TRUNK.high && along < TRUNK.low;
}

/** How far the bone of either thigh is out of a skirt, figure units. */
export function bared(front: Rope, back: Rope, { torso, nearThigh, farThigh }: Carriers): number {
  const edges = outline(front, back);
  const at = (thigh: Affine, along: number): number => {
    const [x, y] = [mapX(thigh, 0, along), mapY(thigh, 0, along)];
    return isInTrunk(torso, x, y) ? 0 : beyond(edges, x, y);
  };
  const of = (thigh: Affine): number => Math.max(...MIDDLE.map((along) => at(thigh, along)));
  return Math.max(of(nearThigh), of(farThigh));
}

export class Clothes {
  private readonly motion: SecondaryMotion;
  private readonly carrying: Carrying;
  private wearing = '';

  constructor(who: ShownFigure['who']) {
    this.motion = new SecondaryMotion(PRODUCTION.figureFile(who));
    this.carrying = new Carrying(this.motion);
  }

  get on(): Carriers {
    return this.carrying.on;
  }

  /** The edges of the skirt that is worn; null where none is. */
  get edges(): readonly [front: Rope, back: Rope] | null {
    return this.motion.edges;
  }

  follow({ skeleton, wearing }: ShownFigure, seconds: number): void {
    if (wearing !== this.wearing) {
      this.motion.wear(wearing);
      this.wearing = wearing;
      this.carrying.forget();
    }
    this.carrying.follow(skeleton);
    this.carrying.tick(seconds, 0);
  }
}
