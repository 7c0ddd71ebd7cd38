import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/schemas/score';
import { type Bar, readCue, readScore } from '../../tools/sound/score/cue';
import { inARow } from '../../tools/sound/score/listen';
import { readLine } from '../../tools/sound/score/notation';
import { LEAD, Orchestra } from '../../tools/sound/score/orchestra';
import { touches } from '../../tools/sound/score/touch';
import { peakOf, RATE, type Signal, samples } from '../../tools/sound/signal';

const PASSAGES =
  `title morning breakfast letter memory memory-ends flames note deciding climb waiting sees-him longing tree hand
  distance missed to-your-face fine blame chase chase-him confrontation question name struggle apart quarrel missed-too
  asking plea-1 plea-2 plea-3 plea-4 plea-5 plea-6 mean-it embrace held end`.split(/\s+/);

const SOUND = fileURLToPath(new URL('../../assets/plays/our-spot/sound/', import.meta.url));
const score = readScore();
const passages = score.flatMap((cue) => cue.passages);
const passage = (name: string) => passages.find((each) => each.name === name)!;
const notes = (text: string, beats = 3) =>
  readLine(text, beats, { tune: ['A4:1 F#5:2'] }).notes.map(({ at, beats: length, key }) => [at, length, key]);

describe('the score of a play', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'our-spot-score-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('needs no theme: its cues come in the order of their files', () => {
    const cue = (bars: string): string =>
      `{"tempo":80,"metre":3,"players":{"tune":"piano"},"bars":{"one":{"tune":"p A4:3"}},"passages":{${bars}}}`;
    writeFileSync(join(folder, '1-meeting.json'), cue('"meeting":{"bars":["one"]}'));
    writeFileSync(join(folder, '2-parting.json'), cue('"parting":{"bars":["one","one"]}'));
    expect(readScore(`${folder}/`).map(({ name, passages }) => [name, passages[0]!.bars.length])).toEqual([
      ['1-meeting', 1],
      ['2-parting', 2],
    ]);
  });

  it('that has none yet is told of', () =>
    expect(() => readScore(`${folder}/`)).toThrow('/score: this play has no music yet: write a cue there, as assets/'));
});

describe('notation', () => {
  it('names notes, chords, rests and their lengths in beats', () => {
    expect(notes('C4:1 r:1/2 F#4+Bb4:1.5')).toEqual([
      [0, 1, 60],
      [1.5, 1.5, 66],
      [1.5, 1.5, 70],
    ]);
  });
  it('quotes a melody, at another height if asked', () => {
    expect(notes('tune.1')).toEqual([
      [0, 1, 69],
      [1, 2, 78],
    ]);
    expect(notes('tune.1-12')).toEqual([
      [0, 1, 57],
      [1, 2, 66],
    ]);
  });
  it('plays softer, louder and swelling as marked', () => {
    const [soft, loud, stressed, swelling] = readLine('p C4:1 f C4:1 C4>:1 p<f C4:1', 4, {}).notes.map(
      ({ strength }) => strength,
    );
    expect([loud! > soft!, stressed! > loud!, swelling]).toEqual([true, true, soft]);
    expect(readLine('p<f C4:1 C4:1 C4:1', 3, {}).notes.map(({ strength }) => strength)).toEqual(
      [0.36, 0.45, 0.54].map((x) => expect.closeTo(x, 5) as number),
    );
  });
  it('holds a short note for less than its length', () =>
    expect(readLine('C4!:1 C4:2', 3, {}).notes.map(({ held }) => held)).toEqual([0.4, 2]));
});

const sheet = (bar: Sheet['bars'][string], more: Partial<Sheet> = {}): Sheet => ({
  tempo: 60,
  metre: 3,
  players: { right: 'piano', left: 'kazoo' as never },
  bars: { one: { right: 'C4:3' }, wrong: bar },
  passages: { walk: { bars: ['one', 'wrong'], loop: true } },
  ...more,
});

