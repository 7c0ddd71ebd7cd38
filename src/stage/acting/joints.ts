/** Body -> skeleton: forward kinematics for trunk and head, inverse for legs on the ground and arms that touch. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { Hand } from '../../play/stage';
import type { Place } from '../place/place';
import { MIDDLE } from '../puppet/profile';
import type { HandShape, PartName, PartPlace, Skeleton } from '../puppet/skeleton';
import type { Body } from './body';
import { bent } from './spine';

const RADIAN = Math.PI / 180;
const NECK_HEIGHT = 64; // figure units above the hip
const UPPER_ARM = 38;
const FOREARM = 36;
const PALM = 9; // from the wrist to what the hand rests on
const THIGH = 50;
const SHIN = 48;
const SOLE = 12; // below the ankle
const BACK = 17; // from the spine to the back of the coat
const BACK_HEIGHT = 50;
const HIPS = { near: { x: 1, y: -2 }, far: { x: -2, y: -2 } } as const;
const SHOULDERS = { near: { x: 0, y: -55 }, far: { x: 3, y: -56 } } as const;
const NARROWEST = 0.7; // of its width that a figure shows while it turns…
const NARROWEST_HEAD = 0.84; // …and a head
const FRONTAL = 0.8; // of a turn away from either side, within which a face comes to the front
const ARC = 0.14; // of its way, that a hand rises on it
const RAISED = 34; // figure units: a foot that high needs not be reached
const SUNK = 30; // figure units: a hip sinks no further for a foot
const CLEAR = 12; // figure units: a foot so high in the air minds the ground's slope no more…
const SWINGING = 0.5; // …than by that share
// figure units from ground to hip, degrees that a shin slants forward at which toes begin to come up, and how far
const HEEL = { above: 50, over: 30, slack: 15, share: 0.6, most: 20 } as const;
const STRETCH = 0.995; // of a limb's length: a joint never quite straightens

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Where each hand is drawn to, in world units, and how far (0 not at all … 1 all the way). */
export type Reach = Readonly<Record<Hand, { readonly to: Point; readonly weight: number } | null>>;
type Angles = readonly [shoulder: number, elbow: number, wrist: number]; // degrees
export interface Joints {
  readonly skeleton: Skeleton;
  readonly arms: Readonly<Record<Hand, Angles>>; // as drawn
}

/** A figure that turns is never quite on edge. */
export const shownTurn = (turn: number, least = NARROWEST): number =>
  lerp(least, 1, Math.abs(turn)) * (Math.sign(turn) || 1);

/** 1 as the body faces, -1 over the shoulder; between, on the way by the front. */
export const headTurn = ({ round }: Body): number => 1 - 2 * clamp(round);

/** Which way a head looks, 1 right … -1 left, on its way from one to the other by the front. */
const looks = (body: Body): number => body.turn * headTurn(body);

/** How far a face is to the front, 0…1. */
const frontOf = (body: Body): number => smooth(clamp(1 - Math.abs(looks(body)) / FRONTAL));

/** A head's width on that of the body that it is on. */
const headWidth = (body: Body): number => shownTurn(looks(body), NARROWEST_HEAD) / shownTurn(body.turn);

const turned = (point: Point, angle: number): Point => ({
  x: point.x * Math.cos(angle) - point.y * Math.sin(angle),
  y: point.x * Math.sin(angle) + point.y * Math.cos(angle),
});
const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
const below = (from: Point, length: number, rotation: number): Point =>
  sum(from, turned({ x: 0, y: length }, rotation));

/** Both angles of a two-bone limb that ends at `goal`, degrees as in Body; `bend` tells which way the joint goes. */
function limb(from: Point, goal: Point, upper: number, lower: number, bend: 1 | -1): { root: number; joint: number } {
  const [dx, dy] = [goal.x - from.x, goal.y - from.y];
  const reach = clamp(Math.hypot(dx, dy), Math.abs(upper - lower) + 0.5, (upper + lower) * STRETCH);
  const direction = Math.atan2(dx, dy);
  const inner = Math.acos(clamp((upper * upper + reach * reach - lower * lower) / (2 * upper * reach), -1, 1));
  const outer = Math.acos(clamp((upper * upper + lower * lower - reach * reach) / (2 * upper * lower), -1, 1));
  return { root: (direction - bend * inner) / RADIAN, joint: (bend * (Math.PI - outer)) / RADIAN };
}

