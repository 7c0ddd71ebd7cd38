/** Screenplay text -> steps. A line that can't be read is reported and left out; the rest of the play stands. */
import { EVERYBODY, STEP_KINDS, type Cue, type Step, type StepKind } from '../step';
import { unknown, type Complaint, type Fault, type Rule } from './fault';
import { cueComplaints } from './cue-faults';
import { wordComplaints } from './hung-on-words';
import { doubleId, idComplaints } from './ids';
import { withoutUnseen } from './invisible-letters';
import { orderFaults } from './beat-order';
import type { Vocabulary } from '../vocabulary';
import { nearest } from './nearest';
import { conflictMark, isWide, notUtf8, tooDeep } from './spoilt-text';

export interface SourceFile {
  readonly name: string; // as shown in faults, relative to the project
  readonly text: string;
}
export interface Line {
  readonly id?: unknown;
  readonly beat?: unknown;
  readonly kind?: unknown;
  readonly who?: unknown;
  readonly text?: unknown;
  readonly mood?: unknown;
  readonly cues?: unknown;
  readonly speak?: unknown;
  readonly act?: unknown;
  readonly scene?: unknown;
}

const FIELDS = ['id', 'beat', 'kind', 'who', 'text', 'mood', 'cues', 'speak', 'act', 'scene'];
const SOURCE = 'en'; // what the screenplay is written in

/** Rules whose breach costs the play the whole step; a wrong cue costs only that cue. */
const FATAL: readonly Rule[] = [
  'missing-id',
  'id-is-no-name',
  'missing-kind',
  'unknown-kind',
  'missing-who',
  'unknown-figure',
  'missing-text',
  'not-a-text',
];

export interface Parsed {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

/** The lines of a file, without the mark that some editors put before the first. */
export const linesOf = ({ text }: SourceFile): string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/);

/** @returns the steps of all files in the order given, and every fault of form found in them */
export function parse(vocabulary: Vocabulary, files: readonly SourceFile[]): Parsed {
  const steps = new Map<string, Step>(); // the first of two steps with one id keeps its place
  const faults: Fault[] = [];
  for (const file of files) {
    const wide = isWide(file.text) && notUtf8(file.text);
    if (wide) faults.push({ rule: 'not-utf-8', path: [], file: file.name, line: 1, ...wide, offset: 0 });
    (wide ? [] : linesOf(file)).forEach((source, i) => {
      if (source.trim() === '') return;
      const at = { file: file.name, line: i + 1 };
      const { step, complaints } = readStep(vocabulary, source, at);
      const first = step && steps.get(step.id);
      faults.push(
        ...[...complaints, ...(first ? [doubleId(first)] : [])].map((complaint) => ({ ...complaint, ...at })),
      );
      if (step && !first) steps.set(step.id, step);
    });
  }
  const told = [...steps.values()];
  return { steps: told, faults: [...faults, ...orderFaults(vocabulary.beats, told)] };
}

function readStep(
  vocabulary: Vocabulary,
  source: string,
  at: Step['at'],
): { step: Step | null; complaints: readonly Complaint[] } {
  const mark = conflictMark(source);
  if (mark) return { step: null, complaints: [{ rule: 'conflict-mark', path: [], ...mark }] };
  const strange = notUtf8(source);
  const unlettered: Complaint[] = strange ? [{ rule: 'not-utf-8', path: [], ...strange }] : [];
  const line = readLine(source);
  if (line === MALFORMED && strange) return { step: null, complaints: unlettered }; // most likely a quotation mark
  if (line === MALFORMED)
    return {
      step: null,
      complaints: [
        {
          rule: 'malformed-json',
          path: [],
          what: 'this line is not JSON',
          how: 'check its quotes, commas and brackets',
        },
      ],
    };
  if (!line)
    return {
      step: null,
      complaints: [
        {
          rule: 'line-is-no-step',
          path: [],
          what: 'this line is not a step',
          how: 'write one JSON object a line: {"id": …, "beat": …, "kind": …, "who": …, "text": …}',
        },
      ],
    };
  const meant = asMeant(line);
  const complaints = [...unlettered, ...fieldComplaints(vocabulary, line), ...lineComplaints(vocabulary, meant)];
  const fatal = complaints.some(({ rule, path }) => FATAL.includes(rule) && path[0] !== 'cues');
  return { step: fatal ? null : stepOf(vocabulary, meant, complaints, at), complaints };
}

