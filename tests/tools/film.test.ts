/** The film's course, chapters and subtitles: what needs neither browser nor ffmpeg. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SrtParser from 'srt-parser-2';
import { WebVTTParser } from 'webvtt-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Play } from '../../src/play/play.js';
import { readPlay } from '../../tools/bundle.js';
import { chaptersOf, ffmetadata } from '../../tools/film/chapters.js';
import { readChoice } from '../../tools/film/choice.js';
import { screenFor } from '../../tools/film/reel.js';
import { sharedOut } from '../../tools/film/shoot.js';
import { takeFor } from '../../tools/film/take.js';
import { inTurn, split, srt, webVtt } from '../../tools/film/subtitles.js';
import { lengthOf, type Passed, shotsOf, type Timeline } from '../../tools/film/timeline.js';
import { type Kind, KINDS, tracksOf } from '../../tools/film/tracks.js';
import { editionOf, languagesIn } from '../../tools/moments/edition.js';
import type { Language } from '../../src/page/words/languages.js';
import { Progress } from '../../tools/progress.js';

const ROOT = process.cwd();
const SHOWN = { edition: editionOf(ROOT, 'en'), pace: 1 };
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const LONGEST = 8; // seconds that each step of the films below takes

/** A film of these steps, each as long as the others. */
function filmOf(ids: readonly string[], rate = 10): Timeline {
  return { rate, shots: shotsOf(ids.flatMap((id) => Array.from({ length: LONGEST * rate }, () => id))) };
}

describe('shots made on several pages at a time', () => {
  const shots = [9, 1, 1, 5, 2, 6].map((frames, i) => ({ id: `${i}`, first: 0, frames }));

  it('are shared out in runs, about as many frames to each, every shot once', () => {
    const shares = sharedOut(shots, 2);
    expect(shares.flat()).toEqual(shots);
    expect(shares.map((share) => share.reduce((sum, { frames }) => sum + frames, 0))).toEqual([11, 13]);
  });

  it('leave no page without anything to do, and none at all where all is there', () => {
    expect(sharedOut(shots.slice(0, 1), 4)).toEqual([shots.slice(0, 1)]);
    expect(sharedOut([], 4)).toEqual([]);
  });
});

describe('what is there already', () => {
  const dist = mkdtempSync(join(tmpdir(), 'film-'));
  beforeAll(() => {
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), '');
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('is taken up again, an older build’s thrown away, and a film of some steps left alone', () => {
    const choice = readChoice(['--out', dist]);
    const [whole, some] = [takeFor(dist, choice, 'play-en'), takeFor(dist, { ...choice, from: 'a' }, 'play-en-a')];
    expect(takeFor(dist, choice, 'play-en')).toEqual(whole);
    expect([whole, some].map(({ shots }) => existsSync(shots))).toEqual([true, true]);
    writeFileSync(join(dist, 'index.html'), 'another build');
    const anew = takeFor(dist, choice, 'play-en');
    expect([whole, some, anew].map(({ shots }) => existsSync(shots))).toEqual([false, true, true]);
  });
});

describe('what is asked for', () => {
  it.each([
    ['--size 1920', /even numbers of pixels/],
    ['--size 1921x1080', /even numbers of pixels/],
    ['--fps 29.97', /whole number/],
    ['--pace 9', /0\.5 to 2/],
    ['--language de', /does not speak/],
    ['--format gif', /mp4, webm, webp/],
    ['--out film.mp4', /folder/],
    ['--form mp4', /does not know --form/],
  ])('%s is refused, and how to write it is told', (words, told) => {
    expect(() => readChoice(words.split(' '))).toThrow(told);
  });

  it('is 1080p at thirty frames, in both formats, where nothing is said', () => {
    expect(readChoice([])).toMatchObject({
      size: { width: 1920, height: 1080 },
      rate: 30,
      language: 'en',
      formats: ['mp4', 'webm'],
      clips: false,
    });
  });

  it('is composed alike at every size: letters are as large in a small film as in a large one', () => {
    const [large, small] = [screenFor({ width: 1920, height: 1080 }), screenFor({ width: 480, height: 270 })];
    expect(large).toMatchObject({ width: small.width, height: small.height });
    expect(screenFor({ width: 1080, height: 1920 })).toEqual({ width: 540, height: 960, density: 2 });
  });
});

