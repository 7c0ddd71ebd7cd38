/** Stalks with seed heads on the ground, which nod a little after the gust that bends the grass. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { SeedsData } from '../../schemas/hillside';
import { DEPTHS } from '../depths';
import type { Cutout, Shape } from '../paper/paper';
import { type Light, type Shades } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Place } from '../place/place';
import { Cut } from './cut';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import type { SceneView } from './view';

const KINDS = ['oat', 'plume', 'bead'] as const;
const [COUNT, APART] = [64, 34]; // stalks, and world units between them; what is not seen is left out
const LATE = 70; // world units behind the gust at which a head nods
const [BEND, QUIVER] = [0.3, 0.06]; // radians in a full gust
const WHITE = '#ffffff';

/** Chance by place, so that a stalk stands where it stands however one comes by. */
const lot = (cell: number, k: number): number => {
  const wild = Math.sin(cell * 127.1 + k * 311.7) * 43758.5453;
  return wild - Math.floor(wild);
};

const stalk = (height: number): Shape => ({
  d: `M-1.1,4Q-0.4,${-height / 2} 0.2,${-height}L1,${-height}Q1,${-height / 2} 1.1,4Z`,
  fill: WHITE,
});
const bead = (x: number, y: number, rx: number, ry: number): Shape => ({
  d: `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0Z`,
  fill: WHITE,
});

/** A grain that stands off its stalk to one side. */
const grain = (side: number, y: number): Shape => ({
  d: `M0,${y}Q${2.2 * side},${y - 8} ${6 * side},${y - 9}Q${6 * side},${y - 2} 0,${y}Z`,
  fill: WHITE,
});

function seedCutouts(): Cutout[] {
  const piece = (name: string, shapes: readonly Shape[]): Cutout => ({
    name,
    box: [-16, -76, 32, 84],
    shapes,
    rim: false,
    shadow: false,
    whole: true,
  });
  const oat = [0, 1, 2, 3].flatMap((i) => [grain(-1, -36 - i * 8), grain(1, -40 - i * 8)]);
  return [
    piece('oat', [stalk(66), ...oat, bead(0.5, -68, 1.5, 4)]),
    piece('plume', [stalk(60), bead(0.4, -58, 2.5, 11)]),
    piece('bead', [stalk(44), bead(0.4, -46, 3.8, 4.4)]),
  ];
}

export class Seeds implements SceneLayer {
  private readonly stalks: readonly Phaser.GameObjects.Image[];
  private readonly own: number;

  private readonly place: Place;

  constructor(
    { scene, place, key }: LayerSet,
    private readonly data: SeedsData,
  ) {
    this.place = place;
    const cut = new Cut(scene, key, seedCutouts(), {}, 2);
    this.stalks = Array.from({ length: COUNT }, () => cut.image(KINDS[0]).setDepth(DEPTHS.seeds));
    this.own = 1 / cut.scale;
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.stalks;
  }

  light(light: Light, shades: Shades): void {
    const shade = mix(shades.grass[1]!, light.rim, 0.06);
    for (const stalk of this.stalks) stalk.setTint(shade);
  }

  tick({ view, breeze }: SceneFrame): void {
    const first = Math.floor((view.x - (COUNT / 2) * APART) / APART);
    this.stalks.forEach((stalk, i) => this.stand(stalk, first + i, view, breeze));
  }

  /** Stands a stalk on its cell of the ground, if one grows there. */
  private stand(image: Phaser.GameObjects.Image, cell: number, view: SceneView, breeze: Breeze): void {
    const x = (cell + lot(cell, 2)) * APART;
    const kind = Math.abs(x - view.x) * 2 > view.across + 120 ? undefined : this.kindAt(cell);
    image.setAlpha(kind ? 1 : 0);
    if (!kind) return;
    const { groundAt, nearnessAt, slopeAt } = this.place;
    const near = nearnessAt(x);
    const nod = BEND * breeze.at(x - LATE) + QUIVER * breeze.strength * Math.sin(breeze.time * 3.3 + 6 * lot(cell, 6));
    image
      .setFrame(kind)
      .setPosition(x, groundAt(x) + 3 * near)
      .setScale(this.own * (0.5 + 0.3 * lot(cell, 5)) * near);
    image.setRotation(0.5 * Math.atan(slopeAt(x)) + nod + 0.2 * (lot(cell, 7) - 0.5));
  }

  /** What grows on a cell: stalks stand in groups, with gaps, and not where the data want none. */
  private kindAt(cell: number): (typeof KINDS)[number] | undefined {
    const { bare = [] } = this.data;
    if (bare.some(({ x, reach }) => Math.abs(cell * APART - x) < reach)) return undefined;
    if (lot(Math.floor(cell / 6), 8) > 0.5) return undefined;
    return KINDS[Math.floor(lot(cell, 1) * (KINDS.length + 1))];
  }
}
