/**
 * A joint that is dragged becomes a key of the movement under way: its channels are solved for by performing the step
 * anew with small changes of them (Gauss-Newton with finite differences).
 */
import type { Play } from '../../src/play/play.js';
import type { FigureName } from '../../src/play/stage.js';
import type { TimedCue } from '../../src/play/step.js';
import type { Key } from '../../src/schemas/movements.js';
import { LIMBS } from '../../src/stage/acting/channels.js';
import { trackOf } from '../../src/stage/acting/keyframes.js';
import type { Production } from '../../src/stage/production.js';
import { type Spot, StepRun } from './step-run.js';

type Values = readonly number[];
/** What a key sets, `nearArm` of which it sets `shoulder`; of a channel that stands alone, nothing more. */
interface Handle {
  readonly sets: string;
  readonly of: readonly string[];
}

/** What each joint sets as it is dragged. */
export const HANDLES: Readonly<Record<string, Handle>> = {
  head: { sets: 'neck', of: [] },
  neck: { sets: 'lean', of: [] },
  hip: { sets: 'hip', of: ['x', 'y'] },
  nearElbow: { sets: 'nearArm', of: ['shoulder'] },
  nearHand: { sets: 'nearArm', of: ['shoulder', 'elbow'] },
  farElbow: { sets: 'farArm', of: ['shoulder'] },
  farHand: { sets: 'farArm', of: ['shoulder', 'elbow'] },
  nearSole: { sets: 'nearFoot', of: ['x', 'lift'] },
  farSole: { sets: 'farFoot', of: ['x', 'lift'] },
};

const NEAR = 0.1; // seconds from a key within which that key is changed
const ROUNDS = 3;
const TRIED = 1; // degree or unit by which a channel is tried
const FIRM = 0.02; // keeps a joint that hardly moves from asking for ever more

/** A movement of the play with a key to be changed, or put in before what stands there. */
export interface Keyed {
  readonly movement: string;
  readonly list: 'keys' | 'otherKeys';
  readonly keys: readonly Key[];
  readonly index: number;
  readonly isNew: boolean;
  readonly key: Key;
}
type Fields = Readonly<Record<string, unknown>>;

/** What is changed of a movement by a drag. */
export interface Solved {
  readonly keyed: Keyed;
  readonly sets: string;
  readonly was: unknown;
  readonly value: number | Readonly<Record<string, number>>;
}

/** The movement that a figure is in so many seconds into the step; null where it is in none. */
export function movementAt(cues: readonly TimedCue[], who: FigureName, seconds: number): TimedCue | null {
  const under = cues.filter(({ cue, start, time }) => 'do' in cue && start <= seconds && seconds <= start + time);
  return under.find((each) => each.who === who) ?? under.find((each) => each.other === who) ?? null;
}

/** The key that stands there, or a new one. */
export function keyAt({ movements }: Production, timed: TimedCue, who: FigureName, seconds: number): Keyed {
  const movement = 'do' in timed.cue ? timed.cue.do : '';
  const list = timed.who === who ? 'keys' : 'otherKeys';
  const keys: readonly Key[] = movements[movement]!.motion[list] ?? [];
  const share = (seconds - timed.start) / timed.time;
  const near = keys.findIndex(({ at }) => at < 1 && Math.abs(at - share) * timed.time <= NEAR);
  if (near >= 0) return { movement, list, keys, index: near, isNew: false, key: keys[near]! };
  const at = Math.min(0.98, Math.max(0.02, Math.round(share * 100) / 100));
  const later = keys.findIndex((key) => key.at > at);
  return { movement, list, keys, index: later < 0 ? keys.length : later, isNew: true, key: { at } };
}

/**
 * @param to where the joint is wanted, CSS pixels of the picture
 * @returns null where the joint moves nothing
 */
