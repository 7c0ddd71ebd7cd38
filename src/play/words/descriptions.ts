/**
 * What those who do not see the stage are told of it: movements, plates, what the paper does, and the places they
 * happen in. Data only; which words it becomes is left to each language.
 */
import type { Vocabulary } from '../vocabulary';
import type { FigureName, PlaceName } from '../stage';
import type { Cue, Moment, MovementCue, PlateCue, TimedCue } from '../step';

/** One thing that is told. */
export interface Description {
  readonly at: number; // seconds from the start of the step; below 0 for what is to be told before all else
  // of the message, by a movement, place, plate, pop-up, device of the paper or change of clouds; '': `words` say all
  readonly id: `${'do' | 'place' | 'plate' | 'paper' | 'pop-up' | 'clouds'}:${string}` | '';
  readonly who: FigureName;
  readonly other: FigureName | null; // whom it is done with, or to
  readonly to: `to:${string}` | ''; // of the message for where to, a mark or a figure; '' where it leads nowhere
  readonly words: string | null; // what the cue says in place of all that
}

/**
 * Earliest first: the place where it is another than before, every movement, plate, device of the paper and change of
 * clouds, unless its cue asks to leave it untold, and what a framing, stars or fireflies tell, where their cue says so.
 * @param from where the listener was before, wherever that is in the play; null for nowhere
 */
export function descriptionsOf(
  { vocabulary, before, after, cues, index }: Moment,
  from: PlaceName | null = index === 0 ? null : before.place,
): readonly Description[] {
  const place = from !== after.place ? [placed(vocabulary, after.place)] : [];
  return [...place, ...cues.flatMap((timed) => moved(vocabulary, timed)).sort((a, b) => a.at - b.at)];
}

const placed = ({ figures }: Vocabulary, place: PlaceName): Description => ({
  at: -1,
  id: `place:${place}`,
  who: figures[0]!,
  other: null,
  to: '',
  words: null,
});

function moved(vocabulary: Vocabulary, timed: TimedCue): Description[] {
  const { cue, who, other, start } = timed;
  if ('plate' in cue) return shown(cue, timed);
  const words = 'told' in cue ? cue.told : undefined;
  const [id, to] = messageOf(vocabulary, cue);
  if (words === null || (id === '' && words === undefined)) return [];
  return [{ at: start, id, who, other, to, words: words ?? null }];
}

/** What a cue says of itself, and where to: '' for a cue that tells nothing by itself. */
function messageOf(vocabulary: Vocabulary, cue: Cue): [Description['id'], Description['to']] {
  if ('do' in cue) return [`do:${cue.do}`, whereTo(vocabulary, cue)];
  if ('paper' in cue) return [cue.of === undefined ? `paper:${cue.paper}` : `pop-up:${cue.of}`, ''];
  return ['clouds' in cue ? `clouds:${cue.clouds}` : '', ''];
}

/** A plate that is there already is not told of again. */
function shown({ told }: PlateCue, { who, other, start, before, after }: TimedCue): Description[] {
  if (told === null || after.plate === null || after.plate === before.plate) return [];
  return [{ at: start, id: `plate:${after.plate}`, who, other, to: '', words: told ?? null }];
}

function whereTo({ movements, marks, figures }: Vocabulary, { do: name, to }: MovementCue): Description['to'] {
  const movement = movements[name];
  const goal = to ?? movement?.go?.to ?? (movement?.enters ? movement.go?.from : undefined);
  return goal !== undefined && (marks[goal] || figures.includes(goal)) ? `to:${goal}` : '';
}
