/** Seeded noise. Every signal here meets its own beginning, so that it can go round. */
import { catmullRom } from '../../src/maths/curves';
import { clamp } from '../../src/maths/scalar';
import { seededRandom } from '../../src/maths/seeded-random';
import { type Signal, samples, silence } from './signal';

export function white(seconds: number, seed: number): Signal {
  const random = seededRandom(seed);
  return silence(seconds).map(() => random() * 2 - 1);
}

/** Paul Kellet's pink filter: each pole remembers (keep) and takes in (gain) a different stretch of the past. */
const PINK_POLES = [
  { keep: 0.99886, gain: 0.0555179 },
  { keep: 0.99332, gain: 0.0750759 },
  { keep: 0.969, gain: 0.153852 },
  { keep: 0.8665, gain: 0.3104856 },
  { keep: 0.55, gain: 0.5329522 },
  { keep: -0.7616, gain: -0.016898 },
] as const;
const PINK_DIRECT = 0.5362;
const PINK_DELAYED = 0.115926;
const PINK_LEVEL = 0.11;

export function pink(seconds: number, seed: number): Signal {
  const source = white(seconds, seed);
  const memory = PINK_POLES.map(() => 0);
  let previous = 0;
  const filtered = (value: number) => {
    PINK_POLES.forEach(({ keep, gain }, pole) => (memory[pole] = keep * memory[pole]! + gain * value));
    const sum = memory.reduce((a, b) => a + b, previous * PINK_DELAYED + value * PINK_DIRECT);
    previous = value;
    return sum * PINK_LEVEL;
  };
  source.forEach(filtered); // one lap to warm the memory, so that the second meets itself
  return source.map(filtered);
}

/** A value wandering smoothly between 0 and 1 (Catmull–Rom through random knots), back where it began at the end. */
export function wander(seconds: number, knotCount: number, seed: number): Signal {
  const random = seededRandom(seed);
  const knots = Array.from({ length: knotCount }, random);
  const knot = (i: number) => knots[(i + knotCount) % knotCount]!;
  const length = samples(seconds);
  return silence(seconds).map((_, i) => {
    const place = (i / length) * knotCount;
    const j = Math.floor(place);
    return clamp(catmullRom(knot(j - 1), knot(j), knot(j + 1), knot(j + 2), place - j));
  });
}
