/**
 * Sound as plain arrays: making, mixing, fading, levelling. Times are seconds, gains are factors unless named decibels.
 */
export const RATE = 48_000;

export type Signal = Float64Array;
export type Curve = (time: number) => number; // seconds from the start -> value

export const samples = (seconds: number): number => Math.round(seconds * RATE);
export const silence = (seconds: number): Signal => new Float64Array(samples(seconds));

/** A signal whose every sample is asked of a curve. */
export const draw = (seconds: number, curve: Curve): Signal => silence(seconds).map((_, i) => curve(i / RATE));

/** A signal made louder and softer along a curve. */
export const shape = (signal: Signal, gain: Curve): Signal => signal.map((value, i) => value * gain(i / RATE));

/** A signal read at any time, as if it went round for ever. */
export function around(loop: Signal): Curve {
  return (time) => {
    const i = samples(time) % loop.length;
    return loop[i < 0 ? i + loop.length : i]!;
  };
}

/** Lays signals over one another, each with its gain; as long as the longest. */
export function mix(...layers: readonly (readonly [signal: Signal, gain: number])[]): Signal {
  const sum = new Float64Array(Math.max(...layers.map(([signal]) => signal.length)));
  for (const [signal, gain] of layers) add(sum, signal, 0, gain);
  return sum;
}

/** Adds a signal into another from a time on; what runs over the end is lost. */
export function add(into: Signal, signal: Signal, at: number, gain = 1): void {
  const from = samples(at);
  const length = Math.min(signal.length, into.length - from);
  for (let i = 0; i < length; i++) into[from + i]! += signal[i]! * gain;
}

/** Straight fades at both ends, so that nothing begins or ends with a click. */
export function fadeEnds(signal: Signal, fadeIn: number, fadeOut: number): Signal {
  const [rise, fall] = [samples(fadeIn), samples(fadeOut)];
  return signal.map((value, i) => value * Math.min(1, i / rise, (signal.length - 1 - i) / fall));
}

export const peakOf = (...channels: readonly Signal[]): number =>
  channels.reduce((top, channel) => channel.reduce((peak, value) => Math.max(peak, Math.abs(value)), top), 0);

/** Brings the loudest sample of all channels to a level below full scale, in decibels. */
export function level(channels: readonly Signal[], decibels: number): Signal[] {
  const gain = 10 ** (decibels / 20) / (peakOf(...channels) || 1);
  return channels.map((channel) => channel.map((value) => value * gain));
}
