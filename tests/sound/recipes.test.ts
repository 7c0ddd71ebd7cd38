import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finished } from '../../tools/sound/mix';
import { REELS } from '../../tools/sound/reels/reels';
import { peakOf, RATE, type Signal } from '../../tools/sound/signal';
import { shipped } from '../play/texts';
import { readPlay, SOUNDS } from '../play/shipped';

const TAKES = REELS.flatMap(({ takes }) => takes);
const fingerprint = (channels: readonly Signal[]): string => {
  const hash = createHash('sha256');
  for (const channel of channels) hash.update(channel);
  return hash.digest('hex');
};
const BUDGET = 660_000; // bytes of Opus, without the score
const AGAIN = 3; // times in the play from which on a sound must not be known again
const SPREAD = 4; // decibels between the loudest and the softest variant

/** Root mean square of the loudest tenth of a second, in decibels. */
function loudness([channel]: readonly Signal[]): number {
  const squares = channel!.map((value) => value ** 2);
  const window = Math.min(squares.length, RATE / 10);
  let sum = squares.subarray(0, window).reduce((a, b) => a + b, 0);
  let most = sum;
  for (let i = window; i < squares.length; i++) most = Math.max(most, (sum += squares[i]! - squares[i - window]!));
  return 10 * Math.log10(most / window);
}

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
    expect(SOUNDS[take.name]!.clips.map(({ duration }) => duration)).toEqual(
      variants.map(([channel]) => (channel!.length / RATE) * 1000),
    );
  });

  it('has variants that differ', () => {
    expect(new Set(variants.map(fingerprint)).size).toBe(variants.length);
  });

  it('has variants about as loud as one another', () => {
    const levels = variants.map(loudness);
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(SPREAD);
  });
});

it('has every sound that the play may call, and no other', () => {
  expect(TAKES.map(({ name }) => name).sort()).toEqual(Object.keys(SOUNDS).sort());
});

it('has four variants at least of what the play calls for again and again', () => {
  const play = readPlay(shipped);
  const calls = play.steps
    .flatMap((_, n) => play.moment(n).cues)
    .flatMap(({ cue }) => ('sound' in cue ? [cue.sound] : []));
  const again = Object.entries(SOUNDS).filter(
    ([name, { loop }]) => !loop && calls.filter((call) => call === name).length >= AGAIN,
  );
  expect(again.length).toBeGreaterThan(0);
  expect(again.filter(([, { clips }]) => clips.length < 4)).toEqual([]);
});

it.each(REELS)('keeps clips of $file apart', ({ takes }) => {
  const clips = takes.flatMap(({ name }) => SOUNDS[name]!.clips);
  clips
    .slice(1)
    .forEach((clip, i) => expect(clip.start).toBeGreaterThanOrEqual(clips[i]!.start + clips[i]!.duration + 100));
});

it('stays small', () => {
  const bytes = REELS.map(
    ({ file }) => statSync(new URL(`../../assets/shared/sound/${file}.webm`, import.meta.url)).size,
  );
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGET);
});
