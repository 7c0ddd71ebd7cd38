/** The real desk: Web Audio through Howler. */
import { Howl, Howler } from 'howler';
import { Buses } from './buses';
import { type Desk, type Playing, SILENT, type Sounding } from './desk';
import { load, type Source, type Surroundings, unheard } from './files';
import { later } from './later';
import { SOUNDS } from './sounds';
import { Strip } from './strip';
import { Tape } from './tape';

const LEAVING = 0.6; // seconds from going out of sight to sleep, for the house to fade
const BUSES_FIRST = ['effects', 'voices', 'place']; // a place can wait longest
const FILES = [...new Set(Object.values(SOUNDS).toSorted((a, b) => BUSES_FIRST.indexOf(a.bus) - BUSES_FIRST.indexOf(b.bus)).map(({ file }) => file))];

/** The node that a sound of Howler's plays into; its plug-ins for panning go by it too. */
interface Plugged {
  _soundById(id: number): { readonly _node: AudioNode };
}

/** Opens the audio of the page and begins to load. Call it on a click, key or tap. It never throws. */
export function openHowler(around: Surroundings): Desk {
  try {
    Howler.autoSuspend = false; // else Howler would fall asleep on its own clock
    Howler.html5PoolSize = 0;
    Howler.volume(1); // makes the audio context while the browser still sees the click
    if (!Howler.usingWebAudio) throw new Error('this browser has no Web Audio');
    return new HowlerDesk(around);
  } catch (fault) {
    around.warn(unheard('The page', fault));
    return SILENT;
  }
}

class HowlerDesk implements Desk {
  readonly #buses = new Buses(Howler.ctx, Howler.masterGain);
  readonly #howls = new Map<string, Howl>();
  readonly #strips = new WeakMap<AudioNode, Strip>();
  readonly #tape: Tape;
  #stayAwake: () => void = ignore;
  #asleep = false; // until it is to resume

  constructor(around: Surroundings) {
    this.#tape = new Tape(Howler.ctx, this.#buses.entry('music'), around);
    void Promise.resolve().then(() => FILES.forEach((file) => void this.#load(file, around))); // after the music that is wanted right now
    Howler.ctx.addEventListener('statechange', () => this.#asleep && Howler.ctx.state === 'running' && this.#sleep()); // Howler wakes it at the first touches
    this.resume();
  }

  get now(): number {
    return Howler.ctx.currentTime;
  }

  play(name: string, variant: number, { volume, rate, pan }: Playing): Sounding | null {
    const { file, bus } = SOUNDS[name]!;
    const howl = this.#howls.get(file);
    if (!howl || Howler.ctx.state !== 'running') return null; // asked now, Howler would play it late
    const id = howl.play(spriteName(name, variant));
    if (rate !== 1) howl.rate(rate, id);
    const strip = this.#stripOf((howl as unknown as Plugged)._soundById(id)._node);
    strip.open(this.#buses.entry(bus), volume, pan);
    return { setVolume: (now) => strip.setVolume(now), stop: (fade) => this.#stop(howl, id, strip, fade) };
  }

  threadMusic(files: readonly string[]): void {
    this.#tape.thread(files);
  }

  isThreaded: Desk['isThreaded'] = (file) => this.#tape.isThreaded(file);

  playBar(file: string, clip: number, at: number): Sounding | null {
    return Howler.ctx.state === 'running' ? this.#tape.playBar(file, clip, at) : null;
  }

  setVolume: Desk['setVolume'] = (bus, volume) => this.#buses.setVolume(bus, volume);
  duck: Desk['duck'] = (on) => this.#buses.duck(on);
  mute: Desk['mute'] = (on) => void Howler.mute(on);

  suspend(): void {
    this.#asleep = true;
    this.#buses.dim(true);
    this.#stayAwake();
    this.#stayAwake = later(Howler.ctx, LEAVING, () => this.#sleep());
  }

  #sleep(): void {
    void Howler.ctx.suspend().catch(ignore);
  }

  resume(): void {
    this.#asleep = false;
    this.#stayAwake();
    void Howler.ctx.resume().catch(ignore);
    this.#buses.dim(false);
  }

  /** Howler keeps its nodes for sounds to come, and so do their strips. */
  #stripOf(node: AudioNode): Strip {
    const known = this.#strips.get(node);
    if (known) return known;
    const strip = new Strip(Howler.ctx);
    node.disconnect();
    node.connect(strip.entry);
    this.#strips.set(node, strip);
    return strip;
  }

  #stop(howl: Howl, id: number, strip: Strip, fade: number): void {
    if (!howl.playing(id)) return; // its strip may carry another sound by now
    strip.close(fade);
    later(Howler.ctx, fade, () => howl.stop(id));
  }

  async #load(file: string, around: Surroundings): Promise<void> {
    const howl = await load(file, around, (sound, source) => decoded(file, sound, source));
    if (howl) this.#howls.set(file, howl);
  }
}

/** Given what was fetched: Howler by itself, when the network fails, would fall back to an audio element. */
function decoded(file: string, sound: Blob, { url, format }: Source): Promise<Howl> {
  const src = URL.createObjectURL(sound);
  const loading = new Promise<Howl>((resolve, reject) => {
    const made: Howl = new Howl({
      src,
      format,
      sprite: spriteOf(file),
      onload: () => resolve(made),
      onloaderror: (_, reason) => reject(new Error(`${url}: ${String(reason)}`)),
    });
  });
  return loading.finally(() => URL.revokeObjectURL(src));
}

const spriteName = (name: string, variant: number): string => `${name} ${variant}`;

function spriteOf(file: string): Record<string, [number, number, boolean]> {
  const sounds = Object.entries(SOUNDS).filter(([, sound]) => sound.file === file);
  const clips = sounds.flatMap(([name, { clips, loop = false }]) =>
    clips.map(({ start, duration }, variant) => [spriteName(name, variant), [start, duration, loop]] as const),
  );
  return Object.fromEntries(clips.map(([name, clip]) => [name, [...clip]]));
}

function ignore(): void {} // a context that will not wake is silence, not a fault
