/** What is wrong with a line, where, and how to put it right. */
import { unseenIn, withoutUnseen } from './invisible-letters';
import { nearestOf } from './nearest';

/** Every rule a line can break; tests/rejected holds a file for each. */
export const RULES = [
  'conflict-mark',
  'not-utf-8',
  'malformed-json',
  'line-is-no-step',
  'double-field',
  'missing-id',
  'id-is-no-name',
  'double-id',
  'missing-beat',
  'unknown-beat',
  'double-beat',
  'out-of-order',
  'beat-untold',
  'missing-kind',
  'unknown-kind',
  'missing-who',
  'unknown-figure',
  'missing-text',
  'not-a-text',
  'text-in-movement',
  'unknown-mood',
  'unknown-field',
  'unknown-way-to-speak',
  'missing-cues',
  'cues-are-no-list',
  'cue-is-no-object',
  'missing-kind-of-cue',
  'unknown-kind-of-cue',
  'cue-does-two-things',
  'unknown-cue',
  'unknown-mark',
  'unknown-when',
  'not-a-time',
  'unknown-shot',
  'unknown-size',
  'unknown-side',
  'unknown-angle',
  'unknown-edge',
  'unknown-foreground',
  'not-a-tilt',
  'word-not-in-line',
  'unknown-thing-to-frame',
  'frames-nothing',
  'unknown-hour',
  'unknown-sound',
  'unknown-passage',
  'unknown-wind',
  'unknown-device',
  'not-a-measure',
  'unknown-clouds',
  'not-a-number-of-lights',
  'unknown-plate',
  'unknown-pop-up',
  'sound-without-words',
  'description-without-words',
  'not-a-title',
  'not-true-or-false',
  'cue-names-no-mark',
  'cue-goes-nowhere',
  'cue-cannot-follow',
] as const;
export type Rule = (typeof RULES)[number];
type Named<Prefix extends string> = Rule extends infer Each
  ? Each extends `${Prefix}-${infer Name}`
    ? Name
    : never
  : never;

export interface Fault {
  readonly rule: Rule;
  readonly file: string;
  readonly line: number; // from 1
  readonly path: readonly (string | number)[]; // to the value at fault inside the line's JSON
  readonly what: string;
  readonly how: string;
  readonly offset?: number; // characters into the line, where it is no value that is at fault
}

/** A fault before it is known which line it stands on. */
export type Complaint = Omit<Fault, 'file' | 'line'>;

const MANY = 12; // more words than this are not worth reading out

/** “did you mean …?” where some known word is near, else the known words themselves, or where they stand. */
/** @param where all known words stand, for when there are too many to tell */
export function suggest(word: string, known: readonly string[], where = 'the play’s folder'): string {
  const guesses = nearestOf(word, [...new Set(known)]).map((guess) => `"${guess}"`);
  if (guesses.length > 0)
    return `did you mean ${[guesses.slice(0, -1).join(', '), guesses.at(-1)].filter(Boolean).join(' or ')}?`;
  return listed(known, where);
}

const listed = (known: readonly string[], where: string): string =>
  known.length > MANY || known.length === 0 ? `see the names in ${where}` : `choose one of: ${known.join(', ')}`;

const CALLED: Partial<Record<string, string>> = { when: '"when"', cue: 'movement', device: 'device of the paper' };
// in the play's folder, or as from the project
const WHERE: Partial<Record<string, string>> = {
  beat: 'beats.json',
  cue: 'movements.json or assets/shared/movements.json',
  mark: 'marks.json',
  mood: 'assets/shared/figures/moods.json',
  sound: 'assets/shared/sound/sounds.json',
  passage: 'sound/music.json, or write silence',
  foreground: 'the "foregrounds" of places/*.json',
  plate: 'plates, or write none',
  'pop-up': 'popups',
  'thing-to-frame': 'marks.json and props.json, or name a figure or a place',
};

const whereIs = (kind: string, folder: string): string => {
  const file = WHERE[kind];
  return file === undefined || file.startsWith('assets/') ? (file ?? folder) : `${folder}/${file}`;
};

/** @param folder of the play */
export function unknown(
  kind: Named<'unknown'>,
  word: unknown,
  known: readonly string[],
  path: Fault['path'],
  folder: string,
): Complaint {
  const where = whereIs(kind, folder);
  const said = typeof word === 'string' ? word : JSON.stringify(word);
  const unseen = unseenIn(said);
  if (unseen)
    return {
      rule: `unknown-${kind}`,
      path,
      what: `there is a ${unseen.called} in ${JSON.stringify(word)}, which nobody sees`,
      how: `take it out: "${withoutUnseen(said)}"`,
    };
  return {
    rule: `unknown-${kind}`,
    path,
    what: `there is no ${CALLED[kind] ?? kind.replaceAll('-', ' ')} called ${JSON.stringify(word)}`,
    // what is no name was meant for none
    how: typeof word === 'string' ? suggest(said, known, where) : listed(known, where),
  };
}