describe('faults', () => {
  it.each([
    [
      'a note nobody knows',
      { right: 'H4:3' },
      'hill.json, passage “walk”, bar 2 (“wrong”), right: “H4” in “H4:3” is no note: write a letter A–G, # or ' +
        'b if need be, and the octave, as in F#4.',
    ],
    [
      'a note without a length',
      { right: 'C4' },
      '“C4” is no note: write a pitch and its length in beats, as in F#4:1 or r:1/2 for a rest.',
    ],
    [
      'a bar too short',
      { right: 'C4:1 C4:1.5' },
      'the bar has 2.5 beats instead of 3: add 0.5 beats, with a rest (r:0.5) if nothing sounds.',
    ],
    ['a bar too long', { right: 'C4:4' }, 'the bar has 4 beats instead of 3: take 1 beat away.'],
    ['an unknown loudness', { right: 'mmm C4:3' }, '“mmm” is no loudness: write one of ppp, pp, p, mp, mf, f.'],
    ['a melody that is not there', { right: 'theme.9' }, '“theme.9” quotes bar 9 of “theme”, which has 1 bars.'],
    [
      'an instrument that is not there',
      { left: 'C4:3' },
      '“kazoo” plays “left”, but there are only piano, piano by hand, strings.',
    ],
    ['a voice without a player', { middle: 'C4:3' }, 'nobody plays “middle”: give it an instrument under "players".'],
  ])('tell where %s stands, and how to put it right', (_, bar, fault) => {
    expect(() => readCue('hill', sheet(bar as Sheet['bars'][string]), { theme: ['C4:3'] })).toThrow(fault);
  });
  it('tell of a bar that is not there', () => {
    const lost = sheet({ right: 'C4:3' }, { passages: { walk: { bars: ['two'] } } });
    expect(() => readCue('hill', lost, {})).toThrow(
      'hill.json, passage “walk”, bar 1 (“two”), no bar has that name: the file has one, wrong.',
    );
  });
});

describe('the score', () => {
  it('has every passage of the play, and no other', () =>
    expect(passages.map(({ name }) => name).toSorted()).toEqual(PASSAGES.toSorted()));

  it('loops while the viewer lingers, but for the embrace, which goes on by itself, and the end', () => {
    expect(passages.filter(({ loop }) => !loop).map(({ name, next }) => [name, next])).toEqual([
      ['embrace', 'held'],
      ['end', null],
    ]);
  });
  it('moves on within three seconds of the play', () =>
    passages.forEach(({ beat, beats }) => expect(beat * beats).toBeLessThan(3)));

  const melody = (name: string) =>
    passage(name).bars.flatMap(({ parts }) =>
      parts.filter(({ voice }) => voice === 'melody').flatMap(({ line }) => line.notes.map(({ key }) => key)),
    );
  const theme = melody('embrace');
  it('keeps the end of the theme for the embrace', () => {
    expect([theme.slice(0, 2), theme.at(-1)]).toEqual([[69, 78], 74]);
    const ending = theme.slice(-4).join();
    expect(passages.filter(({ name }) => melody(name).join().includes(ending)).map(({ name }) => name)).toEqual([
      'embrace',
      'end',
    ]);
  });
  it('keeps the strings for her name and what comes after', () => {
    const bowed = passages
      .filter(({ bars }) => bars.some(({ parts }) => parts.some(({ player }) => player === 'strings')))
      .map(({ name }) => name);
    expect(bowed).toEqual([
      'name',
      'plea-2',
      'plea-3',
      'plea-4',
      'plea-5',
      'plea-6',
      'mean-it',
      'embrace',
      'held',
      'end',
    ]);
  });
});

describe('the hands', () => {
  const bar = passage('embrace').bars[0]!;
  const played = bar.parts.flatMap((part) => touches(bar, part).map((touch) => ({ touch, part })));
  it('are a little uneven, and the same each time', () => {
    expect(bar.parts.map((part) => touches(bar, part))).toEqual(bar.parts.map((part) => touches(bar, part)));
    expect(played.some(({ touch }) => Math.abs((touch.from / bar.beat) % 0.5) > 1e-4)).toBe(true);
  });
  it('lift a key before they strike it again', () => {
    const bars = { two: { right: 'C4:1 C4:1 C4:1' } };
    const [again] = readCue(
      'again',
      { ...sheet({}), players: { right: 'strings' }, bars, passages: { on: { bars: ['two'] } } },
      {},
    ).passages[0]!.bars;
    const [first, second, third] = touches(again!, again!.parts[0]!);
    expect([first!.until < second!.from, second!.until < third!.from]).toEqual([true, true]);
  });
  it('never reach for a note before the clip begins', () => {
    for (const each of passages.flatMap(({ bars }) => bars))
      for (const part of each.parts)
        for (const { from } of touches(each, part)) expect(from).toBeGreaterThanOrEqual(-LEAD);
  });
});

const level = (signal: Signal, from: number, to: number): number =>
  Math.sqrt(signal.subarray(from, to).reduce((sum, value) => sum + value * value, 0) / (to - from));

