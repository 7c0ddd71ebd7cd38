/** Plays the sounds of a step at their times. It never holds up the play, and where sound fails it is silent. */
import type { Moment, Presenter, SoundCue, TimedCue } from '../play/step';
import { Loops } from './loops';
import { type Sound, SOUNDS } from './sounds';
import { Variants } from './variants';
import { SILENT, type Voice } from './voice';

const RATE_SPREAD = 0.08; // between the slowest and the fastest repeat, around 1
const SOFTEST_REPEAT = 0.8; // of its volume

type TimedSound = TimedCue & { readonly cue: SoundCue };

interface Repeat {
  readonly name: string;
  readonly every: number; // seconds
  readonly until: number; // seconds from the start of the step
  next: number; // likewise
}

export class SoundPlayer implements Presenter {
  readonly busy = false;
  readonly #openVoice: () => Voice;
  readonly #random: () => number;
  readonly #variants: Variants;
  readonly #loops = new Loops();
  #voice: Voice = SILENT;
  #unlocked = false;
  #muted = false;
  #elapsed = 0; // seconds since the step began; below 0 while the curtain falls before it
  #due: readonly TimedSound[] = []; // earliest first
  #repeats: readonly Repeat[] = [];
  #after: readonly string[] = []; // what sounds on when the step is over

  /** `openVoice` is called once, at the first click, key or tap; `random` gives 0…1. */
  constructor(openVoice: () => Voice, random: () => number) {
    this.#openVoice = openVoice;
    this.#random = random;
    this.#variants = new Variants(random);
  }

  present(moment: Moment): void {
    this.#elapsed = -moment.lead;
    this.#due = moment.cues.filter(isSound).sort((a, b) => a.start - b.start);
    this.#repeats = [];
    this.#after = moment.after.sounds;
    this.#loops.aimAt(moment.before.sounds);
    this.tick(0);
  }

  settle(moment: Moment): void {
    this.#after = moment.after.sounds;
    this.hurry();
  }

  hurry(): void {
    this.#due = [];
    this.#repeats = [];
    this.tick(0);
  }

  tick(seconds: number): void {
    this.#elapsed += seconds;
    this.#startDue();
    this.#repeats.forEach((repeat) => this.#step(repeat));
    this.#repeats = this.#repeats.filter((repeat) => repeat.next < repeat.until);
    if (!this.#due.some(({ cue }) => SOUNDS[cue.sound]?.loop)) this.#loops.aimAt(this.#after);
    this.#loops.tick(seconds, this.#voice);
  }

  /** Call it on a click, key or tap: browsers let nothing sound before. Until then nothing is loaded. */
  unlock(): void {
    if (this.#unlocked) return this.#voice.resume();
    this.#unlocked = true;
    this.#voice = this.#openVoice();
    this.#voice.mute(this.#muted);
    this.tick(0);
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#voice.mute(on);
  }

  /** Returns whether it is muted now. */
  toggleMute(): boolean {
    this.mute(!this.#muted);
    return this.#muted;
  }

  /** For when the page is out of sight. */
  suspend(): void {
    this.#voice.suspend();
  }

  resume(): void {
    this.#voice.resume();
  }

  #startDue(): void {
    const started = this.#due.filter(({ start }) => start <= this.#elapsed);
    this.#due = this.#due.slice(started.length);
    started.forEach((timed) => this.#start(timed));
  }

  #start({ cue, start, time }: TimedSound): void {
    const sound = SOUNDS[cue.sound];
    if (!sound) return;
    if (sound.loop) this.#turn(cue);
    else if (cue.stop) this.#repeats = this.#repeats.filter(({ name }) => name !== cue.sound);
    else if (sound.every && time > 0) this.#repeat({ name: cue.sound, every: sound.every, until: start + time, next: start });
    else this.#voice.play(cue.sound, this.#variants.next(sound), { volume: sound.volume, rate: 1 });
  }

  #turn({ sound, stop = false }: SoundCue): void {
    const others = this.#loops.wanted.filter((name) => name !== sound);
    this.#loops.aimAt(stop ? others : [...others, sound]);
  }

  #repeat(repeat: Repeat): void {
    this.#repeats = [...this.#repeats, repeat];
  }

  /** One repeat at most, however much time has passed: a late page catches up without a clatter. */
  #step(repeat: Repeat): void {
    if (repeat.next > this.#elapsed || repeat.next >= repeat.until) return;
    const missed = Math.floor((Math.min(this.#elapsed, repeat.until) - repeat.next) / repeat.every);
    repeat.next += (missed + 1) * repeat.every;
    const sound: Sound = SOUNDS[repeat.name]!;
    const softness = this.#random() * (1 - SOFTEST_REPEAT);
    this.#voice.play(repeat.name, this.#variants.next(sound), {
      volume: sound.volume * (1 - softness),
      rate: 1 + RATE_SPREAD * (this.#random() - 0.5),
    });
  }
}

const isSound = (timed: TimedCue): timed is TimedSound => 'sound' in timed.cue;
