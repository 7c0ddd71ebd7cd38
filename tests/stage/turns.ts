/** Random walks through the play, and what is other at their end than after a jump. */
import { seededRandom } from '../../src/maths/seeded-random.js';
import { BREATHING, differences, type Reading } from './same.js';

export type Turn = readonly ['advance' | 'skip' | 'back'] | readonly ['jump', string] | readonly ['step', number];
export interface End {
  readonly played: readonly Reading[]; // left to itself: two moments, for one may fall in a blink
  readonly settled: Reading;
  readonly jumped: Reading;
}

const OPERATIONS = 60;
export const AFTERWARDS = 2; // seconds left to the stage once everything is over
export const APART = 1; // seconds between the two moments: no glance aside lasts as long

/** Mostly onwards, as viewers go. */
export function walk(seed: number, ids: readonly string[]): Turn[] {
  const random = seededRandom(seed);
  const turn = (): Turn => {
    const lot = random();
    if (lot < 0.4) return ['advance'];
    if (lot < 0.5) return ['skip'];
    if (lot < 0.58) return ['back'];
    if (lot < 0.64) return ['jump', ids[Math.floor(random() * ids.length)]!];
    return ['step', random() ** 2 * 4];
  };
  return [['jump', ids[Math.floor(random() * ids.length)]!], ...Array.from({ length: OPERATIONS }, turn)];
}

/** What is other than after a jump at both moments. */
export function otherThanJumped({ played, jumped }: End): string[] {
  const [first, second] = played.map((reading) => differences(reading, jumped, BREATHING));
  return first!.filter((what) => second!.includes(what)).map((what) => `${jumped.step}: ${what}`);
}
