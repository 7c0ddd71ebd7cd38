/** A desk that notes what a listener would hear, and moments to present. */
import type { Moment, SoundCue, Step, TimedCue } from '../../src/play/step';
import type { Stage } from '../../src/play/stage';
import type { AudioBackend, SoundHandle, LoopHandle } from '../../src/sound/audio-backend';
import type { Bus } from '../../src/play/vocabulary';
import { FRONT, SOUNDS, VOCABULARY } from '../play/shipped';

export interface Heard {
  readonly name: string;
  readonly variant: number;
  readonly volume: number;
  readonly pan: number;
  readonly at: number; // seconds
}
export interface Bar {
  readonly file: string;
  readonly clip: number;
  readonly at: number; // seconds
}

export class Listener {
  readonly heard: Heard[] = []; // one-shots and repeats
  bars: Bar[] = []; // given, and not taken back
  readonly volumes = new Map<Bus, number>();
  now = 0;
  deaf = false; // nothing has loaded yet
  lives = 1; // what began in an earlier one is lost
  muted = false;
  asleep = false;
  ducked = false;
  retries = 0;
  unloaded: readonly string[] = []; // music files that have not loaded yet
  readonly #going = new Map<string, number>(); // loop -> its volume
  readonly #sounding = new Map<Heard, number>(); // one-shot -> when it ends

  readonly audio: AudioBackend = audioOf(this);

  /** Loops that can be heard, by name. */
  get going(): string[] {
    return [...this.#going]
      .filter(([, volume]) => volume > 0.001 && !this.muted)
      .map(([name]) => name)
      .sort();
  }

  /** One-shots that still sound. */
  get ringing(): string[] {
    return [...this.#sounding]
      .filter(([, until]) => until > this.now)
      .map(([{ name }]) => name)
      .sort();
  }

  loudness(name: string): number {
    return (this.#going.get(name) ?? 0) / SOUNDS[name]!.volume;
  }

  play(
    name: string,
    variant: number,
    { volume, rate, pan }: { volume: number; rate: number; pan: number },
  ): LoopHandle | null {
    if (this.deaf) return null;
    if (SOUNDS[name]!.loop) {
      this.#going.set(name, volume);
      return this.#held({
        setVolume: (now) => void this.#going.set(name, now),
        stop: () => void this.#going.delete(name),
      });
    }
    const one = { name, variant, volume, pan, at: this.now };
    if (!this.muted) this.heard.push(one);
    this.#sounding.set(one, this.now + SOUNDS[name]!.clips[variant]!.duration / 1000 / rate);
    return this.#held({ setVolume() {}, stop: () => void this.#sounding.delete(one) });
  }

  playBar(bar: Bar): LoopHandle | null {
    if (this.deaf) return null;
    this.bars = [...this.bars, bar];
    return this.#held({
      setVolume() {},
      stop: () => void (this.bars = bar.at > this.now ? this.bars.filter((each) => each !== bar) : this.bars),
    });
  }

  /** All that hung on a context has gone with it. */
  lose(): void {
    this.lives += 1;
    this.#going.clear();
    this.#sounding.clear();
    this.bars = this.bars.filter(({ at }) => at <= this.now);
  }

  #held(going: SoundHandle): LoopHandle {
    const { lives } = this;
    const isLost = (): boolean => lives !== this.lives;
    return {
      get lost() {
        return isLost();
      },
      setVolume: (volume) => void (isLost() || going.setVolume(volume)),
      stop: (fade) => void (isLost() || going.stop(fade)),
    };
  }
}

function audioOf(listener: Listener): AudioBackend {
  return {
    get now() {
      return listener.now;
    },
    tick() {},
    settled: () => Promise.resolve(),
    retry: () => void (listener.retries += 1),
    play: (name, variant, how) => listener.play(name, variant, how),
    preloadMusic() {},
    isLoadedOrFailed: (file) => !listener.unloaded.includes(file),
    playBar: (file, clip, at) => listener.playBar({ file, clip, at }),
    setVolume: (bus, volume) => void listener.volumes.set(bus, volume),
    duck: (on) => void (listener.ducked = on),
    mute: (on) => void (listener.muted = on),
    suspend: () => void (listener.asleep = true),
    resume: () => void (listener.asleep = false),
    close: () => void (listener.asleep = true),
  };
}

export const stage = (facts: Partial<Stage> = {}): Stage => ({
  ...FRONT,
  wind: 'still',
  music: 'silence',
  sounds: [],
  ...facts,
});

type Timed = Pick<TimedCue, 'cue' | 'start' | 'time'>;
export const cue = (sound: SoundCue, start = 0, time = 0): Timed => ({ cue: sound, start, time });

const STEP: Step = {
  id: 'here',
  beats: [],
  kind: 'narration',
  who: 'lily',
  text: '',
  mood: '',
  cues: [],
  speak: 'over',
  language: 'en',
  act: '',
  scene: '',
  at: { file: '', line: 1 },
};

/** A step that begins on one stage, ends on another, and gives cues on the way. */
export function between(
  before: Stage,
  after: Stage,
  cues: readonly (Timed & Partial<TimedCue>)[] = [],
  step: Partial<Step> = {},
): Moment {
  const timed = cues.map((one) => ({ who: 'lily', other: 'james', before, after, ...one }));
  return {
    vocabulary: VOCABULARY,
    step: { ...STEP, ...step },
    index: 0,
    before,
    after,
    cues: timed,
    lead: 0,
    speakAt: 0,
    pace: 1,
    ahead: { plate: null, popUp: null, isEnd: false },
  };
}

/** A step that begins with some loops, ends with some, and gives cues. */
export const moment = (before: string[], after: string[], ...cues: Timed[]): Moment =>
  between(stage({ sounds: before }), stage({ sounds: after }), cues);
