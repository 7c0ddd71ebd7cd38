/** Every fault of a play, with its line and column. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { readPlay } from './play';
import { perform } from './perform';
import beats from '../../assets/play/beats.json';
import type { Fault } from './fault';
import type { SourceFile } from './parse';

export interface PlacedFault extends Fault {
  readonly column: number; // from 1
}

/** @returns faults in the order of the text; empty where the play can be played */
export function checkPlay(files: readonly SourceFile[]): { faults: readonly PlacedFault[]; steps: number } {
  const play = readPlay(files);
  const faults = [...play.faults, ...cannotFollow(play), ...untold(play, files)];
  const order = new Map(files.map(({ name }, i) => [name, i]));
  const placed = faults.map((fault) => ({ ...fault, column: column(fault, files) }));
  placed.sort((a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line || a.column - b.column);
  return { faults: placed, steps: play.steps.length };
}

/** `file:line:column what, and how to put it right` */
export const formatFault = ({ file, line, column, what, how }: PlacedFault): string => `${file}:${line}:${column} ${what}: ${how}`;

function cannotFollow(play: ReturnType<typeof readPlay>): Fault[] {
  let stage = play.stageAt(-1);
  return play.steps.flatMap((step) => {
    const { after, complaints } = perform(stage, step);
    stage = after;
    return complaints.map((complaint) => ({ ...complaint, ...step.at }));
  });
}

/** Beats that no step tells, reported where the next told beat stands. */
function untold(play: ReturnType<typeof readPlay>, files: readonly SourceFile[]): Fault[] {
  const told = new Set(play.steps.flatMap((step) => step.beats));
  const missing = beats.filter((beat) => !told.has(beat));
  const last = files.at(-1);
  if (missing.length === 0 || !last) return [];
  const next = play.steps.find((step) => step.beats.some((beat) => beats.indexOf(beat) > beats.indexOf(missing[0]!)));
  const at = next?.at ?? { file: last.name, line: Math.max(1, last.text.trimEnd().split('\n').length) };
  return [{ rule: 'beat-untold', path: ['beat'], ...at, what: `no step tells ${missing.length > 1 ? 'beats' : 'beat'} ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' …' : ''}`, how: 'write a line for it before this one' }];
}

function column(fault: Fault, files: readonly SourceFile[]): number {
  const source = files.find(({ name }) => name === fault.file)?.text.split(/\r?\n/)[fault.line - 1] ?? '';
  const errors: ParseError[] = [];
  const root = parseTree(source, errors);
  if (fault.rule === 'malformed-json' && errors[0]) return errors[0].offset + 1;
  return (root ? nearest(root, fault.path).offset : 0) + 1;
}

/** The value at a path, or the nearest one above it that is there. */
function nearest(root: Node, path: Fault['path']): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}
