import { seededRandom } from '../../src/maths/seeded-random';
import { beforeEach, describe, expect, it } from 'vitest';
import { AudioFiles, FORMATS } from '../../src/sound/audio-files';
import { SoundPlayer } from '../../src/sound/player';
import { DecodedMusic } from '../../src/sound/decoded-music';
import { shipped } from '../play/texts';
import { Listener } from './listener';
import { SOUND_DATA, FRONT, readPlay, MUSIC } from '../play/shipped';

const ROOM = 32 * 2 ** 20; // bytes
const FRAME = 1 / 15;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let fetched: string[];
let decodedNames: string[];

/** Reels of music as long as the score's is, without its sound. */
function decodedAt(rate: number): DecodedMusic {
  const files = new AudioFiles(
    {
      addressOf: (file) => file,
      fetch: async (url) => (fetched.push(url), new Response(/music\/(\w+)/.exec(url)![1])),
    },
    FORMATS,
  );
  const decode = async (sound: ArrayBuffer): Promise<AudioBuffer> => {
    const name = new TextDecoder().decode(sound);
    decodedNames.push(name);
    const { start, duration } = MUSIC.files[name]!.clips.at(-1)!;
    return { length: Math.round(((start + duration) / 1000) * rate), numberOfChannels: 1 } as AudioBuffer;
  };
  return new DecodedMusic(files, decode, () => {});
}
const taken = (decoded: DecodedMusic): number =>
  Object.keys(MUSIC.files).reduce((sum, name) => sum + (decoded.get(name)?.length ?? 0) * 4, 0);

beforeEach(() => {
  [fetched, decodedNames] = [[], []];
});

describe.each([44_100, 48_000, 96_000])('at %i Hz', (rate) => {
  it('a play watched to its end fetches and decodes each piece of music once', async () => {
    const [listener, decoded] = [new Listener(), decodedAt(rate)];
    const audio = Object.create(listener.audio, {
      preloadMusic: { value: (names: readonly string[]) => decoded.preload(names) },
    }) as Listener['audio'];
    const player = new SoundPlayer(SOUND_DATA, () => audio, seededRandom(3), FRONT);
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
    expect(decodedNames.toSorted()).toEqual(Object.keys(MUSIC.files).toSorted());
    expect(fetched.length).toBe(decodedNames.length);
  });
});

it('what is wanted stays whatever its size, and what was wanted longest ago goes first', async () => {
  const decoded = decodedAt(192_000);
  for (const names of [['title', 'morning'], ['letter'], ['note', 'hill'], ['quarrel', 'plea']]) {
    decoded.preload(names);
    await soon();
    decoded.preload(names);
    expect(names.map((name) => decoded.get(name) !== null)).toEqual(names.map(() => true));
  }
  expect(decoded.get('title')).toBeNull();
  decoded.preload([]);
  expect(taken(decoded)).toBeLessThanOrEqual(ROOM);
});

it('what failed comes when it is asked for again, and is there to be played', async () => {
  let offline = true;
  const files = new AudioFiles(
    {
      addressOf: (file) => file,
      fetch: async () => (offline ? Promise.reject(new TypeError('Failed to fetch')) : new Response('')),
    },
    FORMATS,
  );
  const failed: string[] = [];
  const decoded = new DecodedMusic(
    files,
    async () => ({ length: 1, numberOfChannels: 1 }) as AudioBuffer,
    (file) => failed.push(file),
  );
  decoded.preload(['hill']);
  await soon();
  expect([decoded.isLoadedOrFailed('hill'), decoded.get('hill'), failed]).toEqual([true, null, ['music/hill']]);
  offline = false;
  decoded.retry();
  await soon();
  decoded.preload(['hill']);
  expect(decoded.get('hill')).not.toBeNull();
});

it('what has gone is decoded again when it is wanted, and not fetched', async () => {
  const decoded = decodedAt(192_000);
  decoded.preload(['title', 'quarrel']);
  await soon();
  decoded.preload([]);
  expect(decoded.isLoadedOrFailed('title')).toBe(false);
  decoded.preload(['title']);
  await soon();
  expect(decoded.get('title')).not.toBeNull();
  expect(fetched.length).toBe(2);
});
