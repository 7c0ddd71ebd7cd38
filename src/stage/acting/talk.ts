/** How heads go with what is said: a speaker's at the beginning of each sentence, a listener's at its end. */
import { schedule } from '../../play/words/letter-timing';
import type { Body } from './body';
import { track, type Keyframe, type Track } from './keyframes';

/** Offsets, degrees and figure units, at the height of it. */
type Beat = Partial<Body>;

export interface Talk {
  readonly keys: Track;
  readonly time: number; // seconds
}

const [RISE, FALL] = [0.24, 0.7]; // seconds in which a beat comes and goes
const BEGINS: Beat = { neck: -2.2, head: -2.6, lean: 0.8 };
/** By the mark that a sentence ends with: a question lifts a listener's head, a cry makes it flinch. */
const ENDS: readonly (readonly [marks: string, beat: Beat])[] = [
  ['?？؟', { neck: -2, head: -3.4 }],
  ['!！', { lean: -1.8, neck: -2.4, head: -1.6, hipX: -1 }],
  ['.。…', { neck: 1.6, head: 2.6 }],
];
const MARKS = ENDS.map(([marks]) => marks).join('');

interface Sentence {
  readonly begins: number; // seconds since the line began
  readonly ends: number;
  readonly mark: string; // '' where it has none
}

/** The sentences of a line said at that pace. */
export function sentencesOf(text: string, pace: number): readonly Sentence[] {
  const times = schedule(text, pace);
  const found = Array.from(text.matchAll(new RegExp(`[^${MARKS}]*[\\p{L}\\p{N}][^${MARKS}]*[${MARKS}]*`, 'gu')));
  return found.map(({ 0: sentence, index }) => {
    const first = index + sentence.search(/[\p{L}\p{N}]/u);
    const last = index + sentence.trimEnd().length - 1;
    const mark = text[last]!;
    return { begins: times[first]!, ends: times[last]!, mark: MARKS.includes(mark) ? mark : '' };
  });
}

/** What the body of a speaker does; null where there is nothing to say. */
export const speaking = (text: string, pace: number): Talk | null =>
  talkOf(sentencesOf(text, pace).map(({ begins }) => ({ at: begins, beat: BEGINS })));

/** What the body of a listener does. */
export const listening = (text: string, pace: number): Talk | null =>
  talkOf(
    sentencesOf(text, pace).flatMap(({ ends, mark }) => {
      const beat = ENDS.find(([marks]) => mark !== '' && marks.includes(mark))?.[1];
      return beat ? [{ at: ends, beat }] : [];
    }),
  );

/** A beat that comes before the one before it has gone stands in for its end. */
function talkOf(beats: readonly { readonly at: number; readonly beat: Beat }[]): Talk | null {
  const apart = beats.filter(({ at }, i) => i === 0 || at - beats[i - 1]!.at > RISE);
  const last = apart.at(-1);
  if (!last) return null;
  const time = last.at + RISE + FALL;
  const still = Object.fromEntries(apart.flatMap(({ beat }) => Object.keys(beat).map((channel) => [channel, 0])));
  const frames = apart.flatMap(({ at, beat }, i): Keyframe[] => {
    const gone = at + RISE + FALL;
    const isFree = i + 1 < apart.length && apart[i + 1]!.at > gone;
    return [
      ...(at > 0 && (i === 0 || at > apart[i - 1]!.at + RISE + FALL) ? [{ at: at / time, body: still }] : []),
      { at: (at + RISE) / time, ease: 'in-out', body: { ...still, ...beat } },
      ...(isFree ? [{ at: gone / time, ease: 'in-out' as const, body: still }] : []),
    ];
  });
  return { keys: track([...frames, { at: 1, ease: 'in-out', body: {} }]), time };
}
