/**
 * `npm run film`: the play as a film, picture and sound, from the built page's own time; `-- --help` tells what can be
 * asked. What was made before it was stopped is there when it is started again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium, launchOptions, paintingOptions } from '../chromium.mjs';
import { buildIfStale, root } from '../driven/build.js';
import { served } from '../driven/serve.js';
import type { Play } from '../../src/play/play.js';
import { readPlay } from '../bundle.js';
import { needFfmpeg } from '../ffmpeg.js';
import { editionOf, languagesIn } from '../moments/edition.js';
import { PLAY } from '../play-folder.js';
import { Progress } from '../progress.js';
import { writeWav } from '../sound/wav.js';
import { chaptersOf, ffmetadata } from './chapters.js';
import { type Choice, readChoice } from './choice.js';
import { animated, clipped, ffmpeg, joined, type TrackFile } from './ffmpeg.js';
import { listen } from './listen.js';
import { codedFor, shoot, shotFile } from './shoot.js';
import { srt, webVtt } from './subtitles.js';
import { keepTimeline, type Take, takeFor, timelineIn } from './take.js';
import { secondsAt, type Timeline } from './timeline.js';
import { type Kind, KINDS, tracksOf } from './tracks.js';

const CODES: Readonly<Record<string, string>> = { en: 'eng', fr: 'fra', es: 'spa', ja: 'jpn', ar: 'ara' }; // ISO 639-2
const HEARD: readonly Kind[] = ['dialogue', 'sounds'];

/** What a film's files are called. @example our-spot-en-1920x1080 */
function nameOf({ language, size, from, to }: Choice): string {
  const part = [from, to && `to-${to}`].filter(Boolean);
  return [PLAY.split('/').at(-1), language, `${size.width}x${size.height}`, ...part].join('-');
}

/** @throws where a step is not in the play, they are the wrong way round, or it is not told in the language */
function checkChoice(play: Play, { from, to, language }: Choice): void {
  for (const id of [from, to])
    if (id !== undefined && play.indexOf(id) < 0) throw new Error(`the play has no step '${id}'`);
  if (from && to && play.indexOf(from) > play.indexOf(to)) throw new Error(`'${from}' comes after '${to}' in the play`);
  const told = languagesIn(root);
  if (!told.includes(language)) throw new Error(`the play is not told in '${language}': there is ${told.join(', ')}`);
}

/** A Chromium that paints as quickly as this machine can. */
async function launch(): Promise<Browser> {
  const executable = findChromium();
  const quick = await chromium.launch(paintingOptions(executable));
  const page = await quick.newPage();
  const paints = await page.evaluate(() => document.createElement('canvas').getContext('webgl') !== null);
  await page.close();
  if (paints) return quick;
  await quick.close();
  return chromium.launch(launchOptions(executable));
}

/** The film's course: as it was kept, or heard anew. */
async function heard(play: Play, address: string, choice: Choice, take: Take): Promise<Timeline> {
  const kept = timelineIn(take);
  if (kept) return kept;
  console.log('sound …');
  const browser = await launch();
  try {
    const { timeline, channels } = await listen(browser, address, choice, new Progress(play.steps.length));
    writeWav(take.sound, channels);
    keepTimeline(take, timeline);
    return timeline;
  } finally {
    await browser.close();
  }
}

/** Writes the subtitles in all languages. @returns those that go into the film */
function writeSubtitles(
  play: Play,
  name: string,
  timeline: Timeline,
  { out, language: shown, pace }: Choice,
): TrackFile[] {
  const folder = join(out, `${name}-subtitles`);
  mkdirSync(folder, { recursive: true });
  const asShown = { edition: editionOf(root, shown), pace };
  return languagesIn(root).flatMap((language) => {
    const tracks = tracksOf(play, editionOf(root, language), timeline, asShown);
    return KINDS.flatMap((kind) => {
      const file = join(folder, `${language}.${kind}`);
      writeFileSync(`${file}.vtt`, webVtt(tracks[kind]));
      writeFileSync(`${file}.srt`, srt(tracks[kind]));
      const title = `${new Intl.DisplayNames('en', { type: 'language' }).of(language)}: ${kind}`;
      const isHidden = !HEARD.includes(kind) || language !== shown;
      const track = { file: `${file}.vtt`, language: CODES[language] ?? 'und', title, isHidden };
      return tracks[kind].length ? [track] : [];
    });
  });
}

/** Joins what was heard and shot. @returns the files written */
function joinShots(play: Play, take: Take, timeline: Timeline, choice: Choice, name: string): string[] {
  const { formats, out, language } = choice;
  const { say, phrase } = editionOf(root, language);
  const chapters = join(take.folder, 'chapters.txt');
  writeFileSync(chapters, ffmetadata(say('title'), chaptersOf(play, timeline, say('title'), phrase)));
  const tracks = writeSubtitles(play, name, timeline, choice);
  return formats.map((format) => {
    const file = join(out, `${name}.${format}`);
    const coded = format === 'webp' ? codedFor(formats)[0]! : format;
    const list = join(take.folder, `${coded}.txt`);
    const shots = timeline.shots.map((shot, i) => `file '${shotFile(take.shots, i, shot, coded)}'\n`);
    writeFileSync(list, shots.join(''));
    if (format === 'webp') ffmpeg(...animated(list, file));
    else ffmpeg(...joined(format, { list, sound: take.sound, chapters, tracks }, file));
    return file;
  });
}

/** A film of each step. @returns their folder */
function cut(take: Take, timeline: Timeline, { formats, out }: Choice, name: string): string {
  const folder = join(out, `${name}-clips`);
  mkdirSync(folder, { recursive: true });
  for (const format of codedFor(formats))
    timeline.shots.forEach((shot, i) => {
      const from = shotFile(take.shots, i, shot, format);
      const span = { start: secondsAt(shot.first, timeline), time: secondsAt(shot.frames, timeline) };
      ffmpeg(...clipped(format, from, take.sound, span, shotFile(folder, i, shot, format)));
    });
  return folder;
}

async function film(choice: Choice): Promise<void> {
  needFfmpeg('film');
  const play = readPlay(root);
  checkChoice(play, choice);
  if (choice.build) await buildIfStale();
  const name = nameOf(choice);
  const take = takeFor(join(root, 'dist'), choice, name);
  const timeline = await served(async (address) => {
    const heardOf = await heard(play, address, choice, take);
    console.log('picture …');
    await shoot(launch, address, choice, heardOf, take.shots);
    return heardOf;
  });
  for (const file of joinShots(play, take, timeline, choice, name)) console.log(file);
  console.log(join(choice.out, `${name}-subtitles`));
  if (choice.clips) console.log(cut(take, timeline, choice, name));
}

await film(readChoice(process.argv.slice(2)));
