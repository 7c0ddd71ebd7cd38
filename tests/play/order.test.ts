import { describe, expect, it } from 'vitest';
import type { Play } from '../../src/play/play';
import { play, spoilt } from '../stage/performed';

/** Movements that begin before one that is written before them. */
const outOfOrder = (told: Play, pace: number): string[] =>
  told.steps.flatMap(({ id }, i) => {
    const moves = told.moment(i, pace).cues.filter(({ cue }) => 'do' in cue);
    return moves.flatMap(({ cue, start }, n) =>
      moves.slice(0, n).some((before) => before.start > start) ? `${id}: ${'do' in cue && cue.do}` : [],
    );
  });

describe('movements begin in the order they are written in, so that none takes back what another made', () => {
  it.each([0, 0.5, 1, 2])('at pace %s', (pace) => expect(outOfOrder(play, pace)).toEqual([]));

  it('where a word would come before what is written before it', () => {
    const late = spoilt(
      'trampled',
      '"when":"with","delay":0.3},{"do":"put-on-glasses"',
      '"when":"with","delay":3},{"do":"put-on-glasses"',
    );
    expect(outOfOrder(late, 1)).toEqual([]);
  });
});
