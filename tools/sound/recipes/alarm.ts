/** A wind-up clock with two bells: a hammer between them, 15 blows a second, and the tin case buzzing along. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { ring, strike } from '../struck';

const SECONDS = 1.2;
const BLOWS = 18; // even, so that the bells still take turns across the join
const BELLS = [1835, 1960] as const; // Hz
const PARTIALS = [
  [1, 1, 0.16],
  [1.52, 0.6, 0.11],
  [2.05, 0.5, 0.09],
  [2.74, 0.45, 0.06],
  [3.76, 0.3, 0.045],
  [5.1, 0.2, 0.03],
] as const; // times the bell's pitch, gain, decay in seconds
const RINGS_FOR = 1; // seconds until a blow is inaudible

/** A seamless loop: what rings past the end is laid over the beginning. */
export function alarm(): Signal {
  const random = seededRandom(5);
  const long = silence(SECONDS + RINGS_FOR);
  for (let blow = 0; blow < BLOWS; blow++) {
    const at = ((blow + 0.5 + 0.06 * random()) * SECONDS) / BLOWS; // the join lies between two blows
    add(long, hammer(BELLS[blow % 2]!, 40 + blow), at, 0.75 + 0.25 * random());
  }
  const buzz = chain(
    white(SECONDS, 9),
    { pass: 'band', hz: 420, q: 3, loop: true },
    { pass: 'low', hz: 900, loop: true },
  );
  return chain(mix([wrapped(long), 1], [buzz, 0.12]), { pass: 'high', hz: 500, loop: true });
}

function hammer(hz: number, seed: number): Signal {
  const tone = ring(
    RINGS_FOR,
    0,
    PARTIALS.map(([times, gain, decay]) => [hz * times, gain * 0.2, decay] as const),
  );
  const clap = shape(white(0.008, seed), strike(0, 0.0002, 0.0012));
  return mix([tone, 1], [clap, 0.25]);
}

function wrapped(long: Signal): Signal {
  const loop = silence(SECONDS);
  long.forEach((value, i) => (loop[i % loop.length]! += value));
  return loop;
}
