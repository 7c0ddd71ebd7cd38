/** The hill and everything out of doors, as one set. */
import type Phaser from 'phaser';
import type { ErrorBarrier } from '../../play/playback/error-barrier';
import { named } from '../engine/layers';
import { shadesAt, type Light } from '../light';
import { Birds } from './birds';
import type { Breeze } from '../performance/breeze';
import { DistantHills } from './distance';
import { Drift } from './drift';
import { Fireflies } from './fireflies';
import { Foreground } from './foreground';
import { Grass, type Footprints } from './grass';
import { Hillside } from './hillside';
import { Leaves } from './leaves';
import { Seeds } from './seeds';
import type { StageSet } from './set';
import { Sky } from './sky';
import { Tree } from './tree';
import type { SceneView } from './view';

export class Hill implements StageSet {
  private readonly sky: Sky;
  private readonly distance: DistantHills;
  private readonly side: Hillside;
  private readonly grass: Grass;
  private readonly tree: Tree;
  private readonly leaves: Leaves;
  private readonly drift: Drift;
  private readonly fireflies: Fireflies;
  private readonly birds: Birds;
  private readonly seeds: Seeds;
  private readonly foreground: Foreground;
  private readonly layers: Readonly<
    Record<string, { readonly pieces: Iterable<{ setVisible(visible: boolean): unknown }> }>
  >;
  private visible = true;

  /** @param barrier keeps each layer from stopping the others */
  constructor(
    scene: Phaser.Scene,
    seed: number,
    private readonly barrier: ErrorBarrier,
  ) {
    this.sky = named(scene, 'sky', new Sky(scene));
    this.distance = named(scene, 'distance', new DistantHills(scene));
    this.side = named(scene, 'hillside', new Hillside(scene));
    this.grass = named(scene, 'grass', new Grass(scene));
    this.tree = named(scene, 'tree', new Tree(scene, seed));
    this.leaves = named(scene, 'leaves', new Leaves(this.tree.crownSheet, seed));
    this.drift = named(scene, 'leaves', new Drift(this.tree.crownSheet, seed));
    this.fireflies = named(scene, 'fireflies', new Fireflies(scene, seed));
    this.birds = named(scene, 'birds', new Birds(scene, seed));
    this.seeds = named(scene, 'seeds', new Seeds(scene));
    this.foreground = named(scene, 'foreground', new Foreground(scene, seed));
    const { sky, distance, side, grass, tree, leaves, drift, fireflies, birds, seeds, foreground } = this;
    this.layers = { sky, distance, side, grass, tree, leaves, drift, fireflies, birds, seeds, foreground };
  }

  show(visible: boolean): void {
    this.visible = visible;
    for (const name of Object.keys(this.layers)) this.barrier.wake(name);
    for (const { pieces } of Object.values(this.layers)) for (const piece of pieces) piece.setVisible(visible);
  }

  light(light: Light): void {
    const shades = shadesAt(light.hour);
    this.keep({
      sky: () => this.sky.light(light, shades),
      distance: () => this.distance.light(light),
      side: () => this.side.light(light),
      grass: () => this.grass.light(shades),
      tree: () => this.tree.light(light, shades),
      leaves: () => this.leaves.light(shades),
      drift: () => this.drift.light(shades),
      fireflies: () => this.fireflies.light(light.fireflies),
      birds: () => this.birds.light(light),
      seeds: () => this.seeds.light(light, shades),
      foreground: () => this.foreground.light(light),
    });
  }

  shed(leaves: number): void {
    this.leaves.shed(leaves);
  }

  tick(seconds: number, view: SceneView, breeze: Breeze, feet: Footprints): void {
    this.keep({
      sky: () => this.sky.tick(view, breeze.time),
      distance: () => this.distance.tick(view),
      side: () => this.side.tick(view, breeze),
      grass: () => this.grass.tick(view, breeze, feet),
      tree: () => this.tree.tick(view, breeze),
      leaves: () => this.leaves.tick(seconds, breeze),
      drift: () => this.drift.tick(view, breeze),
      fireflies: () => this.fireflies.tick(breeze.time),
      birds: () => this.birds.tick(view, breeze.time),
      seeds: () => this.seeds.tick(view, breeze),
      foreground: () => this.foreground.tick(view, breeze),
    });
  }

  /** A layer that keeps failing is taken off the stage; the others stay. */
  private keep(acts: Readonly<Record<string, () => void>>): void {
    for (const [name, act] of Object.entries(acts)) {
      if (this.barrier.keep(name, act) || !this.visible || !this.barrier.isResting(name)) continue;
      for (const piece of this.layers[name]!.pieces) piece.setVisible(false);
    }
  }

  snapToRest(): void {
    this.leaves.snapToRest();
  }
}
