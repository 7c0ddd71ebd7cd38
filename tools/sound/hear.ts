/** One sound alone, to listen to: its variants one after another, what loops three times round. */
import { spawnSync } from 'node:child_process';
import { suggest } from '../../src/play/fault';
import { writeWav } from './encode';
import { finished } from './mix';
import { REELS } from './reels/reels';
import { samples, type Signal } from './signal';

const LAPS = 3;
const REST = 0.3; // seconds between variants

/** Writes `cue` to a WAV file and plays it where ffplay is. @throws where there is no sound of that name */
export function hear(cue: string, out = `${cue}.wav`): void {
  const takes = REELS.flatMap((reel) => reel.takes);
  const take = takes.find(({ name }) => name === cue);
  if (!take) throw new Error(`there is no sound called "${cue}": ${suggest(cue, takes.map(({ name }) => name), 'assets/sound/sounds.json')}`);
  const variants = finished(take);
  const turns = take.loop ? Array.from({ length: LAPS }, () => variants[0]!) : variants.flatMap((channels) => [channels, channels.map(() => new Float64Array(samples(REST)))]);
  writeWav(out, joined(turns));
  console.log(`${out}: ${take.loop ? `${LAPS} times round` : `${variants.length} of them`}`);
  if (spawnSync('ffplay', ['-v', 'error', '-nodisp', '-autoexit', out], { stdio: 'inherit' }).error) console.log('There is no ffplay here to play it with.');
}

function joined(turns: readonly (readonly Signal[])[]): Signal[] {
  return turns[0]!.map((_, c) => Float64Array.from(turns.flatMap((channels) => [...channels[c]!])));
}
