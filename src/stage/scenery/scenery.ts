/** Everything on stage that is not a figure: places, light, props. */
import type Phaser from 'phaser';
import bedroom from '../../../assets/plays/our-spot/scenery/bedroom.json';
import kitchen from '../../../assets/plays/our-spot/scenery/kitchen.json';
import memory from '../../../assets/plays/our-spot/scenery/memory.json';
import type { ErrorBarrier } from '../../play/playback/error-barrier';
import type { PlaceName } from '../../play/stage';
import { named } from '../engine/layers';
import { lightAt, type Light } from '../light';
import type { Props } from '../props/props';
import { roundTextureNumbers } from './batch';
import type { Breeze } from '../performance/breeze';
import { Footing } from './footing';
import type { Footprints } from './grass';
import { Hill } from './hill';
import { PropImages } from './prop-images';
import type { RoomData } from '../../schemas/room';
import { Room } from './room';
import type { StageSet } from './set';
import { makeSky, paintSky } from './skypaint';
import { makeTiles } from './tiles';
import { blankView, look } from './view';
import { Vignette } from './vignette';

const ROOMS: Readonly<Record<Exclude<PlaceName, 'hill'>, unknown>> = { bedroom, kitchen, memory };

export class Scenery {
  private readonly sets = new Map<PlaceName, StageSet>();
  private readonly view = blankView();
  private readonly props: PropImages;
  private readonly footing: Footing;
  private readonly vignette: Vignette;
  private place: PlaceName | null = null;
  private now: Light = lightAt(8);

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly options: { readonly seed: number; readonly props: Props; readonly barrier: ErrorBarrier },
  ) {
    roundTextureNumbers(scene);
    named(scene, 'tiles', makeTiles(scene));
    named(scene, 'sky', makeSky(scene));
    this.props = named(scene, 'props', new PropImages(scene, options.props));
    this.footing = named(scene, 'footing', new Footing(scene));
    this.vignette = named(scene, 'vignette', new Vignette(scene));
  }

  /** Shows one place and hides the others; a place is built when it is first shown. */
  show(place: PlaceName): void {
    if (place === this.place) return;
    this.place = place;
    this.build(place);
    for (const [name, set] of this.sets) set.show(name === place);
    this.props.show(place);
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
    this.props.light(light);
    this.footing.light(light);
    this.vignette.light(light, this.place !== 'hill');
  }

  /** Lets leaves fall from the tree; elsewhere than on the hill nothing falls. */
  shed(leaves: number): void {
    const { set } = this;
    if (set instanceof Hill) set.shed(leaves);
  }

  /** @param feet world points where feet stand; they press the grass */
  tick(seconds: number, camera: Phaser.Cameras.Scene2D.Camera, breeze: Breeze, feet: Footprints): void {
    look(this.view, camera);
    this.set?.tick(seconds, this.view, breeze, feet);
    this.props.tick(this.view);
    this.footing.tick(feet);
    this.vignette.tick(this.view);
  }

  /** Brings leaves to the ground, at once. */
  snapToRest(): void {
    for (const set of this.sets.values()) set.snapToRest();
  }

  private get set(): StageSet | undefined {
    return this.place ? this.sets.get(this.place) : undefined;
  }
}
