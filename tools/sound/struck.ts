/** Things that are hit or dragged: envelopes, thuds, ringing, crackle, sticking. */
import { filter } from './filter';
import { type Curve, draw, mix, samples, type Signal, silence } from './signal';

/** Silent until `at`, rises smoothly for `attack`, then dies away by 1/e every `decay` (seconds). */
export function strike(at: number, attack: number, decay: number): Curve {
  return (time) => {
    const since = time - at;
    if (since < 0) return 0;
    return since < attack ? Math.sin((Math.PI / 2) * (since / attack)) ** 2 : Math.exp(-(since - attack) / decay);
  };
}

/**
 * Swells from silence at `from` to 1 at `fullest` and back to silence at `until` (seconds); the
 * higher `point`, the narrower its top.
 */
export function stroke(from: number, fullest: number, until: number, point = 1): Curve {
  return (time) => {
    const share = time < fullest ? (time - from) / (fullest - from) : (until - time) / (until - fullest);
    return share <= 0 ? 0 : Math.sin((Math.PI / 2) * share) ** point;
  };
}

export interface Thud {
  readonly at?: number; // seconds
  readonly hz: number; // where the pitch settles
  readonly drop: number; // how far above it begins, as a share of hz
  readonly settling: number; // seconds until most of the drop is done
  readonly attack: number; // seconds
  readonly decay: number; // seconds
  readonly overtones?: readonly number[]; // gains of the 2nd, 3rd … harmonic, each dying sooner
}

/** A soft body falling on a soft ground: a sine whose pitch drops as it lands. */
export function thud(seconds: number, { at = 0, hz, drop, settling, attack, decay, overtones = [] }: Thud): Signal {
  const cycles = (t: number) => hz * (t + drop * settling * (1 - Math.exp(-t / settling)));
  const gains = [1, ...overtones];
  const swells = gains.map((_, k) => strike(at, attack / (1 + 0.3 * k), decay / (1 + 0.7 * k)));
  return draw(seconds, (time) => {
    if (time < at) return 0;
    const phase = 2 * Math.PI * cycles(time - at);
    return gains.reduce((sum, gain, k) => sum + gain * Math.sin(phase * (k + 1)) * swells[k]!(time), 0);
  });
}

/** Several partials ringing on after one blow; each is [hz, gain, decay in seconds]. */
export function ring(
  seconds: number,
  at: number,
  partials: readonly (readonly [hz: number, gain: number, decay: number])[],
): Signal {
  const swells = partials.map(([, , decay]) => strike(at, 0.0005, decay));
  return draw(seconds, (time) =>
    partials.reduce(
      (sum, [hz, gain], k) => sum + gain * swells[k]!(time) * Math.sin(2 * Math.PI * hz * (time - at)),
      0,
    ),
  );
}

export interface Crackle {
  readonly density: Curve; // grains a second
  readonly strength: Curve; // loudness of the grains, 0…1
  readonly faintest: number; // share of the strength that the faintest grain keeps
  readonly decay: readonly [shortest: number, longest: number]; // seconds
}

/** Many tiny bursts of noise at chance moments: blades under a shoe, fibres in paper. */
export function crackle(
  seconds: number,
  random: () => number,
  { density, strength, faintest, decay }: Crackle,
): Signal {
  const sum = silence(seconds);
  const [shortest, longest] = decay;
  for (let at = wait(random, density(0)); at < seconds; at += wait(random, density(at))) {
    const loudness = strength(at) * (faintest + (1 - faintest) * random() ** 3);
    burst(sum, samples(at), loudness, samples(shortest + (longest - shortest) * random() ** 2), random);
  }
  return sum;
}

const wait = (random: () => number, perSecond: number): number => -Math.log(1 - random() * 0.999) / perSecond;

const FADED = 7; // decays until a burst is inaudible

function burst(into: Signal, from: number, loudness: number, decay: number, random: () => number): void {
  const length = Math.min(decay * FADED, into.length - from);
  for (let i = 0; i < length; i++) into[from + i]! += (random() * 2 - 1) * loudness * Math.exp(-i / decay);
}

/** What is dragged sticks and slips: single clicks, so many a second, none quite on its beat. */
export function sticking(seconds: number, perSecond: Curve, strength: Curve, random: () => number): Signal {
  const sum = silence(seconds);
  for (let at = random() / perSecond(0); at < seconds; at += (0.7 + 0.6 * random()) / perSecond(at)) {
    burst(sum, samples(at), strength(at) * (0.4 + 0.6 * random()), samples(0.0004), random);
  }
  return sum;
}

/** A body that answers a noise at its own pitches; each is [hz, sharpness, gain]. */
export const answering = (
  source: Signal,
  pitches: readonly (readonly [hz: number, q: number, gain: number])[],
): Signal => mix(...pitches.map(([hz, q, gain]) => [filter(source, { pass: 'band', hz, q }), gain] as const));
