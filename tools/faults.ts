/** All that keeps the play from being built, and all that has fallen behind it. */
import { checkPlay, formatFault } from '../src/play/screenplay/check';
import type { Rule } from '../src/play/screenplay/fault';
import type { PlayBundle } from '../src/play/bundle.js';
import { readBundle, readWhole, type WholePlay } from './bundle.js';
import { heldWarnings } from './check-held.js';
import { lengthWarnings } from './check-lengths.js';
import { paceWarnings, timesOf } from './check-pace.js';
import { quoteWarnings } from './check-quotes.js';
import { unusedWarnings } from './check-unused.js';
import { dataNames, flawsIn, isScreenplay, readData } from './data-files.js';
import { type Finding, findingOf } from './finding.js';
import { lettersLacking } from './fonts/lacking.js';
import { englishBehind, lineFiles, translationsBehind, wordFaults } from './languages.js';
import { playFiles } from './play-files.js';
import { recordingFaults } from './recordings.js';
import { Shelf, warnings } from './stills/shelf.js';
import { lettersUncut } from './title/stock.js';

export interface Checked {
  readonly findings: readonly Finding[]; // no warnings where there are faults
  readonly summary: string; // where there are none
}

// from an act that can't be read, and is told of by itself
const FOLLOWING: readonly Rule[] = ['beat-untold', 'cue-cannot-follow'];

/** Faults of the screenplay, of its words in other languages, and sounds that nobody has rendered. */
export function playFaults(root: string): string[] {
  const bundle = readBundle(root);
  return faultsOf(root, bundle, checkPlay(bundle, playFiles(root))).map(([, told]) => told);
}

type Ruled = readonly [rule: string, told: string];
const ruled = (rule: string, told: readonly string[]): Ruled[] => told.map((each) => [rule, each]);

function faultsOf(root: string, bundle: PlayBundle, { faults, until }: ReturnType<typeof checkPlay>): Ruled[] {
  const isWhole = dataNames(root).every((name) => !isScreenplay(name) || !flawsIn(root, name).lost);
  const own = faults.filter(({ rule }) => isWhole || !FOLLOWING.includes(rule));
  const later = until
    ? [
        `${until.file}:${until.line}:1 nobody can tell what can follow this line: put it right, and the ` +
          'movements after it are looked at',
      ]
    : [];
  return [
    ...own.map((fault): Ruled => [fault.rule, formatFault(fault)]),
    ...ruled('cue-cannot-follow', later),
    ...ruled('recording', recordingFaults(root)),
    ...ruled('words', wordFaults(root, bundle)),
  ];
}

/** Faults of files that can't be read, or are not what they are to be. */
export const dataFindings = (told: readonly string[]): Finding[] =>
  told.map((each) => findingOf(each, 'error', 'data'));

/** @param flaws of files that can't be read, which are faults too */
export async function checked(root: string, flaws: readonly string[]): Promise<Checked> {
  const files = playFiles(root);
  const whole = readWhole(root);
  const play = checkPlay(whole.bundle, files);
  const faults = [
    ...dataFindings(flaws),
    ...faultsOf(root, whole.bundle, play).map(([rule, told]) => findingOf(told, 'error', rule)),
  ];
  if (faults.length > 0) return { findings: faults, summary: '' };
  return {
    findings: (await warningsOf(root, whole)).map(([rule, told]) => findingOf(told, 'warning', rule)),
    summary:
      `${play.steps} steps in ${files.length} ${files.length === 1 ? 'file' : 'files'}, every beat told in order, ` +
      'every sound with its words, no faults',
  };
}

/** What can be played, and is not as it should be. */
async function warningsOf(root: string, whole: WholePlay): Promise<Ruled[]> {
  const lines = lineFiles(root);
  const data = dataNames(root).map((name) => ({ name, text: readData(root, name) }));
  const times = timesOf(whole.play);
  return [
    ...ruled('length', await lengthWarnings(root, whole.play, lines)),
    ...ruled(
      'pace',
      lines.flatMap((file) => paceWarnings(file, times)),
    ),
    ...ruled('held', heldWarnings(whole.play, whole.bundle.scenery.props)),
    ...ruled('unused', unusedWarnings(data)),
    ...ruled('quotation-marks', data.flatMap(quoteWarnings)),
    ...ruled('stills', warnings(new Shelf(root).state(whole))),
    ...ruled('translation', [...englishBehind(root, whole), ...translationsBehind(root, whole)]),
    ...ruled('letters', [...lettersLacking(root), ...lettersUncut(root)]),
  ];
}
