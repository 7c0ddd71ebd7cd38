/** Whether a cue is one that the vocabulary knows. */
import { unknown, type Complaint } from './fault';
import { FIGURES } from './stage';
import { HOURS, MARKS, MOODS, MOVEMENTS, PLACES, PROPS, SOUNDS } from './vocabulary';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const TIMING = ['when', 'delay'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  do: ['do', 'who', 'to', 'mood', 'pace', ...TIMING],
  camera: ['camera', 'on', 'size', 'time', ...TIMING],
  light: ['light', 'time', ...TIMING],
  sound: ['sound', 'stop', ...TIMING],
};
const SHOTS = ['frame', 'push', 'track', 'jolt', 'rise'];
const SIZES = ['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest'];
const SEEN = [...FIGURES, 'both', 'hands', 'tree', 'hill', 'sky', ...PLACES, ...Object.keys(MARKS), ...Object.keys(PROPS)];

export function cueComplaints(cue: unknown, path: Path): Complaint[] {
  if (typeof cue !== 'object' || cue === null || Array.isArray(cue)) return [{ rule: 'cue-is-no-object', path, what: 'this cue is not an object', how: 'write it as {"do": "nod"}, {"camera": "frame", "on": "lily"}, {"light": "sunset"} or {"sound": "wind"}' }];
  const fields = cue as Fields;
  const kind = Object.keys(KINDS).find((name) => name in fields);
  if (!kind) return [unknown('kind-of-cue', Object.keys(fields)[0], Object.keys(KINDS), path)];
  const strange = Object.keys(fields).filter((field) => !KINDS[kind]!.includes(field)).map((field) => unknown('field', field, KINDS[kind]!, [...path, field]));
  return [...strange, ...timing(fields, path), ...CHECKS[kind]!(fields, path)];
}

const oneOf = (kind: string, value: unknown, known: readonly string[], path: Path): Complaint[] => (value === undefined || known.includes(value as string) ? [] : [unknown(kind, value, known, path)]);

function positive(name: string, value: unknown, path: Path): Complaint[] {
  if (value === undefined || (typeof value === 'number' && value >= 0 && Number.isFinite(value))) return [];
  return [{ rule: 'not-a-time', path: [...path, name], what: `"${name}" is ${JSON.stringify(value)}`, how: 'give a number, 0 or above' }];
}

const timing = (cue: Fields, path: Path): Complaint[] => [...oneOf('when', cue.when, ['with', 'then', 'after'], [...path, 'when']), ...positive('delay', cue.delay, path), ...positive('time', cue.time, path), ...positive('pace', cue.pace, path)];

const CHECKS: Readonly<Record<string, (cue: Fields, path: Path) => Complaint[]>> = {
  do: (cue, path) => [...oneOf('cue', cue.do, Object.keys(MOVEMENTS), [...path, 'do']), ...oneOf('figure', cue.who, FIGURES, [...path, 'who']), ...oneOf('mood', cue.mood, MOODS, [...path, 'mood']), ...oneOf('mark', cue.to, [...Object.keys(MARKS), ...FIGURES], [...path, 'to'])],
  camera: (cue, path) => [...oneOf('shot', cue.camera, SHOTS, [...path, 'camera']), ...oneOf('size', cue.size, SIZES, [...path, 'size']), ...[cue.on ?? []].flat().flatMap((target) => oneOf('thing-to-frame', target, SEEN, [...path, 'on']))],
  light: (cue, path) => (typeof cue.light === 'number' && cue.light >= 0 && cue.light <= 24 ? [] : oneOf('hour', cue.light, Object.keys(HOURS), [...path, 'light'])),
  sound: (cue, path) => oneOf('sound', cue.sound, Object.keys(SOUNDS), [...path, 'sound']),
};
