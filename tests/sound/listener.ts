/** A voice that notes what a listener would hear, and moments to present. */
import type { Moment, SoundCue, TimedCue } from '../../src/play/step';
import type { Stage } from '../../src/play/stage';
import { SOUNDS } from '../../src/sound/sounds';
import type { Voice } from '../../src/sound/voice';

export interface Heard {
  readonly name: string;
  readonly variant: number;
  readonly at: number; // seconds
}

export class Listener {
  readonly heard: Heard[] = []; // one-shots and repeats
  now = 0;
  deaf = false; // nothing has loaded yet
  muted = false;
  asleep = false;
  readonly #going = new Map<string, number>(); // loop -> its volume

  readonly voice: Voice = {
    play: (name, variant, { volume }) => {
      if (this.deaf) return null;
      if (SOUNDS[name]!.loop) this.#going.set(name, volume);
      else if (!this.muted) this.heard.push({ name, variant, at: this.now });
      return { volume: (now) => this.#going.set(name, now), stop: () => this.#going.delete(name) };
    },
    mute: (on) => (this.muted = on),
    suspend: () => (this.asleep = true),
    resume: () => (this.asleep = false),
  };

  /** Loops that can be heard, by name. */
  get going(): string[] {
    return [...this.#going].filter(([, volume]) => volume > 0 && !this.muted).map(([name]) => name).sort();
  }

  loudness(name: string): number {
    return (this.#going.get(name) ?? 0) / SOUNDS[name]!.volume;
  }
}

const stage = (...sounds: string[]) => ({ sounds }) as unknown as Stage;

export const cue = (sound: SoundCue, start = 0, time = 0): Pick<TimedCue, 'cue' | 'start' | 'time'> => ({ cue: sound, start, time });

/** A step that begins with some loops, ends with some, and gives cues. */
export function moment(before: string[], after: string[], ...cues: Pick<TimedCue, 'cue' | 'start' | 'time'>[]): Moment {
  const [from, to] = [stage(...before), stage(...after)];
  const timed = cues.map((one) => ({ ...one, who: 'lily' as const, before: from, after: to }));
  return { step: {} as Moment['step'], index: 0, before: from, after: to, cues: timed, lead: 0, speakAt: 0 };
}
