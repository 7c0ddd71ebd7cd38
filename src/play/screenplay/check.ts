/** Every fault of a play, with its line and column. */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { brokenJson, doubleFields } from './json-faults';
import { linesOf, type SourceFile } from './parse';
import { createPlay, type Play } from '../play';
import type { PlayData } from '../bundle';
import { perform } from '../staging/perform';
import { salvage } from './salvage';
import { spreadIn } from './spread-lines';
import { conflictMark, tooDeep } from './spoilt-text';
import type { Fault, Rule } from './fault';
import type { Step } from '../step';

export interface PlacedFault extends Fault {
  readonly column: number; // from 1
}

export interface Checked {
  readonly faults: readonly PlacedFault[]; // in the order of the text; empty where the play can be played
  readonly steps: number;
  readonly until: Step['at'] | null; // the line after which nobody can tell what can follow, until it is put right
}

export function checkPlay(bundle: PlayData, files: readonly SourceFile[]): Checked {
  const play = createPlay(bundle, files);
  const { faults: following, until } = cannotFollow(play, files);
  const faults = laidOut(files, [...play.faults, ...doubled(files), ...following, ...untold(play, files)]);
  const order = new Map(files.map(({ name }, i) => [name, i]));
  const sources = new Map(files.map((file) => [file.name, linesOf(file)]));
  const placed = faults.map((fault) => place(fault, sources.get(fault.file)?.[fault.line - 1] ?? ''));
  placed.sort((a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line || a.column - b.column);
  return { faults: placed, steps: play.steps.length, until };
}

/** `file:line:column what, and how to put it right` */
export const formatFault = ({ file, line, column, what, how }: PlacedFault): string =>
  `${file}:${line}:${column} ${what}: ${how}`;

/** Of JSON laid out over lines, no line is worth telling of by itself. */
function laidOut(files: readonly SourceFile[], faults: readonly (Fault | PlacedFault)[]): (Fault | PlacedFault)[] {
  const spreads = files.flatMap((file) => spreadIn(linesOf(file)).map((spread) => ({ file: file.name, ...spread })));
  const isWithin = ({ file, line }: Fault | PlacedFault): boolean =>
    spreads.some((spread) => spread.file === file && line > spread.from && line <= spread.until + 1);
  const told = spreads.map(({ file, from, what, how }): PlacedFault => ({
    rule: 'malformed-json',
    path: [],
    file,
    line: from + 1,
    column: 1,
    what,
    how,
  }));
  return withoutFollowing([...told, ...faults.filter((fault) => !isWithin(fault))]);
}

/** In a file with marks of a merge, both versions of what was merged stand: nothing else can be told of it. */
function withoutFollowing(faults: readonly (Fault | PlacedFault)[]): (Fault | PlacedFault)[] {
  const merging = new Set(faults.filter(({ rule }) => rule === 'conflict-mark').map(({ file }) => file));
  return faults.filter(({ rule, file }) => rule === 'conflict-mark' || !merging.has(file));
}

/**
 * What can't follow whether the faults before it are left as they are or put right; up to where too
 * much is lost to tell.
 */
function cannotFollow(
  { vocabulary, opening }: Play,
  files: readonly SourceFile[],
): { faults: Fault[]; until: Checked['until'] } {
  let [left, right] = [opening, opening];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const sources = files.flatMap((each) =>
    linesOf(each).map((source, i) => ({ source, at: { file: each.name, line: i + 1 } })),
  );
  for (const file of files) {
    for (const [at, salvaged] of salvage(vocabulary, file)) {
      if (salvaged === null && isIdle(sources, at)) continue;
      if (!salvaged?.isWhole) return { faults, until: moves(sources, at) ? at : null };
      const { step } = salvaged;
      if (ids.has(step.id)) continue; // the first of two keeps its place
      ids.add(step.id);
      const [asIs, forced] = [perform(vocabulary, left, step), perform(vocabulary, right, step, true)];
      [left, right] = [asIs.after, forced.after];
      const both = forced.complaints.filter(({ path }) =>
        asIs.complaints.some((other) => String(other.path) === String(path)),
      );
      faults.push(...both.map((complaint) => ({ ...complaint, ...step.at })));
    }
  }
  return { faults, until: null };
}

interface Source {
  readonly source: string;
  readonly at: Step['at'];
}
const indexOf = (sources: readonly Source[], { file, line }: Step['at']): number =>
  sources.findIndex(({ at }) => at.file === file && at.line === line);

/** Whether a line that can't be read has no cue in it: words change no stage. */
const isIdle = (sources: readonly Source[], at: Step['at']): boolean => {
  const { source } = sources[indexOf(sources, at)]!;
  return !/cues|\bdo\b|camera/.test(source) && !conflictMark(source);
};

/** Whether anything that hangs on the stage comes after a line. */
const moves = (sources: readonly Source[], at: Step['at']): boolean =>
  sources.slice(indexOf(sources, at) + 1).some(({ source }) => /"(do|camera)"/.test(source));

/** Fields written twice in one object: the engine keeps only the last, without a word. */
function doubled(files: readonly SourceFile[]): PlacedFault[] {
  return files.flatMap((file) =>
    linesOf(file).flatMap((source, i) =>
      brokenJson(source)
        ? []
        : doubleFields(parseTree(source)).map(({ name, offset }): PlacedFault => ({
            rule: 'double-field',
            path: [],
            file: file.name,
            line: i + 1,
            column: offset + 1,
            what: `"${name}" is written twice`,
            how: 'take one out; two cues need braces each',
          })),
    ),
  );
}

/**
 * Beats that no step tells, reported where the next told beat stands. What a faulty line meant to tell is not missed.
 */
function untold(play: Play, files: readonly SourceFile[]): Fault[] {
  const { beats } = play.vocabulary;
  const told = new Set(play.steps.flatMap((step) => step.beats));
  const faulty = play.faults
    .map(({ file, line }) => linesOf(files.find(({ name }) => name === file)!)[line - 1]!)
    .join('\n');
  const missing = beats.filter((beat) => !told.has(beat) && !faulty.includes(`"${beat}"`));
  return runs(beats, missing).map((run) => ({
    rule: 'beat-untold',
    path: ['beat'],
    ...untoldAt(play, files, run[0]!),
    what:
      `no step tells the ${run.length > 1 ? 'beats' : 'beat'} ` +
      `"${run.slice(0, 8).join('", "')}"${run.length > 8 ? ' …' : ''}`,
  }));
}

/** Neighbouring beats, together. */
function runs(beats: readonly string[], missing: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const beat of missing) {
    const run = found.at(-1);
    if (run && beats.indexOf(run.at(-1)!) === beats.indexOf(beat) - 1) run.push(beat);
    else found.push([beat]);
  }
  return found;
}

