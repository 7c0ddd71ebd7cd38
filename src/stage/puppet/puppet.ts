/** One jointed paper figure: draws a skeleton, a face and a light, and lets hair, scarf and coat follow. */
import type Phaser from 'phaser';
import type { FigureName } from '../../play/stage';
import { mix } from '../../maths/colour';
import { exposureOf, type Light, type OnSet, wayToLight } from '../light';
import { type Affine, affine, compose, setPlace } from './affine';
import { worldPoint } from '../acting/joints';
import { Breath } from './breath';
import { Carrying } from './carrying';
import { PaperBody, headLift } from './paper-body';
import { SecondaryMotion } from './secondary-motion';
import { FaceFeatures } from './features';
import { everydayOf, type FigureFile, type Outfit } from './figure-file';
import type { Face } from '../../schemas/moods';
import type { PartName, PartPlace, Skeleton } from './skeleton';
import { zoomOf } from '../scenery/view';
import { Wardrobe } from './wardrobe';

const OUTLINE = 1.6; // finest lines of the lit edge…
const WIDEST_OUTLINE = 1.4; // …but never more than this many figure units
const CLOSE_UP = 1.5; // pixels per figure unit from which the sharp paper is used
// zoom times size from which on the shadow behind a figure fades: close by it would be a smudge
const FAR_ENOUGH = 1.4;
const LEAST_TURN = 0.04; // paper on edge is still seen
const FACE_DEPTH = 21;
const BREATH_DEPTH = 36; // before its face and hands
const FROST = 0.7; // how white breath is, against the colour that lies on the figure
const [OPEN_AIR, BACKED] = [0.14, 0.72]; // of a shadow's strength: on a far sky, and on what stands close behind
const SHADE = 0.7; // of a part's shadow on the figure itself, against that on the set
const UNDER_CHIN = 0.95; // of a head's shadow on the scarf
const HALF_SHADE = 0.4; // of the shade's colour, in blush and tears
const TOUCHED = 1.7; // of a hand's on what it rests on
const FAINT = 0.2; // …and of a forearm's on its own sleeve and face
const ACROSS = 10; // figure units ahead of the hip from which a hand reaches for the other, not behind

export class Puppet {
  private readonly body: PaperBody;
  private readonly face: FaceFeatures;
  private readonly secondary: SecondaryMotion;
  private readonly carrying: Carrying;
  private readonly wardrobe: Wardrobe;
  private readonly breath: Breath;
  private readonly base: number;
  private readonly mouth = { x: 0, y: 0, ahead: 1, unit: 1, open: 0 };
  private breathColour = 0xffffff;
  private readonly world = affine();
  private readonly leaning = affine(); // the world as the whole body is tilted
  private readonly places = {} as Record<PartName, Affine>;
  private readonly edge = { outline: 1, scale: 1, from: { x: 0, y: -1 } };
  private turn = 0; // of the head, -1 to the front … 1 in profile, as last drawn
  private visible = true;
  private spared = false; // its soft shadows
  private nearness = 1; // see FAR_ENOUGH

  /**
   * @param layout `base` is its depth, `over` that of an arm that lies over other figures; how quickly it `breath`es
   */
  constructor(
    private readonly scene: Phaser.Scene,
    readonly who: FigureName,
    private readonly file: FigureFile,
    layout: { readonly base: number; readonly over: number; readonly breath: number },
  ) {
    const { base, over } = layout;
    this.base = base;
    this.wardrobe = new Wardrobe(scene, who, file);
    this.secondary = new SecondaryMotion(file);
    this.carrying = new Carrying(this.secondary);
    this.body = new PaperBody(scene, this.wardrobe, file, this.secondary, base, over);
    this.face = new FaceFeatures(scene, this.wardrobe, file.features, base + FACE_DEPTH);
    this.breath = new Breath(scene, base + BREATH_DEPTH, layout.breath);
    this.wear(everydayOf(file));
  }

  /** Dresses the figure; an outfit it does not have leaves it in its everyday clothes. */
  wear(outfit: Outfit): void {
    const own = this.file.palettes[outfit] ? outfit : everydayOf(this.file);
    this.body.wear(own);
    this.secondary.wear(own);
    if (this.carrying.at) this.body.laySecondary(this.world, this.edge);
  }

  /**
   * Places every part as the skeleton says.
   * @param set what of the set tells on the figure's light and shadow
   */
  draw(skeleton: Skeleton, face: Face, light: Light, set: OnSet): void {
    this.placeParts(skeleton);
    this.measure(skeleton);
    this.edge.from = wayToLight(light, skeleton, set);
    const exposure = exposureOf(this.edge.from, set);
    this.body.hand('near', skeleton.hands.near);
    this.body.hand('far', skeleton.hands.far);
    const across = skeleton.over.arm && skeleton.parts.nearHand.x > ACROSS;
    this.body.lie(skeleton.over, across);
    this.face.lie(this.base + FACE_DEPTH + headLift(skeleton.over.head, across));
    this.turn = face.turn * (1 - skeleton.front) - skeleton.front;
    this.body.lay(this.places, this.edge, this.turn);
    this.body.laySecondary(this.world, this.edge);
    this.face.draw(this.places.head, face, this.turn);
    this.measureMouth(skeleton, face);
    this.body.expose(exposure);
    this.face.model(this.places.head, this.edge.from, exposure);
    this.shine(light, skeleton.turn, set.backed, across);
    this.touch(light, skeleton.resting);
  }

