import { expect, it, vi } from 'vitest';
import { onDensity } from '../../src/page/settings/screen-density';

function open() {
  const [queries, told] = [new Map<string, EventTarget>(), vi.fn<() => void>()];
  let ratio = 1;
  const leaving = new AbortController();
  const matchMedia = (query: string): EventTarget => {
    const known = queries.get(query) ?? new EventTarget();
    queries.set(query, known);
    return known;
  };
  onDensity(told, { matchMedia, pixelRatio: () => ratio }, leaving.signal);
  const moveTo = (from: number, to: number): void => {
    ratio = to;
    queries.get(`(resolution: ${from}dppx)`)?.dispatchEvent(new Event('change'));
  };
  return { told, moveTo, leaving };
}

it('every change of the screen’s density is told, from whichever it is by then', () => {
  const { told, moveTo } = open();
  for (const [from, to] of [
    [1, 2],
    [2, 1.5],
    [1.5, 1],
    [1, 3],
  ] as const)
    moveTo(from, to);
  expect(told).toHaveBeenCalledTimes(4);
  moveTo(1, 2); // no longer asked
  expect(told).toHaveBeenCalledTimes(4);
});

it('none is told any more once that is called off', () => {
  const { told, moveTo, leaving } = open();
  moveTo(1, 2);
  leaving.abort();
  moveTo(2, 1);
  expect(told).toHaveBeenCalledTimes(1);
});
