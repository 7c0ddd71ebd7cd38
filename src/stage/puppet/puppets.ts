/** The paper of all figures: each is dressed and drawn as the performance says, and hidden while it is not on. */
import type Phaser from 'phaser';
import type { FigureName } from '../../play/stage';
import type { Breeze } from '../performance/breeze';
import type { ShownFigure } from '../performance/cast';
import { FIGURES, named } from '../engine/layers';
import { lightModelled, openModelling } from '../engine/modelling';
import type { Light } from '../light';
import type { Outfit } from './figure-file';
import type { Production } from '../production';
import { Puppet } from './puppet';

const ARM_OVER = 50; // how much higher than the foremost figure an arm is laid that reaches for another
const ARMS_APART = 0.5; // from one figure's to the next: at one depth, their order would be of how one came there

export class Puppets {
  private readonly puppets: Puppet[] = [];
  private readonly worn = new Map<FigureName, Outfit | null>(); // null while not on

  /** There is none before they are raised. */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
  ) {
    openModelling(scene);
  }

  /** Makes one after the other, so that the page can do something else in between. */
  *raise(): Generator<void, void> {
    const { scene, production } = this;
    const over = Math.max(...production.cast.map(({ depth }) => depth)) + ARM_OVER;
    for (const [i, { name, depth, breath }] of production.cast.entries()) {
      const layout = { base: depth, over: over + i * ARMS_APART, breath };
      this.puppets.push(named(scene, FIGURES, new Puppet(scene, name, production.figureFile(name), layout)));
      yield;
    }
  }

  draw(figures: readonly ShownFigure[], light: Light): void {
    lightModelled(this.scene, light);
    for (const puppet of this.puppets) {
      const shown = figures.find(({ who }) => who === puppet.who);
      this.dress(puppet, shown?.wearing ?? null);
      if (shown) puppet.draw(shown.skeleton, shown.face, light, shown.set);
    }
  }

  /** Without their soft shadows. */
  spare(on: boolean): void {
    for (const puppet of this.puppets) puppet.spare(on);
  }

  /** Lets hair, scarves and coats follow, and breath go. @param cold how much of it is seen, 0…1 */
  follow(seconds: number, breeze: Breeze, cold: number): void {
    for (const puppet of this.puppets) puppet.tick(seconds, breeze.gust(puppet.x), cold);
  }

  /** Hangs everything at rest. */
  snapToRest(cold: number): void {
    for (const puppet of this.puppets) puppet.snapToRest(cold);
  }

  private dress(puppet: Puppet, outfit: Outfit | null): void {
    if (this.worn.get(puppet.who) === outfit) return;
    this.worn.set(puppet.who, outfit);
    puppet.setVisible(outfit !== null);
    if (outfit) puppet.wear(outfit);
  }
}
