/** What sings: a note whose pitch glides, with a few overtones. */
import { clamp } from '../../src/maths/scalar';
import { type Curve, RATE, type Signal, silence } from './signal';

export interface Whistle {
  readonly seconds: number;
  readonly hz: Curve; // over the seconds of the note
  readonly swell: Curve; // loudness likewise, 0 at both ends
  readonly overtones?: readonly number[]; // gains of the 2nd, 3rd … harmonic
}

export function whistle({ seconds, hz, swell, overtones = [] }: Whistle): Signal {
  let phase = 0;
  return silence(seconds).map((_, i) => {
    const time = i / RATE;
    phase += (2 * Math.PI * hz(time)) / RATE;
    return swell(time) * overtones.reduce((sum, gain, k) => sum + gain * Math.sin((k + 2) * phase), Math.sin(phase));
  });
}

/** Rises and dies away smoothly within `seconds`; `early` below 1 has it loudest before the middle. */
export const breath =
  (seconds: number, early = 1, edge = 1.3): Curve =>
  (time) =>
    Math.sin(Math.PI * clamp(time / seconds) ** early) ** edge;
