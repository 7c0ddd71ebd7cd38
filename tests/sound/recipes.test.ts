import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUNDS } from '../../src/sound/sounds';
import { EFFECTS } from '../../tools/sound/effects';
import { peakOf, RATE } from '../../tools/sound/signal';

const NAMES = ['wind', 'alarm', 'slap', 'stumble', 'post', 'paper', 'cloth', 'thump', 'steps', 'run', 'heartbeat'];
const BUDGET = 220_000; // bytes of Opus

describe.each(EFFECTS)('$name', ({ name, variants }) => {
  const signals = variants.map((make) => make());

  it('is the same every time it is made', () => {
    expect(variants.at(-1)!()).toEqual(signals.at(-1));
  });

  it('is heard, without a broken sample', () => {
    for (const signal of signals) expect(peakOf(signal)).toBeGreaterThan(0.01);
    for (const signal of signals) expect(signal.every(Number.isFinite)).toBe(true);
  });

  it('lasts as long as its clips', () => {
    expect(SOUNDS[name]!.clips.map(({ duration }) => duration)).toEqual(signals.map((signal) => (signal.length / RATE) * 1000));
  });

  it('has variants that differ', () => {
    expect(new Set(signals.map((signal) => signal.join())).size).toBe(signals.length);
  });
});

it('has every sound that the play may call, and no other', () => {
  expect(Object.keys(SOUNDS).sort()).toEqual([...NAMES].sort());
});

it('keeps clips of one file apart', () => {
  const clips = Object.values(SOUNDS).filter(({ file }) => file === 'effects').flatMap((sound) => sound.clips);
  clips.slice(1).forEach((clip, i) => expect(clip.start).toBeGreaterThanOrEqual(clips[i]!.start + clips[i]!.duration + 100));
});

it('stays small', () => {
  const bytes = ['wind', 'effects'].map((file) => statSync(new URL(`../../assets/sound/${file}.webm`, import.meta.url)).size);
  expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(BUDGET);
});