const MALFORMED: unique symbol = Symbol('malformed');

export function readLine(source: string): Line | typeof MALFORMED | null {
  if (tooDeep(source) !== null) return MALFORMED;
  try {
    const line: unknown = JSON.parse(source);
    return typeof line === 'object' && line !== null && !Array.isArray(line) ? line : null;
  } catch {
    return MALFORMED;
  }
}

const strangeFields = (line: Line): string[] => Object.keys(line).filter((field) => !FIELDS.includes(field));
const wanting = (line: Line): string[] => FIELDS.filter((field) => !(field in line));
const fieldComplaints = ({ folder }: Vocabulary, line: Line): Complaint[] =>
  strangeFields(line).map((field) =>
    unknown('field', field, nearest(field, wanting(line)) === null ? FIELDS : wanting(line), [field], folder),
  );

/** A line with its misspelt fields under the names that were meant, so that they are not missed as well. */
export function asMeant(line: Line): Line {
  const strange = strangeFields(line);
  if (strange.length === 0) return line;
  const meant = strange.flatMap((field) => {
    const guess = nearest(withoutUnseen(field), wanting(line));
    return guess !== null ? [[guess, line[field as keyof Line]] as const] : [];
  });
  return { ...line, ...Object.fromEntries(meant) };
}

/** What is wrong with the fields that a step has. */
export function lineComplaints(vocabulary: Vocabulary, line: Line): Complaint[] {
  const { figures, moods, folder } = vocabulary;
  const complaints: Complaint[] = [];
  complaints.push(...idComplaints(line.id));
  if (line.kind === undefined)
    complaints.push({
      rule: 'missing-kind',
      path: [],
      what: 'this step has no "kind"',
      how: `give it one of: ${STEP_KINDS.join(', ')}`,
    });
  else if (!STEP_KINDS.includes(line.kind as StepKind))
    complaints.push(unknown('kind', line.kind, STEP_KINDS, ['kind'], folder));
  if (line.who === undefined)
    complaints.push({
      rule: 'missing-who',
      path: [],
      what: 'this step does not say whose it is',
      how: `give it a "who": ${figures.join(', ')}${figures.length > 1 ? ` or ${EVERYBODY}` : ''}`,
    });
  else if (!isWho(vocabulary, line.who))
    complaints.push(unknown('figure', line.who, [...figures, EVERYBODY], ['who'], folder));
  if (line.mood !== undefined && !moods.includes(line.mood as string))
    complaints.push(unknown('mood', line.mood, moods, ['mood'], folder));
  if (line.speak !== undefined && line.speak !== 'over' && line.speak !== 'after')
    complaints.push(unknown('way-to-speak', line.speak, ['over', 'after'], ['speak'], folder));
  complaints.push(
    ...textComplaints(line),
    ...beatComplaints(vocabulary, line.beat),
    ...titleComplaints('act', line.act),
    ...titleComplaints('scene', line.scene),
  );
  complaints.push(...cuesComplaints(vocabulary, line));
  return complaints;
}

