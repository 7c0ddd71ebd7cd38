/** Wind over a grassy hill: a dark body, a faint moan, and the grass that answers a little later. */
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';

const SECONDS = 20;
const GUST_REACHES_RIGHT = 0.17; // seconds after the left ear
const GRASS_ANSWERS = 0.22; // seconds after the gust
const NEAR_EAR = 0.85;
const FAR_EAR = 0.3;

/** A seamless stereo loop. */
export function wind(): Signal[] {
  const gust = around(gusts());
  const west = side(100, gust);
  const east = side(200, (time) => gust(time + GUST_REACHES_RIGHT));
  return [mix([west, NEAR_EAR], [east, FAR_EAR]), mix([east, NEAR_EAR], [west, FAR_EAR])];
}

/** How hard it blows, 0…1: slow swells, gusts, and flurries on top of them. */
function gusts(): Signal {
  const [swell, gust, flurry] = [wander(SECONDS, 5, 11), wander(SECONDS, 13, 12), wander(SECONDS, 41, 13)];
  return swell.map((value, i) => Math.min(1, 0.12 + 0.62 * value + 0.22 * gust[i]! + 0.1 * flurry[i]!));
}

function side(seed: number, gust: Curve): Signal {
  return mix([body(seed, gust), 1.6], [moan(seed, gust), 1.1], [grass(seed, gust), 0.62]);
}

function body(seed: number, gust: Curve): Signal {
  const dark = chain(
    pink(SECONDS, seed),
    { pass: 'low', hz: (time) => 170 + 620 * gust(time) ** 1.4, q: 0.6, loop: true },
    { pass: 'high', hz: 85, loop: true },
  );
  return shape(dark, (time) => 0.25 + 0.95 * gust(time) ** 1.6);
}

function moan(seed: number, gust: Curve): Signal {
  const pitch = around(wander(SECONDS, 9, seed + 7));
  const voiced = chain(pink(SECONDS, seed + 1), { pass: 'band', hz: (time) => 330 + 260 * pitch(time) + 180 * gust(time), q: 5, loop: true });
  return shape(voiced, (time) => 0.5 * gust(time) ** 2.2);
}

function grass(seed: number, gust: Curve): Signal {
  const bent: Curve = (time) => gust(time - GRASS_ANSWERS);
  const flutter = around(wander(SECONDS, 190, seed + 5));
  const shiver = around(wander(SECONDS, 430, seed + 6));
  const hiss = chain(
    white(SECONDS, seed + 2),
    { pass: 'high', hz: 1500, q: 0.6, loop: true },
    { pass: 'low', hz: (time) => 3200 + 3800 * bent(time), q: 0.55, loop: true },
  );
  return shape(hiss, (time) => (0.05 + bent(time) ** 2.2) * (0.25 + 0.75 * flutter(time) ** 1.5) * (0.55 + 0.45 * shiver(time)));
}
