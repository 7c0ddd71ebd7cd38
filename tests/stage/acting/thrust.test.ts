/** Who sets off leans into it, and who comes to a stand leans back. */
import { expect, it } from 'vitest';
import { heave } from '../../../src/stage/acting/weight';
import { PRODUCTION } from '../../play/shipped';

const body = () => PRODUCTION.poses.body('stand');

it('a body leans with what it gathers, against what it loses, and no further than it could stand', () => {
  const [off, on, stop, hard] = [body(), body(), body(), body()];
  heave(off, 300);
  heave(on, 0);
  heave(stop, -300);
  heave(hard, -5000);
  expect(off.lean).toBeGreaterThan(body().lean + 2);
  expect(on).toEqual(body());
  expect(stop.lean).toBeLessThan(body().lean - 2);
  expect(hard.lean).toBeGreaterThanOrEqual(body().lean - 8);
  expect(Math.max(off.hipY, stop.hipY)).toBeLessThan(body().hipY);
});
