/** A voice heard through a wall: syllables without words, each gliding between two closed vowels. */
import { chain, filter } from '../filter';
import { white } from '../noise';
import { type Curve, mix, RATE, type Signal, shape, silence } from '../signal';

type Vowel = readonly [first: number, second: number, third: number]; // Hz, its formants
const VOWELS = {
  a: [480, 1350, 2450],
  e: [330, 1500, 2500],
  i: [280, 1750, 2450],
  o: [430, 1020, 2400],
  u: [300, 870, 2240],
  y: [360, 1080, 2300],
} as const satisfies Record<string, Vowel>;

export interface Speaker {
  readonly hz: number; // of the voice at rest
  readonly size: number; // formants against a man's
  readonly voice: number; // 1 spoken, 0 all breath
  readonly breath: number; // air in it
  readonly wall: number; // Hz that the wall lets through
}
export const LILY: Speaker = { hz: 196, size: 1.16, voice: 1, breath: 0.09, wall: 2300 };
export const JAMES: Speaker = { hz: 112, size: 1, voice: 1, breath: 0.05, wall: 1700 };
// either of them: whispers have no pitch to tell them by
export const WHISPER: Speaker = { hz: 150, size: 1.1, voice: 0.06, breath: 0.6, wall: 3400 };

export interface Sound {
  readonly from: keyof typeof VOWELS;
  readonly to: keyof typeof VOWELS;
  readonly seconds: number;
  readonly pitch: number; // semitones away from the voice at rest
  readonly bend: number; // semitones on the way
}

const VIBRATO = { perSecond: 5.2, depth: 0.006 } as const;
const semitones = (count: number): number => 2 ** (count / 12);

/** One syllable. @returns mono */
export function syllable(speaker: Speaker, { from, to, seconds, pitch, bend }: Sound, seed: number): Signal {
  const hz: Curve = (time) =>
    speaker.hz *
    semitones(pitch + (bend * time) / seconds) *
    (1 + VIBRATO.depth * Math.sin(2 * Math.PI * VIBRATO.perSecond * time));
  const source = mix([throat(seconds, hz), speaker.voice], [white(seconds, seed), speaker.breath]);
  const glide: Curve = (time) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, (1.2 * time) / seconds));
  const formant =
    (n: 0 | 1 | 2): Curve =>
    (time) =>
      speaker.size * (VOWELS[from][n] + (VOWELS[to][n] - VOWELS[from][n]) * glide(time));
  const mouth = mix(
    ...FORMANTS.map(
      ({ gain, q }, n) => [filter(source, { pass: 'band', hz: formant(n as 0 | 1 | 2), q }), gain] as const,
    ),
  );
  return shape(chain(mouth, { pass: 'low', hz: speaker.wall, q: 0.6 }, { pass: 'high', hz: 90 }), swell(seconds));
}

const FORMANTS = [
  { gain: 1, q: 5 },
  { gain: 0.42, q: 7 },
  { gain: 0.12, q: 8 },
] as const;

const ATTACK = 0.022; // seconds
const RELEASE = 0.6; // share of a syllable

/** Lips part softly, and close more softly. */
const swell =
  (seconds: number): Curve =>
  (time) => {
    const [rise, fall] = [Math.min(1, time / ATTACK), Math.min(1, (seconds - time) / (RELEASE * seconds))];
    return Math.sin((Math.PI / 2) * rise) ** 2 * Math.sin((Math.PI / 2) * Math.max(0, fall)) ** 1.5;
  };

const OPENING = 0.42; // share of a period in which the glottis opens
const CLOSING = 0.2; // …and closes; shut for the rest

/** The glottal pulse of Rosenberg (1971), raised cosine. */
function throat(seconds: number, hz: Curve): Signal {
  let phase = 0;
  const flow = silence(seconds).map((_, i) => {
    phase = (phase + hz(i / RATE) / RATE) % 1;
    if (phase < OPENING) return 0.5 - 0.5 * Math.cos((Math.PI * phase) / OPENING);
    return phase < OPENING + CLOSING ? Math.cos(((Math.PI / 2) * (phase - OPENING)) / CLOSING) : 0;
  });
  return chain(flow, { pass: 'high', hz: 60 });
}
