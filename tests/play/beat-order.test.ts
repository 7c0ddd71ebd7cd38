import fc from 'fast-check';
import { VOCABULARY } from './shipped';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/play/screenplay/parse';
import { shipped } from './texts';

const lines = shipped.flatMap(({ text }) => text.split('\n').filter((line) => line.trim()));
const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id;

/** Ids of the lines reported as out of order, once the line at `from` stands at `to` instead. */
function misplaced(from: number, to: number): { moved: string; ids: string[]; hows: string[] } {
  const moved = lines[from]!;
  const rest = lines.toSpliced(from, 1);
  const text = rest.toSpliced(to, 0, moved);
  const { faults } = parse(VOCABULARY, [{ name: 'play.jsonl', text: text.join('\n') }]);
  return {
    moved: idOf(moved),
    ids: faults.filter(({ rule }) => rule === 'out-of-order').map(({ line }) => idOf(text[line - 1]!)),
    hows: faults.map(({ how }) => how),
  };
}

describe('a line in the wrong place', () => {
  it('is the one that is reported, whether it came too early or too late', () => {
    const far = fc
      .tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1))
      .filter(([from, to]) => Math.abs(from - to) > 20);
    fc.assert(
      fc.property(far, ([from, to]) => {
        const { moved, ids, hows } = misplaced(from, to);
        expect(ids).toEqual([moved]);
        expect(hows[0]).toMatch(to < from ? /^move this line down, to after "/ : /^move this line up, to before "/);
      }),
      { numRuns: 60 },
    );
  });

  it('is none where the beats follow each other', () => {
    expect(misplaced(0, 0).ids).toEqual([]);
  });
});
