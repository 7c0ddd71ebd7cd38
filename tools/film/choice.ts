/** What the command line asks the film for. */
import { extname } from 'node:path';
import { isLanguage, type Language } from '../../src/page/words/languages.js';
import type { Size } from '../driven/page.js';
import { given } from '../given.js';
import { optionsOf } from '../options.js';

export const FORMATS = ['mp4', 'webm', 'webp'] as const;
export type Format = (typeof FORMATS)[number];
/** Those with sound, which shots are encoded in. */
export type Video = Exclude<Format, 'webp'>;

export interface Choice {
  readonly from?: string; // id of the step that it begins with; the title where it is left out
  readonly to?: string; // and of the last one
  readonly size: Size; // pixels of the film
  readonly rate: number; // frames a second
  readonly language: Language;
  readonly pace: number; // of the words, as in the settings: 1 as written, 2 twice as fast; 0 all at once
  readonly formats: readonly Format[];
  readonly clips: boolean;
  readonly out: string; // whole path of the folder
  readonly build: boolean;
}

const OPTIONS = {
  from: { takes: 'ID', says: 'the play from this step on; without it, from the title on' },
  to: { takes: 'ID', says: 'and no further than this one' },
  size: { takes: '1920x1080', says: 'of the picture, even numbers; 1080x1920 for upright screens' },
  fps: { takes: '30', says: 'frames a second' },
  language: { takes: 'en', says: 'of the words in the picture; subtitles are made in all' },
  pace: { takes: '1', says: 'of the words, as in the settings of the page: 0.5 to 2, or 0 for all at once' },
  format: { takes: 'mp4,webm', says: 'mp4 (H.264 and AAC), webm (VP9 and Opus), webp (moving picture without sound)' },
  clips: { says: 'a film of each step as well' },
  out: { takes: 'FOLDER', says: 'where it goes, and what of it is there already' },
  build: { says: 'builds the page where it is stale, as it does anyway; --no-build takes dist as it is' },
} as const;

function sizeOf(text: string): Size {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!width || !height || width % 2 || height % 2)
    throw new Error(`--size ${text}: write it in even numbers of pixels, as 1920x1080`);
  return { width, height };
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (!Number.isInteger(rate) || rate < 1 || rate > 120)
    throw new Error(`--fps ${text}: write a whole number from 1 to 120`);
  return rate;
}

function paceOf(text: string): number {
  const pace = Number(text);
  if (text.trim() === '' || !(pace === 0 || (pace >= 0.5 && pace <= 2)))
    throw new Error(`--pace ${text}: write 0 for all words at once, or a number from 0.5 to 2`);
  return pace;
}

function languageOf(text: string): Language {
  if (!isLanguage(text)) throw new Error(`--language ${text}: the page does not speak that one`);
  return text;
}

function formatsOf(text: string): Format[] {
  const asked = text.split(',').filter(Boolean);
  const strange = asked.find((each) => !FORMATS.includes(each as Format));
  if (strange !== undefined || asked.length === 0)
    throw new Error(`--format ${strange ?? text}: there is ${FORMATS.join(', ')}`);
  return FORMATS.filter((format) => asked.includes(format));
}

/** @throws when an option is unknown or can't be read */
export function readChoice(args: readonly string[]): Choice {
  const values = optionsOf('npm run film --', OPTIONS, args);
  const out = given(values.out ?? 'film');
  if (extname(out)) throw new Error(`--out ${values.out}: name a folder, not a file`);
  return {
    from: values.from,
    to: values.to,
    size: sizeOf(values.size ?? '1920x1080'),
    rate: rateOf(values.fps ?? '30'),
    language: languageOf(values.language ?? 'en'),
    pace: paceOf(values.pace ?? '1'),
    formats: formatsOf(values.format ?? 'mp4,webm'),
    clips: values.clips ?? false,
    out,
    build: values.build ?? true,
  };
}
