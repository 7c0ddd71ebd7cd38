/** The few drawn textures that everything out of doors shares: grain, blades of grass, a fade, soft lights. */
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import { addCanvas } from '../engine/canvas-texture';

export const GRAIN = 'scenery.grain'; // white paper, repeats both ways
export const BLADES = 'scenery.blades'; // repeats sideways; rows as in ROWS
export const FADE = 'scenery.fade'; // white above, nothing below
export const SOFT = 'scenery.soft'; // frames: glow, disc, moon, star, dot
export const GRAIN_UNITS = 200; // world units to one repeat of the grain
const GRAIN_DEPTH = 0.15; // how dark the darkest fleck is, 0…1

/** Where the rows of grass lie in their texture, as v from the top. */
export const ROWS = { thick: [0.01, 0.49], loose: [0.51, 0.99] } as const;

type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

function canvasOf(width: number, height: number, paint: Paint): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  paint(canvas.getContext('2d')!, width, height);
  return canvas;
}

const paintGrain: Paint = (context, width, height) => {
  const random = seededRandom(11);
  const pixels = context.createImageData(width, height);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const light = 255 * (1 - GRAIN_DEPTH * random() * random() * 1.6);
    pixels.data.set([light, light, light, 255], i);
  }
  context.putImageData(pixels, 0, 0);
  for (let i = 0; i < 90; i++) fibre(context, random, width);
};

/** A short hair in the paper, drawn on all sides of the seam so that the tile repeats. */
function fibre(context: CanvasRenderingContext2D, random: () => number, size: number): void {
  const [x, y, turn, length] = [random() * size, random() * size, random() * Math.PI, 6 + random() * 14];
  context.strokeStyle = random() < 0.5 ? 'rgba(255,255,255,.28)' : 'rgba(40,20,60,.07)';
  for (const dx of [-size, 0, size]) {
    for (const dy of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(x + dx, y + dy);
      context.quadraticCurveTo(
        x + dx + length * 0.5,
        y + dy + 3,
        x + dx + Math.cos(turn) * length,
        y + dy + Math.sin(turn) * length,
      );
      context.stroke();
    }
  }
}

function blade(
  context: CanvasRenderingContext2D,
  x: number,
  base: number,
  height: number,
  lean: number,
  width: number,
  light: number,
): void {
  const value = Math.round(255 * light);
  context.fillStyle = `rgb(${value},${value},${value})`;
  context.beginPath();
  context.moveTo(x - width, base);
  context.quadraticCurveTo(x - width + lean * 0.2, base - height * 0.6, x + lean, base - height);
  context.quadraticCurveTo(x + width + lean * 0.35, base - height * 0.5, x + width, base);
  context.fill();
}

function row(
  context: CanvasRenderingContext2D,
  random: () => number,
  base: number,
  count: number,
  spot: (i: number) => number,
  tall: number,
): void {
  for (let i = 0; i < count; i++) {
    const [x, height, lean, width] = [
      spot(i),
      tall * (0.45 + random() * 0.55),
      (random() - 0.5) * 26,
      2.2 + random() * 2.6,
    ];
    const light = 0.62 + 0.38 * random() * (i / count + 0.2);
    for (const seam of [-512, 0, 512]) blade(context, x + seam, base, height, lean, width, Math.min(1, light));
  }
}

const paintBlades: Paint = (context, width, height) => {
  const random = seededRandom(23);
  row(context, random, height * 0.5 - 2, 150, () => random() * width, height * 0.46);
  context.clearRect(0, height / 2 - 2, width, height / 2 + 2);
  const tufts = Array.from({ length: 9 }, (_, i) => (i + 0.2 + random() * 0.6) * (width / 9));
  row(context, random, height - 2, 46, (i) => tufts[i % 9]! + (random() - 0.5) * 26, height * 0.44);
};

const paintFade: Paint = (context, width, height) => {
  const fade = context.createLinearGradient(0, 0, 0, height);
  for (let i = 0; i <= 8; i++) fade.addColorStop(i / 8, `rgba(255,255,255,${((1 - i / 8) ** 1.7).toFixed(3)})`);
  context.fillStyle = fade;
  context.fillRect(0, 0, width, height);
};

function round(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  stops: readonly (readonly [number, number])[],
): void {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, alpha] of stops) light.addColorStop(at, `rgba(255,255,255,${alpha})`);
  context.fillStyle = light;
  context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** Centre, half-size and fall-off of each soft light. */
const LIGHTS = {
  glow: [
    128,
    128,
    128,
    [
      [0, 0.9],
      [0.15, 0.6],
      [0.4, 0.22],
      [0.7, 0.06],
      [1, 0],
    ],
  ],
  disc: [
    384,
    128,
    126,
    [
      [0, 1],
      [0.97, 1],
      [1, 0],
    ],
  ],
  star: [
    32,
    288,
    16,
    [
      [0, 1],
      [0.25, 0.9],
      [0.5, 0.2],
      [1, 0],
    ],
  ],
  dot: [
    96,
    288,
    24,
    [
      [0, 1],
      [0.3, 0.75],
      [0.6, 0.2],
      [1, 0],
    ],
  ],
} as const;

const paintSoft: Paint = (context) => {
  for (const [x, y, radius, stops] of Object.values(LIGHTS)) round(context, x, y, radius, stops);
};

/** Where a soft light lies in its texture: u, v of the top left corner and of the bottom right one. */
export function softBox(name: keyof typeof LIGHTS): readonly [u0: number, v0: number, u1: number, v1: number] {
  const [x, y, r] = LIGHTS[name];
  return [(x - r) / 512, (y - r) / 512, (x + r) / 512, (y + r) / 512];
}

/** Makes the shared textures, once per game. */
export function makeTiles({ textures }: Phaser.Scene): void {
  if (textures.exists(GRAIN)) return;
  addCanvas(textures, GRAIN, canvasOf(256, 256, paintGrain));
  addCanvas(textures, BLADES, canvasOf(512, 128, paintBlades));
  addCanvas(textures, FADE, canvasOf(6, 60, paintFade)); // sides that are no powers of two do not repeat
  const soft = addCanvas(textures, SOFT, canvasOf(512, 512, paintSoft));
  for (const [name, [x, y, r]] of Object.entries(LIGHTS)) soft.add(name, 0, x - r, y - r, 2 * r, 2 * r);
}
