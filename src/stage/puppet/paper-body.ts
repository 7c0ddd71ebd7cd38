/** The rigid parts and hanging strands of one figure as pieces of paper, in the order they are stacked. */
import type Phaser from 'phaser';
import type { Affine } from './affine';
import { layRibbon, Panels, stationsAlong } from './cloth';
import type { SecondaryMotion, Hanging } from './secondary-motion';
import { type CutoutBox, type FigureFile, frameOf, type Outfit, PANELS, skirtedAs, type Strand } from './figure-file';
import { type LayerKind, Layer } from './layer';
import { type Edge, Piece } from './piece';
import { LEAST, turnedPart } from './profile';
import type { HandShape, PartName, Skeleton } from './skeleton';
import type { Solid } from './solid';
import { hangingSolid, panelSolid, solidOf } from './body-solids';
import { TurningHand } from './hand';
import { bendOf, layTrunk, TRUNK_STATIONS } from './bending-torso';
import type { PaperSize } from './figure-sheets';
import type { Wardrobe } from './wardrobe';

/** Heights of the layers above the figure's base depth. */
const DEPTH = {
  shadow: -0.4,
  outline: -0.3,
  farArm: 0,
  back: 4,
  body: 10,
  collarShade: 19.7,
  collar: 19.8,
  headShade: 19.9,
  head: 20,
  hair: 22,
  armShade: 29.8,
  touch: 29.9,
  nearArm: 30,
  farTouch: -0.1,
};
const HEAD_OVER_OTHER = 64; // how much higher a head is laid that lies over the other's
const HEAD_OVER_ARM = 72; // …and over its own arm, where that reaches behind
const HEADS = ['back', 'collarShade', 'collar', 'headShade', 'head', 'hair'] as const; // the layers that a head is in
const SKIRT_STATIONS = 9; // finer than its chains: no seams in the folds
const SKIRT_BACK_SHRINK = 0.96; // the lining shows a little less far down

// the near upper arm comes from under the scarf; its lower half lies once more over the other figure where it reaches
// across
const SLEEVE = 'sleeve';
const HALF = 0.6; // of that arm's length: what is above stays under the scarf

type Heap = 'farArm' | 'back' | 'body' | 'collar' | 'head' | 'hair' | 'nearArm';
type Shade = 'collarShade' | 'headShade' | 'armShade' | 'touch' | 'farTouch';
type Laid = readonly [part: PartName, frame: string, heap: Heap];

// prettier-ignore
const LAID: readonly Laid[] = [
  ['farHand', 'farHand', 'farArm'], ['farUpperArm', 'farUpperArm', 'farArm'], ['farForearm', 'farForearm', 'farArm'],
  ['farShin', 'farShin', 'body'], ['farFoot', 'farFoot', 'body'], ['farThigh', 'farThigh', 'body'],
  ['nearShin', 'nearShin', 'body'], ['nearFoot', 'nearFoot', 'body'], ['nearThigh', 'nearThigh', 'body'],
  ['torso', 'torso', 'body'],
  ['nearUpperArm', SLEEVE, 'collar'],
  ['head', 'hair-cap', 'back'], ['head', 'neck', 'collar'], ['scarf', 'scarf', 'collar'], ['head', 'head', 'head'],
  ['head', 'nose', 'head'], ['head', 'profile', 'head'],
  ['head', 'hair-front', 'hair'], ['head', 'far-lens', 'hair'], ['head', 'spectacle-arm', 'hair'],
  ['head', 'glasses', 'hair'], ['head', 'cap', 'hair'],
  ['nearHand', 'nearHand', 'nearArm'], ['nearUpperArm', 'nearUpperArm', 'nearArm'],
  ['nearForearm', 'nearForearm', 'nearArm'],
];

/** Rounder away from a joint than at it, a limb needs a few; both papers of a sleeve have theirs in the same places. */
function stationsOf(part: PartName, frame: string): number {
  if (part === 'torso') return TRUNK_STATIONS;
  if (part === 'nearUpperArm') return frame === SLEEVE ? 6 : 3;
  return /Arm|Forearm|Thigh|Shin/.test(part) ? 3 : 2;
}

/** How a piece is cut and where its shadow falls, where not as most. */
interface Cut {
  readonly casts?: boolean;
  readonly touches?: Shade | null; // its close shadow, where it lies on something
  readonly from?: number;
  readonly castStations?: number;
}

/** How much higher than in its own place a head is laid. @param across its near arm reaches ahead, and lies over it */
export const headLift = (over: boolean, across: boolean): number =>
  !over ? 0 : across ? HEAD_OVER_OTHER : HEAD_OVER_ARM;

