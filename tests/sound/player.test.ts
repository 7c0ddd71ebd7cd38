import { seededRandom } from '../../src/maths/seeded-random';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../../src/play/stage';
import type { Step } from '../../src/play/step';
import { SoundPlayer } from '../../src/sound/player';
import { between, cue, Listener, moment, stage } from './listener';
import { SOUND_DATA, SOUNDS } from '../play/shipped';

const FRAME = 1 / 60;
const FADES = 0.5; // seconds, longer than any fade

let listener: Listener;
let player: SoundPlayer;

function wait(seconds: number, frame = FRAME) {
  const end = listener.now + seconds;
  while (listener.now < end - 1e-9) {
    listener.now += frame;
    player.tick(frame);
  }
}

const names = () => listener.heard.map(({ name }) => name);

beforeEach(() => {
  listener = new Listener();
  player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), stage());
  player.unlock();
});

describe('loops', () => {
  it('sound as the stage says once a step is told', () => {
    player.present(moment([], ['wind', 'heartbeat'], cue({ sound: 'wind' }), cue({ sound: 'heartbeat' }, 1)));
    wait(0.9);
    expect(listener.going).toEqual(['wind']);
    wait(0.1 + FADES);
    expect(listener.going).toEqual(['heartbeat', 'wind']);
  });

  it('stop at the moment of their cue', () => {
    player.snapTo(moment([], ['alarm', 'wind']));
    player.present(moment(['alarm', 'wind'], ['wind'], cue({ sound: 'alarm', stop: true }, 1)));
    wait(0.9);
    expect(listener.going).toEqual(['alarm', 'wind']);
    wait(0.1 + FADES);
    expect(listener.going).toEqual(['wind']);
  });

  it('cross-fade without a jump', () => {
    player.snapTo(moment([], ['wind']));
    wait(FADES);
    player.snapTo(moment([], ['heartbeat']));
    wait(0.2);
    expect(listener.loudness('wind')).toBeCloseTo(0.5, 1);
    expect(listener.loudness('heartbeat')).toBeCloseTo(0.5, 1);
    wait(FADES);
    expect(listener.going).toEqual(['heartbeat']);
  });

  it('come back from a fade that is under way', () => {
    player.snapTo(moment([], ['wind']));
    wait(FADES);
    player.snapTo(moment(['wind'], []));
    wait(0.2);
    player.snapTo(moment([], ['wind']));
    wait(FADES);
    expect(listener.going).toEqual(['wind']);
    expect(listener.loudness('wind')).toBeCloseTo(1);
  });

  it('are those of the stage after a jump, whatever sounded before', () => {
    player.present(moment([], ['alarm'], cue({ sound: 'alarm' }, 2)));
    player.snapTo(moment(['wind'], ['wind']));
    wait(3);
    expect(listener.going).toEqual(['wind']);
  });

  it('come in again where what they hung on has gone', () => {
    player.snapTo(moment([], ['wind', 'heartbeat']));
    wait(FADES);
    listener.lose();
    expect(listener.going).toEqual([]);
    wait(FADES);
    expect(listener.going).toEqual(['heartbeat', 'wind']);
    expect(listener.loudness('wind')).toBeCloseTo(1);
  });

  it('begin when they have loaded', () => {
    listener.deaf = true;
    player.snapTo(moment([], ['wind']));
    wait(1);
    expect(listener.going).toEqual([]);
    listener.deaf = false;
    wait(FADES);
    expect(listener.going).toEqual(['wind']);
  });
});

