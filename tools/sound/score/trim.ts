/**
 * Cuts the score's instruments out of the full MuseScore_General bank, once, by hand:
 *   npx tsx tools/sound/score/trim.ts path/to/MuseScore_General_Lite.sf3
 * Nothing is encoded anew: samples are dropped whole, or cut short at a page of their Ogg stream (RFC 3533).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BasicPreset, BasicSample, BasicSoundBank } from 'spessasynth_core';
import { BANK, openBank, presetOf } from './bank';
import { INSTRUMENTS } from './instruments';

const LOUDEST = 107; // the layer above is never struck
const SOFTEST = 9;

/** Keys a preset keeps, each with the velocities it may be struck at. */
function keysFrom(lowest: number, highest: number): Map<number, Set<number>> {
  const velocities = new Set(Array.from({ length: LOUDEST - SOFTEST + 1 }, (_, i) => SOFTEST + i));
  return new Map(Array.from({ length: highest - lowest + 1 }, (_, i) => [lowest + i, velocities]));
}

/** Ends a looped decay after some seconds; the score never lets it sound so long. */
function shorten(sample: BasicSample, seconds: number): void {
  const page = pageAfter(sample.getRawData(true), seconds * sample.sampleRate);
  sample.setCompressedData(page);
  sample.loopStart = sample.loopEnd = 0;
}

const PAGE_HEADER = 27; // bytes before a page's segment table
const GRANULE = 6; // where a page tells how many samples it completes
const SEGMENTS = 26;

/** An Ogg stream up to the first page that completes `samples`. */
function pageAfter(ogg: Uint8Array, samples: number): Uint8Array {
  const view = new DataView(ogg.buffer, ogg.byteOffset, ogg.byteLength);
  for (let at = 0, done = 0n; at < ogg.length;) {
    done = view.getBigInt64(at + GRANULE, true);
    const lacing = ogg.subarray(at + PAGE_HEADER, at + PAGE_HEADER + ogg[at + SEGMENTS]!);
    at += PAGE_HEADER + lacing.length + lacing.reduce((sum, length) => sum + length, 0);
    if (done >= samples) return ogg.slice(0, at);
  }
  return ogg;
}

function samplesOf(bank: BasicSoundBank, preset: BasicPreset): Set<BasicSample> {
  const instruments = new Set(preset.zones.map((zone) => zone.instrument));
  return new Set(
    bank.instruments.filter((each) => instruments.has(each)).flatMap((each) => each.zones.map((zone) => zone.sample)),
  );
}

const source = process.argv[2];
if (!source || !existsSync(source)) {
  console.error(`there is no bank ${source ?? 'given'}: npx tsx tools/sound/score/trim.ts path/to/bank.sf3`);
  process.exit(1);
}
const bank = await openBank(readFileSync(source));
const presets = Object.values(INSTRUMENTS).map((instrument) => ({ ...instrument, preset: presetOf(bank, instrument) }));
bank.trim(new Map(presets.map(({ preset, lowest, highest }) => [preset, keysFrom(lowest, highest)])));
for (const { preset, rings } of presets)
  if (rings < Infinity) samplesOf(bank, preset).forEach((sample) => shorten(sample, rings));
const bytes = Buffer.from(bank.writeSF2());
writeFileSync(BANK, bytes);
console.log(`${bank.samples.length} samples, ${bytes.length} bytes`);