function cuesComplaints(vocabulary: Vocabulary, { kind, text = '', cues = [] }: Line): Complaint[] {
  if (!Array.isArray(cues))
    return [
      {
        rule: 'cues-are-no-list',
        path: ['cues'],
        what: '"cues" is not a list',
        how: 'put the cues in square brackets: "cues": [{"do": "nod"}]',
      },
    ];
  if (kind === 'movement' && cues.length === 0)
    return [
      {
        rule: 'missing-cues',
        path: ['cues'],
        what: 'this step of movement moves nothing',
        how: 'give it "cues": [{"do": "nod"}], or a text and another kind',
      },
    ];
  return cues.flatMap((cue: unknown, i) => [
    ...cueComplaints(vocabulary, cue, ['cues', i]),
    ...wordComplaints(text, cue, ['cues', i, 'word']),
  ]);
}

function textComplaints({ kind, text = '' }: Line): Complaint[] {
  if (typeof text !== 'string')
    return [
      {
        rule: 'not-a-text',
        path: ['text'],
        what: '"text" is not a text',
        how: 'write it in one pair of quotation marks, a line break as \\n',
      },
    ];
  if (kind === 'movement')
    return text === ''
      ? []
      : [
          {
            rule: 'text-in-movement',
            path: ['text'],
            what: 'a step of movement alone has no text',
            how: 'take the text out, or make it "kind": "narration"',
          },
        ];
  if (!STEP_KINDS.includes(kind as StepKind)) return []; // it may be meant to have none
  return text.trim() === ''
    ? [
        {
          rule: 'missing-text',
          path: ['text'],
          what: 'this step says nothing',
          how: 'give it a "text", or make it "kind": "movement"',
        },
      ]
    : [];
}

const isTitle = (title: unknown): title is string => typeof title === 'string' && title.trim() !== '';

function titleComplaints(name: 'act' | 'scene', title: unknown): Complaint[] {
  if (title === undefined || isTitle(title)) return [];
  return [
    {
      rule: 'not-a-title',
      path: [name],
      what: `"${name}" is ${JSON.stringify(title)}`,
      how: `write what the ${name} that begins here is called, or leave it out where none begins`,
    },
  ];
}

export const isWho = ({ figures }: Vocabulary, who: unknown): who is Step['who'] =>
  who === EVERYBODY || figures.some((name) => name === who);
const beatsOf = (beat: unknown): unknown[] => (Array.isArray(beat) ? beat : [beat]);

function beatComplaints({ beats, folder }: Vocabulary, beat: unknown): Complaint[] {
  if (beats.length === 0 && beat === undefined) return []; // a play need not have any
  if (beat === undefined || (Array.isArray(beat) && beat.length === 0))
    return [
      {
        rule: 'missing-beat',
        path: ['beat'],
        what: 'this step tells no beat',
        how: 'name the beat of the story that it tells: "beat": "M05"',
      },
    ];
  const ids = beatsOf(beat);
  return ids.flatMap((id, i) => {
    const path = Array.isArray(beat) ? ['beat', i] : ['beat'];
    if (!beats.includes(id as string)) return [unknown('beat', id, beats, path, folder)];
    return ids.indexOf(id) < i
      ? [{ rule: 'double-beat', path, what: `beat ${String(id)} is named twice`, how: 'take one out' } as const]
      : [];
  });
}

export function stepOf(
  { beats, moods }: Vocabulary,
  line: Line,
  complaints: readonly Complaint[],
  at: Step['at'],
): Step {
  const badCues = new Set(complaints.filter(({ path }) => path[0] === 'cues').map(({ path }) => path[1]));
  return {
    id: line.id as string,
    beats: beatsOf(line.beat).filter((id): id is string => beats.includes(id as string)),
    kind: line.kind as StepKind,
    who: line.who as Step['who'],
    text: line.kind === 'movement' ? '' : (line.text as string),
    language: SOURCE,
    act: isTitle(line.act) ? line.act : '',
    scene: isTitle(line.scene) ? line.scene : '',
    mood: moods.includes(line.mood as string) ? (line.mood as string) : '',
    cues: (Array.isArray(line.cues) ? (line.cues as Cue[]) : []).filter((_, i) => !badCues.has(i)),
    speak: line.speak === 'after' ? 'after' : 'over',
    at,
  };
}
