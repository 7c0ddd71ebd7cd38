/** How props go on moving while they are in a state: by name, out of the state's data. */
import type { Part } from './prop';
import type { Placed } from './placed';

/** Where a part is drawn at a time, given where it rests. `i` is its place among the prop's parts. */
type Life = (part: Part, rest: Placed, time: number, i: number) => Placed;

const shake: Life = ({ name }, rest, time) => {
  const beat = Math.sin(time * 46);
  if (name === 'ring') return { ...rest, scale: 0.92 + 0.16 * Math.abs(Math.sin(time * 9)), alpha: rest.alpha * (0.55 + 0.45 * Math.sin(time * 18)) };
  return { ...rest, x: rest.x + 2.2 * beat, y: rest.y - 2.4 * Math.abs(Math.sin(time * 23)), turn: rest.turn + 0.07 * beat };
};

const steam: Life = ({ name }, rest, time, i) => {
  if (!name.startsWith('steam')) return rest;
  const t = (time * 0.42 + i * 0.37) % 1;
  return { ...rest, x: rest.x + 4 * Math.sin(5 * t + 2 * i), y: rest.y - 30 * t, scale: 0.7 + 0.7 * t, alpha: rest.alpha * Math.sin(Math.PI * t) };
};

const glow: Life = ({ name }, rest, time) => {
  if (name !== 'ember') return rest;
  return { ...rest, scale: 1 + 0.08 * Math.sin(time * 5.1) + 0.05 * Math.sin(time * 13), alpha: rest.alpha * (0.62 + 0.16 * Math.sin(time * 7.3)) };
};

export const LIVES: Readonly<Record<string, Life>> = { shake, steam, glow };
