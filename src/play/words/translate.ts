/** The play in another language: its steps with other words, and nothing else. */
import type { Play } from '../play';
import { instantOf, placeOf } from '../staging/timing';
import type { Cue } from '../step';
import { sayingTime } from './letter-timing';

/** A line in another language. */
export interface TranslatedLine {
  readonly id: string; // of its step
  readonly text: string;
  readonly words?: Readonly<Record<string, string>>; // by the English words that cues hang on
}

/** @returns the play told in these lines; a step without one keeps the words and the language it has */
export function translated(play: Play, language: string, lines: readonly TranslatedLine[]): Play {
  const byStep = new Map(lines.map((line) => [line.id, line]));
  const steps = play.steps.map((step) => {
    const line = step.text ? byStep.get(step.id) : undefined;
    if (!line?.text) return step;
    return { ...step, text: line.text, language, cues: step.cues.map((cue) => hung(cue, step.text, line)) };
  });
  return play.withSteps(steps);
}

/** What hangs on a word comes with the word that stands for it, or else after the same share of the line. */
function hung(cue: Cue, english: string, { text, words }: TranslatedLine): Cue {
  if (typeof cue.word !== 'string') return cue;
  const own = words?.[cue.word];
  const isSaid = typeof own === 'string' && placeOf(text, own) >= 0;
  return { ...cue, word: isSaid ? own : instantOf(english, cue.word, 1) / sayingTime(english) };
}
