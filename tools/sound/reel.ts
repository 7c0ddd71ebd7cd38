/** Lays clips on one reel, with silence between them and, for what loops, its own ends wrapped around it. */
import { add, fadeEnds, RATE, type Signal, samples, silence } from './signal';

const GAP = 0.1; // seconds of silence between clips
const FRAME = 0.02; // seconds; an Opus frame, on which every clip begins

export interface Clip {
  readonly start: number; // milliseconds
  readonly duration: number; // milliseconds
}
export interface Laid {
  readonly channels: readonly Signal[];
  readonly loop: boolean;
}

/** @param guard seconds of itself before and after what loops, so that the codec never hears it end */
export function layOnReel(takes: readonly Laid[], guard: number): { reel: Signal[]; clips: Clip[] } {
  const clips: Clip[] = [];
  let end = 0;
  for (const { channels } of takes) {
    const start = Math.ceil((end + GAP + guard) / FRAME) * FRAME;
    end = start + lengthOf(channels);
    clips.push({ start: milliseconds(start), duration: milliseconds(lengthOf(channels)) });
  }
  const reel = takes[0]!.channels.map(() => silence(end + GAP + guard));
  takes.forEach((take, i) => lay(reel, take, clips[i]!.start / 1000, guard));
  return { reel, clips };
}

function lay(reel: readonly Signal[], { channels, loop }: Laid, at: number, guard: number): void {
  channels.forEach((channel, c) => {
    if (loop) add(reel[c]!, fadeEnds(wrapped(channel, guard), guard / 2, guard / 2), at - guard);
    else add(reel[c]!, channel, at);
  });
}

/** A loop with its last `guard` seconds before it and its first ones after it. */
function wrapped(loop: Signal, guard: number): Signal {
  const edge = samples(guard);
  return new Float64Array(loop.length + 2 * edge).map((_, i) => loop[(i - edge + loop.length) % loop.length]!);
}

const lengthOf = (channels: readonly Signal[]): number => channels[0]!.length / RATE;
const milliseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1000;