describe('short sounds', () => {
  it('come at their time', () => {
    player.present(moment([], [], cue({ sound: 'thump' }, 1.5), cue({ sound: 'slap' }), cue({ sound: 'coat' }, 0.5)));
    expect(names()).toEqual(['slap']);
    wait(2);
    expect(names()).toEqual(['slap', 'coat', 'thump']);
    expect(listener.heard[1]!.at).toBeCloseTo(0.5, 1);
    expect(listener.heard[2]!.at).toBeCloseTo(1.5, 1);
  });

  it('come at the same time at 24 frames a second', () => {
    player.present(moment([], [], cue({ sound: 'coat' }, 0.5)));
    wait(2, 1 / 24);
    expect(listener.heard[0]!.at).toBeCloseTo(0.5, 1);
  });

  it('are dropped quietly when the step is hurried, and its loops still hold', () => {
    player.present(
      moment(
        ['alarm'],
        ['wind'],
        cue({ sound: 'slap' }, 1),
        cue({ sound: 'alarm', stop: true }, 1),
        cue({ sound: 'wind' }, 2),
      ),
    );
    player.skip();
    wait(3);
    expect(names()).toEqual([]);
    expect(listener.going).toEqual(['wind']);
  });

  it('do not burst out when the play settles on a step', () => {
    player.snapTo(
      moment([], ['wind'], cue({ sound: 'slap' }), cue({ sound: 'paper' }, 1), cue({ sound: 'steps' }, 0, 3)),
    );
    wait(4);
    expect(names()).toEqual([]);
  });

  it('are forgotten when the next step begins', () => {
    player.present(moment([], [], cue({ sound: 'paper' }, 1)));
    player.present(moment([], []));
    wait(2);
    expect(names()).toEqual([]);
  });

  it('that nobody knows are passed over', () => {
    player.present(moment([], ['hum'], cue({ sound: 'hum' })));
    wait(1);
    expect(names()).toEqual([]);
  });
});

describe('repeats', () => {
  const run = () => player.present(moment([], [], cue({ sound: 'run' }, 0.5, 20)));

  it('keep their pace for as long as the cue lasts', () => {
    player.present(moment([], [], cue({ sound: 'steps' }, 1, 3)));
    wait(6);
    expect(listener.heard.length).toBe(Math.ceil(3 / SOUNDS.steps!.every!));
    expect(listener.heard.every(({ at }, i) => Math.abs(at - 1 - i * SOUNDS.steps!.every!) < 0.03)).toBe(true);
  });

  it('never bring the same variant twice running', () => {
    run();
    wait(21);
    const variants = listener.heard.map(({ variant }) => variant);
    expect(variants.length).toBeGreaterThan(50);
    expect(variants.every((variant, i) => variant !== variants[i - 1])).toBe(true);
    expect(new Set(variants).size).toBe(SOUNDS.run!.clips.length);
  });

  it('end when the step is hurried', () => {
    run();
    wait(2);
    player.skip();
    const before = listener.heard.length;
    wait(5);
    expect(listener.heard.length).toBe(before);
  });

  it('end at their stop cue', () => {
    player.present(moment([], [], cue({ sound: 'steps' }, 0, 10), cue({ sound: 'steps', stop: true }, 1)));
    wait(5);
    expect(listener.heard.every(({ at }) => at <= 1.05)).toBe(true);
  });

  it('do not clatter after a long frame', () => {
    run();
    wait(5, 5);
    expect(listener.heard.length).toBe(1);
  });
});

describe('being heard at all', () => {
  it('opens nothing before the first click, then begins with the loops of that moment', () => {
    let opened = 0;
    player = new SoundPlayer(SOUND_DATA, () => (opened++, listener.audio), seededRandom(3), stage());
    player.present(moment([], ['wind'], cue({ sound: 'slap' }), cue({ sound: 'wind' })));
    wait(1);
    expect(opened).toBe(0);
    player.unlock();
    player.unlock();
    wait(FADES);
    expect(opened).toBe(1);
    expect(names()).toEqual([]);
    expect(listener.going).toEqual(['wind']);
  });

  it('is silent while muted, and keeps a mute from before the first click', () => {
    player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), stage());
    player.mute(true);
    player.unlock();
    player.present(moment([], ['wind'], cue({ sound: 'slap' }), cue({ sound: 'wind' })));
    wait(1);
    expect([names(), listener.going]).toEqual([[], []]);
    player.mute(false);
    expect(listener.going).toEqual(['wind']);
  });

  it('sleeps and wakes with the page, and never holds up the play', () => {
    player.present(moment([], [], cue({ sound: 'paper' }, 5)));
    expect(player.busy).toBe(false);
    player.suspend();
    expect(listener.asleep).toBe(true);
    player.resume();
    expect(listener.asleep).toBe(false);
  });

  it('is woken by a touch where others have put it to sleep, and not while the page wants it asleep', () => {
    listener.asleep = true;
    player.wake();
    expect(listener.asleep).toBe(false);
    player.suspend();
    player.wake();
    player.unlock();
    expect(listener.asleep).toBe(true);
  });

  it('begins asleep where the page wants it so', () => {
    player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), stage());
    player.suspend();
    player.unlock();
    expect(listener.asleep).toBe(true);
  });

  it('asks again for what has not come when there is reason to hope', () => {
    player.retry();
    expect(listener.retries).toBe(1);
  });
});

