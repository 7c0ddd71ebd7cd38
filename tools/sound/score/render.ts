/** Renders the score: a play's score in, its sound/music and the manifest sound/music.json out. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Music } from '../../../src/schemas/music';
import { readJson } from '../../data-files';
import { PLAY } from '../../play-folder';
import { needFfmpeg } from '../../ffmpeg';
import { encode } from '../encode';
import { writeWav } from '../wav';
import { type Clip, layOnReel } from '../reel';
import { RATE, type Signal } from '../signal';
import { type Bar, type Cue, type Passage, readScore } from './cue';
import { inARow, inTheHall, type Played } from './listen';
import { type Loudness, loudnessOf } from './loudness';
import { LEAD, Orchestra } from './orchestra';

const SOUND = fileURLToPath(new URL(`../../../${PLAY}/sound/`, import.meta.url));
const MUSIC = `${SOUND}music/`;
const MANIFEST = `${SOUND}music.json`;
const PEAK = -2; // dBTP at most
const HEARD = 0.8; // peak of a passage that is listened to alone, of 1
const GUARD = 0.02; // seconds of silence around a clip, beside the reel's own
const QUALITY = { opus: '17k', mp3: '48k' } as const;

/** Renders every cue, or `only` one, and reports a line for each. */
export async function renderScore(report: (line: string) => void, only?: string): Promise<void> {
  needFfmpeg('sounds');
  const score = readScore();
  const cues = only ? score.filter(({ name }) => name === only) : score;
  if (!cues.length)
    throw new Error(`There is no cue “${only}”: the score has ${score.map(({ name }) => name).join(', ')}.`);
  mkdirSync(MUSIC, { recursive: true });
  const orchestra = await Orchestra.assemble();
  const files: Record<string, Music['files'][string]> = only ? { ...readManifest().files } : {};
  for (const cue of cues) files[cue.name] = { gain: 1, clips: await renderCue(cue, orchestra, report) };
  writeManifest({ lead: LEAD, files, passages: routes(score) });
}

/** Writes one passage, twice round if it loops, to a WAV file, as loud as that can be. */
export async function renderPassage(name: string, path: string): Promise<void> {
  const cue = readScore().find(({ passages }) => passages.some((passage) => passage.name === name));
  if (!cue) throw new Error(`There is no passage “${name}” in the score.`);
  const passage = cue.passages.find((each) => each.name === name)!;
  const takes = await takesOf(passage.bars, await Orchestra.assemble());
  const bars = passage.loop ? [...passage.bars, ...passage.bars] : passage.bars;
  const whole = inTheHall(inARow(bars, ({ written }) => takes.get(written)!));
  const gain = HEARD / Math.max(...whole.map(peakOf));
  writeWav(path, [amplified(whole[0], gain), amplified(whole[1], gain)]);
}

async function renderCue(cue: Cue, orchestra: Orchestra, report: (line: string) => void): Promise<readonly Clip[]> {
  const { played, loudness } = await levelled(cue, orchestra);
  const { reel, clips } = layOnReel(
    uniqueBars(cue).map((bar) => ({ channels: [played(bar)], loop: false })),
    GUARD,
  );
  const { webm, mp3 } = encode(MUSIC + cue.name, reel, QUALITY);
  const heard = `${loudness.integrated} LUFS, ${loudness.peak} dBTP`;
  report(
    `${cue.name}: ${clips.length} bars, ${(reel[0]!.length / RATE).toFixed(1)} s, ${heard}, ${webm} bytes ` +
      `webm, ${mp3} bytes mp3`,
  );
  return clips;
}

/** A cue's bars as clips, so loud that the cue, heard from its first passage to its last, is as loud as it wishes. */
async function levelled(cue: Cue, orchestra: Orchestra): Promise<{ played: Played; loudness: Loudness }> {
  const takes = await takesOf(uniqueBars(cue), orchestra);
  const whole = inTheHall(
    inARow(
      cue.passages.flatMap(({ bars }) => bars),
      ({ written }) => takes.get(written)!,
    ),
  );
  const gain = 10 ** ((cue.loudness - loudnessOf(whole).integrated) / 20);
  const loudness = loudnessOf([amplified(whole[0], gain), amplified(whole[1], gain)]);
  if (loudness.peak > PEAK)
    throw new Error(`${cue.name}: its peaks reach ${loudness.peak} dBTP, over ${PEAK}: soften its loudest notes.`);
  const levels = new Map([...takes].map(([written, take]) => [written, amplified(take, gain)]));
  return { played: ({ written }) => levels.get(written)!, loudness };
}

async function takesOf(bars: readonly Bar[], orchestra: Orchestra): Promise<ReadonlyMap<string, Signal>> {
  const takes = new Map<string, Signal>();
  for (const bar of bars) if (!takes.has(bar.written)) takes.set(bar.written, await orchestra.play(bar));
  return takes;
}

const peakOf = (signal: Signal): number => signal.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const amplified = (signal: Signal, gain: number): Signal => signal.map((value) => value * gain);

/** The bars of a cue, each that sounds different once, in the order of the play. */
function uniqueBars({ passages }: Cue): Bar[] {
  const bars = passages.flatMap((passage) => passage.bars);
  return [...new Map(bars.map((bar) => [bar.written, bar])).values()];
}

function routes(score: readonly Cue[]): Music['passages'] {
  return Object.fromEntries(score.flatMap((cue) => cue.passages.map((passage) => [passage.name, route(cue, passage)])));
}

function route(cue: Cue, { bars, beat, beats, loop, next, words }: Passage): Music['passages'][string] {
  const clips = uniqueBars(cue).map(({ written }) => written);
  return {
    file: cue.name,
    beat,
    beats,
    bars: bars.map(({ written }) => clips.indexOf(written)),
    loop,
    then: next, // oxlint-disable-line unicorn/no-thenable -- the name of a passage, never awaited
    words,
  };
}

function readManifest(): Music {
  if (!existsSync(MANIFEST)) throw new Error('Nothing has been rendered yet: render the whole score first.');
  return readJson<Music>(SOUND, 'music.json');
}

function writeManifest({ lead, files, passages }: Music): void {
  const text = `{\n  "lead": ${lead},\n  "files": ${lines(files)},\n  "passages": ${lines(passages)}\n}\n`;
  writeFileSync(MANIFEST, text);
}

/** One line an entry. */
const lines = (entries: object): string =>
  `{\n${Object.entries(entries)
    .map(([name, entry]) => `    "${name}": ${JSON.stringify(entry)}`)
    .join(',\n')}\n  }`;
