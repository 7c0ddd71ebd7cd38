/**
 * What a body does when it does nothing: breath, shifts of weight, a hand that moves a little;
 * never in step with the other's.
 */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type { Bearing } from '../../schemas/moods';
import type { Body } from './body';

const FADE = 1.2; // seconds for it to come in after a movement
const MOVING = 0.3; // share of the time between two holds that goes into the move
const CALM = { breath: { rate: 14, depth: 1 }, restless: 1, sobs: 0 } as const; // where a mood says nothing
const SOB = { rate: 3.1, every: 2.6 } as const; // shakes a second, and seconds from one fit to the next

const held = (nth: number, seed: number): number => (nth === 0 ? 0 : seededRandom(nth * 977 + seed)() * 2 - 1);

/** A value that moves, holds, and moves again, -1…1; 0 at first. @param each seconds from one hold to the next */
function wander(seconds: number, each: number, seed: number): number {
  const nth = Math.floor(seconds / each);
  return lerp(held(nth, seed), held(nth + 1, seed), smooth(clamp((seconds / each - nth) / MOVING)));
}

/** @param seconds since the body came to rest; at 0 nothing moves, so that a settled stage always looks the same */
export function idle(seconds: number, bearing: Bearing | undefined, own: number): Partial<Body> {
  const { breath: breathing, restless, sobs } = { ...CALM, ...bearing };
  const settled = clamp(seconds / FADE);
  const much = settled * restless;
  const breath = Math.sin((2 * Math.PI * seconds * breathing.rate) / 60) * settled * breathing.depth;
  const fit = Math.max(0, Math.sin((2 * Math.PI * seconds) / (SOB.every * own)));
  const sob = sobs * Math.sin(2 * Math.PI * SOB.rate * seconds) * fit * settled;
  const seed = Math.round(own * 100);
  const weight = wander(seconds, 4.6 * own, seed + 1) * much;
  const nod = wander(seconds, 2.9 * own, seed + 2) * much;
  return {
    hipX: 3.4 * weight,
    hipY: 0.5 * breath - 0.9 * Math.abs(weight) + 0.4 * sob,
    lean: -0.8 * breath + 1.7 * weight + 0.5 * sob,
    neck: 0.8 * breath - 2 * weight + 1.9 * nod + 0.8 * sob,
    head: 2.6 * nod + 0.5 * Math.sin(seconds * 0.53 * own) * settled,
    nearShoulder: 1.4 * breath + 1.6 * wander(seconds, 3.7 * own, seed + 3) * much + 1.5 * sob,
    nearElbow: 2.6 * wander(seconds, 3.7 * own, seed + 4) * much,
    nearWrist: 5 * wander(seconds, 2.3 * own, seed + 5) * much,
    farShoulder: 1.1 * breath + 1.6 * wander(seconds, 5.3 * own, seed + 6) * much + 1.2 * sob,
    farElbow: 2.2 * wander(seconds, 5.3 * own, seed + 7) * much,
    farWrist: 5 * wander(seconds, 3.1 * own, seed + 8) * much,
  };
}