/** Where shadows of a heap fall on the figure itself: the head's on the scarf, the scarf's and arm's on the coat. */
const CASTS: Readonly<Partial<Record<Heap, readonly Shade[]>>> = {
  nearArm: ['armShade', 'collarShade'],
  collar: ['collarShade'],
  head: ['headShade'],
  hair: ['headShade'],
};

export class PaperBody {
  readonly layers: Record<Heap | 'shadow' | 'outline' | Shade, Layer>;
  readonly modelled: readonly Layer[]; // those that are round in the light
  private readonly head: CutoutBox;
  private readonly pieces = new Map<string, { piece: Piece; part: PartName }>();
  private readonly strands = new Map<Hanging, Piece>();
  private readonly skirtBack: Panels;
  private readonly skirtFront: Panels;
  private readonly hands: Readonly<Record<'near' | 'far', TurningHand>>;
  private readonly turning: readonly TurningHand[];
  private outfit: Outfit = '';
  private readonly worn = new Map<string, string | null>(); // what of the outfit each piece is
  private turn = 0; // of the head into profile, 0…1
  private across = false; // the whole near arm lies over the other figure

  constructor(
    scene: Phaser.Scene,
    private readonly wardrobe: Wardrobe,
    private readonly file: FigureFile,
    private readonly secondary: SecondaryMotion,
    private readonly base: number,
    private readonly over: number,
  ) {
    const layer = (name: keyof typeof DEPTH, kind: LayerKind) => new Layer(scene, wardrobe, kind, base + DEPTH[name]);
    const paper = (name: Heap) => layer(name, 'modelled');
    this.head = wardrobe.box('head');
    this.layers = {
      shadow: layer('shadow', 'shadow'),
      outline: layer('outline', 'outline'),
      headShade: layer('headShade', 'shadow'),
      armShade: layer('armShade', 'shadow'),
      collarShade: layer('collarShade', 'shadow'),
      touch: layer('touch', 'touch'),
      farTouch: layer('farTouch', 'touch'),
      farArm: paper('farArm'),
      back: paper('back'),
      body: paper('body'),
      collar: paper('collar'),
      head: paper('head'),
      hair: paper('hair'),
      nearArm: paper('nearArm'),
    };
    this.modelled = Object.values(this.layers).filter(({ kind }) => kind === 'modelled');
    this.hangStrands('back');
    const [farLeg, nearLeg] = [LAID.slice(3, 6), LAID.slice(6, 9)];
    LAID.slice(0, 3).forEach((laid) => this.cut(laid));
    farLeg.forEach((laid) => this.cut(laid));
    this.skirtBack = this.panels();
    nearLeg.forEach((laid) => this.cut(laid));
    this.cut(LAID[9]!);
    this.skirtFront = this.panels();
    this.hangStrands('chest');
    LAID.slice(10).forEach((laid) => this.cut(laid));
    this.hangStrands('front');
    const turning = (side: 'near' | 'far') =>
      new TurningHand((shape) => this.pieces.get(`${side}Hand`)!.piece.wear(`${side}Hand-${shape}`));
    this.hands = { near: turning('near'), far: turning('far') };
    this.turning = [this.hands.near, this.hands.far];
  }

  private piece(
    heap: Heap,
    stations: number,
    solid: Solid,
    { casts = true, touches = null, from = 0, castStations = stations }: Cut = {},
  ): Piece {
    const { shadow, outline } = this.layers;
    const shades = [...(CASTS[heap] ?? []), ...(touches ? [touches] : [])].map((name) => this.layers[name]);
    return new Piece(stations, this.layers[heap], outline, casts ? [shadow, ...shades] : [], solid, from, castStations);
  }

  private panels(): Panels {
    return new Panels(
      Array.from({ length: PANELS }, (_, i) => this.piece('body', SKIRT_STATIONS, panelSolid(i), { casts: false })),
    );
  }

  private cut([part, frame, heap]: Laid): void {
    const upper = frame === 'nearUpperArm';
    const piece = this.piece(heap, stationsOf(part, frame), solidOf(part, frame, this.head), {
      casts: !upper,
      touches: part === 'nearHand' ? 'touch' : part === 'farHand' ? 'farTouch' : null,
      from: upper ? HALF : 0,
      castStations: 2,
    });
    this.pieces.set(frame, { part, piece });
  }

  private hangStrands(where: Strand['layer']): void {
    const heap = ({ back: 'back', chest: 'collar', front: 'hair' } as const)[where];
    for (const hanging of this.secondary.strands) {
      if (hanging.strand.layer === where)
        this.strands.set(
          hanging,
          this.piece(heap, stationsAlong(hanging.rope.count), hangingSolid(hanging.strand, this.head), {
            castStations: hanging.rope.count,
          }),
        );
    }
  }

