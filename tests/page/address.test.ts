import { afterEach, describe, expect, it, vi } from 'vitest';
import { idIn, showAddress, tickAddress } from '../../src/page/address';

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

describe('the address', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('names the step by and by where the browser would not at first, and only the last', () => {
    let refuses = true;
    const location = { hash: '' };
    const replaceState = vi.fn((_state: unknown, _title: string, hash: string): void => {
      if (refuses) throw new DOMException('too many', 'SecurityError');
      location.hash = hash;
    });
    vi.stubGlobal('location', location);
    vi.stubGlobal('history', { state: null, replaceState });
    showAddress('alarm');
    showAddress('five-more');
    tickAddress(20);
    expect(location.hash).toBe('');
    refuses = false;
    tickAddress(20);
    expect(location.hash).toBe('#five-more');
    replaceState.mockClear();
    tickAddress(60);
    expect(replaceState).not.toHaveBeenCalled();
  });
});
