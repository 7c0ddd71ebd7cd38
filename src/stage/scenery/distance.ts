/** The far hills, each answering the camera from its own distance, and the mist that lies between them. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/distance.json';
import { mix, type Light } from '../light';
import { Castle } from './castle';
import { Strip } from './strip';
import { FADE, GRAIN, GRAIN_UNITS } from './tiles';
import { place, type Placing, type View } from './view';

const RIM = 1.4; // pixels on screen
const DEEP = 900; // how far a hill reaches down, layer units
const MIST = 210; // height of the mist on a hill, layer units

type Hill = (typeof data.layers)[number];

/** Height of a far hill at x, in its layer's units, y down. */
export function crest({ base, waves, bumps }: Hill, x: number): number {
  const rolling = waves.reduce((sum, [amplitude, length, phase]) => sum + amplitude! * Math.sin(x / length! + phase!), base);
  return bumps.reduce((sum, [at, height, width]) => sum - height! * Math.exp(-(((x - at!) / width!) ** 2)), rolling);
}

class FarHill {
  readonly placing: Placing = { x: 0, y: 0, scale: 1 };
  private readonly paper: Strip;
  private readonly rim: Strip;
  private readonly mist: Phaser.GameObjects.Image;

  constructor(scene: Phaser.Scene, readonly hill: Hill) {
    this.paper = new Strip(scene, GRAIN, hill.depth);
    this.rim = new Strip(scene, GRAIN, hill.depth + 0.5);
    this.mist = scene.add.image(0, 0, FADE).setFlipY(true).setOrigin(0, 0).setDepth(hill.depth + 3);
  }

  get pieces(): readonly { setVisible(visible: boolean): unknown }[] {
    return [this.paper.mesh, this.rim.mesh, this.mist];
  }

  light(light: Light): void {
    const shades: Record<string, number> = { far: light.far, mid: light.mid, fold: mix(light.mid, light.near, 0.42), near: light.near };
    const shade = shades[this.hill.shade]!;
    this.paper.tint(shade);
    this.rim.tint(mix(light.rim, shade, 0.25), light.rimAlpha);
    this.mist.setTint(mix(light.sky.at(-1)!, light.far, 0.45)).setAlpha(this.hill.mist);
  }

  tick(view: View): void {
    const { hill, placing } = this;
    place(hill.distance, hill.base, view, placing);
    for (const { mesh } of [this.paper, this.rim]) mesh.setPosition(placing.x, placing.y).setScale(placing.scale);
    const [left, width] = [(view.left - placing.x) / placing.scale, view.width / placing.scale];
    const edge = RIM / (view.zoom * placing.scale);
    this.paper.lay(left, width, (column) => {
      column.top = crest(hill, column.x);
      column.bottom = column.top + DEEP;
      column.u = column.x / GRAIN_UNITS;
      [column.vTop, column.vBottom] = [column.top / GRAIN_UNITS, column.bottom / GRAIN_UNITS];
    });
    this.rim.lay(left, width, (column) => {
      column.top = crest(hill, column.x);
      column.bottom = column.top + edge;
    });
    this.mist.setPosition(view.left, placing.y + (hill.base + 30) * placing.scale).setDisplaySize(view.width, MIST * placing.scale);
  }
}

export class DistantHills {
  private readonly hills: readonly FarHill[];
  private readonly castle: Castle;

  constructor(scene: Phaser.Scene) {
    this.hills = data.layers.map((hill) => new FarHill(scene, hill));
    this.castle = new Castle(scene);
  }

  get pieces(): readonly { setVisible(visible: boolean): unknown }[] {
    return [...this.hills.flatMap((hill) => hill.pieces), ...this.castle.pieces];
  }

  light(light: Light): void {
    for (const hill of this.hills) hill.light(light);
    this.castle.light(light);
  }

  tick(view: View): void {
    for (const hill of this.hills) hill.tick(view);
    this.castle.stand(this.hills.find(({ hill }) => hill.name === data.castle.on)!.placing);
  }

  /** The castle's gate in the world, as last drawn. */
  get gate(): { x: number; y: number } {
    return this.castle.gate;
  }
}
