/** The camera: which part of the world is seen, and how it gets from one view to the next. */
import { smoother } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { CameraState, FigureName, ShotSize, Stage } from '../../play/stage';
import type { ViewRect } from '../../schemas/place';
import type { Point } from '../acting/joints';
import type { Posture } from '../../schemas/poses';
import { openingFor } from './edge';
import type { Place } from '../place/place';
import { takenBy } from '../popups/extent';
import type { Production } from '../production';
import { blend as blendComposition, composed, leaning, LEVEL, type Composition } from './composition';
import { FACE, isOfFaces, middleOf } from './others';

/** World units from top to bottom of the picture. */
export const HEIGHTS: Readonly<Record<ShotSize, number>> = {
  vista: 1720,
  wide: 960,
  full: 560,
  'two-shot': 420,
  medium: 330,
  close: 236,
  closest: 150,
};
const ABOVE_WORDS = 0.09; // share of the height by which what is framed stands above the middle
const INDOORS = 0.86; // rooms are nearer than hills
const ON_THE_GROUND = 0.86; // those who sit are lower than those who stand
const FACES_DOWN_THERE = 0.8;
const PUSH = 0.24; // share of the height that a full push takes away
const CLEAR = 0.7; // share of the picture above the words
// the last picture, where no words stand: shares of its height and width
const RISEN = { clear: 0.88, side: 1.06, below: 0.03, trunk: 0.89, trunkWithin: 0.855 } as const;
const SIDE = 1.14; // what is framed keeps this share of the width to itself
const HEAD = 48; // figure units from the middle of a head to what is kept free beside it
const BOOTS = 76; // world units from the place of one who sits against something to the boots
const INWARD = 22; // world units that who leans or sits against something is nearer to it
// figure units from the ground to the top of a head, and how far it is forward of its place
const UPRIGHT: Readonly<Record<Exclude<Posture, 'lying'>, readonly [height: number, lean: number]>> = {
  'standing': [236, 0],
  'leaning': [236, 0],
  'seated': [148, -10],
  'at-table': [208, 12],
  'perched': [208, 14],
  'kneeling': [190, 16],
};
const JOLT = { time: 0.7, reach: 0.035, rate: 17 } as const; // seconds, share of the height, radians a second
const SWAY = 0.0035; // share of the height that a held camera drifts
/**
 * The share of the height by which a held camera comes nearer in the end, and how slowly, seconds; and what stays where
 * it is: as far above the middle as heads are, so that none is cut.
 */
export const CREEP = { reach: 0.05, time: 3.5, above: 0.35 } as const;

/** A view of the world: its centre and its height, world units; and how it is composed. */
export interface CameraView extends Composition {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}
/** Where things are that only the drawn stage knows; x of a figure, point of a prop. */
export interface Sights {
  readonly production: Production;
  figureX(who: FigureName): number;
  head(who: FigureName): Point | null; // once the step is over
  point(name: string): Point | null;
}

const box = (x: number, y: number, across: number, up: number, down = 0): ViewRect => ({
  left: x - across,
  right: x + across,
  top: y - up,
  bottom: y + down,
});
const around = (boxes: readonly ViewRect[]): ViewRect => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Those who are on this stage, in the order of the cast; all of the cast where nobody is. */
function peopleOn({ figures, place }: Stage, { names }: Production): readonly FigureName[] {
  const on = names.filter((who) => figures[who]!.place === place);
  return on.length > 0 ? on : names;
}

/** @param face half the width of a face that is framed, world units; null frames the whole figure */
function figureBox(stage: Stage, who: FigureName, sights: Sights, face: number | null): ViewRect {
  const figure = stage.figures[who]!;
  const x = sights.figureX(who);
  const { production } = sights;
  const place = production.place(figure.place ?? stage.place);
  const scale = place.nearnessAt(x);
  const y = place.groundAt(x);
  const posture = production.poses.posture(figure.pose);
  const forward = figure.facing === 'right' ? 1 : -1;
  if (posture === 'lying') return box(x - 70, y - 108, 120, 70, 60);
  const [height, lean] = UPRIGHT[posture ?? 'standing'];
  const head = sights.head(who);
  if (face !== null && head) return box(head.x, head.y, face * scale, 42 * scale, 56 * scale);
  const inward = posture === 'seated' || posture === 'leaning' ? towardsLandmark(place, x) * INWARD : 0;
  const all = box(x + inward + lean * forward, y, 62 * scale, height * scale);
  if (head && (posture === 'perched' || posture === 'kneeling')) return beneath(head, all, scale);
  if (posture !== 'seated') return all;
  return { ...all, left: Math.min(all.left, x + forward * BOOTS), right: Math.max(all.right, x + forward * BOOTS) };
}

/** What holds a body and the head that hangs out over it. */
const beneath = (head: Point, body: ViewRect, scale: number): ViewRect => ({
  ...body,
  left: Math.min(body.left, head.x - HEAD * scale),
  right: Math.max(body.right, head.x + HEAD * scale),
});

