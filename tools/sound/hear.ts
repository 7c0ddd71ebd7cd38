/** One sound or passage alone, to listen to: its variants one after another, what loops three times round. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dataNames } from '../data-files';
import { PLAY } from '../play-folder';
import { suggest } from '../../src/play/screenplay/fault';
import { writeWav } from './wav';
import { finished } from './mix';
import { REELS, type Take } from './reels/reels';
import { readScore } from './score/cue';
import { renderPassage } from './score/render';
import { samples, type Signal } from './signal';

const LAPS = 3;
const REST = 0.3; // seconds between variants
const TAKES = REELS.flatMap((reel) => reel.takes);
const root = fileURLToPath(new URL('../..', import.meta.url));

function passages(): readonly string[] {
  const hasScore = dataNames(root).some((name) => name.startsWith(`${PLAY}/score/`));
  return hasScore ? readScore().flatMap((cue) => cue.passages.map(({ name }) => name)) : [];
}

/** @throws where nothing is called that */
export function checkSound(cue: string): void {
  const sounds = TAKES.map(({ name }) => name);
  if (sounds.includes(cue)) return;
  const known = [...sounds, ...passages()];
  if (known.includes(cue)) return;
  const meant = suggest(cue, known, 'sounds.json and the score');
  throw new Error(`there is no sound or passage called "${cue}": ${meant}`);
}

/** Writes `cue` to a WAV file and plays it where ffplay is. */
export async function hear(cue: string, out: string): Promise<void> {
  const take = TAKES.find(({ name }) => name === cue);
  if (take) writeWav(out, turnsOf(take));
  else await renderPassage(cue, out);
  console.log(out);
  if (spawnSync('ffplay', ['-nodisp', '-autoexit', out], { stdio: 'ignore' }).status !== 0)
    console.log('It cannot be played here: that takes ffplay and something to hear it with.');
}

function turnsOf(take: Take): Signal[] {
  const variants = finished(take);
  if (take.loop) return joined(Array.from({ length: LAPS }, () => variants[0]!));
  return joined(variants.flatMap((channels) => [channels, channels.map(() => new Float64Array(samples(REST)))]));
}

function joined(turns: readonly (readonly Signal[])[]): Signal[] {
  return turns[0]!.map((_, c) => Float64Array.from(turns.flatMap((channels) => [...channels[c]!])));
}
