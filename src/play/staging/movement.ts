/** What a movement makes of a stage: where its figures go, how they stand, what they touch. */
import type { Complaint } from '../screenplay/fault';
import { nearnessAt } from './terrain';
import { unmet } from './needs';
import { MARKS, MOVEMENTS, POSTURES, SOUNDS, type Gives, type Travel, type Movement } from '../vocabulary';
import { other, type Contact, type Facing, type FigureName, type FigureState, type Hand, type Stage } from '../stage';
import type { MovementCue } from '../step';

const REACH = 210; // world units beyond which no hand stays on the other figure
export const RISING = 1.1; // seconds to get up before walking off
export const SITTING = 0.9; // seconds to sit down on arrival
export const SHORT_WAY = 40; // world units that need no walking, just a step of each foot
const SHORTEST = 0.5; // seconds that any change of place takes

type Path = readonly (string | number)[];
interface Moved {
  readonly after: Stage;
  readonly time: number;
  readonly complaints: readonly Complaint[];
}

const sign = (facing: Facing): number => (facing === 'right' ? 1 : -1);
const towards = (from: number, to: number): Facing => (to < from ? 'left' : 'right');

/**
 * The stage after `who` has done the cue; unchanged, with complaints, where the cue can't follow
 * from the stage and is not forced to.
 */
export function move(stage: Stage, cue: MovementCue, who: FigureName, path: Path, forced = false): Moved {
  const movement = MOVEMENTS[cue.do]!;
  const complaints = unmet(stage, cue, movement, who, path);
  if (complaints.length > 0 && !forced) return { after: stage, time: 0, complaints };
  const way = wayOf(stage, cue, movement, who);
  const self = stage.figures[who];
  const gone: FigureState = way
    ? { ...self, place: way.place, mark: way.mark, x: way.to, facing: way.facing }
    : entering(cue, movement, self);
  let after = withFigure(stage, who, changed(stage, gone, movement.gives, who, cue.mood));
  if (movement.other)
    after = withFigure(after, other(who), changed(after, after.figures[other(who)], movement.other, other(who)));
  after = loosened(after);
  after = furnished(after, movement);
  const time = Math.max(movement.motion.time, way ? timeOf(way, self, after.figures[who]) : 0) / (cue.pace ?? 1);
  return { after, time, complaints };
}

/** Seconds for a way; getting up before a long one, or sitting down after it, takes its own. */
function timeOf(way: Route, before: FigureState, after: FigureState): number {
  const far = Math.abs(way.to - before.x) > SHORT_WAY;
  return Math.max(SHORTEST, way.time) + (far && !isUp(before) ? RISING : 0) + (far && !isUp(after) ? SITTING : 0);
}
const isUp = ({ place, pose }: FigureState): boolean =>
  place === null || POSTURES[pose] === 'standing' || POSTURES[pose] === 'leaning';

const withFigure = (stage: Stage, who: FigureName, figure: FigureState): Stage => ({
  ...stage,
  figures: { ...stage.figures, [who]: figure },
});

function furnished(stage: Stage, movement: Movement): Stage {
  const gives = movement.gives;
  let sounds = stage.sounds;
  for (const entry of movement.sounds ?? []) sounds = sounding(sounds, typeof entry === 'string' ? entry : entry.sound);
  if (movement.stops) sounds = sounding(sounds, movement.stops, true);
  return {
    ...stage,
    sounds,
    wind: gives?.wind ?? stage.wind,
    props: gives?.props ? { ...stage.props, ...gives.props } : stage.props,
  };
}

/** What sounds on once a sound is cued or stopped; only loops do. */
export function sounding(sounds: readonly string[], name: string, stop = false): readonly string[] {
  if (stop) return sounds.filter((sound) => sound !== name);
  return SOUNDS[name]?.loop && !sounds.includes(name) ? [...sounds, name] : sounds;
}

/** A figure brought on stage: at the mark of the cue, facing the middle of the place. */
function entering(cue: MovementCue, movement: Movement, self: FigureState): FigureState {
  const mark = movement.enters && cue.to ? MARKS[cue.to] : undefined;
  if (!mark) return self;
  return {
    ...self,
    place: mark.place,
    mark: cue.to!,
    x: mark.x,
    facing: mark.x > 0 ? 'left' : 'right',
    touch: { near: null, far: null },
    wearing: mark.place === 'hill' ? 'coat' : self.wearing,
  };
}

