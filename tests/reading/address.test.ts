import { describe, expect, it } from 'vitest';
import { idIn } from '../../src/reading/address';

describe('the id in an address', () => {
  it.each([
    'not-think',
    'NOT_THINK',
    'Not-Think',
    '/not-think',
    '/not-think/',
    '!/not-think',
    '#not-think',
    ' not think ',
    'not-think.',
    '“not-think”,',
    'not-think)',
    'not-think…',
    'not-think?utm_source=x',
    'not-think&fbclid=IwAR0',
    'not-think/?utm_source=x&utm_medium=y',
    'not-think&',
  ])('%j is not-think', (asked) => expect(idIn(asked)).toBe('not-think'));

  it.each(['', '/', '!', '?utm_source=x', 'utm_source=x', '&fbclid=IwAR0', '_=_', '…'])('%j is none', (asked) =>
    expect(idIn(asked)).toBe(''),
  );
});
