/** What can be said of a recording: how loud, where something sets in, whether it clicks. */
import { RATE } from '../../tools/driven/booth.js';

const WINDOW = 0.005; // seconds

export const decibels = (amplitude: number): number => 20 * Math.log10(Math.max(amplitude, 1e-9));

/** The loudest sample between two times, in decibels below full scale. */
export function peak(channels: readonly Float32Array[], from: number, to: number): number {
  const samples = channels.map((channel) => channel.subarray(Math.round(from * RATE), Math.round(to * RATE)));
  return decibels(Math.max(...samples.map((some) => some.reduce((top, value) => Math.max(top, Math.abs(value)), 0))));
}

/** Times at which sound sets in: louder than `floor` decibels, and by half as much again as in the window before. */
export function onsets(channels: readonly Float32Array[], floor: number, apart: number): number[] {
  const levels = envelope(channels);
  const found: number[] = [];
  levels.forEach((level, i) => {
    const before = Math.max(...levels.slice(Math.max(0, i - 3), i));
    const rises = decibels(level) > floor && level > before * 1.5;
    if (rises && i * WINDOW - (found.at(-1) ?? -Infinity) > apart) found.push(i * WINDOW);
  });
  return found;
}

function envelope(channels: readonly Float32Array[]): number[] {
  const size = Math.round(WINDOW * RATE);
  return Array.from({ length: Math.floor(channels[0]!.length / size) }, (_, i) =>
    Math.max(...channels.map((channel) => rms(channel.subarray(i * size, (i + 1) * size)))),
  );
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

/** How far each sample lies from the line through its neighbours: a click is a jump far above all others. */
export function roughness(channel: Float32Array): Float32Array {
  return channel.map((value, i) =>
    i === 0 || i === channel.length - 1 ? 0 : Math.abs(channel[i - 1]! - 2 * value + channel[i + 1]!),
  );
}

export const top = (samples: Float32Array): number => samples.reduce((most, value) => Math.max(most, value), 0);