describe('footsteps', () => {
  it('are heard as feet come down, by the ground and the gait', () => {
    player.footfall({ who: 'lily', gait: 'walk', force: 1 }, 'hill');
    player.footfall({ who: 'lily', gait: 'run', force: 1 }, 'hill');
    player.footfall({ who: 'james', gait: 'walk', force: 1 }, 'memory');
    player.footfall({ who: 'lily', gait: 'walk', force: 1 }, 'kitchen');
    expect(names()).toEqual(['steps', 'run', 'stone', 'floor']);
  });

  it('come from where they are seen, and are softer far away', () => {
    const sides = { lily: { pan: -0.8, near: 1 }, james: { pan: 0.8, near: 0.3 } };
    player = new SoundPlayer(
      SOUND_DATA,
      () => listener.audio,
      () => 0.5,
      stage(),
      { where: (who) => sides[who as keyof typeof sides], feetSeen: true },
    );
    player.unlock();
    player.footfall({ who: 'lily', gait: 'walk', force: 1 }, 'hill');
    player.footfall({ who: 'james', gait: 'walk', force: 1 }, 'hill');
    const [hers, his] = listener.heard;
    expect([Math.sign(hers!.pan), Math.sign(his!.pan)]).toEqual([-1, 1]);
    expect(his!.volume).toBeCloseTo(hers!.volume * 0.3);
  });

  it('are told by cues only where no feet are seen', () => {
    for (const feetSeen of [true, false]) {
      listener = new Listener();
      player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), stage(), {
        where: () => null,
        feetSeen,
      });
      player.unlock();
      player.present(moment([], [], cue({ sound: 'steps' }, 0, 3)));
      wait(3);
      expect(names().length > 0).toBe(!feetSeen);
    }
  });
});

describe('strikes', () => {
  const bell = () => player.present(moment([], [], cue({ sound: 'bell' })));

  it('come as many times as the hour has, though the play goes on', () => {
    bell();
    wait(1);
    player.present(moment([], []));
    wait(20);
    expect(names()).toEqual(Array.from({ length: 7 }, () => 'bell'));
  });

  it('end where the play jumps', () => {
    bell();
    wait(1);
    player.snapTo(moment([], []));
    wait(20);
    expect(names()).toEqual(['bell']);
  });
});

describe('a jump', () => {
  it('cuts what still sounds', () => {
    player.present(moment([], [], cue({ sound: 'paper' })));
    wait(0.1);
    expect(listener.ringing).toEqual(['paper']);
    player.snapTo(moment([], []));
    expect(listener.ringing).toEqual([]);
    expect(player.heard).toMatchObject({ effects: [], voices: [] });
  });
});

