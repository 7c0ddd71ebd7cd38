/**
 * What those who do not see the stage are told of it: movements, and the places they happen in. Data only; which words
 * it becomes is left to each language.
 */
import { MARKS, MOVEMENTS } from '../vocabulary';
import { FIGURES, type FigureName, type PlaceName } from '../stage';
import type { Moment, MovementCue, TimedCue } from '../step';

/** One thing that is told. */
export interface Description {
  readonly at: number; // seconds from the start of the step; below 0 for what is to be told before all else
  readonly id: `${'do' | 'place'}:${string}`; // of the message, by a movement or a place
  readonly who: FigureName;
  readonly to: `to:${string}` | ''; // of the message for where to, a mark or a figure; '' where it leads nowhere
  readonly words: string | null; // what the cue says in place of all that
}

/**
 * Earliest first: the place where it is another than before, and every movement, unless its cue asks to leave it
 * untold.
 * @param from where the listener was before, wherever that is in the play; null for nowhere
 */
export function descriptionsOf(
  { before, after, cues, index }: Moment,
  from: PlaceName | null = index === 0 ? null : before.place,
): readonly Description[] {
  const place = from !== after.place ? [placed(after.place)] : [];
  return [...place, ...cues.flatMap(moved).sort((a, b) => a.at - b.at)];
}

const placed = (place: PlaceName): Description => ({ at: -1, id: `place:${place}`, who: 'lily', to: '', words: null });

function moved({ cue, who, start }: TimedCue): Description[] {
  if (!('do' in cue) || cue.told === null) return [];
  return [{ at: start, id: `do:${cue.do}`, who, to: whereTo(cue), words: cue.told ?? null }];
}

function whereTo({ do: name, to }: MovementCue): Description['to'] {
  const movement = MOVEMENTS[name];
  const goal = to ?? movement?.go?.to ?? (movement?.enters ? movement.go?.from : undefined);
  return goal !== undefined && (MARKS[goal] || FIGURES.some((figure) => figure === goal)) ? `to:${goal}` : '';
}
