/** Plays what is heard of a step at its time. It never holds up the play, and where sound fails it is silent. */
import type { FigureName, Stage } from '../play/stage';
import { BUSES, type Bus } from '../play/vocabulary';
import type { Moment, Presenter, SoundCue, TimedCue } from '../play/step';
import { type AudioBackend, SILENT } from './audio-backend';
import { type Footfall, gaitOf, groundSound, isFootfall } from './footfall-sounds';
import { Loops, type Aim } from './loops';
import { OneShots, type Where } from './one-shots';
import { Score } from './score';
import { SOUNDS } from './sounds';
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
  readonly #openDesk: () => AudioBackend;
  readonly #sight: StagePositions;
  readonly #effects: OneShots;
  readonly #voices: OneShots;
  readonly #speech: Speech;
  readonly #score = new Score();
  readonly #surroundings: Ambience;
  readonly #loops = new Loops();
  readonly #volumes = new Map<Bus, number>(BUSES.map((bus) => [bus, 1]));
  #desk: AudioBackend = SILENT;
  #unlocked = false;
  #asleep = false;
  #muted = false;
  #elapsed = 0; // seconds since the step began; below 0 while the curtain falls before it
  #due: readonly TimedCue[] = []; // earliest first
  #going: readonly string[] = []; // loops that were cued
  #speaker: FigureName = 'lily';
  #after: Stage;
  #entrance: Stage | null = null; // what the curtain, when it is down, will open on

  /**
   * @param openDesk called once, at the first click, key or tap
   * @param random 0…1
   * @param front what the house comes in to
   */
  constructor(openDesk: () => AudioBackend, random: () => number, front: Stage, sight: StagePositions = BLIND) {
    [this.#openDesk, this.#sight, this.#after] = [openDesk, sight, front];
    [this.#effects, this.#voices] = [new OneShots(random), new OneShots(random)];
    this.#speech = new Speech(this.#voices);
    this.#surroundings = new Ambience(front);
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
    this.#score.follow(moment.before.music, this.#desk);
    this.tick(0);
  }

  snapTo(moment: Moment): void {
    this.#take(moment);
    [this.#due, this.#entrance] = [[], null];
    this.#speech.end();
    this.#effects.cut();
    this.#going = moment.after.sounds;
    this.#surroundings.snapTo(moment.after);
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
    const name = groundSound(place, gait);
    if (SOUNDS[name]) this.#effects.playVaried(name, heardFrom(this.#sight, who, force), this.#desk);
  }

  /** @param gust how hard it blows right now, -1…1 */
  tick(seconds: number, gust = 0): void {
    this.#desk.tick(seconds);
    this.#elapsed += seconds;
    if (this.#elapsed >= 0) this.#enter();
    this.#startDue();
    this.#effects.tick(seconds, this.#desk);
    this.#speech.tick(
      seconds,
      () => heardFrom(this.#sight, this.#speaker),
      this.#desk,
      this.#volumes.get('voices')! > 0,
    );
    this.#surroundings.gust = gust;
    this.#surroundings.tick(seconds);
    this.#loops.aimAt(new Map([...this.#surroundings.aims(), ...this.#going.map(cued)]));
    this.#loops.tick(seconds, this.#desk);
    this.#score.tick(this.#desk);
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
    this.#desk = this.#openDesk();
    this.#desk.mute(this.#muted);
    for (const [bus, volume] of this.#volumes) this.#desk.setVolume(bus, volume);
    if (this.#asleep) this.#desk.suspend();
    this.tick(0);
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#desk.mute(on);
  }

  setVolume(bus: Bus, volume: number): void {
    this.#volumes.set(bus, volume);
    this.#desk.setVolume(bus, volume);
  }

  /** What has not come may come now. */
  retry(): void {
    this.#desk.retry();
  }

  /** For when the page is out of sight. */
  suspend(): void {
    this.#asleep = true;
    this.#desk.suspend();
  }

  resume(): void {
    this.#asleep = false;
    this.wake();
  }

  /** Call it on each further click, key or tap: others may have put the sound to sleep. */
  wake(): void {
    if (!this.#asleep) this.#desk.resume();
  }

  #take({ step, after }: Moment): void {
    this.#after = after;
    if (step.who !== 'both') this.#speaker = step.who;
  }

  /** A step that is left before its end still leaves its music, its place and its hour behind. */
  #bringOn({ place, wind, sounds, music }: Stage): void {
    for (const { cue, time, after } of this.#due) if ('light' in cue) this.#surroundings.fall(after.hour, time);
    this.#due = [];
    this.#going = sounds;
    this.#surroundings.move(place);
    this.#surroundings.blow(wind);
    this.#score.follow(music, this.#desk);
  }

  #enter(): void {
    if (!this.#entrance) return;
    this.#surroundings.snapTo(this.#entrance);
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
    if (after.place !== before.place) this.#surroundings.move(after.place);
    if (after.wind !== before.wind) this.#surroundings.blow(after.wind);
    if ('light' in cue) this.#surroundings.fall(after.hour, time);
    if ('music' in cue) this.#score.follow(cue.music, this.#desk);
    if (isSound(timed)) this.#sound(timed);
  }

  #sound({ cue: { sound: name, stop = false }, who, time, after }: TimedSound): void {
    const sound = SOUNDS[name];
    if (!sound) return;
    const where = (): Where => heardFrom(this.#sight, who);
    if (sound.loop) this.#going = [...this.#going.filter((each) => each !== name), ...(stop ? [] : [name])];
    else if (stop) this.#effects.endRepeats(name);
    else if (sound.strikes) this.#effects.strike(name, where, sound);
    else if (!isFootfall(name)) this.#once(name, where, time);
    else if (!this.#sight.feetSeen) this.#effects.repeat(groundSound(after.place, gaitOf(name)), where, time);
  }

  #once(name: string, where: () => Where, time: number): void {
    if (SOUNDS[name]!.every && time > 0) this.#effects.repeat(name, where, time);
    else this.#effects.play(name, where(), this.#desk);
  }
}

const isSound = (timed: TimedCue): timed is TimedSound => 'sound' in timed.cue;

function cued(name: string): [string, Aim] {
  const fade = SOUNDS[name]?.fade ?? FADE;
  return [name, { level: 1, comes: fade, goes: fade }];
}
