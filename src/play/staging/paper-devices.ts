/** What the paper's own devices make of a stage: a sheet that tears and is joined again. */
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
};
export const DEVICE_NAMES = Object.keys(DEVICES) as readonly Device[];

export const WHOLE: PaperState = { tear: null };

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

/** The paper after a cue; unchanged, with complaints, where the cue can't follow. */
export function paperAfter(stage: Stage, cue: PaperCue, path: Path): Folded {
  const { paper } = stage;
  const becomes = (changes: Partial<PaperState>): Folded => ({ paper: { ...paper, ...changes }, complaints: [] });
  const refuses = (why: string, how: string): Folded => ({
    paper,
    complaints: [cannot(cue.paper, why, how, path)],
  });
  const first = 'tear it first: {"paper": "tear"}';
  switch (cue.paper) {
    case 'tear': {
      const at = cue.at ?? between(stage);
      if (at === null) return refuses('fewer than two are on', 'say where it tears: {"paper": "tear", "at": 0}');
      return becomes({ tear: { place: stage.place, at, apart: 0, joined: false } });
    }
    case 'apart':
      return isTorn(paper.tear)
        ? becomes({ tear: { ...paper.tear, apart: cue.by ?? 1 } })
        : refuses('no sheet is torn', first);
    case 'join':
      return isTorn(paper.tear)
        ? becomes({ tear: { ...paper.tear, apart: 0, joined: true } })
        : refuses('no sheet is torn', first);
  }
}

/** World x in the middle of those who are on; null where there are fewer than two. */
function between({ figures, place }: Stage): number | null {
  const xs = Object.values<{ readonly place: string | null; readonly x: number }>(figures)
    .filter((figure) => figure.place === place)
    .map(({ x }) => x);
  return xs.length < 2 ? null : (Math.min(...xs) + Math.max(...xs)) / 2;
}
