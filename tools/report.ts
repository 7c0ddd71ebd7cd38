/** `npm run check -- --report`: a play in figures, for those who write it. */
import { scenesOf } from '../src/play/scenes.js';
import type { PlayBundle } from '../src/play/bundle.js';
import type { Play } from '../src/play/play.js';
import { ReadingSpeed } from '../src/play/playback/reading-speed.js';
import { RULES } from '../src/play/screenplay/fault.js';
import type { Cue, Step } from '../src/play/step.js';
import { lettersIn, sayingTime } from '../src/play/words/letter-timing.js';
import { readWhole } from './bundle.js';
import { type StepTimes, timesOf } from './check-pace.js';
import type { Finding } from './finding.js';
import { lineFiles, type Progress, progressOf } from './languages.js';
import { languageOf, placedRows } from './rows.js';

/** How many steps, or lines, there are of something. */
export interface Count {
  readonly of: string;
  readonly count: number;
}
export interface ActFigures {
  readonly title: string; // '' for what comes before the first
  readonly steps: number;
  readonly words: number;
  readonly minutes: number;
}
export interface Speaker {
  readonly who: string; // a figure, everybody, or the narrator
  readonly lines: number;
  readonly words: number;
}
export interface LongLine {
  readonly language: string;
  readonly id: string; // of its step
  readonly letters: number; // of an alphabet, to be read in as much time
  readonly at: string; // file:line:column
}
/** All counts but those by act and language are most first. */
export interface Report {
  readonly title: string;
  readonly steps: number;
  readonly minutes: number; // at reading pace, movements and all, for who lets it go on by itself
  readonly acts: readonly ActFigures[];
  readonly speakers: readonly Speaker[];
  readonly sizes: readonly Count[]; // steps by shot size
  readonly moods: readonly Count[]; // steps by the mood of whose line it is
  readonly languages: readonly Progress[];
  readonly longest: readonly LongLine[];
  readonly unheard: readonly Count[]; // sounds that are made without a caption, and how often
  readonly rules: number; // that the screenplay is held to
  readonly faults: number; // by them and all others
  readonly warnings: readonly Count[]; // by rule
}

const LONGEST = 3; // lines of each language
const NARRATOR = 'narrator';

/** @param findings of check; figures of a play with faults are those of what can be read */
export function reportOf(root: string, findings: readonly Finding[]): Report {
  const { bundle, play } = readWhole(root);
  const seconds = secondsOf(play);
  const minutesOf = (from: number, until: number): number => sum(seconds.slice(from, until)) / 60;
  const said = play.steps.filter(({ text }) => text !== '');
  return {
    title: bundle.play.title,
    steps: play.steps.length,
    minutes: minutesOf(0, play.steps.length),
    acts: scenesOf(play.steps).map(({ title, first, last }) => ({
      title,
      steps: last - first + 1,
      words: sum(play.steps.slice(first, last + 1).map(wordsIn)),
      minutes: minutesOf(first, last + 1),
    })),
    speakers: [...grouped(said, speakerOf)]
      .map(([who, lines]) => ({ who, lines: lines.length, words: sum(lines.map(wordsIn)) }))
      .toSorted((a, b) => b.words - a.words),
    sizes: counted(play.steps.map((_, n) => play.stageAt(n).camera.size)),
    moods: counted(play.steps.flatMap((step, n) => step.mood || (play.stageAt(n).figures[step.who]?.mood ?? []))),
    languages: progressOf(root),
    longest: longestIn(root),
    unheard: counted(play.steps.flatMap(({ cues }) => cues.flatMap((cue) => unheardIn(cue, bundle)))),
    rules: RULES.length,
    faults: findings.filter(({ severity }) => severity === 'error').length,
    warnings: counted(findings.flatMap(({ severity, rule }) => (severity === 'warning' ? rule : []))),
  };
}

function grouped<Each>(all: readonly Each[], by: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return groups;
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** Most first. */
const counted = (all: readonly string[]): Count[] =>
  [...grouped(all, (of) => of)].map(([of, each]) => ({ of, count: each.length })).toSorted((a, b) => b.count - a.count);

const wordsIn = ({ text }: Step): number => text.split(/\s+/).filter(Boolean).length;
const speakerOf = ({ kind, who }: Step): string => (kind === 'narration' ? NARRATOR : who);

/** What each step takes, from the fall of a curtain before it until the play goes on by itself. */
function secondsOf(play: Play): number[] {
  const times = timesOf(play);
  const reading = new ReadingSpeed();
  return play.steps.map((step) => {
    const { lead, speakAt, moved } = times.get(step.id) as StepTimes;
    const told = step.text === '' ? 0 : speakAt + sayingTime(step.text);
    return lead + Math.max(moved, told) + reading.rest(step, { pace: 1, atOnce: false });
  });
}

/** By what there is to read of them, so that languages can be compared. */
const longestIn = (root: string): Report['longest'] =>
  [...grouped(lineFiles(root), ({ name }) => languageOf(name))].flatMap(([language, files]) =>
    files
      .flatMap(placedRows)
      .map(({ row, key, at }) => ({
        language,
        id: key,
        letters: Math.round(lettersIn(typeof row.text === 'string' ? row.text : '')),
        at: at('text'),
      }))
      .toSorted((a, b) => b.letters - a.letters)
      .slice(0, LONGEST),
  );

/** Sounds that a cue makes, by itself or by its movement, and of which those who do not hear them are told nothing. */
function unheardIn(cue: Cue, { movements, sounds }: PlayBundle): string[] {
  const made = 'sound' in cue && !cue.stop ? [cue] : 'do' in cue ? (movements[cue.do]?.sounds ?? []) : [];
  return made.flatMap((each) => {
    const { sound, words } = typeof each === 'string' ? { sound: each, words: undefined } : each;
    return (words === undefined ? sounds[sound]?.words : words) === null ? [sound] : [];
  });
}
