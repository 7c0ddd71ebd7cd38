/** Whether a cue is one that the vocabulary knows. */
import { unknown, type Complaint, type Fault } from './fault';
import { nearest, nearestOf } from './nearest';
import { FIGURES } from '../stage';
import { HOURS, MARKS, MOODS, MOVEMENTS, PASSAGES, PLACES, PROPS, SOUNDS, WINDS } from '../vocabulary';

type Path = Fault['path'];
type CueKind = Parameters<typeof unknown>[0];
type Fields = Readonly<Record<string, unknown>>;

const TIMING = ['when', 'delay'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  do: ['do', 'who', 'to', 'mood', 'pace', 'told', ...TIMING],
  camera: ['camera', 'on', 'size', 'time', ...TIMING],
  light: ['light', 'time', ...TIMING],
  sound: ['sound', 'stop', 'words', ...TIMING],
  music: ['music', 'words', ...TIMING],
  wind: ['wind', ...TIMING],
};
const SHOTS = ['frame', 'push', 'track', 'jolt', 'rise'];
const SIZES = ['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest'];
const SEEN = [
  ...FIGURES,
  'both',
  'hands',
  'tree',
  'hill',
  'sky',
  ...PLACES,
  ...Object.keys(MARKS),
  ...Object.keys(PROPS),
];

const EXAMPLES =
  '{"do": "nod"}, {"camera": "frame", "on": "lily"}, {"light": "sunset"}, {"wind": "gusts"}, ' +
  '{"music": "letter"} or {"sound": "bell"}';

export function cueComplaints(cue: unknown, path: Path): Complaint[] {
  if (typeof cue !== 'object' || cue === null || Array.isArray(cue))
    return [{ rule: 'cue-is-no-object', path, what: 'this cue is not an object', how: `write it as ${EXAMPLES}` }];
  const fields = cue as Fields;
  const [kind, second] = Object.keys(KINDS).filter((name) => name in fields);
  if (!kind) return [kindless(fields, path)];
  if (second)
    return [
      {
        rule: 'cue-does-two-things',
        path: [...path, second],
        what: `this cue has a "${kind}" and a "${second}"`,
        how: 'give each a cue of its own, in braces of its own',
      },
    ];
  const strange = Object.keys(fields)
    .filter((field) => !KINDS[kind]!.includes(field))
    .map((field) => unknown('field', field, KINDS[kind]!, [...path, field]));
  return [...strange, ...timing(fields, path), ...CHECKS[kind]!(fields, path)];
}

function kindless(fields: Fields, path: Path): Complaint {
  const name = Object.keys(fields).find((field) => !TIMING.includes(field));
  if (name === undefined)
    return {
      rule: 'missing-kind-of-cue',
      path,
      what: 'this cue does not say what is to happen',
      how: `write it as ${EXAMPLES}`,
    };
  const owners = Object.keys(KINDS).filter((kind) => KINDS[kind]!.includes(name));
  if (owners.length > 0)
    return {
      rule: 'missing-kind-of-cue',
      path,
      what: `this cue has a "${name}", but does not say what is to happen`,
      how: `write it as ${EXAMPLES}`,
    };
  return unknown('kind-of-cue', name, Object.keys(KINDS), [...path, name]);
}

/** The words that there are, by what they are, and how each is written. */
const WORDS: readonly (readonly [kind: string, names: readonly string[], written: (name: string) => string])[] = [
  ['a movement', Object.keys(MOVEMENTS), (name) => `{"do": "${name}"}`],
  ['a sound', Object.keys(SOUNDS), (name) => `{"sound": "${name}"}`],
  ['a passage of music', Object.keys(PASSAGES), (name) => `{"music": "${name}"}`],
  ['an hour', Object.keys(HOURS), (name) => `{"light": "${name}"}`],
  ['a wind', WINDS, (name) => `{"wind": "${name}"}`],
  ['a way of the camera', SHOTS, (name) => `{"camera": "${name}"}`],
  ['a size of the picture', SIZES, (name) => `{"camera": "frame", "size": "${name}"}`],
  ['a mood', MOODS, (name) => `"mood": "${name}"`],
];

const LONG = 6; // letters of a word that may be taken for one of another kind

function oneOf(kind: CueKind, value: unknown, known: readonly string[], path: Path): Complaint[] {
  if (value === undefined || known.includes(value as string)) return [];
  const complaint = unknown(kind, value, known, path);
  if (typeof value !== 'string') return [complaint];
  const isNear = nearest(value, known) !== null;
  const other = knownElsewhere(value) ?? (isNear ? null : nearElsewhere(value));
  return [other === null ? complaint : { ...complaint, how: isNear ? `${complaint.how} ${other}` : other }];
}

function knownElsewhere(word: string): string | null {
  const [what, , written] = WORDS.find(([, names]) => names.includes(word)) ?? [];
  return written ? `as ${what}, it is written ${written(word)}` : null;
}

function nearElsewhere(word: string): string | null {
  if (word.length < LONG) return null;
  const [found] = WORDS.flatMap(([what, names, written]) =>
    nearestOf(word, names).map((guess) => `did you mean ${what}, ${written(guess)}?`),
  );
  return found ?? null;
}

const LONGEST = 600; // seconds; nobody waits longer for a cue
const [SLOWEST, QUICKEST] = [0.05, 20]; // times as keyed

