/** Everything on stage that is not a figure: places, light, wind, props. */
import type Phaser from 'phaser';
import type { PlaceName, Wind } from '../../play/stage';
import { lightAt, type Light } from '../light';
import { roundTextureNumbers } from './batch';
import { Breeze } from './breeze';
import type { Feet } from './grass';
import { Hill } from './hill';
import type { Point, StageSet } from './set';
import { makeTiles } from './tiles';
import { blankView, look } from './view';

export class Scenery {
  private readonly sets = new Map<PlaceName, StageSet>();
  private readonly breeze = new Breeze();
  private readonly view = blankView();
  private place: PlaceName | null = null;
  private now: Light = lightAt(8);

  constructor(private readonly scene: Phaser.Scene, private readonly options: { seed: number; hold: (prop: string) => { x: number; y: number; rotation: number } | null }) {
    roundTextureNumbers(scene);
    makeTiles(scene);
  }
  show(place: PlaceName): void {
    this.place = place;
    const hill = new Hill(this.scene, this.options.seed);
    this.sets.set('hill', hill);
  }
  light(light: Light): void { this.now = light; this.set?.light(light); }
  props(_s: Readonly<Record<string, string>>): void {}
  wind(wind: Wind): void { this.breeze.blow(wind); }
  shed(leaves: number): void { (this.set as Hill).shed(leaves); }
  point(name: string): Point | null { return this.set?.point(name, this.view) ?? null; }
  private get set() { return this.place && this.sets.get(this.place); }
  tick(seconds: number, camera: Phaser.Cameras.Scene2D.Camera, feet: Feet): void {
    look(this.view, camera); this.breeze.tick(seconds); this.set?.tick(seconds, this.view, this.breeze, feet);
  }
  settle(): void { this.breeze.settle(); this.set?.settle(); }
}
