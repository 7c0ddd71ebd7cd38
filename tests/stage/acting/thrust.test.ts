/** Who sets off leans into it, and who comes to a stand leans back. */
import { expect, it } from 'vitest';
import { heave } from '../../../src/stage/acting/weight';
import { stillBody } from '../../../src/stage/acting/channels';

const body = () => ({ ...stillBody(), turn: 1, hipY: 107 });

it('a body leans with what it gathers, against what it loses, and no further than it could stand', () => {
  const [off, on, stop, hard] = [body(), body(), body(), body()];
  heave(off, 300);
  heave(on, 0);
  heave(stop, -300);
  heave(hard, -5000);
  expect(off.lean).toBeGreaterThan(2);
  expect(on).toEqual(body());
  expect(stop.lean).toBe(-off.lean);
  expect(hard.lean).toBeGreaterThanOrEqual(-8);
  expect(Math.max(off.hipY, stop.hipY)).toBeLessThan(body().hipY);
});
