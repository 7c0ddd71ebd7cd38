import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AudioBackend } from '../../src/sound/audio-backend';
import { SOUND_DATA } from '../play/shipped';
import { openAudio } from '../../src/sound/howler-backend';

/** What stands in for Howler, its contexts and the mixer on each. */
const fake = vi.hoisted(() => ({
  context: null as { state: string; currentTime: number; close(): Promise<void> } | null,
  refused: false,
  formats: ['webm'],
  log: [] as string[], // what the mixers were told
  throws: '', // the verb that throws
}));

vi.mock('../../src/sound/howler', () => ({
  contextNow: () => fake.context,
  forget: () => void (fake.context = null),
  isPlayable: (format: string) => fake.formats.includes(format),
  mute: (on: boolean) => void fake.log.push(`mute ${on}`),
  open: () => {
    if (fake.refused) throw new Error('no context');
    if (!fake.context || fake.context.state === 'closed') newContext();
    return { context: fake.context };
  },
  Sample: class {},
}));

vi.mock('../../src/sound/mixer', () => ({
  Mixer: class {
    readonly context = fake.context;
    play = (name: string) =>
      does(`play ${name}`) && { setVolume: (to: number) => does(`volume ${to}`), stop: () => does('stop') };
    playBar = (file: string, _clip: number, at: number) => does(`bar ${file} ${at}`) && { setVolume() {}, stop() {} };
    setVolume = (bus: string, to: number) => does(`${bus} ${to}`);
    duck = (on: boolean) => does(`duck ${on}`);
    suspend = () => does('suspend');
    resume = () => does('resume');
    close() {}
  },
}));

function newContext(): void {
  fake.context = { state: 'running', currentTime: 0, close: async () => void fake.log.push('close') };
}

function does(what: string): boolean {
  if (fake.throws && what.startsWith(fake.throws)) throw new Error(`${fake.throws} fails`);
  fake.log.push(what);
  return true;
}

const soon = (): Promise<void> => Promise.resolve(); // what is told comes after what is done
const HOW = { volume: 1, rate: 1, pan: 0 };
let warned: string[];
let told: string[];
let audio: AudioBackend;

const openHouse = (): AudioBackend =>
  openAudio(SOUND_DATA, {
    addressOf: (file) => file,
    fetch: () => new Promise(() => {}),
    warn: (text) => warned.push(text),
    fault: (what, thrown) => warned.push(`${what}: ${String(thrown)}`),
    tell: (loss) => told.push(loss),
  });

beforeEach(() => {
  Object.assign(fake, { context: null, refused: false, formats: ['webm'], log: [], throws: '' });
  [warned, told] = [[], []];
  audio = openHouse();
});

describe('a context', () => {
  it('that was closed makes way for another on a touch, with everything as it was', () => {
    audio.mute(true);
    audio.setVolume('music', 0.4);
    audio.duck(true);
    fake.context!.state = 'closed';
    fake.log = [];
    audio.tick(1);
    expect(fake.log).toEqual([]);
    audio.resume();
    expect(fake.context!.state).toBe('running');
    expect(new Set(fake.log)).toEqual(new Set(['mute true', 'music 0.4', 'duck true', 'resume']));
  });

  it('that was replaced is followed at once, and the one before closed', () => {
    newContext();
    fake.log = [];
    audio.tick(0);
    expect(fake.log).toContain('close');
    expect(audio.play('wind', 0, HOW)!.lost).toBe(false);
  });

  it('that has gone takes with it what sounded on it', () => {
    const wind = audio.play('wind', 0, HOW)!;
    newContext();
    audio.tick(0);
    fake.log = [];
    expect(wind.lost).toBe(true);
    wind.setVolume(0.5);
    wind.stop(0);
    expect(fake.log).toEqual([]);
  });

  it('that comes after another goes on with its clock', () => {
    fake.context!.currentTime = 10;
    newContext();
    audio.tick(0);
    fake.context!.currentTime = 2;
    expect(audio.now).toBe(12);
    audio.playBar('tree', 0, 12.5);
    expect(fake.log).toContain('bar tree 2.5');
  });

  it('is given back once all is closed, and nothing opens another', () => {
    audio.close();
    expect([fake.log.filter((what) => what === 'close'), fake.context]).toEqual([['close'], null]);
    audio.tick(1);
    expect([audio.play('hand', 0, HOW), fake.context]).toEqual([null, null]);
  });

  it('that comes while the house sleeps sleeps', () => {
    audio.suspend();
    newContext();
    fake.log = [];
    audio.tick(0);
    expect(fake.log).toContain('suspend');
    expect(fake.log).not.toContain('resume');
  });

  it('that is refused is asked for again at the next touch', async () => {
    Object.assign(fake, { context: null, refused: true });
    audio = openHouse();
    expect(audio.play('wind', 0, HOW)).toBeNull();
    fake.refused = false;
    audio.resume();
    expect(audio.play('wind', 0, HOW)).not.toBeNull();
    await soon();
    expect([warned.length, told]).toEqual([1, ['all']]);
  });

  it('that is refused three times running is asked for no more', async () => {
    Object.assign(fake, { context: null, refused: true });
    audio = openHouse();
    audio.resume();
    audio.resume();
    fake.refused = false;
    audio.resume();
    expect(audio.play('wind', 0, HOW)).toBeNull();
    await soon();
    expect([warned.length, told]).toEqual([1, ['all']]);
  });
});

describe('what throws', () => {
  it('on one sound is said once, and puts that to rest alone', async () => {
    fake.throws = 'play wind';
    for (let times = 0; times < 10; times++) expect(audio.play('wind', 0, HOW)).toBeNull();
    fake.throws = '';
    expect(audio.play('wind', 0, HOW)).toBeNull();
    expect(audio.play('birds', 0, HOW)).not.toBeNull();
    expect(warned).toEqual([expect.stringMatching(/^wind: .*play wind fails/)]);
    await soon();
    expect(told).toEqual(['some']);
  });

  it('on what sounds already stays behind the desk', () => {
    const wind = audio.play('wind', 0, HOW)!;
    for (const verb of ['volume', 'stop']) {
      fake.throws = verb;
      expect(() => (wind.setVolume(1), wind.stop(0))).not.toThrow();
    }
  });

  it('while room is made for speech costs no more than that', () => {
    fake.throws = 'duck';
    for (let times = 0; times < 10; times++) audio.duck(true);
    expect(audio.play('wind', 0, HOW)).not.toBeNull();
  });

  it('for the whole desk, again and again, ends in silence', async () => {
    fake.throws = 'resume';
    for (let times = 0; times < 10; times++) audio.resume();
    fake.throws = '';
    audio.resume();
    expect(audio.play('wind', 0, HOW)).toBeNull();
    await soon();
    expect([audio.isLoadedOrFailed('tree'), warned.length, told]).toEqual([true, 1, ['all']]);
    expect(fake.log).toContain('close');
  });
});

it('where no format is known there is silence, said once', async () => {
  fake.formats = [];
  audio = openHouse();
  audio.resume();
  audio.tick(1);
  expect(audio.play('wind', 0, HOW)).toBeNull();
  await soon();
  expect([warned, told]).toEqual([[expect.stringMatching(/plays neither webm nor mp3/)], ['all']]);
});
