/** Words and movement of a step that do not go together: one of them is long over while the other goes on. */
import type { Play } from '../src/play/play.js';
import type { StepKind } from '../src/play/step.js';
import { sayingTime } from '../src/play/words/letter-timing.js';
import { StepClock } from '../src/stage/performance/step-clock.js';
import { isScreenplay } from './data-files.js';
import { type PlacedRow, placedRows, type WordsFile } from './rows.js';

const LATE = 3; // seconds after its movement that a line may still be told
const MOVES = 0.5; // seconds: shorter is a change of face
const WAITS = 15; // seconds that a movement may go on by itself once its line is told

/** When what happens in a step. Seconds from its start. */
export interface StepTimes {
  readonly kind: StepKind;
  readonly lead: number; // in which a curtain falls before it
  readonly speakAt: number; // the words begin
  readonly moved: number; // movements are over, and plates have come; 0 where nothing moves
}

/** Those of each step, by its id. */
export const timesOf = (play: Play): ReadonlyMap<string, StepTimes> =>
  new Map(
    play.steps.map(({ id, kind }, n) => {
      const moment = play.moment(n);
      const clock = new StepClock();
      clock.begin(moment);
      const { lead, speakAt } = moment;
      return [id, { kind, lead, speakAt, moved: clock.duration - lead }];
    }),
  );

/**
 * @param file lines of the play, in any of its languages; of movements that wait, only the screenplay is told
 * @returns `file:line:column what: how to put it right`
 */
export const paceWarnings = (file: WordsFile, times: ReadonlyMap<string, StepTimes>): string[] =>
  placedRows(file).flatMap((placed) => {
    const { text } = placed.row;
    const step = times.get(placed.key);
    if (typeof text !== 'string' || text === '' || step === undefined || step.moved <= MOVES) return [];
    const after = step.moved - step.speakAt - sayingTime(text);
    return [...late(placed, step, -after), ...(isScreenplay(file.name) ? waiting(placed, after) : [])];
  });

/** A letter is written by hand, and takes its time. */
const late = ({ at }: PlacedRow, { kind }: StepTimes, seconds: number): string[] =>
  kind === 'letter' || seconds <= LATE
    ? []
    : [
        `${at('text')} these words are still being told ${seconds.toFixed(1)} s after their movement, and more than ` +
          `${LATE} look forgotten: shorten them, or let the movement take longer`,
      ];

const waiting = ({ at }: PlacedRow, seconds: number): string[] =>
  seconds <= WAITS
    ? []
    : [
        `${at('cues')} the movement goes on for ${seconds.toFixed(1)} s after these words, and more than ${WAITS} ` +
          'are long to wait: quicken it with "pace", or move part of it to a step of its own',
      ];
