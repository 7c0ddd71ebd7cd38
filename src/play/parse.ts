/** Screenplay text -> steps. A line that can't be read is reported and left out; the rest of the play stands. */
import { FIGURES, type FigureName } from './stage';
import { STEP_KINDS, type Cue, type Step, type StepKind } from './step';
import { unknown, type Complaint, type Fault } from './fault';
import { cueComplaints } from './cues';
import { MOODS } from './vocabulary';
import beats from '../../assets/play/beats.json';

export interface SourceFile {
  readonly name: string; // as shown in faults, relative to the project
  readonly text: string;
}
interface Line {
  readonly id?: unknown;
  readonly beat?: unknown;
  readonly kind?: unknown;
  readonly who?: unknown;
  readonly text?: unknown;
  readonly mood?: unknown;
  readonly cues?: unknown;
  readonly speak?: unknown;
}

const FIELDS = ['id', 'beat', 'kind', 'who', 'text', 'mood', 'cues', 'speak'];
const BEAT_ORDER = new Map(beats.map((id, i) => [id, i]));
const ID = /^[a-z][a-z0-9-]*$/;
const RUNNING_NUMBER = /^[a-z]*-?\d+$/;

export interface Parsed {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

/** @returns the steps of all files in the order given, and every fault of form found in them */
export function parse(files: readonly SourceFile[]): Parsed {
  const steps: Step[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  let latest = -1;
  for (const { name: file, text } of files) {
    text.split(/\r?\n/).forEach((source, i) => {
      if (source.trim() === '') return;
      const at = { file, line: i + 1 };
      const report = (complaints: readonly Complaint[]) => faults.push(...complaints.map((complaint) => ({ ...complaint, ...at })));
      const line = readLine(source, report);
      if (!line) return;
      const complaints = lineComplaints(line);
      const { step, left } = stepOf(line, complaints, at);
      report(complaints);
      if (!step) return;
      report(placeComplaints(step, seen, latest));
      seen.set(step.id, `${file}:${at.line}`);
      latest = Math.max(latest, ...step.beats.map((beat) => BEAT_ORDER.get(beat) ?? -1));
      if (!left) steps.push(step);
    });
  }
  return { steps: unique(steps), faults };
}

function readLine(source: string, report: (complaints: readonly Complaint[]) => void): Line | null {
  try {
    const line: unknown = JSON.parse(source);
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line;
    report([{ rule: 'line-is-no-step', path: [], what: 'this line is not a step', how: 'write one JSON object a line: {"id": …, "beat": …, "kind": …, "who": …, "text": …}' }]);
  } catch (error) {
    report([{ rule: 'malformed-json', path: [], what: `this line is not valid JSON (${reason(error)})`, how: 'check its quotes, commas and brackets; a quotation mark inside a text is written \\"' }]);
  }
  return null;
}

const reason = (error: unknown): string => String((error as Error).message).replace(/ in JSON at.*| \(line.*/, '').toLowerCase();

function lineComplaints(line: Line): Complaint[] {
  const complaints: Complaint[] = [];
  for (const field of Object.keys(line)) if (!FIELDS.includes(field)) complaints.push(unknown('field', field, FIELDS, [field]));
  complaints.push(...idComplaints(line.id));
  if (!STEP_KINDS.includes(line.kind as StepKind)) complaints.push(unknown('kind', line.kind, STEP_KINDS, ['kind']));
  if (!isWho(line.who)) complaints.push(unknown('figure', line.who, [...FIGURES, 'both'], ['who']));
  if (line.mood !== undefined && !MOODS.includes(line.mood as string)) complaints.push(unknown('mood', line.mood, MOODS, ['mood']));
  if (line.speak !== undefined && line.speak !== 'over' && line.speak !== 'after') complaints.push(unknown('way to speak', line.speak, ['over', 'after'], ['speak']));
  complaints.push(...textComplaints(line), ...beatComplaints(line.beat));
  if (line.cues !== undefined && !Array.isArray(line.cues)) complaints.push({ rule: 'cues-are-no-list', path: ['cues'], what: '"cues" is not a list', how: 'put the cues in square brackets: "cues": [{"do": "nod"}]' });
  else (line.cues as unknown[] | undefined)?.forEach((cue, i) => complaints.push(...cueComplaints(cue, ['cues', i])));
  return complaints;
}

function idComplaints(id: unknown): Complaint[] {
  if (typeof id !== 'string' || id === '') return [{ rule: 'missing-id', path: ['id'], what: 'this step has no id', how: 'give it a word or two of its own: "id": "finds-her-hand"' }];
  if (!ID.test(id) || RUNNING_NUMBER.test(id)) return [{ rule: 'id-is-no-name', path: ['id'], what: `"${id}" will not do as an id`, how: 'use a word or two in small letters with hyphens, and no running number: links and places in the play hang on it' }];
  return [];
}

function textComplaints({ kind, text }: Line): Complaint[] {
  const blank = typeof text !== 'string' || text.trim() === '';
  if (kind === 'movement') return text === undefined || text === '' ? [] : [{ rule: 'text-in-movement', path: ['text'], what: 'a step of movement alone has no text', how: 'take the text out, or make it "kind": "narration"' }];
  return blank ? [{ rule: 'missing-text', path: ['text'], what: 'this step says nothing', how: 'give it a "text", or make it "kind": "movement"' }] : [];
}

const isWho = (who: unknown): who is FigureName | 'both' => who === 'both' || FIGURES.includes(who as FigureName);
const beatsOf = (beat: unknown): unknown[] => (Array.isArray(beat) ? beat : [beat]);

function beatComplaints(beat: unknown): Complaint[] {
  return beatsOf(beat).filter((id) => !BEAT_ORDER.has(id as string)).map((id) => unknown('beat', id, beats, ['beat']));
}

/** Only what the step can't be without makes it fall out; a wrong cue costs just that cue. */
function stepOf(line: Line, complaints: readonly Complaint[], at: Step['at']): { step: Step | null; left: boolean } {
  const fatal = complaints.some(({ rule }) => ['missing-id', 'id-is-no-name', 'unknown-kind', 'unknown-figure', 'missing-text'].includes(rule));
  if (typeof line.id !== 'string' || line.id === '') return { step: null, left: true };
  const badCues = new Set(complaints.filter(({ path }) => path[0] === 'cues').map(({ path }) => path[1]));
  const step: Step = {
    id: line.id,
    beats: beatsOf(line.beat).filter((id): id is string => BEAT_ORDER.has(id as string)),
    kind: line.kind as StepKind,
    who: line.who as Step['who'],
    text: typeof line.text === 'string' ? line.text : '',
    mood: MOODS.includes(line.mood as string) ? (line.mood as string) : '',
    cues: (Array.isArray(line.cues) ? (line.cues as Cue[]) : []).filter((_, i) => !badCues.has(i)),
    speak: line.speak === 'after' ? 'after' : 'over',
    at,
  };
  return { step, left: fatal };
}

function placeComplaints(step: Step, seen: ReadonlyMap<string, string>, latest: number): Complaint[] {
  const complaints: Complaint[] = [];
  const first = seen.get(step.id);
  if (first) complaints.push({ rule: 'double-id', path: ['id'], what: `the id "${step.id}" is taken already, at ${first}`, how: 'give this step another: links and places in the play hang on it' });
  const early = step.beats.find((beat) => BEAT_ORDER.get(beat)! < latest);
  if (early) complaints.push({ rule: 'out-of-order', path: ['beat'], what: `beat ${early} is told after beat ${beats[latest]}`, how: `move this line up, before the first of ${beats[latest]}` });
  return complaints;
}

/** The first of two steps with one id keeps its place. */
function unique(steps: readonly Step[]): Step[] {
  const ids = new Set<string>();
  return steps.filter(({ id }) => !ids.has(id) && ids.add(id));
}
