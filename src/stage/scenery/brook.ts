/** A brook before those who stand on the ground: it mirrors the sky, the moon and who stands there, and glints. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import { curve } from '../../play/staging/terrain';
import type Phaser from 'phaser';
import type { BrookData } from '../../schemas/hillside';
import type { SkyBody } from '../../schemas/sky';
import type { Light } from '../light';
import type { Place } from '../place/place';
import type { Footprints } from './grass';
import type { LayerSet, Piece, SceneFrame, SceneLayer } from './layer';
import { MeshStrip } from './mesh-strip';
import { moonIn } from './sky';
import { FADE, GRAIN, GRAIN_UNITS, SOFT } from './tiles';
import type { SceneView } from './view';

const COLUMNS = 60; // it never moves, so they cost nothing
const DARKEST = 0x0a0820;
const BANK = { over: 5, within: 0.34 } as const; // of its shadow: world units above the water, share of its breadth
const EDGE = 2.6; // world units of the lit edge of the near bank, its soft edges included
const FLOW = 5; // world units a second
const FEET = 6; // that are mirrored at most
const WAVES = 8; // dark waves that a mirrored leg is broken into
const MOONS = 6; // bright waves of the mirrored moon
const LEG = { width: 27, alpha: 0.62, over: 1.7, sways: 9 } as const; // world units; of a wave’s share, its height
const MOON = { width: 78, alpha: 0.85 } as const; // …of its broadest wave

type Image = Phaser.GameObjects.Image;
interface Glint {
  readonly image: Image;
  readonly along: number; // 0…1 of its course, when the place stands still
  readonly across: number; // 0…1 from the far bank to the near one
  readonly width: number; // world units
  readonly pace: number;
  readonly phase: number;
}

/** A strip of it, and how far down from the far bank it lies: 0…1 of its breadth. */
type Band = readonly [strip: MeshStrip, top: (breadth: number) => number, bottom: (breadth: number) => number];

export class Brook implements SceneLayer {
  readonly pieces: readonly Piece[];
  private readonly strips: Readonly<Record<'water' | 'sheen' | 'bank' | 'edge', MeshStrip>>;
  private readonly glints: readonly Glint[];
  private readonly feet: readonly Image[];
  private readonly moons: readonly Image[];
  private readonly middle: (x: number) => number;
  private readonly breadth: (x: number) => number;
  private readonly from: number;
  private readonly to: number;
  private readonly moon: SkyBody | null;
  private readonly place: Place;
  private moonlight = 0;
  private moonFree = 0; // how much of it no cloud hides

  constructor({ scene, place, seed }: LayerSet, { course, depth, glints, seed: own }: BrookData) {
    this.place = place;
    this.moon = place.layers.find((layer) => layer.type === 'sky')?.moon ?? null;
    this.middle = curve(course.map(([x, y]) => [x!, y!]));
    this.breadth = curve(course.map(([x, , width]) => [x!, width!]));
    [this.from, this.to] = [course[0]![0]!, course.at(-1)![0]!];
    const strip = (tile: string, i: number) => new MeshStrip(scene, tile, depth + i * 0.002, COLUMNS);
    this.strips = { water: strip(GRAIN, 0), sheen: strip(FADE, 1), bank: strip(FADE, 2), edge: strip(GRAIN, 3) };
    this.lay();
    const random = seededRandom(own + seed);
    const light = (i: number) => scene.add.image(0, 0, SOFT, 'dot').setDepth(depth + 0.01 + i * 0.002);
    this.feet = Array.from({ length: FEET * WAVES }, () => light(0));
    this.moons = Array.from({ length: MOONS }, () => light(1));
    this.glints = Array.from({ length: glints }, () => ({
      image: light(2),
      along: random(),
      across: 0.12 + 0.8 * random(),
      width: 22 + random() * 50,
      pace: 0.5 + random() * 0.8,
      phase: random() * 7,
    }));
    this.pieces = [
      ...Object.values(this.strips).map(({ mesh }) => mesh),
      ...this.feet,
      ...this.moons,
      ...this.glints.map(({ image }) => image),
    ];
  }

  light(light: Light): void {
    const [zenith, horizon] = [light.sky[1] ?? light.sky[0]!, light.sky.at(-1)!];
    const { water, sheen, bank, edge } = this.strips;
    this.moonlight = light.moon;
    this.moonFree = light.moon * (1 - (light.overhead?.cover ?? 0));
    water.tint(mix(zenith, light.ground, 0.25));
    sheen.tint(mix(horizon, light.sky.at(-2) ?? horizon, 0.4), 0.85);
    bank.tint(mix(light.ground, DARKEST, 0.6), 0.8);
    edge.tint(light.rim, 0.4 * light.rimAlpha);
    for (const image of this.feet) image.setTint(mix(light.ground, DARKEST, 0.55));
    for (const image of this.moons) image.setTint(0xfff4d8);
    for (const { image } of this.glints) image.setTint(mix(light.rim, horizon, 0.3));
  }

