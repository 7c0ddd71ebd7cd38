import { expect, it } from 'vitest';
import { RATE } from '../../tools/sound/signal';
import { wavOf } from '../../tools/sound/wav';

it('is a WAV file of 24 bits: its form, then samples of both sides in turn, cut off where they are too loud', () => {
  const wav = wavOf([Float64Array.of(0, 0.5, 2), Float64Array.of(-1, 0, -0.25)]);
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([2, RATE, 24]);
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  expect(wav.readUInt32LE(40)).toBe(3 * 2 * 3);
  const full = 2 ** 23 - 1;
  const samples = Array.from({ length: 6 }, (_, i) => Math.round((100 * wav.readIntLE(44 + 3 * i, 3)) / full));
  expect(samples).toEqual([0, -100, 50, 0, 100, -25]);
});
