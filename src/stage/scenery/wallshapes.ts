/** A dry-stone wall as paper: courses of stones that follow the ground, upright cope stones on top, a little moss. */
import { seededRandom } from '../../maths/seeded-random';
import type { WallData } from '../../schemas/hillside';
import type { Cutout, Shape } from '../paper/paper';

const COURSES = 4; // under the cope
const COPE = 0.24; // share of the height
const SUNK = 8; // world units that its foot lies below the ground line, in the grass
const CHUNK = 230; // world units of wall on one cut-out
const [SHORT, LONG] = [15, 33]; // world units of a stone
const [THIN, THICK] = [8, 14]; // of a cope stone
const MARGIN = 14; // world units about a cut-out
const DOWN = 92; // world units over which a broken end comes down
const STONES = ['#bdbdbd', '#cfcfcf', '#dedede', '#ececec', '#c6c6c6'] as const;
const JOINT = '#767676';
const MOSS = '#a9bd86';
const MOSSY = 0.3; // share of the cope stones
const FALLEN = 7; // stones that lie at a broken end

type Point = readonly [x: number, y: number];
type Ground = (x: number) => number;
type Span = WallData['spans'][number];

/** Some wall that is cut as one, with where it stands. */
export interface WallChunk {
  readonly cutout: Cutout;
  readonly x: number; // world units
  readonly y: number;
}

