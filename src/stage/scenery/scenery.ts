/** Everything on stage that is not a figure: places, light, props. */
import type Phaser from 'phaser';
import type { ErrorBarrier } from '../../play/playback/error-barrier';
import { named } from '../engine/layers';
import { inked, type Light } from '../light';
import { shaded } from '../overcast';
import { NOWHERE, type Place } from '../place/place';
import type { Production } from '../production';
import type { Props } from '../props/props';
import type { Breeze } from '../performance/breeze';
import { Footing } from './footing';
import type { Footprints } from './grass';
import type { Hung } from './layer';
import { PlaceSet } from './place-set';
import { PropImages } from './prop-images';
import { makeSky, paintSky } from './skypaint';
import { makeTiles } from './tiles';
import type { CameraView } from '../camera/camera';
import { lie } from './horizon';
import { blankView, see } from './view';
import { Vignette } from './vignette';

export class Scenery {
  private readonly sets = new Map<Place, PlaceSet>();
  private readonly raising = new Map<Place, Generator<void, void>>(); // on their way
  private readonly view = blankView();
  private readonly props: PropImages;
  private readonly footing: Footing;
  private readonly vignette: Vignette;
  private place: Place = NOWHERE;
  private now: Light;
  private dark = 0;
  private spared = false;

  /** @param light that there is at first */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
    light: Light,
    private readonly options: { readonly seed: number; readonly props: Props; readonly barrier: ErrorBarrier },
  ) {
    this.now = light;
    named(scene, 'tiles', makeTiles(scene));
    named(scene, 'sky', makeSky(scene));
    this.props = named(scene, 'props', new PropImages(scene, options.props));
    this.footing = named(scene, 'footing', new Footing(scene, production.cast.length));
    this.vignette = named(scene, 'vignette', new Vignette(scene));
  }

  /** Shows one place and hides the others; a place is built when it is first shown. */
  show(place: Place): void {
    if (place === this.place) return;
    this.place = place;
    this.build(place);
    for (const [each, set] of this.sets) set.show(each === place);
    this.props.show(place.name);
    this.footing.show(place);
    this.light(this.now);
  }

  /** Builds a place ahead of its first show, so that the show costs nothing: a layer each time it is gone on with. */
  raise(place: Place): Iterator<void> {
    const { seed, barrier } = this.options;
    const raising = this.raising.get(place) ?? this.raiseSet(place, PlaceSet.raise(this.scene, place, seed, barrier));
    this.raising.set(place, raising);
    return raising;
  }

  /** All that is left of it at once. */
  private build(place: Place): void {
    const raising = this.raise(place);
    while (!raising.next().done);
  }

  private *raiseSet(place: Place, layers: Generator<void, PlaceSet>): Generator<void, void> {
    try {
      if (this.sets.has(place)) return;
      const set = yield* layers;
      set.show(place === this.place);
      set.spare(this.spared);
      this.sets.set(place, set);
    } finally {
      this.raising.delete(place); // one that failed is begun anew
    }
  }

  /** Leaves out what is missed least. */
  spare(on: boolean): void {
    this.spared = on;
    for (const set of this.sets.values()) set.spare(on);
  }

  /** @param dark how far the near set is a silhouette, 0…1 */
  light(light: Light, dark = this.dark): void {
    [this.now, this.dark] = [light, dark];
    paintSky(this.scene, light.sky);
    const shades = inked(shaded(this.production.lighting.shadesAt(light.hour), light), dark);
    this.set?.light(light, shades);
    this.props.light(light, shades, this.place.open);
    this.footing.light(light);
    this.vignette.light(light, !this.place.open);
  }

  /** Lets leaves fall, where there are any. */
  shed(leaves: number): void {
    this.set?.shed(leaves);
  }

  /**
   * @param feet world points where feet stand; they press the grass
   * @param held how far all holds its breath, 0…1
   */
  tick(seconds: number, frame: CameraView, breeze: Breeze, feet: Footprints, held: number): void {
    const { width, height } = this.scene.cameras.main;
    lie(this.place, see(this.view, frame, width / height, height));
    this.set?.tick(seconds * (1 - held), this.view, breeze, feet, held);
    this.props.tick(this.view);
    this.footing.tick(feet, this.view.angle);
    this.vignette.tick(this.view);
  }

  /** World points of what is in the air. */
  hung(): readonly Hung[] {
    return this.set?.hung() ?? [];
  }

  /** Brings leaves to the ground, at once. */
  snapToRest(): void {
    for (const set of this.sets.values()) set.snapToRest();
  }

  private get set(): PlaceSet | undefined {
    return this.sets.get(this.place);
  }
}