function changed(
  stage: Stage,
  self: FigureState,
  gives: Gives | undefined,
  who: FigureName,
  mood?: string,
): FigureState {
  const against = stage.figures[other(who)];
  return {
    ...self,
    pose: gives?.pose ?? self.pose,
    facing: facing(self, against, gives?.facing),
    look: gives?.look ?? self.look,
    mood: mood ?? gives?.mood ?? self.mood,
    wearing: gives?.wearing ?? self.wearing,
    touch: gives?.touch ? { ...self.touch, ...contacts(gives.touch, who) } : self.touch,
  };
}

function contacts(
  touch: Partial<Record<Hand, Contact | null>>,
  who: FigureName,
): Partial<Record<Hand, Contact | null>> {
  return Object.fromEntries(
    Object.entries(touch).map(([hand, to]) => [hand, to?.startsWith('other.') ? to.replace('other', other(who)) : to]),
  );
}

function facing(self: FigureState, against: FigureState, wanted: Gives['facing']): Facing {
  switch (wanted) {
    case undefined:
      return self.facing;
    case 'other':
      return towards(self.x, against.x);
    case 'away':
      return towards(against.x, self.x);
    case 'turn':
      return self.facing === 'left' ? 'right' : 'left';
    case 'outward':
      return towards(0, self.x);
    default:
      return wanted;
  }
}

interface Route {
  readonly place: FigureState['place'];
  readonly mark: string;
  readonly to: number; // world x
  readonly facing: Facing;
  readonly time: number; // seconds
}

function wayOf(stage: Stage, cue: MovementCue, movement: Movement, who: FigureName): Route | null {
  const go = movement.go;
  if (!go) return null;
  const self = stage.figures[who];
  const from = go.from ? MARKS[go.from]!.x : self.x;
  const { to, mark } = goal(stage, cue, go, who);
  const place = MARKS[mark]?.place ?? self.place;
  const pace = (go.speed * (nearnessAt(place ?? 'hill', from) + nearnessAt(place ?? 'hill', to))) / 2;
  const backwards = (go.by ?? 0) < 0 || Math.abs(to - from) < 1;
  return { place, mark, to, facing: backwards ? self.facing : towards(from, to), time: Math.abs(to - from) / pace };
}

function goal(stage: Stage, cue: MovementCue, go: Travel, who: FigureName): { to: number; mark: string } {
  const self = stage.figures[who];
  const against = stage.figures[other(who)];
  const name = cue.to ?? go.to;
  if (name === 'nearest-side') return side(self, against);
  if (name && MARKS[name]) return { to: MARKS[name].x, mark: name };
  if (go.by !== undefined) return { to: self.x + sign(self.facing) * go.by, mark: self.mark };
  const hand = self.x < against.x ? -1 : 1;
  return { to: against.x + hand * (go.beside ?? 90), mark: against.mark };
}

/** The side of the trunk one stands on already, or the other where somebody has it. */
function side(self: FigureState, against: FigureState): { to: number; mark: string } {
  const left =
    against.place === self.place && against.mark.startsWith('tree-') ? against.mark === 'tree-right' : self.x < 0;
  const mark = left ? 'tree-left' : 'tree-right';
  return { to: MARKS[mark]!.x, mark };
}

/** Hands let go of what has moved out of their reach. */
function loosened(stage: Stage): Stage {
  const { lily, james } = stage.figures;
  if (lily.place === james.place && Math.abs(lily.x - james.x) <= REACH) return stage;
  const free = (figure: FigureState, who: FigureName): FigureState => {
    const kept = (to: Contact | null) => (to?.startsWith(`${other(who)}.`) || to === 'clasp' ? null : to);
    return { ...figure, touch: { near: kept(figure.touch.near), far: kept(figure.touch.far) } };
  };
  return { ...stage, figures: { lily: free(lily, 'lily'), james: free(james, 'james') } };
}
