import { chance } from '../../src/maths/seeded-random';
import { beforeEach, describe, expect, it } from 'vitest';
import { FRONT, readPlay } from '../../src/play/play';
import { Files, FORMATS } from '../../src/sound/audio-files';
import { MUSIC } from '../../src/sound/music';
import { SoundPlayer } from '../../src/sound/player';
import { Reels } from '../../src/sound/decoded-music';
import { shipped } from '../play/texts';
import { Listener } from './listener';

const ROOM = 32 * 2 ** 20; // bytes
const FRAME = 1 / 15;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let fetched: string[];
let decoded: string[];

/** Reels of music as long as the score's is, without its sound. */
function reelsAt(rate: number): Reels {
  const files = new Files(
    { fetch: async (url) => (fetched.push(url), new Response(/music\/(\w+)/.exec(url)![1])) },
    FORMATS,
  );
  const decode = async (sound: ArrayBuffer): Promise<AudioBuffer> => {
    const name = new TextDecoder().decode(sound);
    decoded.push(name);
    const { start, duration } = MUSIC.files[name]!.clips.at(-1)!;
    return { length: Math.round(((start + duration) / 1000) * rate), numberOfChannels: 1 } as AudioBuffer;
  };
  return new Reels(files, decode, () => {});
}
const taken = (reels: Reels): number =>
  Object.keys(MUSIC.files).reduce((sum, name) => sum + (reels.get(name)?.length ?? 0) * 4, 0);

beforeEach(() => {
  [fetched, decoded] = [[], []];
});

describe.each([44_100, 48_000, 96_000])('at %i Hz', (rate) => {
  it('a play watched to its end fetches and decodes each piece of music once', async () => {
    const [listener, reels] = [new Listener(), reelsAt(rate)];
    const desk = Object.create(listener.desk, {
      threadMusic: { value: (names: readonly string[]) => reels.thread(names) },
    }) as Listener['desk'];
    const player = new SoundPlayer(() => desk, chance(3), FRONT);
    player.unlock();
    const play = readPlay(shipped);
    for (const [n] of play.steps.entries()) {
      player.present(play.moment(n));
      for (let passed = 0; passed < 6; passed += FRAME) {
        listener.now += FRAME;
        player.tick(FRAME);
      }
      await soon();
    }
    expect(decoded.toSorted()).toEqual(Object.keys(MUSIC.files).toSorted());
    expect(fetched.length).toBe(decoded.length);
  });
});

it('what is wanted stays whatever its size, and what was wanted longest ago goes first', async () => {
  const reels = reelsAt(192_000);
  for (const names of [['title', 'morning'], ['letter'], ['note', 'hill'], ['quarrel', 'plea']]) {
    reels.thread(names);
    await soon();
    reels.thread(names);
    expect(names.map((name) => reels.get(name) !== null)).toEqual(names.map(() => true));
  }
  expect(reels.get('title')).toBeNull();
  reels.thread([]);
  expect(taken(reels)).toBeLessThanOrEqual(ROOM);
});

it('what failed comes when it is asked for again, and is there to be played', async () => {
  let offline = true;
  const files = new Files(
    { fetch: async () => (offline ? Promise.reject(new TypeError('Failed to fetch')) : new Response('')) },
    FORMATS,
  );
  const failed: string[] = [];
  const reels = new Reels(
    files,
    async () => ({ length: 1, numberOfChannels: 1 }) as AudioBuffer,
    (file) => failed.push(file),
  );
  reels.thread(['hill']);
  await soon();
  expect([reels.isThreaded('hill'), reels.get('hill'), failed]).toEqual([true, null, ['music/hill']]);
  offline = false;
  reels.retry();
  await soon();
  reels.thread(['hill']);
  expect(reels.get('hill')).not.toBeNull();
});

it('what has gone is decoded again when it is wanted, and not fetched', async () => {
  const reels = reelsAt(192_000);
  reels.thread(['title', 'quarrel']);
  await soon();
  reels.thread([]);
  expect(reels.isThreaded('title')).toBe(false);
  reels.thread(['title']);
  await soon();
  expect(reels.get('title')).not.toBeNull();
  expect(fetched.length).toBe(2);
});
