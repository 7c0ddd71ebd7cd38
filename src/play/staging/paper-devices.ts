/** What the paper's own devices make of a stage: a sheet that tears and is joined, pop-ups, stars on threads. */
import type { PaperCue } from '../../schemas/screenplay';
import type { Complaint } from '../screenplay/fault';
import type { PaperState, Stage, Tear } from '../stage';

type Device = PaperCue['paper'];
type Path = Complaint['path'];

/** Each device: the fields its cue may have besides its time, and the seconds it takes. */
export const DEVICES: Readonly<Record<Device, { readonly fields: readonly string[]; readonly time: number }>> = {
  tear: { fields: ['at'], time: 1.1 },
  apart: { fields: ['by'], time: 1.6 },
  join: { fields: [], time: 1.8 },
  'pop-up': { fields: ['of', 'at'], time: 1.4 },
  flat: { fields: [], time: 0.9 },
  'let-down': { fields: ['count'], time: 4 },
  threads: { fields: [], time: 1 },
};
export const DEVICE_NAMES = Object.keys(DEVICES) as readonly Device[];

export const WHOLE: PaperState = { tear: null, popUp: null, stars: 0, held: false };

/** What lasts for a step is over with it. */
export const afterStep = (paper: PaperState): PaperState => (paper.held ? { ...paper, held: false } : paper);

export interface Folded {
  readonly paper: PaperState; // after the cue
  readonly complaints: readonly Complaint[];
}

const isTorn = (tear: Tear | null): tear is Tear => tear !== null && !tear.joined;

/** What can't follow, why, and what to do first. */
const cannot = (device: Device, why: string, how: string, path: Path): Complaint => ({
  rule: 'cue-cannot-follow',
  path: [...path, 'paper'],
  what: `nothing can "${device}" here: ${why}`,
  how,
});

type Result = Partial<PaperState> | readonly [why: string, how: string];
type Rule<Name extends Device> = (stage: Stage, cue: PaperCue & { readonly paper: Name }) => Result;

const TORN = ['no sheet is torn', 'tear it first: {"paper": "tear"}'] as const;
const NOBODY = 'fewer than two are on';

/** What each device makes of the paper, or what stands in its way and what to do about it. */
const RULES: { readonly [Name in Device]: Rule<Name> } = {
  tear: (stage, cue) => {
    const at = cue.at ?? between(stage);
    if (at === null) return [NOBODY, 'say where it tears: {"paper": "tear", "at": 0}'];
    return { tear: { place: stage.place, at, apart: 0, joined: false } };
  },
  apart: ({ paper: { tear } }, { by = 1 }) => (isTorn(tear) ? { tear: { ...tear, apart: by } } : TORN),
  join: ({ paper: { tear } }) => (isTorn(tear) ? { tear: { ...tear, apart: 0, joined: true } } : TORN),
  'pop-up': (stage, { of, at: wanted }) => {
    if (of === undefined) return ['nobody says which', 'name one: {"paper": "pop-up", "of": …}'];
    const at = wanted ?? between(stage);
    if (at === null) return [NOBODY, `say where it stands: {"paper": "pop-up", "of": "${of}", "at": 0}`];
    return { popUp: { of, place: stage.place, at } };
  },
  flat: ({ paper: { popUp } }) =>
    popUp ? { popUp: null } : ['no pop-up stands', 'let one rise first: {"paper": "pop-up", "of": …}'],
  'let-down': (_stage, { count }) =>
    count === undefined
      ? ['nobody says how many', 'say how many hang in all: {"paper": "let-down", "count": 5}']
      : { stars: count },
  threads: () => ({ held: true }),
};

/** The paper after a cue; unchanged, with complaints, where the cue can't follow. */
export function paperAfter(stage: Stage, cue: PaperCue, path: Path): Folded {
  const { paper } = stage;
  const rule = RULES[cue.paper] as (stage: Stage, cue: PaperCue) => Result;
  const result = rule(stage, cue);
  if (!isRefusal(result)) return { paper: { ...paper, ...result }, complaints: [] };
  return { paper, complaints: [cannot(cue.paper, ...result, path)] };
}

const isRefusal = (result: Result): result is readonly [string, string] => Array.isArray(result);

/** World x in the middle of those who are on; null where there are fewer than two. */
function between({ figures, place }: Stage): number | null {
  const xs = Object.values<{ readonly place: string | null; readonly x: number }>(figures)
    .filter((figure) => figure.place === place)
    .map(({ x }) => x);
  return xs.length < 2 ? null : (Math.min(...xs) + Math.max(...xs)) / 2;
}
