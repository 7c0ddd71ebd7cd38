/** Music as it is heard: bars laid one after another, and the hall around them. */
import { REVERB_SEND, reverb } from '../../../src/sound/reverb';
import { add, RATE, type Signal, samples } from '../signal';
import { convolve } from './convolve';
import type { Bar } from './cue';

const TAIL = 4; // seconds after the last bar

export type Played = (bar: Bar) => Signal;
export type Stereo = readonly [left: Signal, right: Signal];

/** Bars in a row, dry, beginning a clip's lead before the first bar line. */
export function inARow(bars: readonly Bar[], played: Played): Signal {
  const length = bars.reduce(
    (sum, { beats, beat }) => sum + beats * beat,
    TAIL + Math.max(...bars.map(({ ring }) => ring)),
  );
  const row = new Float64Array(samples(length));
  let at = 0;
  for (const bar of bars) {
    add(row, played(bar), at);
    at += bar.beats * bar.beat;
  }
  return row;
}

/** The dry music with the hall mixed to it, as the player mixes it. */
export function inTheHall(dry: Signal): Stereo {
  const [left, right] = reverb(RATE).map((response) => {
    const wet = convolve(dry, response);
    return dry.map((value, i) => value + REVERB_SEND * wet[i]!);
  });
  return [left!, right!];
}