  wear(outfit: Outfit): void {
    this.outfit = outfit;
    for (const [frame, { piece }] of this.pieces) {
      if (frame.endsWith('Hand')) continue;
      this.worn.set(frame, this.frame(frame));
      const worn = this.worn.get(frame)!;
      if (worn) piece.round(this.wardrobe.box(worn));
      piece.wear(worn);
    }
    this.sleeve();
    for (const [{ strand }, piece] of this.strands)
      piece.wear(strand.outfits.includes(outfit) ? this.frame(strand.frame) : null);
    const skirted = skirtedAs(this.file, outfit);
    this.skirtBack.wear(skirted ? `${skirted}.skirtBack` : null);
    this.skirtFront.wear(skirted ? `${skirted}.skirtFront` : null);
    this.dressProfile();
  }

  /** The card before the face is there while the head is turned. */
  private dressProfile(): void {
    this.pieces.get('profile')!.piece.wear(this.turn < LEAST ? null : this.worn.get('profile')!);
  }

  private sleeve(): void {
    this.pieces.get('nearUpperArm')!.piece.wear(this.across ? this.worn.get('nearUpperArm')! : null);
  }

  /** The cut-out for the present outfit, or the common one, or none. */
  private frame(laid: string): string | null {
    return frameOf(this.file, this.outfit, laid === SLEEVE ? 'nearUpperArm' : laid, (name) => this.wardrobe.has(name));
  }

  /** A hand that takes another shape turns on its edge and back. */
  hand(side: 'near' | 'far', shape: HandShape): void {
    this.hands[side].take(shape);
  }

  /** Seconds pass for the hands. */
  tick(seconds: number): void {
    for (const hand of this.turning) hand.tick(seconds);
  }

  /** Hands have the shapes they were to take. */
  snapToRest(): void {
    for (const hand of this.turning) hand.snapToRest();
  }

  /**
   * Lays the near arm and the head over the other figure, or back in their own places.
   * @param across the arm from the shoulder on, not only the hand
   */
  lie({ arm, head }: Skeleton['over'], across: boolean): void {
    if (across !== this.across) {
      this.across = across;
      this.sleeve();
    }
    const near = arm ? this.over : this.base + DEPTH.nearArm;
    this.layers.nearArm.mesh.setDepth(near);
    this.layers.armShade.mesh.setDepth(near - 0.2);
    this.layers.touch.mesh.setDepth(near - 0.1);
    const lift = this.base + headLift(head, across);
    for (const name of HEADS) this.layers[name].mesh.setDepth(lift + DEPTH[name]);
  }

  /** @param exposure how much of the light comes to the figure, 0…1 */
  expose(exposure: number): void {
    for (const layer of this.modelled) layer.expose(exposure);
  }

  use(size: PaperSize): void {
    for (const layer of Object.values(this.layers)) layer.use(size);
  }

  /**
   * @param places every part's matrix into the world
   * @param turn of the head, 0 three quarters … 1 profile
   */
  lay(places: Readonly<Record<PartName, Affine>>, edge: Edge, turn: number): void {
    const turns = turn < LEAST !== this.turn < LEAST;
    this.turn = turn;
    if (turns) this.dressProfile();
    for (const [frame, { piece, part }] of this.pieces) {
      const name = frame.endsWith('Hand') ? `${frame}-rest` : this.worn.get(frame);
      if (!name) continue;
      if (part === 'torso')
        layTrunk(
          piece,
          places.torso,
          this.wardrobe.box(name),
          bendOf(places.torso, places.nearThigh, places.farThigh),
          edge,
        );
      else if (part === 'nearHand') piece.lay(this.hands.near.squeezed(places[part]), this.wardrobe.box(name), edge);
      else if (part === 'farHand') piece.lay(this.hands.far.squeezed(places[part]), this.wardrobe.box(name), edge);
      else piece.lay(turnedPart(frame, places[part], turn), this.wardrobe.box(name), edge);
    }
  }

  /** @param world from the figure's space into the world */
  laySecondary(world: Affine, edge: Edge): void {
    for (const [{ strand, rope }, piece] of this.strands) layRibbon(piece, rope, strand.widths, world, edge);
    const skirt = this.secondary.skirtShape;
    if (!skirt) return;
    this.skirtFront.lay(skirt, 1, world, edge);
    this.skirtBack.lay(skirt, SKIRT_BACK_SHRINK, world, edge);
  }
}