function targetBox(stage: Stage, target: string, sights: Sights, face: number | null): ViewRect {
  const { production } = sights;
  if (production.isFigure(target)) return figureBox(stage, target, sights, face);
  if (target === 'pop-up' && stage.paper.popUp) return takenBy(stage.paper.popUp, production);
  if (target === 'both' || target === 'pop-up')
    return around(peopleOn(stage, production).map((who) => figureBox(stage, who, sights, face)));
  if (target === 'hands') return handsBox(stage, sights);
  const mark = production.marks[target];
  if (mark) return markBox(production.place(mark.place), mark.x);
  const point = sights.point(target) ?? { x: 0, y: -200 };
  return box(point.x, point.y, 46, 46, 46);
}

const markBox = (place: Place, x: number): ViewRect => box(x, place.groundAt(x), 60, 240 * place.nearnessAt(x));

/** What the data say a picture of something holds: in this place first, else in whichever has it. */
function viewBox(stage: Stage, target: string, { production }: Sights, aspect: number): ViewRect | undefined {
  const here = production.place(stage.place);
  const view = [here, ...production.places].map((place) => place.view(target)).find((each) => each !== undefined);
  return (stage.camera.rise > 0 ? view?.risen : aspect < 1 ? view?.tall : undefined) ?? view;
}

/** The way from x to the landmark that one leans on there, -1 or 1; 0 where there is none. */
const towardsLandmark = (place: Place, x: number): number => Math.sign((place.landmarkAt(x)?.x ?? x) - x);

function handsBox(stage: Stage, sights: Sights): ViewRect {
  const { production } = sights;
  const xs = peopleOn(stage, production).map((who) => sights.figureX(who));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const apart = right - left;
  const x = (left + right) / 2;
  const y = production.place(stage.place).groundAt(x);
  return box(x, y - 36, Math.min(36, apart / 2), 16, 54); // hands, and no faces cut in half above them
}

/**
 * The view that a camera state asks for. Where another face would be cut by its edge, and there is no room to move
 * aside, it takes that one in as well.
 * @param aspect width of the picture by its height
 */
export function viewOf(camera: CameraState, stage: Stage, sights: Sights, aspect: number): CameraView {
  if (camera.past === null) return stageView(camera, stage, sights, aspect);
  const { x, y, width, height } = openingFor(aspect);
  const view = stageView(camera, stage, sights, (aspect * width) / height);
  const whole = view.height / height;
  return { ...view, x: view.x - x * whole * aspect, y: view.y - y * whole, height: whole };
}

/** …and as the stage alone would have it, whose own shape is `aspect`. */
function stageView(camera: CameraState, stage: Stage, sights: Sights, aspect: number): CameraView {
  const faces = isOfFaces(camera);
  const face = faces ? FACE[camera.size === 'closest' ? 'closest' : 'whole'] : null;
  const boxes = camera.on.map(
    (target) => viewBox(stage, target, sights, aspect) ?? targetBox(stage, target, sights, face),
  );
  const { production } = sights;
  const all = around(
    aspect < 1 && camera.on.some((target) => production.isPlace(target)) ? onlyPeople(stage, sights, boxes) : boxes,
  );
  const composition = composed(camera, stage, sights);
  if (camera.rise > 0)
    return { ...composition, ...risen(all, aspect, production.place(stage.place), camera.past !== null) };
  // on an upright screen faces would come in above a pair of hands
  const tall = camera.on.includes('hands') ? Math.min(1, aspect) : 1;
  const commanded = HEIGHTS[camera.size] * (1 - PUSH * camera.push) * nearer(stage, camera, faces, production) * tall;
  const { across, up } = leaning(all, composition.tilt);
  const height = Math.max(commanded, up / CLEAR, (across * SIDE) / aspect);
  const x = middleOf(camera, stage, sights, { composition, subject: all, height, aspect });
  if (typeof x !== 'number') return stageView({ ...camera, on: [...camera.on, ...x] }, stage, sights, aspect);
  const sunk = sunkAt(x, camera, production);
  return { ...composition, sunk, x, y: (all.top + all.bottom) / 2 + height * ABOVE_WORDS, height };
}

/** How far the lowest mark that a picture is of lies below the ground in its middle. */
function sunkAt(x: number, { on }: CameraState, production: Production): number {
  const depths = on
    .map((target) => production.marks[target])
    .filter((mark) => mark !== undefined)
    .map((mark) => ({ mark, place: production.place(mark.place) }))
    .map(({ mark, place }) => place.groundAt(mark.x) - place.groundAt(x));
  return Math.max(0, ...depths);
}

/**
 * The last picture holds all it is on, as large as it goes; what stands in the place is by its right edge, and room to
 * spare is on the left.
 * @param within the edge of the stage, of which nothing is to be cut, as the picture’s own would
 */
