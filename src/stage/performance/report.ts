/** What is really on stage, in plain numbers, for whoever looks at it from outside. */
import type { FigureName, Hand, PlaceName } from '../../play/stage';
import type { Actor } from '../acting/actor';
import { worldPoint } from '../acting/joints';
import { spotOf } from '../acting/contact-points';
import type { Cast } from './cast';
import type { PartName, Skeleton } from '../puppet/skeleton';
import type { CameraView } from '../camera/camera';
import type { Place } from '../place/place';
import type { Slide } from '../plates/slides';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface NamedPoint {
  readonly x: number;
  readonly y: number;
}
export interface FigureReport {
  readonly mark: string;
  readonly pose: string;
  readonly mood: string;
  readonly x: number; // world units along the ground, as drawn
  readonly facing: number; // 1 right … -1 left
  readonly headed: number; // likewise, of the head
  readonly height: number; // world units, standing
  readonly joints: Readonly<Record<string, NamedPoint>>; // world units
  readonly ground: { readonly near: number; readonly far: number }; // world y of the ground under each sole
  readonly expression: Readonly<Record<string, number>>;
  readonly touch: Readonly<Record<Hand, string | null>>;
  // world units: what each hand rests on, where that is on a body or round a landmark
  readonly goal: Readonly<Record<Hand, NamedPoint | null>>;
  readonly passing: { readonly hand: Hand; readonly to: string; readonly goal: NamedPoint | null } | null; // a touch
}
export interface Report {
  readonly place: PlaceName;
  readonly hour: number;
  readonly camera: CameraView; // world units
  readonly plates: readonly Slide[]; // the newer last
  readonly figures: Readonly<Record<FigureName, FigureReport>>;
  readonly faces: Readonly<Record<FigureName, Rect>>; // CSS pixels; of those who are seen in their place
  readonly hands: Readonly<Partial<Record<FigureName, { readonly near: Rect; readonly far: Rect }>>>; // CSS pixels
}

export const STANDING = 236; // figure units from sole to crown
const FACE = 30; // figure units from the middle of a face to its edge
const HAND = 10;

/** Named points of a figure, each in the space of a part. */
const JOINTS: Readonly<Record<string, readonly [part: PartName, x: number, y: number]>> = {
  hip: ['torso', 0, 0],
  neck: ['scarf', 0, 0],
  head: ['head', 6, -34],
  face: ['head', 12, -28],
  back: ['torso', -17, -50],
  nearShoulder: ['nearUpperArm', 0, 0],
  nearElbow: ['nearForearm', 0, 0],
  nearHand: ['nearHand', 0, 9],
  farShoulder: ['farUpperArm', 0, 0],
  farElbow: ['farForearm', 0, 0],
  farHand: ['farHand', 0, 9],
  nearKnee: ['nearShin', 0, 0],
  nearSole: ['nearFoot', 4, 12],
  farKnee: ['farShin', 0, 0],
  farSole: ['farFoot', 4, 12],
};

const jointsOf = (skeleton: Skeleton): Record<string, NamedPoint> =>
  Object.fromEntries(Object.entries(JOINTS).map(([name, spot]) => [name, worldPoint(skeleton, ...spot)]));

type Finder = (prop: string) => NamedPoint | null;

function goalsOf(
  { who, figure, passingTouch }: Actor,
  { place, thing, across }: Pick<ReportSource, 'place' | 'thing' | 'across'>,
): Pick<FigureReport, 'goal' | 'passing'> {
  const goal = (to: string | null, prop: Finder = () => null): NamedPoint | null =>
    to === null ? null : spotOf(to, who, (name) => across(name, who), prop, place);
  return {
    goal: { near: goal(figure.touch.near), far: goal(figure.touch.far) },
    passing: passingTouch && { ...passingTouch, goal: goal(passingTouch.to, thing) },
  };
}

function figureReport(actor: Actor, source: ReportSource): FigureReport {
  const { place } = source;
  const { skeleton } = actor.drawn!;
  const { mark, pose, mood, touch } = actor.figure;
  const joints = jointsOf(skeleton);
  const ground = { near: place.groundAt(joints.nearSole!.x), far: place.groundAt(joints.farSole!.x) };
  return {
    mark,
    pose,
    mood,
    touch,
    ...goalsOf(actor, source),
    x: actor.x,
    facing: skeleton.turn,
    headed: skeleton.turn * (skeleton.parts.head.turn ?? 1),
    height: STANDING * actor.role.size,
    joints,
    ground,
    expression: { ...actor.face() },
  };
}

interface ReportSource {
  readonly place: Place;
  readonly hour: number;
  readonly view: CameraView;
  readonly plates: readonly Slide[];
  readonly actors: readonly Actor[];
  readonly hidden: readonly FigureName[]; // not seen in their place
  readonly toPage: (rect: Rect, x: number) => Rect; // x of whose it is
  readonly thing: Finder; // world point of a prop
  readonly across: Cast['across']; // another as seen from the half of a torn sheet that one is on
}

export function report(source: ReportSource): Report {
  const { place, hour, view, plates, actors: all, hidden, toPage } = source;
  const actors = all.filter(({ drawn }) => drawn); // one that has only just come on is drawn with the next frame
  const around = (actor: Actor, part: PartName, x: number, y: number, reach: number): Rect => {
    const { skeleton } = actor.drawn!;
    const centre = worldPoint(skeleton, part, x, y);
    const half = reach * skeleton.scale;
    return toPage({ x: centre.x - half, y: centre.y - half, width: 2 * half, height: 2 * half }, actor.x);
  };
  const each = <T>(of: (actor: Actor) => T, which = actors) =>
    Object.fromEntries(which.map((actor) => [actor.who, of(actor)]));
  const covered = plates.some((plate) => plate.in === 1); // nobody is seen behind a plate
  const seen = actors.filter(({ who }) => !covered && !hidden.includes(who));
  return {
    place: place.name,
    hour,
    camera: view,
    plates,
    figures: each((actor) => figureReport(actor, source)),
    faces: each((actor) => around(actor, 'head', 12, -28, FACE), seen),
    hands: each(
      (actor) => ({ near: around(actor, 'nearHand', 0, 9, HAND), far: around(actor, 'farHand', 0, 9, HAND) }),
      seen,
    ),
  };
}
