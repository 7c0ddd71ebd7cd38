/** Makes every sound from its recipe: `npx tsx tools/sound/render.ts` writes the files and clip times of assets/sound. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EFFECTS, type Effect } from './effects';
import { encode, needFfmpeg } from './encode';
import { filter } from './filter';
import { wind } from './recipes/wind';
import { type Clip, layOnReel, wrapped } from './reel';
import { fadeEnds, level, RATE, type Signal } from './signal';

const folder = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const WIND_PEAK = -6; // decibels
const WIND_GUARD = 0.25; // seconds
const SUBSONIC = 30; // Hz; below it there is only an offset that would click

type Book = Record<string, { clips?: Clip[] }>;

function finished({ loop = false, peak }: Effect, signal: Signal): Signal {
  const clean = filter(signal, { pass: 'high', hz: SUBSONIC, loop });
  return level([loop ? clean : fadeEnds(clean, 0.001, 0.04)], peak)[0]!;
}

function renderEffects(): Book {
  const takes = EFFECTS.flatMap((effect) => effect.variants.map((make) => ({ effect, make })));
  const signals = takes.map(({ effect, make }, i) => {
    console.log(`  effects ${i + 1}/${takes.length} ${effect.name}`);
    return { signal: finished(effect, make()), loop: effect.loop ?? false };
  });
  const { reel, clips } = layOnReel(signals);
  report('effects', encode(`${folder}effects`, [reel], { opus: '48k', mp3: '64k' }));
  return Object.fromEntries(EFFECTS.map((effect) => [effect.name, { clips: clips.filter((_, i) => takes[i]!.effect === effect) }]));
}

function renderWind(): Book {
  console.log('  wind 1/1');
  const loop = level(wind(), WIND_PEAK);
  report('wind', encode(`${folder}wind`, loop.map((channel) => wrapped(channel, WIND_GUARD)), { opus: '40k', mp3: '64k' }));
  return { wind: { clips: [{ start: WIND_GUARD * 1000, duration: (loop[0]!.length / RATE) * 1000 }] } };
}

const report = (name: string, { webm, mp3 }: { webm: number; mp3: number }) =>
  console.log(`${name}.webm ${webm} bytes, ${name}.mp3 ${mp3} bytes`);

/** Writes the times into sounds.json, and leaves alone what people set there by hand. */
function writeTimes(times: Book): void {
  const file = `${folder}sounds.json`;
  const book = JSON.parse(readFileSync(file, 'utf8')) as Book;
  const missing = [...Object.keys(times).filter((name) => !book[name]), ...Object.keys(book).filter((name) => !times[name])];
  if (missing.length) throw new Error(`sounds.json and tools/sound disagree about ${missing.join(', ')}: each needs an entry in both.`);
  const entries = Object.entries(book).map(([name, entry]) => line(name, { ...entry, ...times[name] }));
  writeFileSync(file, `{\n${entries.join(',\n')}\n}\n`);
}

const line = (name: string, entry: object): string => `  "${name}": ${JSON.stringify(entry, null, 1).replaceAll(/\n\s*/g, ' ')}`;

try {
  needFfmpeg();
  writeTimes({ ...renderWind(), ...renderEffects() });
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
