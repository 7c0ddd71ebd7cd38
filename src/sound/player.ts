/** Plays what is heard of a step at its time. It never holds up the play, and where sound fails it is silent. */
import type { FigureName, Stage } from '../play/stage';
import { BUSES, type Bus } from '../play/vocabulary';
import { EVERYBODY, type Moment, type Presenter, type SoundCue, type TimedCue } from '../play/step';
import { earOf } from '../play/staging/ambience-levels';
import { type AudioBackend, SILENT } from './audio-backend';
import { type Footfall, gaitOf, isFootfall } from './footfall-sounds';
import { Loops, type Aim } from './loops';
import { OneShots, type Where } from './one-shots';
import { Score } from './score';
import type { SoundData } from './sounds';
import { BLIND, heardFrom, type StagePositions } from './stage-positions';
import { Speech } from './speech';
import { Ambience } from './ambience';

const FADE = 0.4; // seconds in which a loop comes and goes that does not say

type TimedSound = TimedCue & { readonly cue: SoundCue };

/** What sounds, or would if it could be heard. */
export interface Heard {
  readonly loops: readonly string[];
  readonly effects: readonly string[];
  readonly voices: readonly string[];
  readonly music: string;
  readonly bars: Score['bars'];
}

export class SoundPlayer implements Presenter {
  readonly busy = false;
  readonly #data: SoundData;
  readonly #open: () => AudioBackend;
  readonly #positions: StagePositions;
  readonly #effects: OneShots;
  readonly #voices: OneShots;
  readonly #speech: Speech;
  readonly #score: Score;
  readonly #ambience: Ambience;
  readonly #loops: Loops;
  readonly #volumes = new Map<Bus, number>(BUSES.map((bus) => [bus, 1]));
  #audio: AudioBackend = SILENT;
  #unlocked = false;
  #asleep = false;
  #muted = false;
  #elapsed = 0; // seconds since the step began; below 0 while the curtain falls before it
  #due: readonly TimedCue[] = []; // earliest first
  #going: readonly string[] = []; // loops that were cued
  #speaker: FigureName = '';
  #after: Stage;
  #entrance: Stage | null = null; // what the curtain, when it is down, will open on