  tick({ view, breeze, feet }: SceneFrame): void {
    const seen = this.to > view.left && this.from < view.left + view.width && this.isInView(view);
    this.show(seen);
    if (!seen) return;
    const { time } = breeze;
    this.glint(time, view);
    this.mirrorFeet(time, feet);
    this.mirrorMoon(time, view);
  }

  private isInView(view: SceneView): boolean {
    const x = clamp(view.x, this.from, this.to);
    return this.middle(x) - this.breadth(x) < view.top + view.height;
  }

  /** Each time anew: all of it is made visible whenever its place is shown. */
  private show(seen: boolean): void {
    for (const piece of this.pieces) piece.setVisible(seen);
  }

  private lay(): void {
    const { water, sheen, bank, edge } = this.strips;
    const bands: readonly Band[] = [
      [water, () => 0, (breadth) => breadth],
      [sheen, () => 0, (breadth) => breadth],
      [bank, () => -BANK.over, (breadth) => BANK.within * breadth],
      [edge, (breadth) => breadth - EDGE, (breadth) => breadth],
    ];
    for (const [strip, top, bottom] of bands)
      strip.bend((i, last, vertex) => {
        const x = this.from + ((this.to - this.from) * i) / last;
        const breadth = this.breadth(x);
        const far = this.middle(x) - breadth / 2;
        const faded = strip === sheen || strip === bank;
        vertex(0, x, far + top(breadth), faded ? 0.5 : x / GRAIN_UNITS, 0);
        vertex(1, x, far + bottom(breadth), faded ? 0.5 : x / GRAIN_UNITS, faded ? 1 : breadth / GRAIN_UNITS);
      });
  }

  /** A point of the water. @param across 0…1 from the far bank to the near one */
  private y(x: number, across: number): number {
    return this.middle(x) + (across - 0.5) * this.breadth(x);
  }

  private glint(time: number, view: SceneView): void {
    const long = this.to - this.from;
    for (const { image, along, across, width, pace, phase } of this.glints) {
      const x = this.to - (((((1 - along) * long + time * FLOW * pace) % long) + long) % long);
      const narrow = clamp(this.breadth(x) / 40);
      image.setPosition(x, this.y(x, across)).setDisplaySize(width * narrow, Math.max(2.6, 1.4 * view.line));
      image.setAlpha(0.62 * narrow * Math.max(0, Math.sin(time * pace + phase)) ** 2);
    }
  }

  /** The leg of each foot by the water is mirrored in dark waves, which part and grow fainter farther down. */
  private mirrorFeet(time: number, feet: Footprints): void {
    this.feet.forEach((image, k) => {
      const [foot, wave] = [feet[Math.floor(k / WAVES)], k % WAVES];
      const isThere = foot && foot.x > this.from && foot.x < this.to;
      if (!isThere) return void image.setAlpha(0);
      const across = (wave + 0.3) / WAVES;
      const x = foot.x + LEG.sways * across * Math.sin(time * 1.3 + wave * 2.1 + foot.x * 0.02);
      const width = LEG.width * foot.wide * (1 + 0.6 * across + 0.2 * Math.sin(time * 0.9 + wave * 1.7));
      image
        .setPosition(x, this.y(x, across))
        .setDisplaySize(width, (LEG.over * this.breadth(x) * (1 - 0.5 * across)) / WAVES);
      image.setAlpha(LEG.alpha * (1 - 0.7 * across));
    });
  }

  /** The moon lies on the water below where it stands, in waves that widen towards the near bank. */
  private mirrorMoon(time: number, view: SceneView): void {
    const { moon } = this;
    const middle = moon && moonIn(this.place, moon, view, this.moonlight).x;
    this.moons.forEach((image, i) => {
      if (middle === null || middle < this.from || middle > this.to) return void image.setAlpha(0);
      const across = (i + 0.5) / MOONS;
      const x = middle + 7 * across * Math.sin(time * 1.1 + i * 1.9);
      const width = MOON.width * (0.35 + 0.65 * across) * (1 + 0.3 * Math.sin(time * 1.4 + i * 2.3));
      image.setPosition(x, this.y(x, across)).setDisplaySize(width, Math.max(5, 2 * view.line));
      image.setAlpha(MOON.alpha * this.moonFree * (0.75 + 0.25 * Math.sin(time * 1.7 + i)));
    });
  }
}
