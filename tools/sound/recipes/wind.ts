/**
 * Wind over a hilltop: a dark body that swells slowly, and a faint moan. What it does to grass and
 * leaves are sounds of their own.
 */
import { chainRound } from '../loop';
import { pink, wander } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';

const SECONDS = 15.6;
const SWELL_REACHES_RIGHT = 0.17; // seconds after the left ear
const NEAR_EAR = 0.85;
const FAR_EAR = 0.3;

/** A seamless stereo loop. */
export function wind(): Signal[] {
  const swell = around(swells());
  const west = side(100, swell);
  const east = side(200, (time) => swell(time + SWELL_REACHES_RIGHT));
  return [mix([west, NEAR_EAR], [east, FAR_EAR]), mix([east, NEAR_EAR], [west, FAR_EAR])];
}

/** How hard it blows, 0…1: never still, and no gust that the grass would have to show. */
function swells(): Signal {
  const [slow, quick] = [wander(SECONDS, 5, 11), wander(SECONDS, 13, 12)];
  return slow.map((value, i) => 0.32 + 0.36 * value + 0.16 * quick[i]!);
}

const side = (seed: number, swell: Curve): Signal => mix([body(seed, swell), 1.6], [moan(seed, swell), 0.7]);

function body(seed: number, swell: Curve): Signal {
  const dark = chainRound(
    pink(SECONDS, seed),
    { pass: 'low', hz: (time) => 190 + 560 * swell(time) ** 1.4, q: 0.6 },
    { pass: 'high', hz: 85 },
  );
  return shape(dark, (time) => 0.25 + 0.95 * swell(time) ** 1.6);
}

/** Too broad to whistle. */
function moan(seed: number, swell: Curve): Signal {
  const pitch = around(wander(SECONDS, 7, seed + 7));
  const voiced = chainRound(pink(SECONDS, seed + 1), {
    pass: 'band',
    hz: (time) => 330 + 240 * pitch(time) + 160 * swell(time),
    q: 2.6,
  });
  return shape(voiced, (time) => 0.6 * swell(time) ** 2);
}
