/** Far hills of paper, what grows and what stands on them, and the mist that lies between. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { BuildingData, FarData, HillData, HillShade } from '../../schemas/distance';
import type { Light } from '../light';
import type { Place } from '../place/place';
import { EdgeShift } from './edge';
import type { CutPlan } from './cut';
import { buildingCut, FarBuilding } from './far-building';
import { landHides } from './ground';
import { Growth, growthCut } from './growth';
import { Ridge } from './ridge';
import { crest, stand } from './skyline';
import type { CutSet, LayerSet, Piece, SceneFrame, SceneLayer } from './layer';
import { hang, MeshStrip } from './mesh-strip';
import { FADE, GRAIN } from './tiles';
import type { Placing, SceneView } from './view';

const RIM = 2.4; // finest lines, its soft edges included
const COLUMNS = 76; // of a hill: its ridge has no corners at any size
const HALF = 4000; // of a ridge's length that is looked up rather than worked out, layer units: as much as is ever seen
const DEEP = 900; // how far a hill reaches down, layer units
const MIST = 210; // how soon the mist on a hill is at its thickest, layer units
const MIST_DEPTH = 8; // how far it goes on, in those

/** The paper of a far hill, by the name of its shade. */
const papers = (light: Light): Readonly<Record<HillShade, number>> => ({
  far: light.far,
  mid: light.mid,
  fold: mix(light.mid, light.near, 0.42),
  near: light.near,
  meadow: mix(light.near, light.ground, 0.3),
  lea: mix(light.near, light.ground, 0.55),
});

class FarHill {
  readonly placing: Placing = { x: 0, y: 0, scale: 1 };
  private readonly paper: MeshStrip;
  private readonly rim: MeshStrip;
  private readonly mist: MeshStrip;
  private readonly ridge: Ridge;
  private readonly tops = new Float64Array(COLUMNS); // of the columns; the rim follows the paper
  private moon = 0;

  constructor(
    scene: Phaser.Scene,
    readonly hill: HillData,
    private readonly data: FarData,
  ) {
    this.ridge = new Ridge((x) => crest(hill, x), HALF);
    this.paper = new MeshStrip(scene, GRAIN, hill.depth, COLUMNS);
    this.rim = new MeshStrip(scene, GRAIN, hill.depth + 0.5, COLUMNS);
    this.mist = new MeshStrip(scene, FADE, hill.depth + 3, 2);
  }

  get pieces(): readonly Piece[] {
    return [this.paper, this.rim, this.mist].map(({ mesh }) => mesh);
  }

  light(light: Light): void {
    this.moon = light.moon;
    const shade = papers(light)[this.hill.shade];
    this.paper.tint(shade);
    this.rim.tint(mix(light.rim, shade, 0.25), light.rimAlpha);
    this.mist.tint(mix(light.sky.at(-1)!, light.far, 0.45), this.hill.mist);
  }

  /**
   * @param close how much heads fill the picture, 0…1
   * @param hidden world y below which nearer paper hides it: what nobody sees is not drawn
   * @returns that of whatever is behind this hill
   */
  tick(view: SceneView, close: number, hidden: number): number {
    const { hill, placing, moon } = this;
    stand(hill, this.data, view, { moon, close }, placing);
    for (const { mesh } of [this.paper, this.rim]) mesh.setPosition(placing.x, placing.y).setScale(placing.scale);
    const [left, width] = [(view.left - placing.x) / placing.scale, view.across / placing.scale];
    const edge = (RIM * view.line) / placing.scale;
    const deepest = (hidden - placing.y) / placing.scale;
    const lowest = this.paper.lay(left, width, (column) => {
      hang(column, (this.tops[column.i] = this.ridge.at(column.x)), DEEP, deepest);
    });
    this.rim.lay(left, width, (column) => {
      column.top = this.tops[column.i]!;
      column.bottom = column.top + edge;
    });
    const top = placing.y + (hill.base + 30) * placing.scale;
    layMist(this.mist, view, { top, height: MIST * placing.scale, hidden });
    return Math.min(hidden, placing.y + lowest * placing.scale);
  }
}

/** Mist that thickens downwards for `height` and stays so below: its texture is clamped beyond its end. */
function layMist(mist: MeshStrip, view: SceneView, { top, height, hidden }: Mist): void {
  const down = Math.max(0, Math.min(height * MIST_DEPTH, hidden - top));
  mist.bend((i, _last, vertex) => {
    const x = view.left + i * view.across;
    vertex(0, x, top, 0.5, 1);
    vertex(1, x, top + down, 0.5, 1 - down / height);
  });
}

/** World units. */
interface Mist {
  readonly top: number;
  readonly height: number;
  readonly hidden: number; // y below which nobody sees it
}

const buildingKey = (key: string, { name }: BuildingData): string => `${key}.${name}`;
const growthKey = (key: string): string => `${key}.growth`;

export const farHillsCuts = ({ key }: CutSet, { buildings = [] }: FarData): CutPlan[] => [
  ...buildings.map((building) => buildingCut(buildingKey(key, building), building)),
  growthCut(growthKey(key)),
];

export class FarHills implements SceneLayer {
  private readonly hills: readonly FarHill[]; // the nearest first
  private readonly buildings: readonly { readonly data: BuildingData; readonly built: FarBuilding }[];
  private readonly growth: Growth;
  private readonly shift = new EdgeShift();

  private readonly place: Place;

  constructor({ scene, place, key }: LayerSet, data: FarData) {
    this.place = place;
    const nearestFirst = [...data.hills].sort((one, other) => other.depth - one.depth);
    this.hills = nearestFirst.map((hill) => new FarHill(scene, hill, data));
    this.buildings = (data.buildings ?? []).map((building) => ({
      data: building,
      built: new FarBuilding(scene, buildingKey(key, building), building),
    }));
    this.growth = new Growth(scene, growthKey(key), data, (on, x) => crest(this.on(on).hill, x));
  }

  get pieces(): readonly Piece[] {
    return [
      ...this.hills.flatMap((hill) => hill.pieces),
      ...this.buildings.flatMap(({ built }) => built.pieces),
      ...this.growth.pieces,
    ];
  }

  light(light: Light): void {
    for (const hill of this.hills) hill.light(light);
    this.shift.light(light);
    for (const { built } of this.buildings) built.light(light);
    this.growth.light(light, (on) => papers(light)[this.on(on).hill.shade]);
  }

  tick({ view }: SceneFrame): void {
    const close = this.place.closeness(view);
    this.shift.tick(view);
    this.hills.reduce((hidden, hill) => hill.tick(view, close, hidden), landHides(this.place, view));
    for (const { data, built } of this.buildings) {
      built.stand(this.on(data.on).placing, this.shift);
      built.retire(close);
    }
    this.growth.stand((on) => this.on(on).placing, this.shift);
  }

  private on(name: string): FarHill {
    return this.hills.find(({ hill }) => hill.name === name)!;
  }
}
