/** Plays a bar as hands would: a little early or late, a little softer or louder, the same way every time. */
import { seededRandom } from '../../../src/maths/seeded-random';
import type { Bar, Part } from './cue';
import { INSTRUMENTS } from './instruments';

const UNEVEN = 0.012; // seconds early or late
const EARLIEST = 0.025; // seconds before the bar line; shorter than the player's lead
const UNEQUAL = 0.03; // share of its strength that a note is stronger or weaker
const LIFTED = 0.02; // seconds between two notes on one key
const SPREAD = 0.009; // seconds between the notes of a chord, from below

export interface Touch {
  readonly key: number; // MIDI
  readonly velocity: number; // 1…127
  readonly from: number; // seconds from the bar line
  readonly until: number;
}

/** The notes of one part of a bar, in seconds, by their beginning. */
export function touches(bar: Bar, { voice, player, line }: Part): Touch[] {
  const random = seededRandom(seedOf(bar.written + voice));
  const { lowest, highest, pedal } = INSTRUMENTS[player];
  const end = bar.beats * bar.beat;
  let previous = -1;
  let place = 0;
  const touched = line.notes.map(({ at, held, key, strength }) => {
    place = at === previous ? place + 1 : 0;
    previous = at;
    if (key < lowest || key > highest)
      throw new Error(`${player} cannot play key ${key}: only ${lowest} to ${highest}.`);
    const from = Math.max(-EARLIEST, at * bar.beat + swing(random, UNEVEN) + place * SPREAD);
    const velocity = Math.round(127 * strength * (1 + swing(random, UNEQUAL)));
    return { key, velocity, from, until: pedal ? end : Math.min(end, from + held * bar.beat) };
  });
  return parted(touched.sort((a, b) => a.from - b.from));
}

/** A key has to come up before it goes down again. */
const parted = (touched: readonly Touch[]): Touch[] =>
  touched.map((touch, i) => {
    const again = touched.slice(i + 1).find(({ key }) => key === touch.key);
    return again ? { ...touch, until: Math.min(touch.until, again.from - LIFTED) } : touch;
  });

const swing = (random: () => number, most: number): number => (random() + random() - 1) * most;

/** A number out of a text: FNV-1a (Fowler, Noll, Vo). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
