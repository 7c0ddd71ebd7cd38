/** How somebody goes on foot: as they are made, and bent by the mood they are in. */
import type { Habit } from '../../schemas/gait';

/** Factors of the stride of a gait, and degrees on top of its lean. */
export type Manner = Required<Habit>;

const PLAIN: Manner = { stride: 1, bob: 1, arms: 1, lean: 0, head: 0 };

const SLOW: Manner = { stride: 1.12, bob: 0.7, arms: 0.6, lean: -1, head: 5 };
const LOW: Manner = { stride: 0.94, bob: 0.6, arms: 0.5, lean: 3, head: 9 };
const HARD: Manner = { stride: 1.1, bob: 1.1, arms: 1.25, lean: 4, head: 0 };
const LIGHT: Manner = { stride: 1, bob: 1.35, arms: 1.15, lean: -1, head: -3 };

/** What moods make of a way; as one is made where not named. */
const MOODS: Readonly<Record<string, Manner>> = {
  'wistful': SLOW,
  'crying': LOW,
  'hurt': LOW,
  'worried': { stride: 0.92, bob: 0.85, arms: 0.75, lean: 2, head: 4 },
  'angry': HARD,
  'desperate': HARD,
  'hopeful': LIGHT,
  'at-peace': { stride: 1.06, bob: 0.9, arms: 0.8, lean: -2, head: -1 },
  'tender': LIGHT,
};

/** @param habits as somebody is made, as a movement is done; plain where nothing is said */
export function mannerOf(mood: string, ...habits: readonly (Habit | undefined)[]): Manner {
  return [MOODS[mood], ...habits].reduce<Manner>((so, habit) => bent(so, { ...PLAIN, ...habit }), PLAIN);
}

const bent = (so: Manner, by: Manner): Manner => ({
  stride: so.stride * by.stride,
  bob: so.bob * by.bob,
  arms: so.arms * by.arms,
  lean: so.lean + by.lean,
  head: so.head + by.head,
});
