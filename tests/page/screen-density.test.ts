import { afterEach, expect, it, vi } from 'vitest';
import { onDensity } from '../../src/page/settings/screen-density';

afterEach(() => vi.unstubAllGlobals());

it('every change of the screen’s density is told, from whichever it is by then', () => {
  const [queries, told] = [new Map<string, EventTarget>(), vi.fn<() => void>()];
  vi.stubGlobal('matchMedia', (query: string) => queries.set(query, new EventTarget()).get(query));
  const moveTo = (from: number, to: number): void => {
    vi.stubGlobal('devicePixelRatio', to);
    queries.get(`(resolution: ${from}dppx)`)?.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('devicePixelRatio', 1);
  onDensity(told);
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
