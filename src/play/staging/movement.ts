/** What a movement makes of a stage: where its figures go, how they stand, what they touch. */
import type { Complaint } from '../screenplay/fault';
import { unmet } from './needs';
import type { Gives, Movement, Travel, Vocabulary } from '../vocabulary';
import type { Contact, Facing, FigureName, FigureState, Hand, Stage } from '../stage';
import type { MovementCue } from '../step';

const REACH = 210; // world units beyond which no hand stays on the other figure
export const RISING = 1.1; // seconds to get up before walking off
export const SITTING = 0.9; // seconds to sit down on arrival
export const SHORT_WAY = 40; // world units that need no walking, just a step of each foot
const SHORTEST = 0.5; // seconds that any change of place takes

type Path = readonly (string | number)[];

/** A movement that somebody is to do. */
export interface Doing {
  readonly vocabulary: Vocabulary;
  readonly stage: Stage; // before it
  readonly cue: MovementCue;
  readonly who: FigureName;
  readonly other: FigureName | null; // whom it is done with, or to
}
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
export function move(doing: Doing, path: Path, forced = false): Moved {
  const { vocabulary, stage, cue, who, other } = doing;
  const movement = vocabulary.movements[cue.do]!;
  const complaints = unmet(doing, movement, path);
  if (complaints.length > 0 && !forced) return { after: stage, time: 0, complaints };
  const way = wayOf(doing, movement);
  const self = stage.figures[who]!;
  const gone: FigureState = way
    ? { ...self, place: way.place, mark: way.mark, x: way.to, facing: way.facing }
    : entering(doing, movement, self);
  let after = withFigure(stage, who, changed(doing, stage, gone, movement.gives, [who, other]));
  if (movement.other && other)
    after = withFigure(after, other, changed(null, after, after.figures[other]!, movement.other, [other, who]));
  after = loosened(vocabulary, after);
  after = furnished(vocabulary, after, movement);
  const taken = way ? timeOf(vocabulary, way, self, after.figures[who]!) : 0;
  const time = Math.max(movement.motion.time, taken) / (cue.pace ?? 1);
  return { after, time, complaints };
}

/** Seconds for a way; getting up before a long one, or sitting down after it, takes its own. */
function timeOf({ postures }: Vocabulary, way: Route, before: FigureState, after: FigureState): number {
  const isUp = ({ place, pose }: FigureState): boolean =>
    place === null || postures[pose] === 'standing' || postures[pose] === 'leaning';
  const far = Math.abs(way.to - before.x) > SHORT_WAY;
  return Math.max(SHORTEST, way.time) + (far && !isUp(before) ? RISING : 0) + (far && !isUp(after) ? SITTING : 0);
}

const withFigure = (stage: Stage, who: FigureName, figure: FigureState): Stage => ({
  ...stage,
  figures: { ...stage.figures, [who]: figure },
});

function furnished(vocabulary: Vocabulary, stage: Stage, movement: Movement): Stage {
  const gives = movement.gives;
  let sounds = stage.sounds;
  for (const entry of movement.sounds ?? [])
    sounds = sounding(vocabulary, sounds, typeof entry === 'string' ? entry : entry.sound);
  if (movement.stops) sounds = sounding(vocabulary, sounds, movement.stops, true);
  return {
    ...stage,
    sounds,
    wind: gives?.wind ?? stage.wind,
    props: gives?.props ? { ...stage.props, ...gives.props } : stage.props,
  };
}

/** What sounds on once a sound is cued or stopped; only loops do. */
export function sounding(
  vocabulary: Vocabulary,
  sounds: readonly string[],
  name: string,
  stop = false,
): readonly string[] {
  if (stop) return sounds.filter((sound) => sound !== name);
  return vocabulary.sounds[name]?.loop && !sounds.includes(name) ? [...sounds, name] : sounds;
}

/** A figure brought on stage: at the mark of the cue, facing the middle of the place. */
function entering({ vocabulary: { marks, places }, cue }: Doing, movement: Movement, self: FigureState): FigureState {
  const mark = movement.enters && cue.to ? marks[cue.to] : undefined;
  if (!mark) return self;
  return {
    ...self,
    place: mark.place,
    mark: cue.to!,
    x: mark.x,
    facing: mark.x > 0 ? 'left' : 'right',
    touch: { near: null, far: null },
    wearing: places[mark.place]?.wears ?? self.wearing,
  };
}

