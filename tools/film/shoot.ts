/** The film's picture: the play gone through once more, frame by frame, a file for each shot. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

/** Pages that draw at a time, each in a browser of its own: as many as there are processors, within reason. */
const PAGES = Math.min(4, availableParallelism());

/**
 * Shares shots out among pages: each page gets a run of them, and of the missing frames as many as any other.
 * @param missing the shots to be made, in the order played
 * @returns a list for each page that has something to do
 */
export function sharedOut(missing: readonly Shot[], pages: number): Shot[][] {
  const each = framesIn({ shots: missing }) / pages;
  const shares = Array.from({ length: pages }, (): Shot[] => []);
  let before = 0;
  for (const shot of missing) {
    shares[Math.min(pages - 1, Math.floor((before + shot.frames / 2) / each))]!.push(shot);
    before += shot.frames;
  }
  return shares.filter(({ length }) => length > 0);
}

/**
 * Encodes every shot that is not there yet. What was begun and not ended is begun anew.
 * @param launch opens a browser @param folder of the shots
 */
export async function shoot(
  launch: () => Promise<Browser>,
  address: string,
  choice: Choice,
  timeline: Timeline,
  folder: string,
): Promise<void> {
  const coded = codedFor(choice.formats);
  const missing = timeline.shots.filter((shot, i) =>
    coded.some((format) => !existsSync(shotFile(folder, i, shot, format))),
  );
  const total = framesIn(timeline);
  const progress = new Progress(total, total - framesIn({ shots: missing }));
  const shootAll = async (wanted: readonly Shot[]): Promise<void> => {
    const browser = await launch();
    try {
      const page = await openReel(browser, address, choice, leaveSilent);
      for (const { shot, passed } of inOrder(timeline, wanted)) {
        if (passed > 0) await pass(page, passed, false);
        const place = { folder, i: timeline.shots.indexOf(shot), coded, rate: timeline.rate, size: choice.size };
        await encode(page, shot, place, progress);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(sharedOut(missing, PAGES).map(shootAll));
}

/** The wanted shots, each with the frames that pass before it since the one made last. */
function inOrder({ shots }: Timeline, wanted: readonly Shot[]): { readonly shot: Shot; readonly passed: number }[] {
  let made = 0; // frames by the end of the last shot made
  return shots
    .filter((shot) => wanted.includes(shot))
    .map((shot) => {
      const passed = shot.first - made;
      made = shot.first + shot.frames;
      return { shot, passed };
    });
}

/** What is only seen needs nobody who reckons sound meanwhile: it is given a context that never runs. */
const leaveSilent = (blank: Page): Promise<unknown> =>
  blank.addInitScript(() => {
    class Silent extends OfflineAudioContext {
      constructor() {
        super(2, 1, 48_000);
      }
      override resume = (): Promise<void> => Promise.resolve();
    }
    Object.assign(window, { AudioContext: Silent });
  });

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
