/** Stereo as bytes: 32-bit frames, and a WAV file of them (RIFF, format 3: IEEE float). */
import { writeFileSync } from 'node:fs';
import { RATE } from '../signal';
import type { Stereo } from './listen';

const HEADER = 44; // bytes
const FRAME = 8; // bytes: two 32-bit values

/** Left and right by turns, as 32-bit values, little end first. */
export function frames([left, right]: Stereo): Buffer {
  const values = new Float32Array(left.length * 2);
  left.forEach((value, i) => values.set([value, right[i]!], 2 * i));
  return Buffer.from(values.buffer);
}

export function writeWav(path: string, signal: Stereo): void {
  const data = frames(signal);
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER - 8 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  [3, 2].forEach((value, i) => header.writeUInt16LE(value, 20 + 2 * i));
  [RATE, RATE * FRAME].forEach((value, i) => header.writeUInt32LE(value, 24 + 4 * i));
  [FRAME, 32].forEach((value, i) => header.writeUInt16LE(value, 32 + 2 * i));
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  writeFileSync(path, Buffer.concat([header, data]));
}
