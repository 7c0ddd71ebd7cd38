/** How loud music is heard, measured by ffmpeg after EBU R 128. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWav } from '../wav';
import type { Stereo } from './listen';

export interface Loudness {
  readonly integrated: number; // LUFS
  readonly peak: number; // dBTP
}

export function loudnessOf(signal: Stereo): Loudness {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  const file = join(folder, 'heard.wav');
  writeWav(file, signal);
  const { stderr } = spawnSync('ffmpeg', [
    '-nostats',
    '-hide_banner',
    '-i',
    file,
    '-af',
    'ebur128=peak=true:framelog=verbose',
    '-f',
    'null',
    '-',
  ]);
  rmSync(folder, { recursive: true });
  const summary = stderr.toString();
  return { integrated: figure(summary, /I:\s+(-?[\d.]+) LUFS/g), peak: figure(summary, /Peak:\s+(-?[\d.]+) dBFS/g) };
}

function figure(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  if (!last) throw new Error(`ffmpeg measured no loudness:\n${text}`);
  return Number(last[1]);
}