/** World place of the hip, the back laid on what stands there as far as the body says, low enough for both feet. */
function hipPlace(place: Place, body: Body, scale: number): Point {
  const lean = body.lean * RADIAN;
  const free = body.x + body.turn * scale * body.hipX;
  const against = body.back === 0 ? null : place.landmarkAt(body.x);
  if (!against?.halfWidth) return { x: free, y: place.groundAt(free) - body.hipY * scale };
  const side = body.x < against.x ? -1 : 1;
  const backPoint = turned({ x: -BACK, y: -BACK_HEIGHT }, lean);
  const height = body.hipY - backPoint.y;
  const resting = side * (against.halfWidth(height * scale) - backPoint.x * scale * clamp(body.turn * side, 0, 1));
  const x = lerp(free, against.x + resting, body.back);
  return { x, y: place.groundAt(x) - body.hipY * scale };
}

interface Frame {
  readonly hip: Point;
  readonly turn: number; // never quite 0
  readonly scale: number;
  readonly tilt: number; // radians
}
const toLocal = ({ hip, turn, scale, tilt }: Frame, world: Point): Point =>
  turned({ x: (world.x - hip.x) / (turn * scale), y: (world.y - hip.y) / scale }, -tilt);

/** World place of a point given in a part's own space. */
export function worldPoint(skeleton: Skeleton, part: PartName, x: number, y: number): Point {
  const { x: px, y: py, rotation, turn = 1 } = skeleton.parts[part];
  const local = turned(sum({ x: px, y: py }, turned({ x: x * turn, y }, rotation)), skeleton.tilt);
  return { x: skeleton.x + skeleton.turn * skeleton.scale * local.x, y: skeleton.y + skeleton.scale * local.y };
}

/** Degrees that the toes of a leg stretched out on the ground come up: who sits rests on the heel. */
function restingOnHeel({ hipY, tilt }: Body, shin: number): number {
  const sits = clamp((HEEL.above - hipY) / HEEL.over) * Number(Math.abs(tilt) < 0.5);
  return sits * clamp((shin - HEEL.slack) * HEEL.share, 0, HEEL.most);
}

function legs(place: Place, body: Body, frame: Frame): Partial<Record<PartName, PartPlace>> {
  const parts: Partial<Record<PartName, PartPlace>> = {};
  for (const side of ['near', 'far'] as const) {
    const forward = body[`${side}FootX`];
    const worldX = body.x + frame.turn * frame.scale * forward;
    const flat = Math.abs(frame.tilt) > 0.01;
    const ground = flat ? body.hipY : (place.groundAt(worldX) - frame.hip.y) / frame.scale;
    // a sole is as steep as the ground under it however narrow its figure is shown, and half so in its swing
    const down = clamp(1 - body[`${side}FootLift`] / CLEAR, SWINGING);
    const steep = flat ? 0 : Math.atan(place.slopeAt(worldX)) * down;
    const slope = steep * frame.turn;
    const ball = SOLE * (frame.turn * Math.sin(slope) - Math.sin(steep)); // stays where it is while the figure turns
    const x = flat ? forward : ((worldX - frame.hip.x) / frame.scale + ball) / frame.turn;
    const ankle = { x, y: ground - body[`${side}FootLift`] - SOLE * Math.cos(slope) };
    const { root, joint } = limb(HIPS[side], ankle, THIGH, SHIN, -1);
    const knee = below(HIPS[side], THIGH, -root * RADIAN);
    const shin = -(root + joint) * RADIAN;
    const rotation = slope - (body[`${side}FootAngle`] + restingOnHeel(body, root + joint)) * RADIAN;
    parts[`${side}Thigh`] = { ...HIPS[side], rotation: -root * RADIAN };
    parts[`${side}Shin`] = { ...knee, rotation: shin };
    parts[`${side}Foot`] = { ...below(knee, SHIN, shin), rotation };
  }
  return parts;
}

/** From the elbow to the palm where the wrist is bent: how far, and by how many degrees off the forearm's line. */
function palmOf(wrist: number): { length: number; off: number } {
  const [along, across] = [FOREARM + PALM * Math.cos(wrist * RADIAN), PALM * Math.sin(wrist * RADIAN)];
  return { length: Math.hypot(along, across), off: Math.atan2(across, along) / RADIAN };
}

/** The same angle, in the turn that is nearest to another. */
const nearTurn = (angle: number, to: number): number => angle + 360 * Math.round((to - angle) / 360);