  private placeParts(skeleton: Skeleton): void {
    const { x, y, scale, tilt, parts } = skeleton;
    const turn = Math.abs(skeleton.turn) < LEAST_TURN ? LEAST_TURN * (skeleton.turn < 0 ? -1 : 1) : skeleton.turn;
    setPlace(this.world, x, y, 0, turn * scale, scale);
    compose(this.leaning, this.world, setPlace(this.leaning, 0, 0, tilt));
    for (const [name, part] of Object.entries(parts) as [PartName, PartPlace][]) {
      const place = (this.places[name] ??= affine());
      compose(place, this.leaning, setPlace(place, part.x, part.y, part.rotation, part.turn));
    }
    this.carrying.follow(skeleton);
  }

  private measureMouth(skeleton: Skeleton, { mouthOpen }: Face): void {
    const { scale, turn } = skeleton;
    const { x, y } = this.file.features.mouth;
    Object.assign(this.mouth, worldPoint(skeleton, 'head', x, y), { ahead: turn, unit: scale, open: mouthOpen });
  }

  private measure({ scale }: Skeleton): void {
    const { zoom, height } = this.scene.cameras.main;
    const pixels = zoom * scale; // per figure unit
    const close = zoomOf(height / zoom) * scale; // the same, whatever the screen
    this.edge.scale = scale;
    this.nearness = Math.max(1, close / FAR_ENOUGH);
    this.edge.outline = Math.min(OUTLINE / Math.min(pixels, close), WIDEST_OUTLINE) * scale;
    const size = pixels > CLOSE_UP ? 'close' : 'wide';
    this.body.use(size);
    this.face.use(size, pixels);
  }

  private shine(light: Light, turn: number, backed: number, across: boolean): void {
    const { shadow, outline, headShade, collarShade, armShade } = this.body.layers;
    this.face.tint(mix(light.figure, light.shade, HALF_SHADE));
    this.breathColour = mix(light.figure, 0xffffff, FROST);
    outline.mesh.tint = light.rim;
    const flat = Math.min(1, Math.abs(turn) * 2); // paper seen on edge has no outline and hardly a shadow
    outline.mesh.setAlpha(light.rimAlpha * flat);
    shadow.mesh.setAlpha((light.shadowAlpha * flat * (OPEN_AIR + (BACKED - OPEN_AIR) * backed)) / this.nearness);
    headShade.mesh.setAlpha(light.shadowAlpha * UNDER_CHIN * flat);
    collarShade.mesh.setAlpha(light.shadowAlpha * SHADE * flat);
    armShade.mesh.setAlpha(light.shadowAlpha * (across ? SHADE : FAINT) * flat);
  }

  /** Hands that rest on something darken it closely. @param resting how far each has come to rest, 0…1 */
  private touch(light: Light, resting: Skeleton['resting']): void {
    const { touch, farTouch } = this.body.layers;
    touch.mesh.setAlpha(light.shadowAlpha * TOUCHED * resting.near);
    farTouch.mesh.setAlpha(light.shadowAlpha * TOUCHED * resting.far);
  }

  /** World x of the hip, as last drawn. */
  get x(): number {
    return this.carrying.at?.x ?? 0;
  }

  /**
   * Lets hair, scarf and coat follow the last drawn skeleton, and breath go.
   * @param wind to the right in the world, 0 in still air … HARDEST_GUST
   * @param cold how much of the breath is seen, 0…1
   */
  tick(seconds: number, wind: number, cold: number): void {
    if (!this.carrying.at) return;
    if (this.visible) this.breath.tick(seconds, this.mouth, { cold, wind, colour: this.breathColour });
    this.body.tick(seconds);
    this.carrying.tick(seconds, wind);
    this.body.laySecondary(this.world, this.edge);
  }

  /** Hangs everything at rest for the last drawn skeleton, in still air, at once. */
  snapToRest(cold: number): void {
    if (!this.carrying.at) return;
    if (this.visible) this.breath.snapToRest(this.mouth, { cold, wind: 0, colour: this.breathColour });
    this.body.snapToRest();
    this.body.lay(this.places, this.edge, this.turn);
    this.secondary.hangStill();
    this.body.laySecondary(this.world, this.edge);
  }

  /** Without its soft shadows, but for those of hands on what they touch. */
  spare(on: boolean): void {
    this.spared = on;
    this.setVisible(this.visible);
  }

  setVisible(on: boolean): void {
    this.visible = on;
    if (!on) {
      this.breath.hide();
      this.carrying.forget();
    }
    for (const { mesh, kind } of [...Object.values(this.body.layers), ...this.face.layers])
      mesh.setVisible(on && !(this.spared && kind === 'shadow'));
  }
}
