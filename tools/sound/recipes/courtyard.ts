/** A courtyard remembered: warm air, and somewhere in it many people glad at once. */
import { chainRound } from '../loop';
import { pink, wander } from '../noise';
import { around, mix, type Signal, shape } from '../signal';

const SECONDS = 12;
const PEOPLE = 9;

/** A seamless mono loop. */
export function courtyard(): Signal[] {
  const people = Array.from({ length: PEOPLE }, (_, n) => [talker(400 + 10 * n, n), 0.5] as const);
  const crowd = chainRound(mix(...people), { pass: 'low', hz: 1100, q: 0.6 }, { pass: 'high', hz: 180 });
  return [mix([crowd, 1], [air(), 0.55])];
}

/** Somebody too far off to be understood: a voice's colour, opened and shut as fast as syllables come. */
function talker(seed: number, n: number): Signal {
  const [syllables, sentences] = [around(wander(SECONDS, 62 + 3 * n, seed + 1)), around(wander(SECONDS, 7, seed + 2))];
  const vowel = around(wander(SECONDS, 40 + n, seed + 3));
  const voice = chainRound(pink(SECONDS, seed), {
    pass: 'band',
    hz: (time) => 330 + 40 * n + 320 * vowel(time),
    q: 3.2,
  });
  return shape(voice, (time) => syllables(time) ** 2 * sentences(time) ** 1.5);
}

function air(): Signal {
  const drift = around(wander(SECONDS, 4, 470));
  const warm = chainRound(pink(SECONDS, 471), { pass: 'low', hz: 520, q: 0.6 }, { pass: 'high', hz: 90 });
  return shape(warm, (time) => 0.6 + 0.4 * drift(time));
}
