import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUNDS } from '../../src/sound/sounds';
import { finished } from '../../tools/sound/mix';
import { REELS } from '../../tools/sound/reels/reels';
import { peakOf, RATE, type Signal } from '../../tools/sound/signal';

const TAKES = REELS.flatMap(({ takes }) => takes);
const fingerprint = (channels: readonly Signal[]): string => {
  const hash = createHash('sha256');
  for (const channel of channels) hash.update(channel);
  return hash.digest('hex');
};
const BUDGET = 600_000; // bytes of Opus, without the score

describe.each(TAKES)('$name', (take) => {
  const variants = finished(take);

  it('is the same every time it is made', () => {
    const last = { ...take, variants: take.variants.slice(-1) };
    expect(finished(last).map(fingerprint)).toEqual(variants.slice(-1).map(fingerprint));
  });

  it('is heard, without a broken sample', () => {
    for (const channel of variants.flat()) expect(peakOf(channel)).toBeGreaterThan(0.01);
    for (const channel of variants.flat()) expect(channel.every(Number.isFinite)).toBe(true);
  });

  it('lasts as long as its clips', () => {
    expect(SOUNDS[take.name]!.clips.map(({ duration }) => duration)).toEqual(variants.map(([channel]) => (channel!.length / RATE) * 1000));
  });

  it('has variants that differ', () => {
    expect(new Set(variants.map(fingerprint)).size).toBe(variants.length);
  });
});

it('has every sound that the play may call, and no other', () => {
  expect(TAKES.map(({ name }) => name).sort()).toEqual(Object.keys(SOUNDS).sort());
});

it.each(REELS)('keeps clips of $file apart', ({ takes }) => {
  const clips = takes.flatMap(({ name }) => SOUNDS[name]!.clips);
  clips.slice(1).forEach((clip, i) => expect(clip.start).toBeGreaterThanOrEqual(clips[i]!.start + clips[i]!.duration + 100));
});

it('stays small', () => {
  const bytes = REELS.map(({ file }) => statSync(new URL(`../../assets/sound/${file}.webm`, import.meta.url)).size);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGET);
});
