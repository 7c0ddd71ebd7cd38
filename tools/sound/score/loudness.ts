/** How loud music is heard, measured by ffmpeg after EBU R 128. */
import { spawnSync } from 'node:child_process';
import { frames } from './wav';
import { RATE } from '../signal';
import type { Stereo } from './listen';

export interface Loudness {
  readonly integrated: number; // LUFS
  readonly peak: number; // dBTP
}

export function loudnessOf(signal: Stereo): Loudness {
  const source = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', '2', '-i', 'pipe:0'];
  const { stderr } = spawnSync('ffmpeg', ['-nostats', '-hide_banner', ...source, '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'], {
    input: frames(signal),
    maxBuffer: 1 << 26,
  });
  const summary = stderr.toString();
  return { integrated: figure(summary, /I:\s+(-?[\d.]+) LUFS/g), peak: figure(summary, /Peak:\s+(-?[\d.]+) dBFS/g) };
}

function figure(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  if (!last) throw new Error(`ffmpeg measured no loudness:\n${text}`);
  return Number(last[1]);
}
