/** What those who do not hear a step are told of its sounds. */
import { heardIn } from '../staging/ambience-levels';
import type { Stage } from '../stage';
import type { Moment, SoundCue, TimedCue } from '../step';
import type { Vocabulary } from '../vocabulary';

export interface Caption {
  readonly of: 'sound' | 'place' | 'music';
  readonly at: number; // seconds from the start of the step
  readonly words: string; // without brackets
}

const MOST = 3; // a step; more is not read beside a line

/**
 * Earliest first, no wording twice. Where there is too much to tell, sounds go before the place, that before music, and
 * that before more of the place.
 */
export function captionsOf(moment: Moment): readonly Caption[] {
  const place = placeCaptions(moment);
  const all = [
    ...told(moment, 'sound', soundWords),
    ...place.slice(0, 1),
    ...told(moment, 'music', musicWords),
    ...place.slice(1),
  ];
  const once = all.filter(({ words }, i) => all.findIndex((other) => other.words === words) === i);
  return inTime(once.slice(0, MOST));
}

/** What is still to be heard where one comes in: the words of the sounds that go on. */
export const heardOn = (vocabulary: Vocabulary, { sounds }: Stage): readonly string[] =>
  sounds.flatMap((name) => vocabulary.sounds[name]?.words ?? []);

/** What is there already where the sound itself sets in: the music, and the place. */
export function heardAtFirst({ passages, ambience }: Vocabulary, stage: Stage): readonly Caption[] {
  const all = [
    { of: 'music', words: passages[stage.music]?.words } as const,
    ...heardIn(ambience, stage).map((name) => ({ of: 'place', words: ambience[name]?.words?.in }) as const),
  ];
  return all.flatMap(({ of, words }) => (words ? [{ of, at: 0, words }] : [])).slice(0, MOST);
}

const inTime = (captions: readonly Caption[]): Caption[] => captions.toSorted((a, b) => a.at - b.at);

function told(
  moment: Moment,
  of: Caption['of'],
  wordsOf: (vocabulary: Vocabulary, timed: TimedCue, before: Stage) => string | null,
): Caption[] {
  return inTime(
    moment.cues.flatMap((timed) => {
      const words = wordsOf(moment.vocabulary, timed, moment.before);
      return words === null ? [] : [{ of, at: timed.start, words }];
    }),
  );
}

function soundWords(vocabulary: Vocabulary, { cue }: TimedCue, before: Stage): string | null {
  if (!('sound' in cue)) return null;
  return cue.words === undefined ? ownWords(vocabulary, cue, before) : cue.words;
}

/** A sound that ends, or went on already, is no news unless its cue says so. */
const ownWords = ({ sounds }: Vocabulary, { sound, stop }: SoundCue, before: Stage): string | null =>
  stop || before.sounds.includes(sound) ? null : (sounds[sound]?.words ?? null);

/** Music is told of where another passage sets in; silence, where its cue has words for it. */
function musicWords({ passages }: Vocabulary, { cue, before }: TimedCue): string | null {
  if (!('music' in cue) || cue.music === before.music) return null;
  return cue.words === undefined ? (passages[cue.music]?.words ?? null) : cue.words;
}

/**
 * A place is told of where one of its loops is heard at the end of a step and was not before, or the other way round.
 */
function placeCaptions({ vocabulary: { ambience }, before, after, cues }: Moment): Caption[] {
  const [was, is] = [heardIn(ambience, before), heardIn(ambience, after)];
  return Object.entries(ambience).flatMap(([name, { places, words }]) => {
    const heard = is.includes(name);
    // what was left behind has not fallen silent
    const news = heard ? words?.in : places.includes(after.place) ? words?.out : null;
    if (!news || heard === was.includes(name)) return [];
    return {
      of: 'place' as const,
      at: cues.find((cue) => heardIn(ambience, cue.after).includes(name) === heard)?.start ?? 0,
      words: news,
    };
  });
}
