import { seededRandom } from '../../src/maths/seeded-random';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/play/stage';
import { SoundPlayer } from '../../src/sound/player';
import { shipped } from '../play/texts';
import { Listener } from './listener';
import { SOUND_DATA, FRONT, readPlay, MUSIC } from '../play/shipped';
import { placeLevels } from '../play/shipped';

const FRAME = 1 / 30;
const GUST = 0.4;
const LONGEST_BAR = 4; // seconds
const play = readPlay(shipped);

/** Every loop that belongs to a stage. */
const belonging = (stage: Stage): string[] => [
  ...Object.entries(placeLevels(stage, GUST)).flatMap(([name, level]) => (level > 0 ? [name] : [])),
  ...stage.sounds,
];

/** What may play where a passage is called for: itself, or what it has led to. */
function mayPlay(music: string): string[] {
  const then = MUSIC.passages[music]?.then;
  return MUSIC.passages[music]?.loop === false ? [music, then ?? 'silence'] : [music];
}

describe.each([
  ['each step is watched to its end', false],
  ['each step is hurried', true],
] as const)('where %s', (_, skipped) => {
  it('every step leaves the sounds, the place and the music that it should, twice through the play', () => {
    const listener = new Listener();
    const player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), FRONT);
    player.unlock();
    const wait = (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += FRAME) {
        listener.now += FRAME;
        player.tick(FRAME, GUST);
      }
    };
    const strays: string[] = [];
    const steps = play.steps.map((_step, n) => n);
    for (const n of [...steps, ...steps]) {
      const moment = play.moment(n);
      player.present(moment);
      wait(moment.lead + (skipped ? 0.3 : Math.max(0, ...moment.cues.map(({ start, time }) => start + time))));
      if (skipped) player.skip();
      wait(LONGEST_BAR);
      const falling = moment.cues.some(({ cue }) => 'light' in cue); // the hour may still be on its way
      const { loops, music } = player.heard;
      const belong = falling ? loops : belonging(moment.after);
      if (loops.toSorted().join() !== belong.toSorted().join()) strays.push(`${moment.step.id}: ${loops.join(' ')}`);
      if (!mayPlay(moment.after.music).includes(music)) strays.push(`${moment.step.id}: ${music}`);
    }
    expect(strays).toEqual([]);
  });
});
