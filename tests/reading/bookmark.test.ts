import { describe, expect, it } from 'vitest';
import { bookmark, keepBookmark, opening } from '../../src/reading/bookmark';

/** A store that holds one text. */
function store(text: string | null = null) {
  const kept = { text };
  return { getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value), removeItem: () => void (kept.text = null) };
}
const blocked = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the bookmark', () => {
  it('is kept, and taken out', () => {
    const shelf = store();
    keepBookmark('you-came', () => shelf);
    expect(bookmark(() => shelf)).toBe('you-came');
    keepBookmark('', () => shelf);
    expect(bookmark(() => shelf)).toBe('');
  });

  it('is none, without a complaint, where nothing may be kept', () => {
    const full = () => ({ ...store(), setItem: blocked });
    expect([bookmark(blocked), bookmark(full)]).toEqual(['', '']);
    expect(() => (keepBookmark('hides', blocked), keepBookmark('hides', full), keepBookmark('', blocked))).not.toThrow();
  });
});

describe('the opening of a line', () => {
  it.each([
    ['You came.', 'You came.'],
    ['Every morning, at half past seven, Lily and her alarm clock', 'Every morning, at half past…'],
    ['I didn’t know whether you came, or not', 'I didn’t know whether you…'],
    ['Dear James,\n\nthis is', 'Dear James, this is'],
    ['a'.repeat(40), `${'a'.repeat(30)}…`],
  ])('%j is %j', (line, expected) => expect(opening(line)).toBe(expected));
});
