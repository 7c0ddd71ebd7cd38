/** The play in another language: its steps with other words, and nothing else. */
import type { Play } from '../play';
import { instantOf } from '../staging/timing';
import type { Cue } from '../step';
import { sayingTime } from './letter-timing';

/** A line in another language. */
export interface TranslatedLine {
  readonly id: string; // of its step
  readonly text: string;
}

/** @returns the play told in these lines; a step without one keeps the words and the language it has */
export function translated(play: Play, language: string, lines: readonly TranslatedLine[]): Play {
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  const steps = play.steps.map((step) => {
    const text = step.text && texts.get(step.id);
    return text ? { ...step, text, language, cues: step.cues.map((cue) => hung(cue, step.text)) } : step;
  });
  return play.withSteps(steps);
}

/** What hangs on a word comes after the same share of the line in every language. */
const hung = (cue: Cue, text: string): Cue =>
  typeof cue.word === 'string' ? { ...cue, word: instantOf(text, cue.word, 1) / sayingTime(text) } : cue;
