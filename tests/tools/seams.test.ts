/** What goes round must not be heard to: each loop, decoded from the file that ships, is looked at where it meets itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Sound, SOUNDS } from '../../src/sound/sounds';
import { RATE } from '../../tools/sound/signal';

const FOLDER = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const LOOPS = Object.entries(SOUNDS).filter(([, { bus, loop }]) => bus === 'place' && loop);
const AROUND = 0.1; // seconds on either side, with which the seam is compared
const HEARD = 3e-4; // a kink below it is drowned by anything (-70 dBFS)
const NO_FFMPEG = spawnSync('ffmpeg', ['-version']).error !== undefined;

function decoded({ file, clips: [clip] }: Sound, ending: 'webm' | 'mp3'): Float32Array {
  const bytes = execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-i', `${FOLDER}${file}.${ending}`, '-ac', '1', '-ar', `${RATE}`, '-f', 'f32le', '-'], { maxBuffer: 2 ** 28 });
  const from = Math.round((clip!.start / 1000) * RATE);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4).slice(from, from + Math.round((clip!.duration / 1000) * RATE));
}

/** How sharply the sound bends at each sample from so many before the seam to as many after it. */
function bends(loop: Float32Array): number[] {
  const at = (i: number) => loop[(i + loop.length) % loop.length]!;
  const reach = Math.round(AROUND * RATE);
  return Array.from({ length: 2 * reach }, (_, i) => Math.abs(at(i - reach + 1) - 2 * at(i - reach) + at(i - reach - 1)));
}

describe.skipIf(NO_FFMPEG)('the seam', () => {
  it.each(LOOPS.flatMap(([name, sound]) => (['webm', 'mp3'] as const).map((ending) => [name, ending, sound] as const)))('of %s.%s is no kink', (_, ending, sound) => {
    const kinks = bends(decoded(sound, ending));
    const middle = kinks.length / 2;
    const seam = Math.max(...kinks.slice(middle - 1, middle + 1));
    const typical = Math.sqrt(kinks.reduce((sum, kink) => sum + kink ** 2, 0) / kinks.length);
    expect(seam).toBeLessThan(Math.max(3.5 * typical, HEARD));
  });
});