/** @param own the movement where it is of one's own; null for what another's makes of one */
function changed(
  own: Doing | null,
  stage: Stage,
  self: FigureState,
  gives: Gives | undefined,
  [, other]: readonly [who: FigureName, other: FigureName | null],
): FigureState {
  const against = other === null ? undefined : stage.figures[other];
  const { touch, facing: wanted, pose = self.pose, look = self.look, wearing = self.wearing } = gives ?? {};
  return {
    ...self,
    pose,
    look,
    wearing,
    facing: facing(self, against, wanted),
    mood: own?.cue.mood ?? gives?.mood ?? self.mood,
    touch: touch ? { ...self.touch, ...contacts(touch, other) } : self.touch,
  };
}

function contacts(
  touch: Partial<Record<Hand, Contact | null>>,
  other: FigureName | null,
): Partial<Record<Hand, Contact | null>> {
  return Object.fromEntries(Object.entries(touch).map(([hand, to]) => [hand, to && contactWith(to, other)]));
}

/** A contact as the data names it, on the body of whoever is the other. */
export const contactWith = (to: Contact, other: FigureName | null): Contact =>
  other !== null && to.startsWith('other.') ? to.replace('other', other) : to;

function facing(self: FigureState, against: FigureState | undefined, wanted: Gives['facing']): Facing {
  switch (wanted) {
    case undefined:
      return self.facing;
    case 'other':
      return against ? towards(self.x, against.x) : self.facing;
    case 'away':
      return against ? towards(against.x, self.x) : self.facing;
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

function wayOf(doing: Doing, movement: Movement): Route | null {
  const go = movement.go;
  if (!go) return null;
  const { stage, who } = doing;
  const { marks, terrains } = doing.vocabulary;
  const self = stage.figures[who]!;
  const from = go.from ? marks[go.from]!.x : self.x;
  const { to, mark } = goal(doing, go);
  const place = marks[mark]?.place ?? self.place;
  const near = (x: number): number => terrains[place ?? stage.place]?.nearnessAt(x) ?? 1;
  const pace = (go.speed * (near(from) + near(to))) / 2;
  const backwards = (go.by ?? 0) < 0 || Math.abs(to - from) < 1;
  return { place, mark, to, facing: backwards ? self.facing : towards(from, to), time: Math.abs(to - from) / pace };
}

function goal({ vocabulary: { marks }, stage, cue, who, other }: Doing, go: Travel): { to: number; mark: string } {
  const self = stage.figures[who]!;
  const against = other === null ? undefined : stage.figures[other];
  const name = cue.to ?? go.to;
  if (name === 'nearest-side') return side(marks, self, against);
  if (name && marks[name]) return { to: marks[name].x, mark: name };
  if (go.by !== undefined || !against) return { to: self.x + sign(self.facing) * (go.by ?? 0), mark: self.mark };
  const hand = self.x < against.x ? -1 : 1;
  return { to: against.x + hand * (go.beside ?? 90), mark: against.mark };
}

/** The side, of what has two in this place, that one stands on already, or the other where somebody has it. */
function side(
  marks: Vocabulary['marks'],
  self: FigureState,
  against: FigureState | undefined,
): { to: number; mark: string } {
  const sides = Object.entries(marks).filter(([, mark]) => mark.place === self.place && mark.side);
  const middle = sides.reduce((sum, [, { x }]) => sum + x / sides.length, 0);
  const taken = against?.place === self.place ? marks[against.mark]?.side : undefined;
  const wanted: Facing = taken ? (taken === 'left' ? 'right' : 'left') : self.x < middle ? 'left' : 'right';
  const [name, mark] = sides.find(([, mark]) => mark.side === wanted) ?? [self.mark, self];
  return { to: mark.x, mark: name };
}

/** Hands let go of what has moved out of their reach. */
function loosened(vocabulary: Vocabulary, stage: Stage): Stage {
  const isFar = (a: FigureState, b: FigureState): boolean => a.place !== b.place || Math.abs(a.x - b.x) > REACH;
  const free = (who: FigureName): FigureState => {
    const figure = stage.figures[who]!;
    const kept = (to: Contact | null): Contact | null => {
      const holder = to === null ? null : touchedBy(vocabulary, who, to);
      return holder !== null && isFar(figure, stage.figures[holder]!) ? null : to;
    };
    return { ...figure, touch: { near: kept(figure.touch.near), far: kept(figure.touch.far) } };
  };
  return { ...stage, figures: Object.fromEntries(vocabulary.figures.map((who) => [who, free(who)])) };
}

/** Whom a hand rests on, or has in its own. */
const touchedBy = ({ figures, others }: Vocabulary, who: FigureName, to: Contact): FigureName | null =>
  to === 'clasp' ? (others[who] ?? null) : (figures.find((name) => name !== who && to.startsWith(`${name}.`)) ?? null);
