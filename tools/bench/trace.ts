/** What a browser's trace of a page's opening says of its main thread. */

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string; // 'X' has a length
  readonly pid: number;
  readonly tid: number;
  readonly ts: number; // microseconds
  readonly dur?: number; // likewise
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

export interface MainThread {
  readonly longest: number; // milliseconds of the longest task, what opening WebGL takes left out
  readonly webgl: number; // milliseconds that this took
  /** Milliseconds of script before a moment, in milliseconds since the navigation. */
  scriptUntil(moment: number): number;
}

const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
const SCRIPT = [
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'EventDispatch',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.produceCache',
];
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
export const WEBGL = 'opening WebGL'; // a measure that the page takes of it

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** Events that lie in no other of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let until = -Infinity;
  return [...events]
    .sort((a, b) => a.ts - b.ts || end(b) - end(a))
    .filter((event) => {
      const isOuter = event.ts >= until;
      if (isOuter) until = end(event);
      return isOuter;
    });
}

const lengthOf = (events: readonly TraceEvent[]): number => events.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;

/** When WebGL was being opened: measures begin and end with an event each. */
function opened(events: readonly TraceEvent[]): TraceEvent[] {
  const ofIt = events.filter(({ name }) => name === WEBGL);
  const ends = ofIt.filter(({ ph }) => ph === 'e');
  return ofIt.filter(({ ph }) => ph === 'b').map((begun, n) => ({ ...begun, dur: ends[n]!.ts - begun.ts }));
}

/** @throws where the trace has no navigation to that address */
export function mainThreadIn(trace: readonly TraceEvent[], address: string): MainThread {
  const start = trace.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  if (!start) throw new Error(`the trace has no navigation to ${address}`);
  const own = trace.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts);
  const webgl = opened(trace.filter(({ pid, ts }) => pid === start.pid && ts >= start.ts));
  const tasks = outermost(own.filter(({ name, ph }) => ph === 'X' && TASKS.includes(name)));
  const script = outermost(own.filter(({ name, ph }) => ph === 'X' && SCRIPT.includes(name)));
  const without = (task: TraceEvent): number =>
    lengthOf([task]) - lengthOf(webgl.filter(({ ts }) => ts >= task.ts && ts < end(task)));
  return {
    longest: tasks.reduce((most, task) => Math.max(most, without(task)), 0),
    webgl: lengthOf(webgl),
    scriptUntil: (moment) => lengthOf(script.filter(({ ts }) => ts - start.ts < moment * 1000)),
  };
}
