import { describe, expect, it, vi } from 'vitest';
import { Address, idIn } from '../../src/page/address';

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
  it('names the step by and by where the browser would not at first, and only the last', () => {
    let refuses = true;
    const location = { hash: '' };
    const replaceState = vi.fn((_state: unknown, _title: string, hash: string): void => {
      if (refuses) throw new DOMException('too many', 'SecurityError');
      location.hash = hash;
    });
    const address = new Address({ location, history: { state: null, replaceState }, window: new EventTarget() });
    address.show('alarm');
    address.show('five-more');
    address.tick(20);
    expect(location.hash).toBe('');
    refuses = false;
    address.tick(20);
    expect(location.hash).toBe('#five-more');
    replaceState.mockClear();
    address.tick(60);
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('is followed as the viewer changes it, until that is called off', () => {
    const [window, location] = [new EventTarget(), { hash: '' }];
    const [leaving, told] = [new AbortController(), vi.fn<(asked: string) => void>()];
    const address = new Address({ location, history: { state: null, replaceState: vi.fn<() => void>() }, window });
    address.follow(told, leaving.signal);
    location.hash = '#Not%20Think';
    window.dispatchEvent(new Event('hashchange'));
    leaving.abort();
    window.dispatchEvent(new Event('hashchange'));
    expect(told.mock.calls).toEqual([['Not Think']]);
  });
});
