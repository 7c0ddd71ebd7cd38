/** How somebody goes on foot: as they are made, and bent by the mood they are in. */
import type { Habit } from '../../schemas/gait';

/** Factors of the stride of a gait, and degrees on top of its lean. */
export type Manner = Required<Habit>;

const PLAIN: Manner = { stride: 1, bob: 1, arms: 1, lean: 0, head: 0 };

/** @param habits as the mood has it, as somebody is made, as a movement is done; plain where nothing is said */
export function mannerOf(...habits: readonly (Habit | undefined)[]): Manner {
  return habits.reduce<Manner>((so, habit) => bent(so, { ...PLAIN, ...habit }), PLAIN);
}

const bent = (so: Manner, by: Manner): Manner => ({
  stride: so.stride * by.stride,
  bob: so.bob * by.bob,
  arms: so.arms * by.arms,
  lean: so.lean + by.lean,
  head: so.head + by.head,
});