/** Shoulder and elbow of an arm whose palm goes that far from where it is to what it reaches for. */
function reaching(shoulder: Point, [s, e, w]: Angles, lean: number, target: Point, weight: number): Angles {
  const { length, off } = palmOf(w);
  const hand = below(below(shoulder, UPPER_ARM, (lean - s) * RADIAN), length, (lean - s - e - off) * RADIAN);
  const arc = ARC * Math.hypot(target.x - hand.x, target.y - hand.y) * Math.sin(Math.PI * weight);
  const goal = { x: lerp(hand.x, target.x, weight), y: lerp(hand.y, target.y, weight) - arc };
  const { root, joint } = limb(shoulder, goal, UPPER_ARM, length, 1);
  return [nearTurn(root + lean, s), joint - off, w];
}

function arm(
  side: Hand,
  body: Body,
  frame: Frame,
  reach: Reach[Hand],
): { parts: Partial<Record<PartName, PartPlace>>; angles: Angles } {
  const lean = body.lean * RADIAN;
  const shoulder = turned(SHOULDERS[side], lean);
  const posed: Angles = [body[`${side}Shoulder`], body[`${side}Elbow`], body[`${side}Wrist`]];
  const angles =
    reach && reach.weight > 0 ? reaching(shoulder, posed, body.lean, toLocal(frame, reach.to), reach.weight) : posed;
  const upper = lean - angles[0] * RADIAN;
  const elbow = below(shoulder, UPPER_ARM, upper);
  const fore = upper - angles[1] * RADIAN;
  const wrist = below(elbow, FOREARM, fore);
  const parts = {
    [`${side}UpperArm`]: { ...shoulder, rotation: upper },
    [`${side}Forearm`]: { ...elbow, rotation: fore },
    [`${side}Hand`]: { ...wrist, rotation: fore - angles[2] * RADIAN },
  };
  return { parts, angles };
}

/** @param front how far the face is to the front, 0…1 */
function upperBody(body: Body, front: number): Partial<Record<PartName, PartPlace>> {
  const lean = body.lean * RADIAN;
  const neck = lean + body.neck * RADIAN;
  const collar = turned({ x: 0, y: -NECK_HEIGHT }, lean);
  const [rotation, turn] = [neck + body.head * RADIAN, headWidth(body)];
  const aside = turned({ x: -MIDDLE * front * turn, y: 0 }, rotation); // a face to the front is over its neck
  return {
    torso: { x: 0, y: 0, rotation: lean },
    head: { ...sum(sum(collar, turned({ x: 0, y: -2 }, neck)), aside), rotation, turn },
    scarf: { ...collar, rotation: lean + body.neck * 0.65 * RADIAN },
  };
}

/** The hip sinks until both planted feet can be reached. */
function lowered(place: Place, body: Body, hip: Point, scale: number): Point {
  if (Math.abs(body.tilt) > 0.5) return hip;
  const longest = (THIGH + SHIN) * STRETCH;
  const sinks = (['near', 'far'] as const).map((side) => {
    const x = body.x + shownTurn(body.turn) * scale * body[`${side}FootX`];
    const ankleY = place.groundAt(x) - (body[`${side}FootLift`] + SOLE) * scale;
    const across = Math.min(Math.abs((x - hip.x) / scale - shownTurn(body.turn) * HIPS[side].x), longest);
    const sink = ankleY - Math.sqrt(longest * longest - across * across) * scale + 2 * scale - hip.y;
    return sink * clamp(1 - body[`${side}FootLift`] / RAISED);
  });
  return { x: hip.x, y: hip.y + clamp(Math.max(...sinks), 0, SUNK * scale) };
}

/**
 * @param size the figure's own size, 1 for the drawn proportions
 * @param over what lies over the other figure
 */
export function joints(
  place: Place,
  posed: Body,
  size: number,
  reach: Reach,
  hands: { near: HandShape; far: HandShape },
  over: Skeleton['over'],
): Joints {
  const body = bent(posed);
  const scale = size * place.nearnessAt(body.x);
  const turn = shownTurn(body.turn);
  const tilt = body.tilt * RADIAN;
  const hip = lowered(place, body, hipPlace(place, body, scale), scale);
  const frame: Frame = { hip, turn, scale, tilt };
  const front = frontOf(body);
  const legParts = legs(place, body, frame);
  const near = arm('near', body, frame, reach.near);
  const far = arm('far', body, frame, reach.far);
  const parts = { ...upperBody(body, front), ...legParts, ...near.parts, ...far.parts } as Record<PartName, PartPlace>;
  const resting = { near: reach.near?.weight ?? 0, far: reach.far?.weight ?? 0 };
  return {
    skeleton: { x: hip.x, y: hip.y, turn, front, scale, tilt, parts, hands, resting, over },
    arms: { near: near.angles, far: far.angles },
  };
}