describe('its course', () => {
  const told = (id: string, ...busy: number[]): Passed[] => busy.map((is) => ({ at: id, busy: is === 1 }));

  it('has a shot for each step, without a gap', () => {
    expect(shotsOf(['', '', 'a', 'b', 'b'])).toEqual([
      { id: '', first: 0, frames: 2 },
      { id: 'a', first: 2, frames: 1 },
      { id: 'b', first: 3, frames: 2 },
    ]);
  });

  it('ends as the next step begins', () => {
    expect(lengthOf(told('a', 1, 0), 'a', null)).toBeNull();
    expect(lengthOf([...told('a', 1, 0), ...told('b', 1, 1)], 'a', null)).toBe(2);
  });

  it('lingers at the end of the play, from when all has been told', () => {
    const [before, end] = [told('a', 1, 0), told('z', 1, 1, 0)];
    expect(lengthOf([...before, ...end], 'z', 3)).toBeNull();
    expect(lengthOf([...before, ...end, ...told('z', 0, 0)], 'z', 3)).toBe(7);
    expect(lengthOf([...before, ...end, ...told('z', 1, 0)], 'z', 3)).toBeNull();
  });
});

describe('a long line', () => {
  const line = { start: 10, end: 20, text: 'I was sure you wouldn’t be. '.repeat(6).trim(), voice: 'James' };

  it('comes in pieces that can be read, one after the other, in all of its time', () => {
    const parts = split(line, 'en');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join(' ')).toBe(line.text);
    for (const { text, voice } of parts) expect([text.length <= 84, voice]).toEqual([true, 'James']);
    expect(parts[0]!.start).toBe(10);
    expect(parts.at(-1)!.end).toBeCloseTo(20);
    for (const [i, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[i]!.end);
  });

  it('is not cut within a word, nor is a comma left to the next piece', () => {
    const text = 'a word, and then another word, '.repeat(8).trim();
    for (const part of split({ ...line, text }, 'en')) expect(part.text).toMatch(/^[a-z].*[a-z,]$/);
  });

  it('of Japanese counts twice: its letters are twice as wide', () => {
    const text = 'あなたに会いたかったのですが、どうしても言えませんでした'.repeat(2);
    for (const part of split({ ...line, text }, 'ja')) expect(part.text.length).toBeLessThanOrEqual(42);
  });
});

describe('subtitles', () => {
  const said = [
    { start: 0, end: 1.5, text: 'Fish & chips <tonight>', voice: 'Lily' },
    { start: 3661.0416, end: 3663, text: 'とても', isItalic: true },
  ];

  it('make way for those that come later, and stand together with those that come at once', () => {
    const [a, b, c] = [
      { start: 0, end: 4, text: 'a' },
      { start: 2, end: 5, text: 'b' },
      { start: 2.2, end: 6, text: 'c' },
    ];
    expect(inTurn([c, a, b])).toEqual([
      { start: 0, end: 2, text: 'a' },
      { start: 2, end: 6, text: 'b\nc' },
    ]);
  });

  it('are WebVTT', () => {
    expect(webVtt(said)).toContain('01:01:01.042 --> 01:01:03.000\n<i>とても</i>');
    const { cues, errors } = new WebVTTParser(ENTITIES).parse(webVtt(said), 'subtitles/captions/descriptions');
    expect(errors).toEqual([]);
    expect(cues[0]!.tree.children[0]).toMatchObject({
      type: 'object',
      name: 'v',
      value: 'Lily',
      children: [{ value: 'Fish & chips <tonight>' }],
    });
  });

  it('are SRT', () => {
    expect(new SrtParser().fromSrt(srt(said)).map(({ startSeconds, text }) => [startSeconds, text])).toEqual([
      [0, 'Fish & chips <tonight>'],
      [3661.042, '<i>とても</i>'],
    ]);
  });
});

