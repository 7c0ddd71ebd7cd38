import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack } from '../../src/stage/paper/packing';

const side = fc.integer({ min: 1, max: 400 });
const pieces = fc.array(fc.record({ width: side, height: side }), { maxLength: 40 });

it('packs every piece, none over another, all on the sheet', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const { width, height, spots } = pack(given);
      expect(spots.map(({ piece }) => given.indexOf(piece)).sort((a, b) => a - b)).toEqual(given.map((_, i) => i));
      spots.forEach((a, i) => {
        expect(a.x + a.piece.width).toBeLessThanOrEqual(width);
        expect(a.y + a.piece.height).toBeLessThanOrEqual(height);
        for (const b of spots.slice(i + 1)) {
          const apart =
            a.x + a.piece.width < b.x ||
            b.x + b.piece.width < a.x ||
            a.y + a.piece.height < b.y ||
            b.y + b.piece.height < a.y;
          expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
        }
      });
    }),
    { numRuns: 60 },
  );
});

it('gives the same sheet for the same pieces', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      expect(pack(given)).toEqual(pack(given));
    }),
    { numRuns: 20 },
  );
});

it('wastes little on pieces of like size', () => {
  const given = Array.from({ length: 40 }, (_, i) => ({ width: 100 + ((i * 37) % 80), height: 100 + ((i * 53) % 80) }));
  const { width, height } = pack(given);
  expect(given.reduce((sum, piece) => sum + piece.width * piece.height, 0) / (width * height)).toBeGreaterThan(0.8);
});
