import { describe, expect, it } from 'vitest';
import { REVERB_SEND, reverb } from '../../src/sound/reverb';

const RATE = 48_000;
const [left, right] = reverb(RATE);

const energy = (signal: Float32Array, from: number, to: number): number =>
  signal.subarray(Math.round(from * RATE), Math.round(to * RATE)).reduce((sum, value) => sum + value * value, 0);
const decibels = (share: number): number => 10 * Math.log10(share);

/** How much of a stretch lies between one sample and the next: the brighter, the more. */
const brightness = (signal: Float32Array, from: number, to: number): number => {
  const steps = Float32Array.from(signal, (value, i) => value - (signal[i - 1] ?? 0));
  return energy(steps, from, to) / energy(signal, from, to);
};

describe('the hall', () => {
  it('is the same each time it is built', () =>
    reverb(RATE).forEach((ear, i) =>
      expect(Buffer.from(ear.buffer).equals(Buffer.from([left, right][i]!.buffer))).toBe(true),
    ));

  it('answers after a moment, with single echoes before its tail', () => {
    expect(energy(left, 0, 0.015)).toBeLessThan(1e-6);
    expect(energy(left, 0.018, 0.08)).toBeGreaterThan(0.1);
  });

  it('dies away within two seconds, ending in silence', () => {
    expect(decibels(energy(left, 1, 1.2) / energy(left, 0.1, 0.3))).toBeLessThan(-25);
    expect(Math.abs(left.at(-1)!)).toBeLessThan(1e-5);
  });

  it('darkens as it dies', () => expect(brightness(left, 0.8, 1.2)).toBeLessThan(brightness(left, 0.05, 0.2) / 2));

  it('is wide: the ears hear different rooms', () => {
    const alike = left.reduce((sum, value, i) => sum + value * right[i]!, 0);
    expect(Math.abs(alike)).toBeLessThan(0.3);
  });

  it('is as loud to both ears at every rate, and softer than the music itself', () => {
    for (const rate of [44_100, RATE])
      for (const ear of reverb(rate)) expect(ear.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4);
    expect(REVERB_SEND).toBeLessThan(1);
  });

  it('leaves nothing at 0 Hz', () => expect(Math.abs(left.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-3));
});