export function solve(
  stage: { readonly production: Production; readonly play: Play; readonly run: StepRun },
  keyed: Keyed,
  { who, joint, seconds }: { readonly who: FigureName; readonly joint: string; readonly seconds: number },
  to: Spot,
): Solved | null {
  const handle = HANDLES[joint];
  if (!handle) return null;
  const spotWith = (values: Values): Spot => {
    const production = withKey(stage.production, keyed, handle, values);
    return new StepRun(production, stage.play, stage.run.moment.index, stage.run.size).at(seconds).figures[who]!.joints[
      joint
    ]!;
  };
  const before = valuesNow(keyed, handle);
  let values = before;
  for (let round = 0; round < ROUNDS; round++) values = nearest(values, improved(values, spotWith, to), spotWith, to);
  const rounded = values.map((value) => Math.round(value));
  if (rounded.every((value, i) => Math.abs(value - before[i]!) < TRIED)) return null;
  const was = (keyed.key as Fields)[handle.sets];
  return { keyed, sets: handle.sets, was, value: valueOf(handle, was, rounded) };
}

const HALVES = 4; // times that a step which overshoots is halved

/** As far on the way to the improved values as brings the joint nearer; nowhere where none does. */
function nearest(values: Values, improved: Values, spotWith: (values: Values) => Spot, to: Spot): Values {
  const missing = (at: Values): number => {
    const { x, y } = spotWith(at); // performs the step
    return Math.hypot(to.x - x, to.y - y);
  };
  const now = missing(values);
  for (let share = 1, tried = 0; tried < HALVES; share /= 2, tried++) {
    const there = values.map((value, i) => value + share * (improved[i]! - value));
    if (missing(there) < now) return there;
  }
  return values;
}

/** One step of Gauss-Newton. */
function improved(values: Values, spotWith: (values: Values) => Spot, to: Spot): Values {
  const now = spotWith(values);
  const columns = values.map((value, i) => {
    const there = spotWith(values.with(i, value + TRIED));
    return { x: (there.x - now.x) / TRIED, y: (there.y - now.y) / TRIED };
  });
  const missing = { x: to.x - now.x, y: to.y - now.y };
  const dot = (a: Spot, b: Spot): number => a.x * b.x + a.y * b.y;
  const [first, second] = columns as [Spot, Spot | undefined];
  const firm = (column: Spot): number => dot(column, column) + FIRM;
  if (!second) return [values[0]! + dot(first, missing) / firm(first)];
  const [a, b, c] = [firm(first), dot(first, second), firm(second)];
  const [p, q] = [dot(first, missing), dot(second, missing)];
  const over = a * c - b * b;
  return [values[0]! + (c * p - b * q) / over, values[1]! + (a * q - b * p) / over];
}

/** What the channels of a handle are at the time of the key, whether it says so or not. */
function valuesNow({ keys, key }: Keyed, { sets, of }: Handle): Values {
  const track = trackOf(keys)(key.at) as Readonly<Record<string, number | undefined>>;
  const channels = LIMBS as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const names = of.length === 0 ? [sets] : of.map((joint) => channels[sets]![joint]!);
  return names.map((name) => track[name] ?? 0);
}

function valueOf({ of }: Handle, was: unknown, values: Values): number | Record<string, number> {
  if (of.length === 0) return values[0]!;
  return {
    ...(was as Record<string, number> | undefined),
    ...Object.fromEntries(of.map((joint, i) => [joint, values[i]!])),
  };
}

/** The same production, but for one key. */
function withKey(production: Production, keyed: Keyed, handle: Handle, values: Values): Production {
  const { movement, list, keys, index, isNew, key } = keyed;
  const set = { ...key, [handle.sets]: valueOf(handle, (key as Fields)[handle.sets], values) } as Key;
  const all = [...keys.slice(0, index), set, ...keys.slice(isNew ? index : index + 1)];
  const now = production.movements[movement]!;
  const movements = { ...production.movements, [movement]: { ...now, motion: { ...now.motion, [list]: all } } };
  return Object.create(production, { movements: { value: movements } }) as Production;
}