describe('of the whole play', () => {
  let play: Play;
  let timeline: Timeline;
  beforeAll(() => {
    play = readPlay(ROOT);
    timeline = filmOf(['', ...play.steps.map(({ id }) => id)]);
  });

  const seconds = (): number => timeline.shots.length * LONGEST;

  it.each(languagesIn(ROOT))('all three tracks are read by others, in %s', (language) => {
    const tracks = tracksOf(play, editionOf(ROOT, language), timeline, SHOWN);
    for (const kind of KINDS) {
      const { errors, cues } = new WebVTTParser(ENTITIES).parse(
        webVtt(tracks[kind]),
        'subtitles/captions/descriptions',
      );
      expect([kind, errors]).toEqual([kind, []]);
      expect(cues).toHaveLength(tracks[kind].length);
      expect(new SrtParser().fromSrt(srt(tracks[kind]))).toHaveLength(tracks[kind].length);
      expect(tracks[kind].length).toBeGreaterThan(50);
      expect(tracks[kind].at(-1)!.end).toBeLessThanOrEqual(seconds());
    }
  });

  it('what is heard and seen is told when it is in the film, in whatever language', () => {
    const times = (language: Language, kind: Kind): number[] =>
      tracksOf(play, editionOf(ROOT, language), timeline, { ...SHOWN, pace: 0.5 })[kind].map(({ start }) => start);
    for (const kind of ['sounds', 'descriptions'] as const) expect(times('ja', kind)).toEqual(times('en', kind));
    const usual = tracksOf(play, SHOWN.edition, timeline, SHOWN).descriptions.map(({ start }) => start);
    expect(times('en', 'descriptions')).not.toEqual(usual); // words that come more slowly, and what hangs on them
  });

  it('every line is told while its step is seen, and no two at a time', () => {
    const { dialogue } = tracksOf(play, editionOf(ROOT, 'en'), timeline, SHOWN);
    for (const { id, text } of play.steps.filter((step) => step.text !== '')) {
      const first = timeline.shots.find((shot) => shot.id === id)!.first / timeline.rate;
      const parts = dialogue.filter(({ start, end }) => start >= first && end <= first + LONGEST + 1e-6);
      expect(parts.map((part) => part.text).join(' ')).toBe(text.replace(/\s+/g, ' '));
    }
    for (const [i, part] of dialogue.slice(1).entries())
      expect(part.start).toBeGreaterThanOrEqual(dialogue[i]!.end - 1e-6);
  });

  it.each<Kind>(['sounds', 'descriptions'])('%s are never two at a time', (kind) => {
    const track = tracksOf(play, editionOf(ROOT, 'fr'), timeline, SHOWN)[kind];
    for (const [i, part] of track.slice(1).entries()) expect(part.start).toBeGreaterThanOrEqual(track[i]!.end);
  });

  it('has a chapter for the title and each scene, one after the other to the end', () => {
    const chapters = chaptersOf(play, timeline, 'Our Spot', (words) => words);
    expect(chapters[0]).toEqual({ title: 'Our Spot', start: 0, end: LONGEST });
    expect(chapters.length).toBeGreaterThan(play.steps.filter(({ act }) => act !== '').length);
    for (const [i, { start }] of chapters.slice(1).entries()) expect(start).toBe(chapters[i]!.end);
    expect(chapters.at(-1)!.end).toBe(seconds());
  });

  it('names the scene that a part of it begins within', () => {
    const within = play.steps.findIndex(({ act, scene }, i) => i > 0 && act === '' && scene === '');
    const part = filmOf(play.steps.slice(within, within + 2).map(({ id }) => id));
    const { title } = chaptersOf(play, part, 'Our Spot', (words) => words)[0]!;
    expect(title).toMatch(/\S/);
    expect(title).not.toBe('Our Spot');
  });
});

it('chapters are written as ffmpeg reads them', () => {
  expect(ffmetadata('A; B', [{ title: 'x = 1', start: 0.5, end: 2 }])).toBe(
    ';FFMETADATA1\ntitle=A\\; B\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=2000\ntitle=x \\= 1\n',
  );
});

it('progress is told a hundred times at most where its line stays', () => {
  const said: string[] = [];
  const { log } = console;
  console.log = (line: string) => void said.push(line);
  try {
    const progress = new Progress(5000);
    for (let i = 0; i < 5000; i++) progress.tell('frame');
  } finally {
    console.log = log;
  }
  expect(said.length).toBeLessThanOrEqual(101);
  expect(said.at(-1)).toMatch(/^5000\/5000 {2}frame {2}0 s left$/);
});
