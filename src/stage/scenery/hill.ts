/** The hill and everything out of doors, as one set. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/tree.json';
import { named } from '../engine/layers';
import { shadesAt, type Light } from '../light';
import { Birds } from './birds';
import type { Breeze } from './breeze';
import { DistantHills } from './distance';
import { Drift } from './drift';
import { Fireflies } from './fireflies';
import { Foreground } from './foreground';
import { Grass, type Feet } from './grass';
import { Hillside } from './hillside';
import { Leaves } from './leaves';
import { Seeds } from './seeds';
import type { Point, StageSet } from './set';
import { Sky } from './sky';
import { Tree } from './tree';
import type { View } from './view';

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
  private readonly pieces: readonly { setVisible(visible: boolean): unknown }[];

  constructor(scene: Phaser.Scene, seed: number) {
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
    const all = [this.sky, this.distance, this.side, this.grass, this.tree, this.leaves, this.drift, this.fireflies, this.birds, this.seeds, this.foreground];
    this.pieces = all.flatMap(({ pieces }) => [...pieces]);
  }

  show(visible: boolean): void {
    for (const piece of this.pieces) piece.setVisible(visible);
  }

  light(light: Light): void {
    const shades = shadesAt(light.hour);
    this.sky.light(light, shades);
    this.distance.light(light);
    this.side.light(light);
    this.grass.light(shades);
    this.tree.light(light, shades);
    this.leaves.light(shades);
    this.drift.light(shades);
    this.fireflies.light(light.fireflies);
    this.birds.light(light);
    this.seeds.light(light, shades);
    this.foreground.light(light);
  }

  shed(leaves: number): void {
    this.leaves.shed(leaves);
  }

  tick(seconds: number, view: View, breeze: Breeze, feet: Feet): void {
    this.sky.tick(view, breeze.time);
    this.distance.tick(view);
    this.side.tick(view, breeze);
    this.grass.tick(view, breeze, feet);
    this.tree.tick(view, breeze);
    this.leaves.tick(seconds, breeze);
    this.drift.tick(view, breeze);
    this.fireflies.tick(breeze.time);
    this.birds.tick(view, breeze.time);
    this.seeds.tick(view, breeze);
    this.foreground.tick(view, breeze);
  }

  settle(): void {
    this.leaves.settle();
  }

  point(name: string, view: View): Point | null {
    if (name === 'sky') return { x: view.x + view.width * 0.1, y: view.top - view.height * 0.2 };
    if (name === 'castle') return this.distance.gate;
    if (name === 'heart') return { x: data.heart.at[0]!, y: data.heart.at[1]! };
    return null;
  }
}
