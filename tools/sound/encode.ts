/** Encodes with ffmpeg, always to the same bytes: nothing of the day or the machine goes into a file. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { RATE, type Signal } from './signal';

export interface Quality {
  readonly opus: string; // bits a second, as ffmpeg writes them: '48k'
  readonly mp3: string;
  // milliseconds of Opus kept together: 20, 40 or 60; the longer, the smaller the file; 20 when left out
  readonly packet?: number;
  readonly goesRound?: boolean; // the codec comes round with it, so that the file meets itself as the sound does
}

// one mode, one rate, nothing saved up from before
const ROUND = { opus: ['-application', 'lowdelay', '-vbr', 'off'], mp3: ['-reservoir', '0'] } as const;
const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** Writes `path`.webm (Opus) and `path`.mp3, and returns their sizes in bytes. */
export function encode(
  path: string,
  channels: readonly Signal[],
  { opus, mp3, packet = 20, goesRound = false }: Quality,
): { webm: number; mp3: number } {
  return {
    webm: write(`${path}.webm`, channels, [
      '-c:a',
      'libopus',
      '-b:a',
      opus,
      '-frame_duration',
      `${packet}`,
      ...(goesRound ? ROUND.opus : []),
    ]),
    mp3: write(`${path}.mp3`, channels, [
      '-c:a',
      'libmp3lame',
      '-b:a',
      mp3,
      ...(goesRound ? ROUND.mp3 : []),
      '-id3v2_version',
      '0',
    ]),
  };
}

function write(file: string, channels: readonly Signal[], codec: readonly string[]): number {
  const source = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', `${channels.length}`, '-i', 'pipe:0'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, ...codec, ...PLAIN, file], { input: interleaved(channels) });
  return statSync(file).size;
}

function interleaved(channels: readonly Signal[]): Buffer {
  const frames = new Float32Array(channels[0]!.length * channels.length);
  channels.forEach((channel, c) => channel.forEach((value, i) => (frames[i * channels.length + c] = value)));
  return Buffer.from(frames.buffer);
}
