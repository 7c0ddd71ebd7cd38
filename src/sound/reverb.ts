/**
 * The room the music sounds in: a small warm hall, as the impulse response of a convolver.
 * Method: exponentially decaying noise after a pattern of early echoes (J. A. Moorer, "About This Reverberation
 * Business", Computer Music Journal 3/2, 1979), each octave band with its own decay, so that the sound darkens as it
 * dies.
 */
import { whiteNoise } from '../maths/seeded-random';

/**
 * How much of the hall is mixed to the dry music, as a factor; the convolver must not normalise
 * (`disableNormalization`).
 */
export const REVERB_SEND = 0.34;

const SECONDS = 2;
const PREDELAY = 0.018; // seconds before the first echo
const BUILD = 0.03; // seconds in which the echoes thicken to a tail
const ENDING = 0.1; // seconds in which the response fades at its very end
const SILENT = 60; // decibels that a decay is told by
const INAUDIBLE = 96; // decibels after which a band isn't heard any more

/** Bands of the tail: what a one-pole low pass leaves between two corners, its decay and its share. */
const BANDS = [
  { below: 250, decay: 1.75, gain: 0.8 },
  { below: 1000, decay: 1.6, gain: 1 },
  { below: 3500, decay: 1.15, gain: 0.62 },
  { below: 9000, decay: 0.6, gain: 0.28 },
] as const; // hertz, seconds to fall by 60 decibels, factor

/** First echoes: seconds after the predelay, gain, and how far to the left (−1) or right (1) they come from. */
const ECHOES = [
  [0, 0.3, -0.5],
  [0.0043, 0.26, 0.6],
  [0.0111, 0.23, 0.2],
  [0.0173, 0.2, -0.7],
  [0.0239, 0.17, 0.8],
  [0.0317, 0.15, -0.3],
  [0.0409, 0.12, 0.4],
] as const;

/** Left and right, `SECONDS` long at `rate` samples a second, each of unit energy, and always the same. */
export function reverb(rate: number): readonly [left: Float32Array, right: Float32Array] {
  return [ear(rate, -1, 0x5eed1), ear(rate, 1, 0x5eed2)];
}

function ear(rate: number, side: -1 | 1, seed: number): Float32Array {
  const whole = new Float64Array(Math.round(SECONDS * rate));
  BANDS.forEach((band, i) => addBand(whole, rate, seed + 16 * i, i ? BANDS[i - 1]!.below : 0, band));
  scale(whole, 1 / Math.sqrt(energyOf(whole)));
  for (const [delay, gain, from] of ECHOES) {
    whole[Math.round((PREDELAY + delay) * rate)]! += gain * Math.sqrt((1 + from * side) / 2);
  }
  removeOffset(whole);
  scale(whole, 1 / Math.sqrt(energyOf(whole)));
  return Float32Array.from(whole);
}

/** Noise between two corners, growing out of the first echoes and dying at its own rate. */
function addBand(
  sum: Float64Array,
  rate: number,
  seed: number,
  above: number,
  { below, decay, gain }: (typeof BANDS)[number],
): void {
  const noise = whiteNoise(seed);
  const low = onePole(rate, below);
  const high = onePole(rate, above);
  const start = Math.round(PREDELAY * rate);
  const end = Math.min(sum.length, start + Math.round(decay * rate * (INAUDIBLE / SILENT)));
  const fall = 10 ** (-SILENT / 20 / decay / rate);
  for (let i = start, level = gain; i < end; i++, level *= fall) {
    const within = low(noise());
    const value = above ? within - high(within) : within;
    sum[i]! += value * level * Math.min(1, (i - start) / rate / BUILD, (SECONDS - i / rate) / ENDING);
  }
}

function onePole(rate: number, hertz: number): (value: number) => number {
  const keep = Math.exp((-2 * Math.PI * hertz) / rate);
  let state = 0;
  return (value) => (state = value + (state - value) * keep);
}

/** Removes what lies at 0 Hz: a room doesn't pass it, and it would thump when the music stops. */
function removeOffset(signal: Float64Array): void {
  const mean = signal.reduce((sum, value) => sum + value, 0) / signal.length;
  for (let i = 0; i < signal.length; i++) signal[i]! -= mean;
}

function scale(signal: Float64Array, factor: number): void {
  for (let i = 0; i < signal.length; i++) signal[i]! *= factor;
}

const energyOf = (signal: Float64Array): number => signal.reduce((sum, value) => sum + value * value, 0);