describe('a rendered bar', () => {
  const bars = passage('name').bars.slice(0, 2);
  const takes = new Map<string, Signal>();
  let orchestra: Orchestra;
  beforeAll(async () => {
    orchestra = await Orchestra.assemble();
    for (const bar of bars) takes.set(bar.written, await orchestra.play(bar));
  }, 60_000);
  const take = (bar: Bar) => takes.get(bar.written)!;

  it('is the same each time it is played', async () => {
    const again = await orchestra.play(bars[0]!);
    expect(Buffer.from(again.buffer).equals(Buffer.from(take(bars[0]!).buffer))).toBe(true);
  });
  it('begins and ends in silence', () => {
    for (const signal of takes.values()) {
      expect(level(signal, 0, 24)).toBeLessThan(1e-6);
      expect(level(signal, signal.length - 96, signal.length)).toBeLessThan(1e-5);
    }
  });
  it('has no offset', () =>
    takes.forEach((signal) =>
      expect(Math.abs(signal.reduce((sum, value) => sum + value, 0) / signal.length)).toBeLessThan(1e-6),
    ));

  it('hands over to the next without a hole or a click', () => {
    const row = inARow(bars, take);
    const line = samples(LEAD + 3 * bars[0]!.beat);
    const step = (at: number, width: number) =>
      Math.max(...row.subarray(at - width, at + width).map((value, i, all) => Math.abs(value - (all[i - 1] ?? value))));
    expect(level(row, line - 2400, line + 4800)).toBeGreaterThan(level(row, line - 12_000, line - 2400) / 2);
    expect(step(line + samples(0.6), 480)).toBeLessThan(2 * step(line + samples(0.9), 4800));
  });
  it('adds up, with its neighbour, to what one player plays without stopping', async () => {
    const beat = 24_000 / RATE; // bars as long as whole blocks of the synthesiser
    const short = (voice: string, text: string, beats: number) => ({
      voice,
      player: 'piano by hand' as const,
      line: readLine(text, beats, {}),
    });
    const bar = (beats: number, ...parts: Bar['parts']): Bar => ({ written: 'one hand', parts, beats, beat, ring: 0 });
    const [first, second] = [bar(4, short('left', 'C3!:1 r:3', 4)), bar(4, short('right', 'r:1 E4+G4!:1 r:2', 4))];
    const alone = await Promise.all([first, second].map((each) => orchestra.play(each)));
    const row = inARow([first, second], (each) => alone[[first, second].indexOf(each)]!);
    const whole = await orchestra.play(bar(8, short('left', 'C3!:1 r:7', 8), short('right', 'r:5 E4+G4!:1 r:2', 8)));
    expect(peakOf(whole.map((value, i) => value - row[i]!)) / peakOf(whole)).toBeLessThan(1e-3);
  });
});

interface Manifest {
  lead: number;
  files: Record<string, { gain: number; clips: { start: number; duration: number }[] }>;
  passages: Record<string, { file: string; beat: number; beats: number; bars: number[]; words: string | null }>;
}
const manifest = JSON.parse(readFileSync(`${SOUND}music.json`, 'utf8')) as Manifest;

describe('the manifest', () => {
  it('has the passages of the score as they are written', () => {
    expect(
      Object.entries(manifest.passages).map(([name, { beat, beats, bars, words }]) => [
        name,
        beat,
        beats,
        bars.length,
        words,
      ]),
    ).toEqual(passages.map(({ name, beat, beats, bars, words }) => [name, beat, beats, bars.length, words]));
  });
  it('gives each bar a clip that lasts beyond its bar line', () => {
    for (const { file, beat, beats, bars } of Object.values(manifest.passages)) {
      for (const bar of bars)
        expect(manifest.files[file]!.clips[bar]!.duration).toBeGreaterThanOrEqual(
          (manifest.lead + beat * beats) * 1000 - 0.01,
        );
    }
  });
  it('stays within the megabyte that music may weigh', () => {
    const bytes = Object.keys(manifest.files).map((file) => readFileSync(`${SOUND}music/${file}.webm`).length);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1_000_000);
  });
});

const decoded = (file: string): Float32Array => {
  const { stdout } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-f', 'f32le', '-ac', '1', '-ar', `${RATE}`, '-'],
    { maxBuffer: 1 << 27 },
  );
  return new Float32Array(stdout.buffer, stdout.byteOffset, stdout.length / 4);
};

describe.runIf(spawnSync('ffmpeg', ['-version']).status === 0)('the files', () => {
  it.each(Object.keys(manifest.files))('%s holds its clips where the manifest says, in both formats', (name) => {
    const { clips } = manifest.files[name]!;
    for (const format of ['webm', 'mp3']) {
      const sound = decoded(`${SOUND}music/${name}.${format}`);
      const end = clips.at(-1)!.start + clips.at(-1)!.duration;
      expect(sound.length / RATE).toBeGreaterThan(end / 1000);
      expect(sound.length / RATE).toBeLessThan(end / 1000 + 0.3);
    }
  });
});
