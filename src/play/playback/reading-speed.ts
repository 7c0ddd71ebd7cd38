/**
 * How long a line rests once it is out, where the play goes on by itself: long enough to read it,
 * at the viewer's own pace.
 */
import { clamp } from '../../maths/scalar';
import { lettersIn, sayingTime } from '../words/letter-timing';
import type { Step } from '../step';

type TimedLine = Pick<Step, 'kind' | 'text'>;

const READING = 17; // letters a second, in an alphabet
const BREATH = 0.9; // seconds after the last word
const STIR = 0.6; // seconds after a movement
const HAND = 1.35; // times as long for a letter: handwriting, and a heavy heart
const ASIDE = 20; // seconds; whoever lingers longer is doing something else
const [QUICKEST, SLOWEST] = [0.4, 2.5]; // times the usual
const REMEMBERED = 9; // lines

/** How the words come. */
export interface Coming {
  readonly pace: number; // as in Moment
  readonly atOnce: boolean; // whatever the pace
  readonly aloud?: boolean; // a voice has read the line, and takes its own time
}

export class ReadingSpeed {
  private shares: readonly number[] = [1, 1, 1]; // of the usual rest that this viewer took, the latest last

  /** Seconds from a line's end, movements and all, until the play goes on. */
  rest(line: TimedLine, coming: Coming): number {
    if (coming.aloud) return BREATH;
    return line.text === '' ? STIR : usual(line, coming) * middle(this.shares);
  }

  /** Learns from a viewer who has gone on by themselves, so many seconds after the line's end. */
  learn(line: TimedLine, lingered: number, coming: Coming): void {
    if (coming.aloud || line.text === '' || lingered > ASIDE) return;
    const share = lingered / usual(line, coming);
    this.shares = [...this.shares, clamp(share, QUICKEST, SLOWEST)].slice(-REMEMBERED);
  }
}

/** What is left to read once all words are out, and a breath. */
function usual({ kind, text }: TimedLine, { pace, atOnce }: Coming): number {
  const reading = (lettersIn(text) / READING / (pace || 1)) * (kind === 'letter' ? HAND : 1);
  const passed = atOnce || pace === 0 ? 0 : sayingTime(text) / pace;
  return BREATH + Math.max(0, reading - passed);
}

/** The median: a single hasty or sleepy moment does not change it. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
