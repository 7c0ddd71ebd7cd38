/** Whether a cue is one that the vocabulary knows. */
import { cueNames } from './cue-names';
import { unknown, type Complaint, type Fault } from './fault';
import { telling, wording } from './told-faults';
import { fireflyComplaints, starComplaints } from './light-faults';
import { nearest } from './nearest';
import { knownElsewhere, nearElsewhere, SHOTS, SIZES } from './words-elsewhere';
import { DEVICE_NAMES, DEVICES } from '../staging/paper-devices';
import { CLOUDS, WINDS, type Vocabulary } from '../vocabulary';

type Path = Fault['path'];
type CueKind = Parameters<typeof unknown>[0];
type Fields = Readonly<Record<string, unknown>>;

const TIMING = ['when', 'word', 'delay'];
const COMPOSED = ['side', 'angle', 'over', 'through', 'tilt', 'silhouette', 'past'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  do: ['do', 'who', 'with', 'to', 'mood', 'pace', 'told', ...TIMING],
  camera: ['camera', 'on', 'size', ...COMPOSED, 'told', 'time', ...TIMING],
  light: ['light', 'time', ...TIMING],
  sound: ['sound', 'stop', 'words', ...TIMING],
  music: ['music', 'words', ...TIMING],
  wind: ['wind', ...TIMING],
  paper: ['paper', ...new Set(Object.values(DEVICES).flatMap((device) => device.fields)), 'time', 'told', ...TIMING],
  clouds: ['clouds', 'time', 'told', ...TIMING],
  stars: ['stars', 'time', 'told', ...TIMING],
  fireflies: ['fireflies', 'time', 'told', ...TIMING],
  plate: ['plate', 'time', 'told', ...TIMING],
};
const [SIDES, ANGLES, PAST] = [['left', 'right'], ['low', 'high'], ['edge']];
const KIND_NAMES = Object.keys(KINDS);

const examples = ({ figures: [somebody = ''], movements, hours, passages, sounds }: Vocabulary): string => {
  const one = (names: object, best: string): string => (best in names ? best : (Object.keys(names)[0] ?? ''));
  return (
    `{"do": "${one(movements, 'nod')}"}, {"camera": "frame", "on": "${somebody}"}, ` +
    `{"light": "${one(hours, 'sunset')}"}, {"wind": "gusts"}, {"music": "${one(passages, 'silence')}"} ` +
    `or {"sound": "${one(sounds, 'bell')}"}`
  );
};

export function cueComplaints(vocabulary: Vocabulary, cue: unknown, path: Path): Complaint[] {
  if (typeof cue !== 'object' || cue === null || Array.isArray(cue))
    return [
      { rule: 'cue-is-no-object', path, what: 'this cue is not an object', how: `write it as ${examples(vocabulary)}` },
    ];
  const fields = cue as Fields;
  const [kind, second] = KIND_NAMES.filter((name) => name in fields);
  if (!kind) return [kindless(vocabulary, fields, path)];
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
    .map((field) => unknown('field', field, KINDS[kind]!, [...path, field], vocabulary.folder));
  return [...strange, ...timing(vocabulary, fields, path), ...CHECKS[kind]!(vocabulary, fields, path)];
}

function kindless(vocabulary: Vocabulary, fields: Fields, path: Path): Complaint {
  const name = Object.keys(fields).find((field) => !TIMING.includes(field));
  if (name === undefined)
    return {
      rule: 'missing-kind-of-cue',
      path,
      what: 'this cue does not say what is to happen',
      how: `write it as ${examples(vocabulary)}`,
    };
  const owners = KIND_NAMES.filter((kind) => KINDS[kind]!.includes(name));
  if (owners.length > 0)
    return {
      rule: 'missing-kind-of-cue',
      path,
      what: `this cue has a "${name}", but does not say what is to happen`,
      how: `write it as ${examples(vocabulary)}`,
    };
  return unknown('kind-of-cue', name, KIND_NAMES, [...path, name], vocabulary.folder);
}

function oneOf(
  vocabulary: Vocabulary,
  kind: CueKind,
  value: unknown,
  known: readonly string[],
  path: Path,
): Complaint[] {
  if (value === undefined || known.includes(value as string)) return [];
  const complaint = unknown(kind, value, known, path, vocabulary.folder);
  if (typeof value !== 'string') return [complaint];
  const isNear = nearest(value, known) !== null;
  const other = knownElsewhere(vocabulary, value) ?? (isNear ? null : nearElsewhere(vocabulary, value));
  return [other === null ? complaint : { ...complaint, how: isNear ? `${complaint.how} ${other}` : other }];
}

