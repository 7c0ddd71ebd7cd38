/** The names that cues may give, as lists: made once for each vocabulary, as every cue is held against them. */
import { EVERYBODY } from '../step';
import { NO_PLATE } from '../staging/perform';
import type { Vocabulary } from '../vocabulary';

type Names = readonly string[];

export interface CueNames {
  readonly seen: Names; // all that the camera can frame
  readonly movements: Names;
  readonly goals: Names; // that somebody can go to
  readonly hours: Names;
  readonly sounds: Names;
  readonly passages: Names;
  readonly plates: Names;
  readonly foregrounds: Names;
}

const made = new WeakMap<Vocabulary, CueNames>();

export function cueNames(vocabulary: Vocabulary): CueNames {
  const known = made.get(vocabulary);
  if (known) return known;
  const names = listed(vocabulary);
  made.set(vocabulary, names);
  return names;
}

function listed(vocabulary: Vocabulary): CueNames {
  const { figures, places, targets, props, movements, hours, sounds, passages, plates, foregrounds } = vocabulary;
  const marks = Object.keys(vocabulary.marks);
  return {
    seen: [...figures, EVERYBODY, 'hands', 'pop-up', ...targets, ...Object.keys({ ...places, ...props }), ...marks],
    movements: Object.keys(movements),
    goals: [...marks, ...figures],
    hours: Object.keys(hours),
    sounds: Object.keys(sounds),
    passages: [...Object.keys(passages), 'silence'],
    plates: [...plates, NO_PLATE],
    foregrounds: Object.values(foregrounds).flat(),
  };
}
