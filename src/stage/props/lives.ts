/** How parts of props go on moving while the prop is in a state. */
import type { Life as LifeName } from '../../schemas/prop-art';
import type { Placed } from './placed';

/** Where a part is drawn at a time, given where it rests. `i` is its place among the prop's parts. */
type Life = (rest: Placed, time: number, i: number) => Placed;

const RATTLE = 23; // radians a second
const POP = 2.6; // rings a second, each a few strokes that jump off the bell

/** As a bell that rings. */
const shake: Life = (rest, time) => {
  const [beat, hop] = [Math.sin(time * 2 * RATTLE), Math.abs(Math.sin(time * RATTLE * 0.5))];
  return {
    ...rest,
    x: rest.x + 1.6 * beat,
    y: rest.y - 9 * hop,
    turn: rest.turn + 0.1 * Math.sin(time * RATTLE),
    wide: 1 + 0.05 * (1 - hop),
    tall: 1 - 0.07 * (1 - hop),
  };
};

/** A stroke that jumps off what rings, in turn with others. */
const jump: Life = (rest, time, i) => {
  const t = (time * POP + i * 0.37) % 1;
  const off = 16 * t;
  return {
    ...rest,
    x: rest.x + off * Math.sin(rest.turn),
    y: rest.y - off * Math.cos(rest.turn),
    scale: rest.scale * (0.7 + 0.6 * Math.sin(Math.PI * Math.min(1, t + 0.2))),
    alpha: rest.alpha * (1 - t ** 3),
  };
};

/** A sleeper's breath. */
const breathe: Life = (rest, time) => ({
  ...rest,
  tall: 1 + 0.035 * Math.sin(time * 1.9),
  wide: 1 - 0.012 * Math.sin(time * 1.9),
});

/** A tail that has dreams of its own. */
const twitch: Life = (rest, time) => ({
  ...rest,
  turn: rest.turn + 0.1 * Math.sin(time * 0.8) + 0.1 * Math.max(0, Math.sin(time * 0.53)) * Math.sin(time * 6),
});

/** A head that rises and falls with the breath. */
const nod: Life = (rest, time) => ({ ...rest, y: rest.y - 0.9 * Math.sin(time * 1.9) });

const steam: Life = (rest, time, i) => {
  const t = (time * 0.42 + i * 0.37) % 1;
  return {
    ...rest,
    x: rest.x + 4 * Math.sin(5 * t + 2 * i),
    y: rest.y - 30 * t,
    scale: 0.7 + 0.7 * t,
    alpha: rest.alpha * Math.sin(Math.PI * t),
  };
};

const glow: Life = (rest, time) => ({
  ...rest,
  scale: 1 + 0.08 * Math.sin(time * 5.1) + 0.05 * Math.sin(time * 13),
  alpha: rest.alpha * (0.62 + 0.16 * Math.sin(time * 7.3)),
});

export const LIVES: Readonly<Record<LifeName, Life>> = { shake, jump, breathe, twitch, nod, steam, glow };
