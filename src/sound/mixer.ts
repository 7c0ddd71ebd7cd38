/** The audio backend on one audio context: buses, channels and music, all of which belong to it and go with it. */
import { Buses } from './buses';
import type { Bus } from '../play/vocabulary';
import type { SoundHandle, PlayOptions } from './audio-backend';
import type { Voice } from './howler';
import { later } from './audio-timer';
import { clipName, type SoundLibrary } from './sound-library';
import { Channel } from './channel';
import { BarPlayer } from './bar-player';

const LEAVING = 0.6; // seconds from going out of sight to sleep, for all to fade

export class Mixer {
  readonly context: AudioContext;
  readonly #buses: Buses;
  readonly #library: SoundLibrary;
  readonly #bars: BarPlayer;
  readonly #strips = new WeakMap<AudioNode, Channel>();
  readonly #keep: (what: string, act: () => void) => void;
  readonly #leaving = new AbortController();
  #stayAwake: () => void = ignore;
  #asleep = false; // until it is to resume

  /** @param keep does what is done later than it was asked for, and lets nothing out that it throws */
  constructor(
    context: AudioContext,
    out: AudioNode,
    library: SoundLibrary,
    keep: (what: string, act: () => void) => void,
  ) {
    [this.context, this.#library, this.#keep] = [context, library, keep];
    this.#buses = new Buses(context, out);
    this.#bars = new BarPlayer(context, this.#buses.entry('music'), library.decoded, library.data.music);
    // somebody else has woken it
    context.addEventListener('statechange', () => this.#asleep && context.state === 'running' && this.#sleep(), {
      signal: this.#leaving.signal,
    });
  }

  /** @throws where Howler has no node to play into: nothing could be turned down or put in its place */
  play(name: string, variant: number, { volume, rate, pan }: PlayOptions): SoundHandle | null {
    const { file, bus } = this.#library.data.sounds[name]!;
    const sample = this.#library.sample(file);
    if (!sample || this.context.state !== 'running') return null;
    const voice = sample.play(clipName(name, variant), rate);
    if (!voice.node) {
      voice.stop();
      throw new Error('this Howler lets nothing into its sounds');
    }
    const strip = this.#stripOf(voice.node);
    strip.open(this.#buses.entry(bus), volume, pan);
    return { setVolume: (now) => strip.setVolume(now), stop: (fade) => this.#stop(name, voice, strip, fade) };
  }

  /** @param at seconds on the context's clock */
  playBar(file: string, clip: number, at: number): SoundHandle | null {
    return this.context.state === 'running' ? this.#bars.playBar(file, clip, at) : null;
  }

  setVolume(bus: Bus, volume: number): void {
    this.#buses.setVolume(bus, volume);
  }

  duck(on: boolean): void {
    this.#buses.duck(on);
  }

  suspend(): void {
    this.#asleep = true;
    this.#buses.dim(true);
    this.#stayAwake();
    this.#stayAwake = later(this.context, LEAVING, () => this.#sleep());
  }

  /** To be called on a touch, too: whoever has put it to sleep. */
  resume(): void {
    this.#asleep = false;
    this.#stayAwake();
    if (this.context.state !== 'running') void this.context.resume().catch(ignore);
    this.#buses.dim(false);
  }

  /** Hears nothing of its context any more. */
  close(): void {
    this.#stayAwake();
    this.#leaving.abort();
  }

  #sleep(): void {
    void this.context.suspend().catch(ignore);
  }

  /** Howler keeps its nodes for sounds to come, and so do their strips. */
  #stripOf(node: AudioNode): Channel {
    const known = this.#strips.get(node);
    if (known) return known;
    const strip = new Channel(this.context);
    node.disconnect();
    node.connect(strip.entry);
    this.#strips.set(node, strip);
    return strip;
  }

  #stop(name: string, voice: Voice, strip: Channel, fade: number): void {
    if (!voice.isPlaying()) return; // its strip may carry another sound by now
    strip.close(fade);
    later(this.context, fade, () => this.#keep(name, voice.stop));
  }
}

function ignore(): void {} // a context that will not wake is silence, not a fault