/** A passage that is like no other may be one that is in the score and cannot be heard yet. */
function passage(vocabulary: Vocabulary, value: unknown, path: Path): Complaint[] {
  const known = cueNames(vocabulary).passages;
  const complaints = oneOf(vocabulary, 'passage', value, known, path);
  if (typeof value !== 'string' || nearest(value, known) !== null) return complaints;
  return complaints.map((complaint) => ({
    ...complaint,
    how: `${complaint.how} (one that is new in score/ is heard once npm run sound -- --score has rendered it)`,
  }));
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

const timing = (vocabulary: Vocabulary, cue: Fields, path: Path): Complaint[] => [
  ...oneOf(vocabulary, 'when', cue.when, ['with', 'rest', 'then', 'after'], [...path, 'when']),
  ...seconds('delay', cue.delay, path),
  ...seconds('time', cue.time, path),
  ...within([SLOWEST, QUICKEST], 'pace', cue.pace, path, [
    `, above 0${PACE}`,
    ` from ${SLOWEST} to ${QUICKEST}${PACE}`,
  ]),
];

function seen(vocabulary: Vocabulary, on: unknown, path: Path): Complaint[] {
  const known = cueNames(vocabulary).seen;
  if (!Array.isArray(on)) return oneOf(vocabulary, 'thing-to-frame', on, known, [...path, 'on']);
  if (on.length > 0)
    return on.flatMap((target, i) => oneOf(vocabulary, 'thing-to-frame', target, known, [...path, 'on', i]));
  return [
    {
      rule: 'frames-nothing',
      path: [...path, 'on'],
      what: '"on" is an empty list',
      how:
        `name what is to be seen, "on": "${vocabulary.figures[0]}" or "on": ["${vocabulary.figures.join('", "')}"]; ` +
        'leave it out to stay on what is seen now',
    },
  ];
}

/** How the picture is composed. */
const composition = (vocabulary: Vocabulary, cue: Fields, path: Path): Complaint[] => [
  ...oneOf(vocabulary, 'side', cue.side, SIDES, [...path, 'side']),
  ...oneOf(vocabulary, 'angle', cue.angle, ANGLES, [...path, 'angle']),
  ...oneOf(vocabulary, 'figure', cue.over, vocabulary.figures, [...path, 'over']),
  ...oneOf(vocabulary, 'foreground', cue.through, cueNames(vocabulary).foregrounds, [...path, 'through']),
  ...leaning(cue.tilt, path),
  ...oneOf(vocabulary, 'edge', cue.past, PAST, [...path, 'past']),
  ...yesOrNo(
    'silhouette',
    cue.silhouette,
    path,
    'for dark shapes before the sky; leave it out for figures in the light',
  ),
];

const MOST_TILT = 15; // degrees

function leaning(tilt: unknown, path: Path): Complaint[] {
  if (tilt === undefined || (typeof tilt === 'number' && Math.abs(tilt) <= MOST_TILT)) return [];
  return [
    {
      rule: 'not-a-tilt',
      path: [...path, 'tilt'],
      what: `"tilt" is ${JSON.stringify(tilt)}`,
      how: `give degrees from -${MOST_TILT} to ${MOST_TILT}; above 0 the right end of the horizon sinks`,
    },
  ];
}

function hour(vocabulary: Vocabulary, light: unknown, path: Path): Complaint[] {
  const { hours } = cueNames(vocabulary);
  if (typeof light === 'string') return oneOf(vocabulary, 'hour', light, hours, [...path, 'light']);
  if (typeof light === 'number' && light >= 0 && light <= 24) return [];
  return [
    {
      ...unknown('hour', light, hours, [...path, 'light'], vocabulary.folder),
      how: `give an hour from 0 to 24, or one of: ${hours.join(', ')}`,
    },
  ];
}

function yesOrNo(name: string, value: unknown, path: Path, meaning: string): Complaint[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return [
    {
      rule: 'not-true-or-false',
      path: [...path, name],
      what: `"${name}" is ${JSON.stringify(value)}`,
      how: `write true, without quotation marks, ${meaning}`,
    },
  ];
}

/** A mark that a movement on the spot would pass over in silence. */
function idleMark({ movements }: Vocabulary, { do: name, to }: Fields, path: Path): Complaint[] {
  const movement = movements[name as string];
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

/** What is measured in numbers, each with its limits and how it is told. */
const MEASURES: Readonly<Record<string, readonly [from: number, to: number, how: string]>> = {
  at: [-20_000, 20_000, 'give the world x where it is to be, or leave it out to be between those who are on'],
  by: [0, 1, 'give a share from 0, as just torn, to 1, a third of the picture'],
  count: [0, 12, 'give how many stars hang in all, from 0 to 12'],
};

/** A device, its numbers, and fields that it makes nothing of. */
function paperComplaints(vocabulary: Vocabulary, cue: Fields, path: Path): Complaint[] {
  const strange = oneOf(vocabulary, 'device', cue.paper, DEVICE_NAMES, [...path, 'paper']);
  if (strange.length > 0) return strange;
  const name = cue.paper as keyof typeof DEVICES;
  const own = ['paper', ...DEVICES[name].fields, 'time', 'told', ...TIMING];
  const idle = Object.keys(cue).filter((field) => KINDS.paper!.includes(field) && !own.includes(field));
  return [
    ...idle.map((field) => unknown('field', field, own, [...path, field], vocabulary.folder)),
    ...Object.entries(MEASURES).flatMap(([field, limits]) => measure(field, cue[field], limits, path)),
    ...oneOf(vocabulary, 'pop-up', cue.of, vocabulary.popUps, [...path, 'of']),
    ...telling(cue.told, path),
  ];
}

function measure(
  field: string,
  value: unknown,
  [from, to, how]: readonly [from: number, to: number, how: string],
  path: Path,
): Complaint[] {
  if (value === undefined || (typeof value === 'number' && value >= from && value <= to)) return [];
  return [{ rule: 'not-a-measure', path: [...path, field], what: `"${field}" is ${JSON.stringify(value)}`, how }];
}

type Check = (vocabulary: Vocabulary, cue: Fields, path: Path) => Complaint[];
const CHECKS: Readonly<Record<string, Check>> = {
  do: (vocabulary, cue, path) => [
    ...oneOf(vocabulary, 'cue', cue.do, cueNames(vocabulary).movements, [...path, 'do']),
    ...oneOf(vocabulary, 'figure', cue.who, vocabulary.figures, [...path, 'who']),
    ...oneOf(vocabulary, 'figure', cue.with, vocabulary.figures, [...path, 'with']),
    ...oneOf(vocabulary, 'mood', cue.mood, vocabulary.moods, [...path, 'mood']),
    ...oneOf(vocabulary, 'mark', cue.to, cueNames(vocabulary).goals, [...path, 'to']),
    ...idleMark(vocabulary, cue, path),
    ...telling(cue.told, path),
  ],
  camera: (vocabulary, cue, path) => [
    ...oneOf(vocabulary, 'shot', cue.camera, SHOTS, [...path, 'camera']),
    ...oneOf(vocabulary, 'size', cue.size, SIZES, [...path, 'size']),
    ...seen(vocabulary, cue.on, path),
    ...composition(vocabulary, cue, path),
    ...telling(cue.told, path),
  ],
  light: (vocabulary, cue, path) => hour(vocabulary, cue.light, path),
  sound: (vocabulary, cue, path) => [
    ...oneOf(vocabulary, 'sound', cue.sound, cueNames(vocabulary).sounds, [...path, 'sound']),
    ...yesOrNo('stop', cue.stop, path, 'to end the sound; leave it out to begin it'),
    ...wording(cue.words, path),
  ],
  music: (vocabulary, cue, path) => [
    ...passage(vocabulary, cue.music, [...path, 'music']),
    ...wording(cue.words, path),
  ],
  wind: (vocabulary, cue, path) => oneOf(vocabulary, 'wind', cue.wind, WINDS, [...path, 'wind']),
  paper: paperComplaints,
  clouds: (vocabulary, cue, path) => [
    ...oneOf(vocabulary, 'clouds', cue.clouds, CLOUDS, [...path, 'clouds']),
    ...telling(cue.told, path),
  ],
  stars: (_vocabulary, cue, path) => [...starComplaints(cue.stars, path), ...telling(cue.told, path)],
  fireflies: (_vocabulary, cue, path) => [...fireflyComplaints(cue.fireflies, path), ...telling(cue.told, path)],
  plate: (vocabulary, cue, path) => [
    ...oneOf(vocabulary, 'plate', cue.plate, cueNames(vocabulary).plates, [...path, 'plate']),
    ...telling(cue.told, path),
  ],
};
