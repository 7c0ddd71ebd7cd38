/** Plays bars on the sampled instruments, dry and in one channel, each bar by itself: the hall makes them wide. */
import { readFileSync } from 'node:fs';
import { type BasicSoundBank, SpessaSynthProcessor } from 'spessasynth_core';
import { filter } from '../filter';
import { add, fadeEnds, RATE, type Signal, samples } from '../signal';
import { BANK, openBank } from './bank';
import type { Bar, Part } from './cue';
import { INSTRUMENTS } from './instruments';
import { strengthAt, type Swell } from './notation';
import { type Touch, touches } from './touch';

/** Seconds that a bar's clip begins before its bar line. */
export const LEAD = 0.03;

const SUBSONIC = 28; // Hz; below it there is only an offset that would click
const EDGE = 0.004; // seconds of fade at both ends
const BLOCK = 64; // samples; notes begin on blocks
const EXPRESSION = 11; // MIDI controllers
const VOLUME = 7;
const CHANNEL = 0;
const STEADY = 0.5; // strength a held note is struck with: its loudness is the bow's

export class Orchestra {
  private constructor(private readonly bank: BasicSoundBank) {}

  static async assemble(): Promise<Orchestra> {
    return new Orchestra(await openBank(readFileSync(BANK)));
  }

  /** A bar from LEAD before its bar line until its last note has died away. */
  async play(bar: Bar): Promise<Signal> {
    const seconds =
      LEAD +
      bar.beats * bar.beat +
      (bar.ring || Math.max(0, ...bar.parts.map(({ player }) => INSTRUMENTS[player].release)));
    const sum = new Float64Array(samples(seconds));
    for (const part of bar.parts) add(sum, await this.playPart(bar, part, sum.length), 0);
    return fadeEnds(filter(sum, { pass: 'high', hz: SUBSONIC }), EDGE, EDGE);
  }

  private async playPart(bar: Bar, part: Part, length: number): Promise<Signal> {
    const { program, level, release, rings } = INSTRUMENTS[part.player];
    const synth = await this.seat(program);
    const left = new Float32Array(length);
    const right = new Float32Array(length);
    const events = cues(bar, part, touches(bar, part));
    for (let from = 0; from < length; from += BLOCK) {
      while (events[0] && events[0].at * RATE < from + BLOCK / 2) events.shift()!.sound(synth);
      synth.process(left, right, from, Math.min(BLOCK, length - from));
    }
    const end = LEAD + bar.beats * bar.beat;
    const fall = Math.min(bar.ring || release, rings - end);
    return Float64Array.from(left, (value, i) => ((value + right[i]!) / 2) * level * damped(i / RATE - end, fall));
  }

  private async seat(program: number): Promise<SpessaSynthProcessor> {
    const synth = new SpessaSynthProcessor(RATE, { effectsEnabled: false, eventsEnabled: false });
    synth.soundBankManager.addSoundBank(this.bank, 'score');
    await synth.processorInitialized;
    synth.programChange(CHANNEL, program);
    synth.controllerChange(CHANNEL, VOLUME, 127);
    return synth;
  }
}

interface Event {
  readonly at: number; // seconds from the clip's beginning
  sound(synth: SpessaSynthProcessor): void;
}

function cues(bar: Bar, { player, line }: Part, notes: readonly Touch[]): Event[] {
  const { rings, pedal } = INSTRUMENTS[player];
  const struckOnce = rings < Infinity;
  const struck = notes.map(({ key, velocity, from }) => ({
    at: LEAD + from,
    sound: (synth: SpessaSynthProcessor) =>
      synth.noteOn(CHANNEL, key, struckOnce ? velocity : Math.round(127 * STEADY)),
  }));
  const lifted = notes.map(({ key, until }) => ({
    at: LEAD + until,
    sound: (synth: SpessaSynthProcessor) => synth.noteOff(CHANNEL, key),
  }));
  const bowed = struckOnce ? [] : bowing(bar, line.swells);
  return [...struck, ...(pedal ? [] : lifted), ...bowed].sort((a, b) => a.at - b.at);
}

const BOW_STEPS = 24; // changes of loudness in a bar

function bowing(bar: Bar, swells: readonly Swell[]): Event[] {
  return Array.from({ length: BOW_STEPS }, (_, i) => {
    const beat = (i / BOW_STEPS) * bar.beats;
    const value = Math.round(127 * strengthAt(swells, beat) * 1.4);
    return {
      at: i ? LEAD + beat * bar.beat : 0,
      sound: (synth: SpessaSynthProcessor) => synth.controllerChange(CHANNEL, EXPRESSION, Math.min(127, value)),
    };
  });
}

/** The damper coming down, or the bow leaving the string: full until the bar ends, then a cosine to silence. */
const damped = (after: number, fall: number): number =>
  after <= 0 ? 1 : after >= fall ? 0 : (0.5 + 0.5 * Math.cos((Math.PI * after) / fall)) ** 2;
