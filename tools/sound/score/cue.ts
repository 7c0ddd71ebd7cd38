/** Reads a play's score: a cue is a file of bars, and of passages that string them together. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesIn, readJson } from '../../data-files';
import { PLAY } from '../../play-folder';
import type { Sheet, Theme, WrittenPassage } from '../../../src/schemas/score';
import { INSTRUMENTS, type InstrumentName } from './instruments';
import { type Line, type Melodies, readLine } from './notation';

export const SCORE = fileURLToPath(new URL(`../../../${PLAY}/score/`, import.meta.url));
const THEME = 'theme.json';
const LOUDNESS = -20; // LUFS, where a cue wishes no other

export interface Part {
  readonly voice: string;
  readonly player: InstrumentName;
  readonly line: Line;
}
export interface Bar {
  readonly written: string; // the same for bars that sound the same
  readonly parts: readonly Part[];
  readonly beats: number;
  readonly beat: number; // seconds
  readonly ring: number; // seconds it sounds on when nothing follows; 0 for the instrument's own release
}
export interface Passage {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly beat: number; // seconds
  readonly beats: number; // in a bar
  readonly loop: boolean;
  readonly next: string | null; // what follows by itself
  readonly words: string | null; // what a deaf viewer reads
}
export interface Cue {
  readonly name: string;
  readonly loudness: number; // LUFS, as heard in the hall
  readonly passages: readonly Passage[];
}

/**
 * All cues in the order of the play. Throws with file, passage and bar where something is miswritten, and where there
 * is no score. One without a theme is played in the order of its files.
 */
export function readScore(folder = SCORE): Cue[] {
  const names = namesIn(folder).filter((file) => file.endsWith('.json'));
  const files = names.filter((file) => file !== THEME);
  if (files.length === 0)
    throw new Error(
      `${PLAY}/score: this play has no music yet: write a cue there, ` +
        'as assets/plays/our-spot/score/README.md tells',
    );
  const { order, melodies }: Theme = names.includes(THEME)
    ? readJson<Theme>(folder, THEME)
    : { order: files.map((file) => basename(file, '.json')), melodies: {} };
  const stray = files.filter((file) => !order.includes(basename(file, '.json')));
  if (stray.length) throw new Error(`${THEME}: its order lacks ${stray.join(', ')}: add each where the play has it.`);
  const score = order.map((name) => readCue(name, readJson<Sheet>(folder, `${name}.json`), melodies));
  checkRoutes(score);
  return score;
}

function checkRoutes(score: readonly Cue[]): void {
  const passages = score.flatMap((cue) => cue.passages);
  const names = passages.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new Error(`Two passages are called “${twice}”: give one of them another name.`);
  const lost = passages.find(({ next }) => next !== null && !names.includes(next));
  if (lost)
    throw new Error(`After “${lost.name}” comes “${lost.next}”, which no cue has: name one of ${names.join(', ')}.`);
}

export function readCue(name: string, sheet: Sheet, melodies: Melodies): Cue {
  const passages = Object.entries(sheet.passages).map(([title, written]) =>
    readPassage(`${name}.json`, title, written, sheet, melodies),
  );
  return { name, loudness: sheet.loudness ?? LOUDNESS, passages };
}

function readPassage(file: string, name: string, written: WrittenPassage, sheet: Sheet, melodies: Melodies): Passage {
  const beat = 60 / (written.tempo ?? sheet.tempo);
  const bars = written.bars.map((bar, i) => {
    try {
      return readBar(bar, beat, sheet, melodies);
    } catch (fault) {
      throw new Error(`${file}, passage “${name}”, bar ${i + 1} (“${bar}”), ${(fault as Error).message}`, {
        cause: fault,
      });
    }
  });
  const { loop = false, then: next = null, words = null } = written;
  return { name, bars, beat, beats: sheet.metre, loop, next, words };
}

function readBar(name: string, beat: number, sheet: Sheet, melodies: Melodies): Bar {
  const written = sheet.bars[name];
  if (!written) throw new Error(`no bar has that name: the file has ${Object.keys(sheet.bars).join(', ')}.`);
  const { ring = 0, ...voices } = written;
  const parts = Object.entries(voices).map(([voice, text]) => readPart(voice, text, sheet, melodies));
  return { written: JSON.stringify([beat, written]), parts, beats: sheet.metre, beat, ring };
}

function readPart(voice: string, text: string, { players, metre }: Sheet, melodies: Melodies): Part {
  const player = players[voice];
  if (!player) throw new Error(`nobody plays “${voice}”: give it an instrument under "players".`);
  if (!(player in INSTRUMENTS))
    throw new Error(`“${player}” plays “${voice}”, but there are only ${Object.keys(INSTRUMENTS).join(', ')}.`);
  try {
    return { voice, player: player as InstrumentName, line: readLine(text, metre, melodies) };
  } catch (fault) {
    throw new Error(`${voice}: ${(fault as Error).message}`, { cause: fault });
  }
}
