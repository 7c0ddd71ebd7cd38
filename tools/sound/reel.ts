/** Lays clips on one reel, with silence between them and, for what loops, its own ends wrapped around it. */
import { add, fadeEnds, RATE, type Signal, samples, silence } from './signal';

const GAP = 0.1; // seconds of silence between clips
const FRAME = 0.02; // seconds; an Opus frame, on which every clip begins
const GUARD = 0.08; // seconds of itself before and after a loop, so that the codec never sees it end

export interface Clip {
  readonly start: number; // milliseconds
  readonly duration: number; // milliseconds
}
export interface Take {
  readonly signal: Signal;
  readonly loop: boolean;
}

export function layOnReel(takes: readonly Take[]): { reel: Signal; clips: Clip[] } {
  const clips: Clip[] = [];
  let end = 0;
  for (const { signal } of takes) {
    const start = Math.ceil((end + GAP + GUARD) / FRAME) * FRAME;
    end = start + signal.length / RATE;
    clips.push({ start: milliseconds(start), duration: milliseconds(signal.length / RATE) });
  }
  const reel = silence(end + GAP + GUARD);
  takes.forEach((take, i) => lay(reel, take, clips[i]!.start / 1000));
  return { reel, clips };
}

function lay(reel: Signal, { signal, loop }: Take, at: number): void {
  if (loop) add(reel, fadeEnds(wrapped(signal, GUARD), GUARD / 2, GUARD / 2), at - GUARD);
  else add(reel, signal, at);
}

/** A loop with its last `guard` seconds before it and its first ones after it. */
export function wrapped(loop: Signal, guard: number): Signal {
  const edge = samples(guard);
  return new Float64Array(loop.length + 2 * edge).map((_, i) => loop[(i - edge + loop.length) % loop.length]!);
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1000;