const write = ([x, y]: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
const between = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [ax + (bx - ax) * t, ay + (by - ay) * t];

/** A closed path with rounded corners. */
function rounded(corners: readonly Point[], round: number): string {
  const parts = corners.map((corner, i) => {
    const before = corners.at(i - 1)!;
    const after = corners[(i + 1) % corners.length]!;
    return [between(corner, before, round), corner, between(corner, after, round)] as const;
  });
  return `${parts.map(([a, b, c], i) => `${i ? 'L' : 'M'}${write(a)}Q${write(b)} ${write(c)}`).join('')}Z`;
}

/** One stone, with the light on its upper edge and shade along its foot. */
function stone(corners: readonly [Point, Point, Point, Point], fill: string): Shape[] {
  const [a, b, c, d] = corners;
  const inner = (from: Point, to: Point) =>
    `M${write(between(from, to, 0.16))}L${write(between(to, from, 0.16))}` as const;
  return [
    { d: rounded(corners, 0.24), fill },
    { d: inner(a, b), stroke: '#ffffff', width: 1.3, opacity: 0.55 },
    { d: inner(d, c), stroke: '#000000', width: 1.4, opacity: 0.16 },
  ];
}

class Mason {
  private readonly random: () => number;

  constructor(
    private readonly data: WallData,
    private readonly ground: Ground,
  ) {
    this.random = seededRandom(data.seed);
  }

  build(): WallChunk[] {
    return this.data.spans.flatMap((span) => {
      const count = Math.max(1, Math.round((span.to - span.from) / CHUNK));
      const wide = (span.to - span.from) / count;
      const laid = [...this.courses(span), ...this.cope(span), ...this.fallen(span)];
      return Array.from({ length: count }, (_, i) => {
        const from = span.from + i * wide;
        const last = i === count - 1;
        const own = laid.filter(({ x }) => (i === 0 || x >= from) && (last || x < from + wide));
        return this.chunk(from, from + wide, span, own);
      });
    });
  }

  private chunk(from: number, to: number, span: Span, laid: readonly Laid[]): WallChunk {
    const [x, y] = [from, this.ground(from)];
    const points = laid.flatMap(({ corners }) => corners);
    const [left, right] = [Math.min(from, ...points.map(([px]) => px)), Math.max(to, ...points.map(([px]) => px))];
    const [top, bottom] = [Math.min(...points.map(([, py]) => py)), Math.max(...points.map(([, py]) => py))];
    const box = [left - x - MARGIN, top - y - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN] as const;
    const moved = (corners: Laid['corners']) =>
      corners.map(([px, py]) => [px - x, py - y]) as unknown as Laid['corners'];
    const joints = rounded(moved(this.behind(from, to, span)), 0.02);
    const shapes = laid.flatMap(({ corners, fill, moss }) => [
      ...stone(moved(corners), fill),
      ...(moss ? this.moss(moved(corners)) : []),
    ]);
    return {
      cutout: { name: `wall.${from.toFixed(0)}`, box: [...box], shapes: [{ d: joints, fill: JOINT }, ...shapes] },
      x,
      y,
    };
  }

  /** What is seen in the joints, from a little inside the stones of the lower courses. */
  private behind(from: number, to: number, span: Span): Laid['corners'] {
    const tall = (x: number) => Math.min(this.courseHeight * COURSES * 0.94, this.standing(x, span) - 8);
    const at = (x: number, up: number): Point => [x, this.ground(x) + SUNK - 2 - Math.max(4, up)];
    return [at(from, tall(from + 4)), at(to, tall(to - 4)), at(to, 0), at(from, 0)];
  }

  private get courseHeight(): number {
    return ((this.data.height + SUNK) * (1 - COPE)) / COURSES;
  }

  /** How high the wall still stands at x, world units. */
  private standing(x: number, { from, to, broken }: Span): number {
    const away = broken === 'right' ? to - x : broken === 'left' ? x - from : DOWN;
    return this.data.height * Math.min(1, Math.max(0, away / DOWN) ** 0.8);
  }

  private courses(span: Span): Laid[] {
    const laid: Laid[] = [];
    for (let course = 0; course < COURSES; course++) {
      for (let x = span.from; x < span.to - 4;) {
        const wide = Math.min(SHORT + this.random() * (LONG - SHORT) * (1 - 0.12 * course), span.to - x);
        const end = span.to - x - wide < SHORT * 0.6 ? span.to : x + wide;
        if (course * this.courseHeight < this.standing((x + end) / 2, span)) laid.push(this.laid(x, end, course));
        x = end;
      }
    }
    return laid;
  }

  private laid(from: number, to: number, course: number): Laid {
    const { courseHeight: tall } = this;
    const rough = () => (this.random() - 0.5) * 2.4;
    const at = (x: number, up: number): Point => [x + rough() * 0.6, this.ground(x) + SUNK - up + rough()];
    const [low, high] = [course * tall + 0.7, (course + 1) * tall - 0.7];
    const fill = STONES[Math.floor(this.random() * STONES.length)]!;
    return {
      x: (from + to) / 2,
      corners: [at(from + 0.8, high), at(to - 0.8, high), at(to - 0.8, low), at(from + 0.8, low)],
      fill,
      moss: false,
    };
  }

  /** Stones on edge that lean on one another. */
  private cope(span: Span): Laid[] {
    const laid: Laid[] = [];
    const foot = COURSES * this.courseHeight - 1;
    for (let x = span.from; x < span.to - 4;) {
      const end = Math.min(x + THIN + this.random() * (THICK - THIN), span.to);
      const tall = this.data.height * COPE * (0.82 + this.random() * 0.4);
      const lean = 2 + this.random() * 3;
      const y = this.ground((x + end) / 2) + SUNK - foot;
      if (this.standing((x + end) / 2, span) >= this.data.height * 0.98)
        laid.push({
          x: (x + end) / 2,
          corners: [
            [x + lean, y - tall],
            [end + lean - 1, y - tall + this.random() * 2],
            [end - 0.6, y + 1.5],
            [x + 0.6, y + 1.5],
          ],
          fill: STONES[Math.floor(this.random() * STONES.length)]!,
          moss: this.random() < MOSSY,
        });
      x = end;
    }
    return laid;
  }

  /** What lies on the ground where the wall came down. */
  private fallen({ from, to, broken }: Span): Laid[] {
    if (!broken) return [];
    const side = broken === 'right' ? 1 : -1;
    const end = broken === 'right' ? to : from;
    return Array.from({ length: FALLEN }, (_, i) => {
      const x = end + side * (i * 9 - 22 + this.random() * 10);
      const [half, tall, tilt] = [7 + this.random() * 5, 9 + this.random() * 5, (this.random() - 0.5) * 6];
      const y = this.ground(x) + SUNK + this.random() * 5;
      return {
        x,
        corners: [
          [x - half * 0.8, y - tall - tilt],
          [x + half * 0.9, y - tall + tilt],
          [x + half, y],
          [x - half, y],
        ],
        fill: STONES[i % STONES.length]!,
        moss: i % 3 === 1,
      };
    });
  }

  /** A cushion of it on the upper edge of a stone. */
  private moss([a, b]: Laid['corners']): Shape[] {
    const [[ax, ay], [bx, by]] = [a, b];
    const sag = 3 + this.random() * 3;
    const middle = (ax + bx) / 2;
    const upper = `M${write([ax, ay - 1.4])}Q${write([middle, ay - 3.4])} ${write([bx, by - 1.2])}`;
    const lower = `L${write([bx, by + sag])}Q${write([middle, ay + 1])} ${write([ax, ay + sag * 0.6])}Z`;
    const d = upper + lower;
    return [{ d, fill: MOSS, opacity: 0.85 }];
  }
}

/** One stone of it, in the world. */
interface Laid {
  readonly x: number; // its middle
  readonly corners: readonly [Point, Point, Point, Point]; // clockwise from the upper left
  readonly fill: string;
  readonly moss: boolean;
}

/** The wall in pieces, from left to right, each about the ground under its left end. */
export const wallChunks = (data: WallData, ground: Ground): WallChunk[] => new Mason(data, ground).build();
