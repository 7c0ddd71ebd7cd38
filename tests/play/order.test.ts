import { describe, expect, it } from 'vitest';
import type { Play } from '../../src/play/play';
import { shipped } from './texts';
import { readPlay } from './shipped';

/** Movements that begin before one that is written before them. */
const outOfOrder = (play: Play, pace: number): string[] =>
  play.steps.flatMap(({ id }, i) => {
    const moves = play.moment(i, pace).cues.filter(({ cue }) => 'do' in cue);
    return moves.flatMap(({ cue, start }, n) =>
      moves.slice(0, n).some((before) => before.start > start) ? `${id}: ${'do' in cue && cue.do}` : [],
    );
  });

describe('movements begin in the order they are written in, so that none takes back what another made', () => {
  it.each([0, 0.5, 1, 2])('at pace %s', (pace) => expect(outOfOrder(readPlay(shipped), pace)).toEqual([]));

  it('where a word would come before what is written before it', () => {
    const late = '{"do":"stand-up","who":"james","when":"with","delay":3},{"do":"tear-note"';
    const files = shipped.map(({ name, text }) => ({
      name,
      text: text.replace('{"do":"stand-up","who":"james","when":"with","delay":0.3},{"do":"tear-note"', late),
    }));
    expect(files).not.toEqual(shipped);
    expect(outOfOrder(readPlay(files), 1)).toEqual([]);
  });
});
