/**
 * Howler, and what of its inside we go by: the only file that knows it. Its insides are asked for
 * as if they might be gone.
 */
import { Howl, Howler } from 'howler';

/** Its own mark of a context that runs: it sees only those that it has woken itself, and would play in others late. */
interface Marked {
  state?: string;
}
/** The node that a sound of Howler's plays into; its plug-ins for panning go by it too. */
interface Plugged {
  _soundById?(id: number): { readonly _node?: unknown } | null;
}
type Clips = Readonly<Record<string, readonly [start: number, duration: number, loop: boolean]>>; // milliseconds

/** A clip that is played. */
export interface Voice {
  readonly node: AudioNode | null; // that it plays into; null where this Howler has none
  readonly isPlaying: () => boolean;
  readonly stop: () => void;
}

export const isPlayable = (format: string): boolean => Howler.codecs(format) === true;

/** What sounds are played in: not always what we opened, for it can be replaced. Null where there is none. */
export const contextNow = (): AudioContext | null => Howler.ctx as AudioContext | null;

export const mute = (on: boolean): void => void Howler.mute(on);

/** What everything plays into. @throws where this browser gives no audio context */
export function open(): GainNode {
  const { ctx, masterGain } = Howler;
  if (contextNow() && ctx.state !== 'closed' && masterGain?.context === ctx) return masterGain;
  Object.assign(Howler, { ctx: null, usingWebAudio: true, html5PoolSize: 0 });
  Howler.autoUnlock = false; // else it would close a context that does not run at 44,100 Hz, with all that hangs on it
  Howler.autoSuspend = false; // else it would fall asleep on its own clock
  Howler.volume(1); // makes the context
  if (contextNow() && Howler.usingWebAudio) return Howler.masterGain;
  Howler.ctx = ctx; // its timers still look at it
  throw new Error('this browser gives no audio context');
}

/** Has it look at no context any more; it makes another for whoever opens it again. */
export const forget = (): void => void Object.assign(Howler, { ctx: null, masterGain: null });

/** A decoded sound file, with its clips. */
export class Sample {
  readonly #source: string;
  readonly #clips: Clips;
  readonly #howl: Howl;

  private constructor(source: string, clips: Clips, howl: Howl) {
    [this.#source, this.#clips, this.#howl] = [source, clips, howl];
  }

  /**
   * Given the file itself: asked for by an address, Howler would fall back to an audio element where the network fails.
   */
  static async of(sound: Blob, format: string, clips: Clips): Promise<Sample> {
    const source = await addressOf(new Blob([sound], { type: `audio/${format}` }));
    return new Sample(source, clips, await decoded(source, clips));
  }

  /** The same on the context there is now; Howler keeps what it has decoded for as long as somebody holds it. */
  async renewed(): Promise<Sample> {
    const howl = await decoded(this.#source, this.#clips);
    this.#howl.unload();
    return new Sample(this.#source, this.#clips, howl);
  }

  /** Stops it, and gives its memory back. */
  close(): void {
    this.#howl.unload();
  }

  play(clip: string, rate: number): Voice {
    (Howler as Marked).state = 'running';
    const id = this.#howl.play(clip);
    if (rate !== 1) this.#howl.rate(rate, id);
    const node = (this.#howl as Plugged)._soundById?.(id)?._node;
    return {
      node: node instanceof AudioNode ? node : null,
      isPlaying: () => this.#howl.playing(id),
      stop: () => void this.#howl.stop(id),
    };
  }
}

/** Again where another context has come meanwhile: what was made for the one before does not sound there. */
async function decoded(source: string, clips: Clips): Promise<Howl> {
  const context = contextNow();
  const howl = await loaded(source, clips);
  if (context === contextNow()) return howl;
  const again = decoded(source, clips);
  howl.unload();
  return again;
}

function loaded(source: string, clips: Clips): Promise<Howl> {
  return new Promise<Howl>((resolve, reject) => {
    // Howler would take an audio element, or make a context of its own
    if (!Howler.usingWebAudio || !contextNow()) throw new Error('there is no audio context');
    const howl: Howl = new Howl({
      src: source,
      sprite: Object.fromEntries(Object.entries(clips).map(([name, clip]) => [name, [...clip]])),
      onload: () => resolve(howl),
      onloaderror: (_, reason) => {
        howl.unload();
        reject(new Error(String(reason)));
      },
    });
  });
}

/**
 * As the whole file in itself: what Howler decodes without a request, so that no policy of the page's host refuses it.
 */
function addressOf(sound: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('it could not be read'));
    reader.readAsDataURL(sound);
  });
}
