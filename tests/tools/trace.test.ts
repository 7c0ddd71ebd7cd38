/** What the bench reads out of a browser's trace. */
import { expect, it } from 'vitest';
import { mainThreadIn, type TraceEvent, WEBGL } from '../../tools/bench/trace';

const ADDRESS = 'http://here/';
const event = (name: string, ms: number, length: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  cat: '',
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: 1000 * (100 + ms),
  dur: 1000 * length,
  ...more,
});
const STARTED = event('navigationStart', 0, 0, { args: { data: { documentLoaderURL: ADDRESS } } });
const TRACE = [
  event('RunTask', -50, 40), // of the page before
  STARTED,
  event('RunTask', 10, 30),
  event('EvaluateScript', 12, 20),
  event('FunctionCall', 15, 10), // within it
  event('RunTask', 60, 90),
  event('FunctionCall', 62, 88),
  event(WEBGL, 70, 0, { ph: 'b', tid: 2 }),
  event(WEBGL, 140, 0, { ph: 'e', tid: 2 }),
  event('RunTask', 60, 500, { tid: 3 }), // of another thread
];

it('the longest task is told without what opening WebGL takes of it', () => {
  const { longest, webgl } = mainThreadIn(TRACE, ADDRESS);
  expect([longest, webgl]).toEqual([30, 70]);
});

it('script within script counts once, and what runs after the words not at all', () => {
  expect(mainThreadIn(TRACE, ADDRESS).scriptUntil(50)).toBe(20);
});

it('a trace of another page is refused', () => {
  expect(() => mainThreadIn(TRACE, 'http://elsewhere/')).toThrow('no navigation');
});