function risen(all: ViewRect, aspect: number, place: Place, within: boolean): Pick<CameraView, 'x' | 'y' | 'height'> {
  const height = Math.max((all.bottom - all.top) / RISEN.clear, ((all.right - all.left) * RISEN.side) / aspect);
  const width = height * aspect;
  const middle = (all.left + all.right) / 2;
  const landmark = place.landmarkAt(middle);
  const x = landmark
    ? Math.min(middle, landmark.x + width * (0.5 - (within ? RISEN.trunkWithin : RISEN.trunk)))
    : middle;
  return { x, y: (all.top + all.bottom) / 2 + height * RISEN.below, height };
}

/** How much nearer the camera goes where less height is wanted. */
function nearer(stage: Stage, camera: CameraState, faces: boolean, production: Production): number {
  if (!production.place(stage.place).open) return faces ? 1 : INDOORS;
  const people = camera.on.flatMap((target) =>
    target === 'both' ? peopleOn(stage, production) : production.isFigure(target) ? [target] : [],
  );
  const { poses } = production;
  return people.length > 0 && people.every((who) => poses.posture(stage.figures[who]!.pose) === 'seated')
    ? faces
      ? FACES_DOWN_THERE
      : ON_THE_GROUND
    : 1;
}

/** On an upright screen a whole room would be a keyhole: who is in it matters more. */
function onlyPeople(stage: Stage, sights: Sights, boxes: readonly ViewRect[]): readonly ViewRect[] {
  const people = sights.production.names
    .filter((who) => stage.figures[who]!.place === stage.place)
    .map((who) => figureBox(stage, who, sights, null));
  return people.length > 0
    ? people.map((person) => ({ ...person, left: person.left - 130, right: person.right + 130, top: person.top - 120 }))
    : boxes;
}

const blend = (from: CameraView, to: CameraView, u: number): CameraView => ({
  ...blendComposition(from, to, u),
  x: lerp(from.x, to.x, u),
  y: lerp(from.y, to.y, u),
  height: from.height * (to.height / from.height) ** u,
});

/** What is seen before anything is. */
export const NOTHING_YET: CameraView = { x: 0, y: 0, height: 900, ...LEVEL };

export class CameraWork {
  private from: CameraView | null = null;
  private now: CameraView = NOTHING_YET;
  private shown: CameraView = NOTHING_YET; // shaken
  private state: CameraState | null = null;
  private passed = 0;
  private time = 0;
  private jolted: number = JOLT.time;
  private held = 0; // seconds since the last move ended
  private crept = 0; // …and since the last framing was come to

  /** Sets off for another framing. */
  move(to: CameraState, time: number, jolt: boolean): void {
    this.follow(to, time);
    if (jolt) this.jolted = 0;
    this.crept = 0;
  }

  /** Goes after whom it is on, and comes nearer as before. */
  follow(to: CameraState, time: number): void {
    this.from = this.shown; // with what it drifts, which would end at once
    this.state = to;
    [this.passed, this.time] = [0, time];
    this.held = 0;
  }

  snapTo(to: CameraState): void {
    this.move(to, 0, false);
    this.jolted = JOLT.time;
  }

  get moving(): boolean {
    return this.passed < this.time;
  }

  /** Whether it goes along with whom it is on. */
  get tracks(): boolean {
    return this.state?.track ?? false;
  }

  /** How far it is up on its crane, 0…1. */
  get risen(): number {
    return (this.state?.rise ?? 0) * this.way;
  }

  private get way(): number {
    return this.time > 0 ? smoother(clamp(this.passed / this.time)) : 1;
  }

  /** Brings a move to its end within so many seconds, by making it that much shorter. */
  finishWithin(seconds: number): void {
    if (!this.moving || this.time - this.passed <= seconds) return;
    this.from = this.now;
    [this.passed, this.time] = [0, seconds];
  }

  tick(seconds: number): void {
    this.passed += seconds;
    this.jolted += seconds;
    if (this.moving) return;
    this.held += seconds;
    this.crept += seconds;
  }

  /** The view at this moment. @param stage for which it is composed */
  view(stage: Stage, sights: Sights, aspect: number): CameraView {
    const goal = this.nearing(viewOf(this.state ?? stage.camera, stage, sights, aspect));
    const u = this.way;
    this.now = u < 1 && this.from ? blend(this.from, goal, u) : goal;
    return (this.shown = this.shaken(this.now));
  }

  /** A framing that is held is never dead; one from a crane, or past the stage's edge, holds all that it shows. */
  private nearing(view: CameraView): CameraView {
    if (view.past > 0 || (this.state?.rise ?? 0) > 0) return view;
    const t = this.crept / CREEP.time;
    const less = view.height * CREEP.reach * (1 - (1 + t) * Math.exp(-t));
    return { ...view, y: view.y - less * CREEP.above, height: view.height - less };
  }

  private shaken(view: CameraView): CameraView {
    const left = clamp(1 - this.jolted / JOLT.time);
    const jolt = JOLT.reach * left * left * Math.sin(this.jolted * JOLT.rate * 2.4);
    const drift = SWAY * clamp(this.held / 2);
    return {
      ...view,
      x: view.x + view.height * (jolt + drift * Math.sin(this.held * 0.31)),
      y: view.y + view.height * (jolt * 0.6 + drift * Math.sin(this.held * 0.43)),
    };
  }
}
