/** What shape a hand has on its way from one thing to another. */
import { describe, expect, it } from 'vitest';
import { shapeAt } from '../../../src/stage/acting/touch';

const AWAY = { to: null, weight: 1 };
const TOWARDS = { to: 'own.breast', weight: 0 } as const;

describe('a hand', () => {
  it('that lets go of one thing for another is loose between them', () => {
    const shaping = { before: 'lift', after: 'flat', letsGo: true } as const;
    const shapes = [0, 0.5, 1].map((share) => shapeAt(share, TOWARDS, shaping));
    expect(shapes).toEqual(['lift', 'rest', 'flat']);
  });

  it('that keeps what it holds, or held nothing, has its shape until it touches', () => {
    const shaping = { before: 'open', after: 'grip', letsGo: false } as const;
    expect([0, 0.5, 1].map((share) => shapeAt(share, TOWARDS, shaping))).toEqual(['open', 'open', 'grip']);
  });

  it('that lets go for good opens at once', () => {
    const shaping = { before: 'grip', after: 'open', letsGo: true } as const;
    expect([0, 0.1].map((share) => shapeAt(share, AWAY, shaping))).toEqual(['grip', 'open']);
  });
});
