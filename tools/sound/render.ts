/**
 * Makes every sound from its recipe and the score from its notes, into the sounds that all plays share.
 * `npm run sound -- --score` renders the score alone, as of a play that has no sounds of its own.
 * `npm run sound -- --mix [--out FILE]` records the whole play from the page's own mixer, and measures it.
 * `npm run sound` renders all, always to the same bytes; `npm run sound -- --cue NAME [--out FILE]` renders one sound
 * or passage to a WAV file, and plays it where ffplay is.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sound } from '../../src/schemas/sounds';
import { readJson } from '../data-files';
import { given } from '../given';
import { optionsOf } from '../options';
import { needFfmpeg } from '../ffmpeg';
import { encode } from './encode';
import { checkSound, hear } from './hear';
import { finished } from './mix';
import { recordPlay } from './playthrough';
import { layOnReel } from './reel';
import { type Reel, REELS } from './reels/reels';
import { renderScore } from './score/render';

const folder = fileURLToPath(new URL('../../assets/shared/sound/', import.meta.url));

type Book = Record<string, Partial<Sound>>;

function renderReel({ file, quality, guard, takes }: Reel): Book {
  const laid = takes.flatMap((take, i) => {
    console.log(`  ${file} ${i + 1}/${takes.length} ${take.name}`);
    return finished(take).map((channels) => ({ take, channels, loop: take.loop ?? false }));
  });
  const { reel, clips } = layOnReel(laid, guard);
  const { webm, mp3 } = encode(`${folder}${file}`, reel, quality);
  console.log(`${file}.webm ${webm} bytes, ${file}.mp3 ${mp3} bytes`);
  return Object.fromEntries(
    takes.map((take) => [
      take.name,
      { file, ...(take.loop && { loop: true }), clips: clips.filter((_, i) => laid[i]!.take === take) },
    ]),
  );
}

/** Writes files and times into sounds.json, and leaves alone what people set there by hand. */
function writeTimes(times: Book): void {
  const file = `${folder}sounds.json`;
  const book = readJson<Book>(folder, 'sounds.json');
  const missing = [
    ...Object.keys(times).filter((name) => !book[name]),
    ...Object.keys(book).filter((name) => !times[name]),
  ];
  if (missing.length)
    throw new Error(
      `assets/shared/sound/sounds.json and tools/sound/reels disagree about ${missing.join(', ')}: each needs an ` +
        'entry in both.',
    );
  const entries = Object.entries(book).map(([name, entry]) => line(name, { ...entry, ...times[name] }));
  writeFileSync(file, `{\n${entries.join(',\n')}\n}\n`);
}

async function renderAll(): Promise<void> {
  writeTimes(Object.assign({}, ...REELS.map(renderReel)) as Book);
  await renderScore(console.log);
}

const line = (name: string, entry: object): string =>
  `  "${name}": ${JSON.stringify(entry, null, 1).replaceAll(/\n\s*/g, ' ')}`;

const { cue, mix, score, out } = optionsOf('npm run sound --', {
  cue: { takes: 'NAME', says: 'renders one sound or passage to a WAV file, and plays it where ffplay is' },
  mix: { says: 'records the whole play from the page’s own mixer, and measures it' },
  score: { says: 'renders the music of the play alone, and leaves the sounds that all plays share' },
  out: { takes: 'FILE', says: 'where the WAV file goes' },
});
if (cue) checkSound(cue);
else needFfmpeg('sounds');
if (mix) await recordPlay(given(out ?? 'mix.wav'));
else if (score) await renderScore(console.log);
else if (cue) await hear(cue, given(out ?? `${cue}.wav`));
else await renderAll();