describe('the place', () => {
  const hill = (facts: Partial<Stage>) => stage({ place: 'hill', hour: 19, wind: 'breeze', ...facts });

  it('is heard before the play begins', () => {
    player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), hill({ wind: 'gusts' }));
    player.unlock();
    wait(6);
    expect(listener.going).toEqual(['birds', 'grass', 'leaves', 'wind']);
  });

  it('falls silent with the wind, and comes back with it', () => {
    player.snapTo(between(hill({}), hill({})));
    wait(6);
    player.present(between(hill({}), hill({ wind: 'still' }), [{ cue: { wind: 'still' }, start: 1, time: 0 }]));
    wait(0.9);
    expect(listener.going).toContain('wind');
    wait(1.2);
    expect(listener.going).toEqual([]);
    player.present(between(hill({ wind: 'still' }), hill({}), [{ cue: { wind: 'breeze' }, start: 0, time: 0 }]));
    wait(6);
    expect(listener.going).toContain('wind');
  });

  it('follows the hour: birds give way to crickets', () => {
    player.snapTo(between(hill({}), hill({})));
    wait(6);
    player.present(between(hill({}), hill({ hour: 21 }), [{ cue: { light: 21 }, start: 0, time: 10 }]));
    wait(17);
    expect(listener.going).toEqual(['crickets', 'grass', 'leaves', 'wind']);
  });

  it('is the right one at once after a jump', () => {
    player.snapTo(between(hill({}), hill({ hour: 22 })));
    wait(0.5);
    expect(listener.going).toContain('crickets');
    player.snapTo(between(hill({}), stage({ place: 'kitchen', hour: 9 })));
    wait(0.5);
    expect(listener.going).toEqual(['clock', 'room']);
  });

  it('changes behind the curtain, also where no cue names it', () => {
    const [hills, room] = [
      hill({ wind: 'gusts', music: 'end' }),
      stage({ place: 'bedroom', hour: 8, wind: 'breeze', music: 'title' }),
    ];
    player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), hills);
    player.unlock();
    wait(6);
    player.present({ ...between(room, room), lead: 1 });
    wait(0.8);
    expect(listener.going).toContain('wind');
    expect(player.heard.music).toBe('title');
    wait(1);
    expect(listener.going).toEqual(['room']);
  });

  it('blows up with the gusts that are seen', () => {
    player.snapTo(between(hill({}), hill({ wind: 'gusts' })));
    const loudness = (gust: number) => {
      for (let i = 0; i < 240; i++) player.tick(FRAME, gust);
      return listener.loudness('grass');
    };
    expect(loudness(0.7)).toBeGreaterThan(loudness(0.1) * 1.5);
  });
});

describe('voices', () => {
  const line = {
    kind: 'speech',
    who: 'james',
    text: 'I didn’t think you would. I really didn’t, Lily.',
    mood: 'tender',
  } as const;
  const speak = (facts: Partial<Step> = {}, speakAt = 0) =>
    player.present({ ...between(stage(), stage(), [], { ...line, ...facts }), speakAt });

  it('murmur a line once its words begin, for about as long as it takes to say', () => {
    speak({}, 1);
    wait(0.95);
    expect(names()).toEqual([]);
    wait(6);
    expect(new Set(names())).toEqual(new Set(['voice-low']));
    expect(listener.heard.at(-1)!.at).toBeGreaterThan(1.8);
    expect(listener.heard.at(-1)!.at).toBeLessThan(4);
  });

  it.each(['thought', 'narration', 'letter'] as const)('are silent for what nobody says: %s', (kind) => {
    speak({ kind });
    wait(4);
    expect(names()).toEqual([]);
  });

  it('stop where the line is hurried', () => {
    speak();
    wait(0.5);
    player.skip();
    const { length } = listener.heard;
    wait(3);
    expect(listener.heard).toHaveLength(length);
  });

  it('have the music make room, and give it back', () => {
    speak();
    wait(0.5);
    expect(listener.ducked).toBe(true);
    wait(5);
    expect(listener.ducked).toBe(false);
  });

  it('that are turned off leave the music as it is', () => {
    player.setVolume('voices', 0);
    speak();
    wait(0.5);
    expect(listener.ducked).toBe(false);
  });
});

describe('volumes', () => {
  it('set before the first click hold from then on', () => {
    player = new SoundPlayer(SOUND_DATA, () => listener.audio, seededRandom(3), stage());
    player.setVolume('voices', 0);
    player.setVolume('music', 0.4);
    expect(listener.volumes.get('voices')).not.toBe(0);
    player.unlock();
    expect([listener.volumes.get('voices'), listener.volumes.get('music')]).toEqual([0, 0.4]);
  });
});