function untoldAt(play: Play, files: readonly SourceFile[], beat: string): Pick<Fault, 'file' | 'line' | 'how'> {
  const { beats, folder } = play.vocabulary;
  const next = play.steps.find((step) => step.beats.some((other) => beats.indexOf(other) > beats.indexOf(beat)));
  if (next) return { ...next.at, how: 'write a line for it before this one' };
  const last = files.at(-1) ?? { name: `${folder}/screenplay`, text: '' };
  return { file: last.name, line: last.text.trimEnd().split('\n').length, how: 'write a line for it after this one' };
}

/** Rules broken by the name of a field, not by its value. */
const OF_NAMES: readonly Rule[] = ['unknown-field', 'unknown-kind-of-cue', 'cue-does-two-things'];

/** Where a fault stands in its line; and of broken JSON, what broke it. */
function place(fault: Fault | PlacedFault, source: string): PlacedFault {
  if ('column' in fault) return fault;
  const broken = fault.rule === 'malformed-json' ? brokenJson(source) : null;
  if (broken) return { ...fault, what: broken.what, how: broken.how, column: broken.offset + 1 };
  if (fault.offset !== undefined) return { ...fault, column: fault.offset + 1 };
  const root = tooDeep(source) === null ? parseTree(source) : undefined;
  const node = root && nearest(root, fault.path);
  return { ...fault, column: ((OF_NAMES.includes(fault.rule) ? node?.parent?.offset : node?.offset) ?? 0) + 1 };
}

/** The value at a path, or the nearest one above it that is there. */
function nearest(root: Node, path: Fault['path']): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}
