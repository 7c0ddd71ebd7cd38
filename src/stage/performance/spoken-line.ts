/** What somebody on stage says in a step, for lips that follow it. */
import type { FigureName } from '../../play/stage';
import { EVERYBODY, type Moment } from '../../play/step';

export interface SpokenLine {
  readonly who: FigureName;
  readonly at: number; // seconds from the start of the step
  readonly text: string;
  readonly pace: number;
}

/** What comes out at once is spoken as written all the same. @param at seconds from the start of the step */
export function speechOf({ step, pace }: Moment, at: number): SpokenLine | null {
  if (step.kind !== 'speech' || step.who === EVERYBODY) return null;
  return { who: step.who, at, text: step.text, pace: pace || 1 };
}
