/** The faders between sounds and the speakers: one a bus, the music's with a reverb around it and room for speech. */
import { reverb, REVERB_SEND } from './reverb';
import { BUSES, type Bus } from '../play/vocabulary';

// of all there is: the play as a whole is then about as loud as a film at home, and its peaks stay clear of the top
const HOUSE = 1.4;
const DUCKED = 0.56; // of the music's level, while somebody speaks: 5 dB less
const DUCKING = 0.12; // seconds to make two thirds of the way
const COMING_BACK = 0.7; // likewise
const FOLLOWING = 0.03; // likewise, for a hand on a fader
const LEAVING = 0.12; // likewise, for the whole house
const ENTERING = 0.3;

export class Buses {
  readonly #context: BaseAudioContext;
  readonly #house: GainNode;
  readonly #faders: Readonly<Record<Bus, GainNode>>;
  readonly #room: GainNode; // what ducking leaves of the music

  constructor(context: BaseAudioContext, out: AudioNode) {
    this.#context = context;
    this.#house = wire(new GainNode(context, { gain: HOUSE }), out);
    this.#faders = Object.fromEntries(BUSES.map((bus) => [bus, wire(context.createGain(), this.#house)])) as Record<
      Bus,
      GainNode
    >;
    this.#room = wire(context.createGain(), this.#faders.music);
    this.#raiseHall();
  }

  /** Where a sound of this bus plays into. */
  entry(bus: Bus): AudioNode {
    return bus === 'music' ? this.#room : this.#faders[bus];
  }

  setVolume(bus: Bus, volume: number): void {
    this.#glide(this.#faders[bus].gain, volume, FOLLOWING);
  }

  duck(on: boolean): void {
    this.#glide(this.#room.gain, on ? DUCKED : 1, on ? DUCKING : COMING_BACK);
  }

  dim(on: boolean): void {
    this.#glide(this.#house.gain, on ? 0 : HOUSE, on ? LEAVING : ENTERING);
  }

  #raiseHall(): void {
    const sides = reverb(this.#context.sampleRate);
    const walls = this.#context.createBuffer(sides.length, sides[0].length, this.#context.sampleRate);
    sides.forEach((side, channel) => walls.copyToChannel(Float32Array.from(side), channel));
    const room = new ConvolverNode(this.#context, { buffer: walls, disableNormalization: true });
    wire(this.#room, room);
    wire(room, wire(new GainNode(this.#context, { gain: REVERB_SEND }), this.#faders.music));
  }

  #glide(gain: AudioParam, goal: number, seconds: number): void {
    gain.cancelScheduledValues(this.#context.currentTime);
    gain.setTargetAtTime(goal, this.#context.currentTime, seconds);
  }
}

function wire<From extends AudioNode>(from: From, to: AudioNode): From {
  from.connect(to);
  return from;
}
