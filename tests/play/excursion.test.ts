import { describe, expect, it } from 'vitest';
import { Excursion } from '../../src/play/playback/excursion';

/** Where the way back leads after each of these: 'a>b' is a leap, '.' a step gone on. */
function ways(...moves: readonly string[]): string[] {
  const excursion = new Excursion();
  return moves.map((move) => {
    const [from, to] = move.split('>');
    if (to === undefined) excursion.goOn();
    else excursion.leap(from!, to);
    return excursion.from;
  });
}

describe('the way back', () => {
  it.each([
    [['a>m'], ['a']],
    [
      ['a>m', 'm>z', 'z>k'],
      ['a', 'a', 'a'],
    ],
    [
      ['a>m', 'm>a'],
      ['a', ''],
    ],
    [
      ['a>m', '.', '.', '.', 'p>z'],
      ['a', 'a', 'a', '', 'p'],
    ],
    [
      ['a>m', '.', '.', 'o>z', '.', '.'],
      ['a', 'a', 'a', 'a', 'a', 'a'],
    ],
    [
      ['>m', '.', 'n>z'],
      ['', '', 'n'],
    ],
    [
      ['.', '.', '.'],
      ['', '', ''],
    ],
  ])('after %j leads to %j', (moves, to) => expect(ways(...moves)).toEqual(to));
});