/** A number within its limits. @param least how a smaller one is told @param limits how one beyond them is told */
function within(
  [from, to]: readonly [number, number],
  name: string,
  value: unknown,
  path: Path,
  [least, limits]: readonly [string, string],
): Complaint[] {
  if (value === undefined || (typeof value === 'number' && value >= from && value <= to)) return [];
  const how = typeof value === 'number' && value > 0 ? limits : least;
  const said = value === Infinity ? 'a number too large for any clock' : JSON.stringify(value);
  return [{ rule: 'not-a-time', path: [...path, name], what: `"${name}" is ${said}`, how: `give a number${how}` }];
}

const seconds = (name: string, value: unknown, path: Path): Complaint[] =>
  within([0, LONGEST], name, value, path, [', 0 or above', ` of seconds, ${LONGEST} at most`]);

const PACE = '; 1 is as keyed, 2 is twice as fast';

const timing = (cue: Fields, path: Path): Complaint[] => [
  ...oneOf('when', cue.when, ['with', 'then', 'after'], [...path, 'when']),
  ...seconds('delay', cue.delay, path),
  ...seconds('time', cue.time, path),
  ...within([SLOWEST, QUICKEST], 'pace', cue.pace, path, [
    `, above 0${PACE}`,
    ` from ${SLOWEST} to ${QUICKEST}${PACE}`,
  ]),
];

function seen(on: unknown, path: Path): Complaint[] {
  if (!Array.isArray(on)) return oneOf('thing-to-frame', on, SEEN, [...path, 'on']);
  if (on.length > 0) return on.flatMap((target, i) => oneOf('thing-to-frame', target, SEEN, [...path, 'on', i]));
  return [
    {
      rule: 'frames-nothing',
      path: [...path, 'on'],
      what: '"on" is an empty list',
      how: 'name what is to be seen, "on": "lily" or "on": ["lily", "james"]; leave it out to stay on what is seen now',
    },
  ];
}

function hour(light: unknown, path: Path): Complaint[] {
  if (typeof light === 'string') return oneOf('hour', light, Object.keys(HOURS), [...path, 'light']);
  if (typeof light === 'number' && light >= 0 && light <= 24) return [];
  return [
    {
      ...unknown('hour', light, Object.keys(HOURS), [...path, 'light']),
      how: `give an hour from 0 to 24, or one of: ${Object.keys(HOURS).join(', ')}`,
    },
  ];
}

function stop(value: unknown, path: Path): Complaint[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return [
    {
      rule: 'not-true-or-false',
      path: [...path, 'stop'],
      what: `"stop" is ${JSON.stringify(value)}`,
      how: 'write true, without quotation marks, to end the sound; leave it out to begin it',
    },
  ];
}

function wording(value: unknown, path: Path): Complaint[] {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() !== '')) return [];
  return [
    {
      rule: 'sound-without-words',
      path: [...path, 'words'],
      what: `"words" is ${JSON.stringify(value)}`,
      how:
        'write what is heard in a few words, such as "footsteps, coming closer"; leave it out to use the words ' +
        'of the sound itself',
    },
  ];
}

function announcements(value: unknown, path: Path): Complaint[] {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() !== '')) return [];
  return [
    {
      rule: 'description-without-words',
      path: [...path, 'told'],
      what: `"told" is ${JSON.stringify(value)}`,
      how:
        'write what is seen in a sentence, such as "Lily shuts the door behind her."; leave it out to use the ' +
        'description of the movement itself',
    },
  ];
}

/** A mark that a movement on the spot would pass over in silence. */
function idleMark({ do: name, to }: Fields, path: Path): Complaint[] {
  const movement = MOVEMENTS[name as string];
  if (to === undefined || !movement || movement.go || movement.enters) return [];
  return [
    {
      rule: 'cue-goes-nowhere',
      path: [...path, 'to'],
      what: `"${name as string}" is done on the spot`,
      how: 'take the "to" out, or go there first: {"do": "walk", "to": …}',
    },
  ];
}

const CHECKS: Readonly<Record<string, (cue: Fields, path: Path) => Complaint[]>> = {
  do: (cue, path) => [
    ...oneOf('cue', cue.do, Object.keys(MOVEMENTS), [...path, 'do']),
    ...oneOf('figure', cue.who, FIGURES, [...path, 'who']),
    ...oneOf('mood', cue.mood, MOODS, [...path, 'mood']),
    ...oneOf('mark', cue.to, [...Object.keys(MARKS), ...FIGURES], [...path, 'to']),
    ...idleMark(cue, path),
    ...announcements(cue.told, path),
  ],
  camera: (cue, path) => [
    ...oneOf('shot', cue.camera, SHOTS, [...path, 'camera']),
    ...oneOf('size', cue.size, SIZES, [...path, 'size']),
    ...seen(cue.on, path),
  ],
  light: (cue, path) => hour(cue.light, path),
  sound: (cue, path) => [
    ...oneOf('sound', cue.sound, Object.keys(SOUNDS), [...path, 'sound']),
    ...stop(cue.stop, path),
    ...wording(cue.words, path),
  ],
  music: (cue, path) => [
    ...oneOf('passage', cue.music, [...Object.keys(PASSAGES), 'silence'], [...path, 'music']),
    ...wording(cue.words, path),
  ],
  wind: (cue, path) => oneOf('wind', cue.wind, WINDS, [...path, 'wind']),
};
