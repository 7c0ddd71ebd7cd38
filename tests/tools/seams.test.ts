/**
 * What goes round must not be heard to: each loop, decoded from the file that ships, is looked at
 * where it meets itself.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Sound } from '../../src/sound/sounds';
import { RATE } from '../../tools/sound/signal';
import { SOUNDS } from '../play/shipped';

const FOLDER = fileURLToPath(new URL('../../assets/shared/sound/', import.meta.url));
const LOOPS = Object.entries(SOUNDS).filter(([, { loop }]) => loop);
const AROUND = 0.1; // seconds on either side, with which the seam is compared
const HEARD = 3e-4; // a kink below it is drowned by anything (-70 dBFS)
const NO_FFMPEG = spawnSync('ffmpeg', ['-version']).error !== undefined;

/** The whole file, and the samples between which it goes round. */
function decoded(
  { file, clips: [clip] }: Sound,
  ending: 'webm' | 'mp3',
): { all: Float32Array; from: number; to: number } {
  const bytes = execFileSync(
    'ffmpeg',
    ['-nostdin', '-v', 'error', '-i', `${FOLDER}${file}.${ending}`, '-ac', '1', '-ar', `${RATE}`, '-f', 'f32le', '-'],
    { maxBuffer: 2 ** 28 },
  );
  const from = Math.round((clip!.start / 1000) * RATE);
  return {
    all: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
    from,
    to: from + Math.round((clip!.duration / 1000) * RATE),
  };
}

const strength = (signal: Float32Array): number =>
  Math.sqrt(signal.reduce((sum, value) => sum + value ** 2, 0) / signal.length);

/** How sharply the sound bends at each sample from so many before the seam to as many after it. */
function bends(loop: Float32Array): number[] {
  const at = (i: number) => loop[(i + loop.length) % loop.length]!;
  const reach = Math.round(AROUND * RATE);
  return Array.from({ length: 2 * reach }, (_, i) =>
    Math.abs(at(i - reach + 1) - 2 * at(i - reach) + at(i - reach - 1)),
  );
}

const FILES = LOOPS.flatMap(([name, sound]) =>
  (['webm', 'mp3'] as const).map((ending) => [name, ending, sound] as const),
);

describe.skipIf(NO_FFMPEG)('the seam', () => {
  it.each(FILES)('of %s.%s is no kink', (_, ending, sound) => {
    const { all, from, to } = decoded(sound, ending);
    const kinks = bends(all.slice(from, to));
    const seam = Math.max(...kinks.slice(kinks.length / 2 - 1, kinks.length / 2 + 1));
    expect(seam).toBeLessThan(Math.max(3.5 * strength(Float32Array.from(kinks)), HEARD));
  });

  it.each(FILES.filter(([, , { bus }]) => bus === 'place'))(
    'of %s.%s is none at all: past its end it goes on as it began',
    (_, ending, sound) => {
      const { all, from, to } = decoded(sound, ending);
      const [began, goesOn] = [from, to].map((at) => all.slice(at, at + AROUND * RATE));
      const astray = strength(began!.map((value, i) => value - goesOn![i]!));
      expect(astray).toBeLessThan(Math.max(0.03 * strength(began!), HEARD / 10));
    },
  );
});
