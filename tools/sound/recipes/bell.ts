/**
 * A school bell, far off. Its partials are those of a tuned church bell: hum, prime, tierce, quint, nominal, and two
 * above (T. D. Rossing, "The Acoustics of Bells", American Scientist 72, 1984); each is a pair that beats, as no bell
 * is quite round.
 */
import { chain } from '../filter';
import { pink } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { ring, strike, stroke } from '../struck';

const SECONDS = 4.6;
const PRIME = 294; // Hz
const PARTIALS = [
  { times: 0.5, gain: 0.55, decay: 1.9, beat: 0.45 },
  { times: 1, gain: 0.8, decay: 1.15, beat: 0.7 },
  { times: 1.2, gain: 0.75, decay: 1.05, beat: 0.9 },
  { times: 1.5, gain: 0.28, decay: 0.6, beat: 1.1 },
  { times: 2, gain: 0.9, decay: 0.62, beat: 1.4 },
  { times: 2.67, gain: 0.4, decay: 0.32, beat: 1.7 },
  { times: 4, gain: 0.22, decay: 0.16, beat: 2.1 },
] as const; // times the prime, decay in seconds, beat in Hz
const HILLS = [
  { after: 0.21, gain: 0.2 },
  { after: 0.47, gain: 0.12 },
  { after: 0.86, gain: 0.07 },
] as const; // seconds

/** One stroke. */
export function bell(): Signal {
  const bronze = ring(
    SECONDS,
    0.02,
    PARTIALS.flatMap(
      ({ times, gain, decay, beat }) =>
        [
          [PRIME * times - beat / 2, gain * 0.6, decay],
          [PRIME * times + beat / 2, gain * 0.4, decay],
        ] as const,
    ),
  );
  const clapper = shape(chain(pink(SECONDS, 12), { pass: 'band', hz: 900, q: 0.6 }), strike(0.02, 0.008, 0.03));
  const distant = chain(
    mix([bronze, 1], [clapper, 0.5]),
    { pass: 'low', hz: 1250, q: 0.6 },
    { pass: 'low', hz: 2100, q: 0.6 },
    { pass: 'high', hz: 110 },
  );
  const softened = shape(distant, (time) => Math.min(1, stroke(0, 0.07, 0.14)(Math.min(time, 0.07))));
  const sum = mix([silence(SECONDS), 1], [softened, 1]);
  for (const { after, gain } of HILLS) add(sum, chain(softened, { pass: 'low', hz: 700 }), after, gain);
  return shape(sum, (time) => Math.min(1, (SECONDS - time) / 1.6) ** 2);
}
