/** The film's picture: the play gone through once more, frame by frame, a file for each shot. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Size } from '../driven/page.js';
import { Progress } from '../progress.js';
import type { Choice, Format, Video } from './choice.js';
import { Encoder } from './ffmpeg.js';
import { frameOf, openReel, pass } from './reel.js';
import { framesIn, type Shot, type Timeline } from './timeline.js';

/** Formats that shots are encoded in, in this order: a moving picture is made of the first. */
export function codedFor(formats: readonly Format[]): readonly Video[] {
  const isNeeded = { mp4: formats.some((each) => each !== 'webm'), webm: formats.includes('webm') };
  return (['mp4', 'webm'] as const).filter((format) => isNeeded[format]);
}

/** A shot's file. @param shots folder @param index of the shot */
export const shotFile = (shots: string, index: number, { id }: Shot, format: Video): string =>
  join(shots, `${String(index).padStart(4, '0')}-${id || 'title'}.${format}`);

/** Encodes every shot that is not there yet. What was begun and not ended is begun anew. @param folder of the shots */
export async function shoot(
  browser: Browser,
  address: string,
  choice: Choice,
  timeline: Timeline,
  folder: string,
): Promise<void> {
  const coded = codedFor(choice.formats);
  const isThere = (shot: Shot, i: number): boolean =>
    coded.every((format) => existsSync(shotFile(folder, i, shot, format)));
  const missing = timeline.shots.filter((shot, i) => !isThere(shot, i));
  if (missing.length === 0) return;
  const page = await openReel(browser, address, choice);
  const total = framesIn(timeline);
  const progress = new Progress(total, total - framesIn({ shots: missing }));
  let passed = 0; // frames that have not been gone through yet, of shots that are there
  for (const [i, shot] of timeline.shots.entries()) {
    if (isThere(shot, i)) passed += shot.frames;
    else {
      if (passed > 0) await pass(page, passed, false);
      passed = 0;
      await encode(page, shot, { folder, i, coded, rate: timeline.rate, size: choice.size }, progress);
    }
  }
  await page.close();
}

interface Place {
  readonly folder: string;
  readonly i: number; // of the shot
  readonly coded: readonly Video[];
  readonly rate: number;
  readonly size: Size;
}

async function encode(
  page: Page,
  shot: Shot,
  { folder, i, coded, rate, size }: Place,
  progress: Progress,
): Promise<void> {
  const files = coded.map((format) => [format, shotFile(folder, i, shot, format)] as const);
  const begun = (file: string): string => file.replace(/(\.\w+)$/, '.begun$1');
  const encoder = new Encoder(Object.fromEntries(files.map(([format, file]) => [format, begun(file)])), rate, size);
  for (let frame = 0; frame < shot.frames; frame++) {
    await encoder.take(await frameOf(page));
    progress.tell(shot.id);
  }
  await encoder.end();
  for (const [, file] of files) {
    rmSync(file, { force: true });
    renameSync(begun(file), file);
  }
}
