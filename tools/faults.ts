/** All that keeps the play from being built, and all that has fallen behind it. */
import { checkPlay, formatFault } from '../src/play/screenplay/check';
import type { Rule } from '../src/play/screenplay/fault';
import { readBundle } from './bundle.js';
import { lengthWarnings } from './check-lengths.js';
import { dataNames, flawsIn, isScreenplay } from './data-files.js';
import { lettersLacking } from './fonts/lacking.js';
import { englishBehind, lineFiles, translationsBehind, wordFaults } from './languages.js';
import { playFiles } from './play-files.js';
import { recordingFaults } from './recordings.js';
import { Shelf, warnings } from './stills/shelf.js';
import { lettersUncut } from './title/stock.js';

export interface Checked {
  readonly faults: readonly string[]; // file:line:column what: how to put it right
  readonly summary: string; // where there are none
  readonly warnings: readonly string[];
}

// from an act that can't be read, and is told of by itself
const FOLLOWING: readonly Rule[] = ['beat-untold', 'cue-cannot-follow'];

/** Faults of the screenplay, of its words in other languages, and sounds that nobody has rendered. */
export const playFaults = (root: string): string[] => faultsOf(root, checkPlay(readBundle(root), playFiles(root)));

function faultsOf(root: string, { faults, until }: ReturnType<typeof checkPlay>): string[] {
  const isWhole = dataNames(root).every((name) => !isScreenplay(name) || !flawsIn(root, name).lost);
  const own = faults.filter(({ rule }) => isWhole || !FOLLOWING.includes(rule));
  const later = until
    ? [
        `${until.file}:${until.line}:1 nobody can tell what can follow this line: put it right, and the ` +
          'movements after it are looked at',
      ]
    : [];
  return [...own.map(formatFault), ...later, ...recordingFaults(root), ...wordFaults(root)];
}

/** @param flaws of files that can't be read, which are faults too */
export function checked(root: string, flaws: readonly string[]): Checked {
  const files = playFiles(root);
  const play = checkPlay(readBundle(root), files);
  const faults = [...flaws, ...faultsOf(root, play)];
  if (faults.length > 0) return { faults, summary: '', warnings: [] };
  return {
    faults,
    summary:
      `${play.steps} steps in ${files.length} files, every beat told in order, ` +
      'every sound with its words, no faults',
    warnings: [
      ...lineFiles(root).flatMap(lengthWarnings),
      ...warnings(new Shelf(root).state()),
      ...englishBehind(root),
      ...translationsBehind(root),
      ...lettersLacking(root),
      ...lettersUncut(root),
    ],
  };
}
