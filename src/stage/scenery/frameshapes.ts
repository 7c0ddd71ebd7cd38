/**
 * Cuts the near tufts and the branch, twice as large as they are shown; silhouettes only, for they
 * are seen out of focus.
 */
import { seededRandom } from '../../maths/seeded-random';
import type { Cutout, Shape } from '../paper/paper';

export const FRAMES = ['tuft.low', 'tuft.seeds', 'tuft.broad'] as const;
const BLACK = '#000000';
const ALONG = 2.65; // the way the branch grows, radians

type Random = () => number;
const n = (value: number): string => value.toFixed(1);

/** A blade from its foot at (x, 40) to its tip, `lean` aside. */
function blade(x: number, height: number, lean: number, width: number): Shape {
  const [bow, tip] = [n(x + lean * 0.25), n(x + lean)];
  return {
    d:
      `M${n(x - width)},40Q${bow},${n(-height * 0.55)} ` +
      `${tip},${n(-height)}Q${n(x + lean * 0.3 + width)},${n(-height * 0.5)} ${n(x + width)},40Z`,
    fill: BLACK,
  };
}

/** A thin stalk with an ear of seeds that hangs a little over. */
function ear(x: number, height: number, lean: number): Shape[] {
  const [tx, ty] = [x + lean, -height];
  const side = Math.sign(lean) || 1;
  const stalk = blade(x, height, lean, 4.6);
  const seeds = Array.from({ length: 7 }, (_, i): Shape => {
    const [sx, sy, r] = [tx + side * (i * 8 - 8), ty + i * i * 1.8 - 4, 11 - i * 0.7];
    return {
      d: `M${n(sx - r)},${n(sy)}a${n(r)},${n(r * 1.5)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r * 1.5)} 0 1 0 ${n(-2 * r)},0Z`,
      fill: BLACK,
    };
  });
  return [stalk, ...seeds];
}

function tuft(name: string, blades: number, ears: number, tall: number, random: Random): Cutout {
  const spread = () => (random() + random() - 1) * 190;
  const grass = Array.from({ length: blades }, () => {
    const x = spread();
    return blade(x, tall * (0.4 + random() * 0.5), x * 0.5 + (random() - 0.5) * 120, 9 + random() * 10);
  });
  const stalks = Array.from({ length: ears }, () => {
    const x = spread() * 0.7;
    return ear(x, tall * (0.8 + random() * 0.25), x * 0.3 + (random() - 0.4) * 100);
  });
  return { name, box: [-380, -tall * 1.15, 760, tall * 1.15 + 48], shapes: [...grass, ...stalks.flat()], rim: false };
}

function branch(random: Random): Cutout {
  const wood: Shape = {
    d:
      'M40,-60C-120,20 -240,36 -380,128C-408,148 -444,184 -472,196C-440,168 -412,124 -384,104C-240,8 -120,-20 ' +
      '20,-120Z',
    fill: BLACK,
  };
  const twig: Shape = { d: 'M-192,28C-240,88 -256,140 -300,224C-280,140 -252,76 -212,24Z', fill: BLACK };
  const leaves = Array.from({ length: 24 }, (_, i): Shape => {
    const t = i / 23;
    const onTwig = i % 3 === 0;
    const [x, y] = onTwig ? [-200 - 100 * t, 40 + 184 * t] : [-40 - 432 * t, -28 + 224 * t * t];
    const [turn, size] = [(onTwig ? 2 : ALONG) + (i % 2 ? 0.85 : -0.85) + (random() - 0.5) * 0.4, 62 + random() * 26];
    const [dx, dy] = [Math.cos(turn) * size, Math.sin(turn) * size];
    const [wx, wy] = [-dy * 0.62, dx * 0.62];
    return {
      d:
        `M${n(x)},${n(y)}Q${n(x + dx * 0.5 + wx)},${n(y + dy * 0.5 + wy)} ` +
        `${n(x + dx)},${n(y + dy)}Q${n(x + dx * 0.5 - wx)},${n(y + dy * 0.5 - wy)} ${n(x)},${n(y)}Z`,
      fill: BLACK,
    };
  });
  return { name: 'branch', box: [-560, -140, 640, 470], shapes: [wood, twig, ...leaves], rim: false };
}

export function frameCutouts(): Cutout[] {
  const random = seededRandom(83);
  return [
    tuft('tuft.low', 15, 0, 280, random),
    tuft('tuft.seeds', 9, 4, 440, random),
    tuft('tuft.broad', 12, 2, 350, random),
    branch(random),
  ];
}
