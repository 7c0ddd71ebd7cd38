import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/page/words/excerpt';

describe('the opening of a line', () => {
  it.each([
    ['You came.', 'You came.'],
    ['Every morning, at half past seven, Lily and her alarm clock', 'Every morning, at half past…'],
    ['I didn’t know whether you came, or not', 'I didn’t know whether you…'],
    ['Dear James,\n\nthis is', 'Dear James, this is'],
    ['👩‍👩‍👧‍👦'.repeat(31), `${'👩‍👩‍👧‍👦'.repeat(30)}…`],
    ['e\u0301'.repeat(30), 'e\u0301'.repeat(30)],
    ['a'.repeat(40), `${'a'.repeat(30)}…`],
  ])('%j is %j', (line, expected) => expect(excerpt(line)).toBe(expected));
});
