/** The play in another language: its steps with other words, and nothing else. */
import type { Play } from '../play';

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
    return text ? { ...step, text, language } : step;
  });
  return play.withSteps(steps);
}
