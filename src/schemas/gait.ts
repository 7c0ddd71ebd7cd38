/** How somebody walks: factors of a gait, and degrees on top of it; as all do where left out. */
import { degrees, fields, from, optional, type Data } from './values';

export const habit = fields(
  optional({
    stride: from(0.4, 2, 'a factor', 'of the length of the stride'),
    bob: from(0, 3, 'a factor', 'of the hip’s way up and down, and of how high feet are lifted'),
    arms: from(0, 3, 'a factor', 'of the swing of the arms'),
    lean: degrees('forward'),
    head: degrees('that it hangs'),
  }),
);

export type Habit = Data<typeof habit>;