  /**
   * @param open called once, at the first click, key or tap
   * @param random 0…1
   * @param front what the audience comes in to
   */
  constructor(
    data: SoundData,
    open: () => AudioBackend,
    random: () => number,
    front: Stage,
    positions: StagePositions = BLIND,
  ) {
    [this.#data, this.#open, this.#positions, this.#after] = [data, open, positions, front];
    [this.#effects, this.#voices] = [new OneShots(data.sounds, random), new OneShots(data.sounds, random)];
    this.#speech = new Speech(data, this.#voices);
    this.#ambience = new Ambience(data.ambience, front);
    this.#score = new Score(data.music);
    this.#loops = new Loops(data.sounds);
    this.#score.land(front.music);
  }

  present(moment: Moment): void {
    this.#bringOn(this.#after);
    this.#elapsed = -moment.lead;
    this.#due = moment.cues.toSorted((a, b) => a.start - b.start);
    this.#effects.endRepeats();
    this.#take(moment);
    this.#speech.begin(moment);
    this.#entrance = moment.lead > 0 ? moment.before : null;
    this.#score.follow(moment.before.music, this.#audio);
    this.tick(0);
  }

  snapTo(moment: Moment): void {
    this.#take(moment);
    [this.#due, this.#entrance] = [[], null];
    this.#speech.end();
    this.#effects.cut();
    this.#going = moment.after.sounds;
    this.#ambience.snapTo(moment.after);
    this.#score.land(moment.after.music);
    this.tick(0);
  }

  skip(): void {
    this.#speech.end();
    this.#effects.endRepeats();
    this.#enter();
    this.#bringOn(this.#after);
    this.tick(0);
  }

  /** A foot has come down. */
  footfall({ who, gait, force }: Footfall, place: Stage['place']): void {
    const name = this.#data.footfalls[place]?.[gait];
    if (name !== undefined && this.#data.sounds[name])
      this.#effects.playVaried(name, heardFrom(this.#positions, who, force), this.#audio);
  }

  /** @param gust how hard it blows right now, 0 in still air … HARDEST_GUST */
  tick(seconds: number, gust = 0): void {
    this.#audio.tick(seconds);
    this.#elapsed += seconds;
    if (this.#elapsed >= 0) this.#enter();
    this.#startDue();
    this.#effects.tick(seconds, this.#audio);
    this.#speech.tick(
      seconds,
      () => heardFrom(this.#positions, this.#speaker),
      this.#audio,
      this.#volumes.get('voices')! > 0,
    );
    this.#ambience.gust = gust;
    this.#ambience.tick(seconds);
    this.#loops.aimAt(new Map([...this.#ambience.aims(), ...this.#going.map((name) => this.#cued(name))]));
    this.#loops.tick(seconds, this.#audio);
    this.#score.tick(this.#audio);
  }

  get heard(): Heard {
    return {
      loops: this.#loops.wanted,
      effects: this.#effects.going,
      voices: this.#voices.going,
      music: this.#score.passage,
      bars: this.#score.bars,
    };
  }

  /** Call it on a click, key or tap: browsers let nothing sound before. Until then nothing is loaded. */
  unlock(): void {
    if (this.#unlocked) return this.wake();
    this.#unlocked = true;
    this.#audio = this.#open();
    this.#audio.mute(this.#muted);
    for (const [bus, volume] of this.#volumes) this.#audio.setVolume(bus, volume);
    if (this.#asleep) this.#audio.suspend();
    this.tick(0);
  }

  /** Resolves once no sound that has been asked for is on its way. */
  settled(): Promise<void> {
    return this.#audio.settled();
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#audio.mute(on);
  }

  /** @param reading whether somebody reads aloud just now, for whom music makes room; null where voices murmur */
  yieldTo(reading: () => boolean | null): void {
    this.#speech.reading = reading;
  }

  setVolume(bus: Bus, volume: number): void {
    this.#volumes.set(bus, volume);
    this.#audio.setVolume(bus, volume);
  }

  /** What has not come may come now. */
  retry(): void {
    this.#audio.retry();
  }

  /** Falls silent for good. */
  close(): void {
    this.#audio.close();
    [this.#audio, this.#unlocked] = [SILENT, true];
  }

  /** For when the page is out of sight. */
  suspend(): void {
    this.#asleep = true;
    this.#audio.suspend();
  }

  resume(): void {
    this.#asleep = false;
    this.wake();
  }

  /** Call it on each further click, key or tap: others may have put the sound to sleep. */
  wake(): void {
    if (!this.#asleep) this.#audio.resume();
  }

  #take({ step, after }: Moment): void {
    this.#after = after;
    if (step.who !== EVERYBODY) this.#speaker = step.who;
  }

  /** A step that is left before its end still leaves its music, its place and its hour behind. */
  #bringOn(stage: Stage): void {
    const { place, wind, sounds, music } = stage;
    for (const { cue, time, after } of this.#due) if ('light' in cue) this.#ambience.fall(after.hour, time);
    this.#due = [];
    this.#going = sounds;
    this.#ambience.move(place);
    this.#ambience.blow(wind);
    this.#ambience.follow(stage, 0);
    this.#score.follow(music, this.#audio);
  }

  #enter(): void {
    if (!this.#entrance) return;
    this.#ambience.snapTo(this.#entrance);
    this.#going = this.#entrance.sounds;
    this.#entrance = null;
  }

  #startDue(): void {
    const started = this.#due.filter(({ start }) => start <= this.#elapsed);
    this.#due = this.#due.slice(started.length);
    for (const timed of started) this.#start(timed);
  }

  #start(timed: TimedCue): void {
    const { cue, time, before, after } = timed;
    if (after.place !== before.place) this.#ambience.move(after.place);
    if (after.wind !== before.wind) this.#ambience.blow(after.wind);
    if (earOf(after) !== earOf(before)) this.#ambience.follow(after, after.place === before.place ? time : 0);
    if ('light' in cue) this.#ambience.fall(after.hour, time);
    if ('music' in cue) this.#score.follow(cue.music, this.#audio);
    if (isSound(timed)) this.#sound(timed);
  }

  #sound({ cue: { sound: name, stop = false }, who, time, after }: TimedSound): void {
    const sound = this.#data.sounds[name];
    if (!sound) return;
    const steps = this.#data.footfalls[after.place]?.[gaitOf(name)];
    const where = (): Where => heardFrom(this.#positions, who);
    if (sound.loop) this.#going = [...this.#going.filter((each) => each !== name), ...(stop ? [] : [name])];
    else if (stop) this.#effects.endRepeats(name);
    else if (sound.strikes) this.#effects.strike(name, where, sound);
    else if (!isFootfall(name)) this.#once(name, where, time);
    else if (!this.#positions.feetSeen && steps !== undefined) this.#effects.repeat(steps, where, time);
  }

  #once(name: string, where: () => Where, time: number): void {
    if (this.#data.sounds[name]!.every && time > 0) this.#effects.repeat(name, where, time);
    else this.#effects.play(name, where(), this.#audio);
  }

  #cued(name: string): [string, Aim] {
    const fade = this.#data.sounds[name]?.fade ?? FADE;
    return [name, { level: 1, comes: fade, goes: fade }];
  }
}

const isSound = (timed: TimedCue): timed is TimedSound => 'sound' in timed.cue;
