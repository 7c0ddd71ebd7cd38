/** What a body does when it does nothing: breath and shifts of weight, never in step with the other's. */
import type { Body } from './body';
import { clamp } from './ease';

const FADE = 1.2; // seconds for it to come in after a movement

/** Breaths a minute, and how deep, by mood; calm where not named. */
const BREATH: Readonly<Record<string, readonly [rate: number, depth: number]>> = {
  desperate: [34, 1.9], shouting: [30, 1.8], crying: [26, 1.7], angry: [24, 1.4], startled: [24, 1.1], pleading: [22, 1.3], worried: [18, 1.1], speechless: [11, 0.7], 'at-peace': [11, 1.2],
};
const CALM: readonly [number, number] = [14, 1];

/** @param seconds since the body came to rest; at 0 nothing moves, so that a settled stage always looks the same */
export function idle(seconds: number, mood: string, own: number): Partial<Body> {
  const [rate, depth] = BREATH[mood] ?? CALM;
  const weight = clamp(seconds / FADE) * depth;
  const breath = Math.sin((2 * Math.PI * seconds * rate) / 60);
  const shift = Math.sin(seconds * 0.37 * own) * Math.sin(seconds * 0.23 + own);
  const sway = Math.sin(seconds * 0.71 * own);
  const settled = clamp(seconds / FADE);
  return {
    hipY: 0.5 * breath * weight,
    hipX: 1.1 * shift * settled,
    lean: -0.7 * breath * weight + 0.5 * shift * settled,
    neck: 0.8 * breath * weight + 0.9 * sway * settled,
    head: 0.9 * Math.sin(seconds * 0.53 * own) * settled,
    nearShoulder: 1.1 * breath * weight,
    farShoulder: 0.9 * breath * weight + sway * settled,
    nearElbow: 0.8 * sway * settled,
  };
}
