/** Sound without compression, as any player and browser takes it: RIFF WAVE, 24 bits. */
import { writeFileSync } from 'node:fs';
import { RATE, type Signal } from './signal';

const HEADER = 44; // bytes
const DEPTH = 3; // bytes a sample
const FULL = 2 ** 23 - 1;

/** @param channels samples -1…1; what is louder is cut off */
export function wavOf(channels: readonly Signal[]): Buffer {
  const [count, length] = [channels.length, channels[0]!.length];
  const size = length * count * DEPTH;
  const wav = Buffer.alloc(HEADER + size + (size % 2));
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16); // bytes of what follows about the form
  wav.writeUInt16LE(1, 20); // plain samples
  wav.writeUInt16LE(count, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * count * DEPTH, 28);
  wav.writeUInt16LE(count * DEPTH, 32);
  wav.writeUInt16LE(8 * DEPTH, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(size, 40);
  channels.forEach((channel, c) =>
    channel.forEach((value, i) => {
      const sample = Math.round(Math.max(-1, Math.min(1, value)) * FULL);
      wav.writeIntLE(sample, HEADER + (i * count + c) * DEPTH, DEPTH);
    }),
  );
  return wav;
}

export const writeWav = (file: string, channels: readonly Signal[]): void => writeFileSync(file, wavOf(channels));
