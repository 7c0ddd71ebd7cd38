/** Everything on stage that is not a figure: places, light, wind, props. */
import type Phaser from 'phaser';
import bedroom from '../../../assets/scenery/bedroom.json';
import kitchen from '../../../assets/scenery/kitchen.json';
import memory from '../../../assets/scenery/memory.json';
import type { Barrier } from '../../play/barrier';
import type { PlaceName, Wind } from '../../play/stage';
import { named } from '../engine/layers';
import { lightAt, type Light } from '../light';
import { roundTextureNumbers } from './batch';
import { Breeze } from './breeze';
import { Footing } from './footing';
import type { Feet } from './grass';
import { Hill } from './hill';
import { Props, type Hold } from './props';
import { Room, type RoomData } from './room';
import type { Point, StageSet } from './set';
import { makeSky, paintSky } from './skypaint';
import { makeTiles } from './tiles';
import { blankView, look } from './view';
import { Vignette } from './vignette';

const ROOMS: Readonly<Record<Exclude<PlaceName, 'hill'>, unknown>> = { bedroom, kitchen, memory };

export class Scenery {
  private readonly sets = new Map<PlaceName, StageSet>();
  private readonly breeze = new Breeze();
  private readonly view = blankView();
  private readonly prop: Props;
  private readonly footing: Footing;
  private readonly vignette: Vignette;
  private place: PlaceName | null = null;
  private now: Light = lightAt(8);

  /** @param options `hold` tells where the hand is that holds a prop; null while none does */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly options: { readonly seed: number; readonly hold: Hold; readonly barrier: Barrier },
  ) {
    roundTextureNumbers(scene);
    named(scene, 'tiles', makeTiles(scene));
    named(scene, 'sky', makeSky(scene));
    this.prop = named(scene, 'props', new Props(scene, options.hold));
    this.footing = named(scene, 'footing', new Footing(scene));
    this.vignette = named(scene, 'vignette', new Vignette(scene));
  }

  /** Shows one place and hides the others; a place is built when it is first shown. */
  show(place: PlaceName): void {
    if (place === this.place) return;
    this.place = place;
    this.build(place);
    for (const [name, set] of this.sets) set.show(name === place);
    this.prop.show(place);
    this.footing.show(place);
    this.light(this.now);
  }

  /** Builds a place ahead of its first show, so that the show costs nothing. */
  build(place: PlaceName): void {
    if (this.sets.has(place)) return;
    const set =
      place === 'hill'
        ? new Hill(this.scene, this.options.seed, this.options.barrier)
        : named(this.scene, 'rooms', new Room(this.scene, place, ROOMS[place] as RoomData));
    set.show(place === this.place);
    this.sets.set(place, set);
  }

  light(light: Light): void {
    this.now = light;
    paintSky(this.scene, light.sky);
    this.set?.light(light);
    this.prop.light(light);
    this.footing.light(light);
    this.vignette.light(light, this.place !== 'hill');
  }

  /**
   * Sets the states that props are to come to; they get there in tick. Names not in
   * assets/scenery/props.json are left alone.
   */
  props(states: Readonly<Record<string, string>>): void {
    this.prop.become(states);
  }

  wind(wind: Wind): void {
    this.breeze.blow(wind);
  }

  /** Lets leaves fall from the tree; elsewhere than on the hill nothing falls. */
  shed(leaves: number): void {
    const { set } = this;
    if (set instanceof Hill) set.shed(leaves);
  }

  /** The world point that a hand or an eye goes to; null for a name the place does not have. */
  point(name: string): Point | null {
    return this.prop.point(name) ?? this.set?.point(name, this.view) ?? null;
  }

  /** @param feet world points where feet stand; they press the grass */
  tick(seconds: number, camera: Phaser.Cameras.Scene2D.Camera, feet: Feet): void {
    look(this.view, camera);
    this.breeze.tick(seconds);
    this.set?.tick(seconds, this.view, this.breeze, feet);
    this.prop.tick(seconds, this.view);
    this.footing.tick(feet);
    this.vignette.tick(this.view);
  }

  /** Brings props to their states, leaves to the ground and the wind to its strength, at once. */
  settle(): void {
    this.breeze.settle();
    for (const set of this.sets.values()) set.settle();
    this.prop.settle();
  }

  private get set(): StageSet | undefined {
    return this.place ? this.sets.get(this.place) : undefined;
  }
}
