/** Cloth over cloth: a blanket thrown back, a sleeve, a coat. */
import { chance } from '../../../src/stage/chance';
import { chain } from '../filter';
import { pink, wander } from '../noise';
import { around, type Signal, shape } from '../signal';

export function cloth(seconds: number, seed: number): Signal {
  const folds = around(wander(seconds, Math.round(seconds * 26), seed));
  const weave = around(wander(seconds, Math.round(seconds * 90), seed + 1));
  const fullest = seconds * (0.3 + 0.3 * chance(seed)());
  const stroke = (time: number) => Math.sin((Math.PI / 2) * (time < fullest ? time / fullest : (seconds - time) / (seconds - fullest))) ** 1.3;
  const rustle = chain(
    pink(seconds, seed + 2),
    { pass: 'band', hz: (time) => 900 + 1700 * folds(time), q: 0.55 },
    { pass: 'low', hz: 5200, q: 0.6 },
  );
  return shape(rustle, (time) => stroke(time) * (0.25 + 0.75 * folds(time) ** 1.4) * (0.6 + 0.4 * weave(time)));
}
