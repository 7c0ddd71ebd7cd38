/** What is left of a faulty line: enough to tell what can follow it. */
import { cueComplaints } from './cue-faults';
import { conflictMark } from './spoilt-text';
import { nearest } from './nearest';
import { asMeant, isWho, lineComplaints, linesOf, readLine, stepOf, type Line, type SourceFile } from './parse';
import type { Complaint } from './fault';
import type { Cue, Step } from '../step';
import type { Vocabulary } from '../vocabulary';

export interface Salvaged {
  readonly step: Step;
  readonly isWhole: boolean; // nothing is lost that what follows may hang on
}

/** What places figures and things on the stage; light, sound and music do not. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = { do: ['do', 'who', 'with', 'to'], camera: ['on'] };

/** Every line of a file with its step as far as that is sound; with null where it can't be read. */
export const salvage = (
  vocabulary: Vocabulary,
  file: SourceFile,
): (readonly [at: Step['at'], salvaged: Salvaged | null])[] =>
  linesOf(file).flatMap((source, i) => {
    const at = { file: file.name, line: i + 1 };
    return source.trim() === '' ? [] : [[at, salvageLine(vocabulary, source, at)] as const];
  });

function salvageLine(vocabulary: Vocabulary, source: string, at: Step['at']): Salvaged | null {
  const read = conflictMark(source) ? null : readLine(source);
  if (read === null || typeof read === 'symbol') return null;
  const line = asMeant(read);
  const listed = line.cues === undefined || Array.isArray(line.cues);
  const cues = (Array.isArray(line.cues) ? line.cues : []).map((cue) => salvageCue(vocabulary, cue));
  const kept = cues.filter(({ cue }) => cue !== null).map(({ cue }) => cue!);
  const nobody = !isWho(vocabulary, line.who) && kept.some((cue) => 'do' in cue && cue.who === undefined);
  const sound: Line = { ...line, who: isWho(vocabulary, line.who) ? line.who : vocabulary.figures[0], cues: kept };
  return {
    step: stepOf(vocabulary, sound, lineComplaints(vocabulary, sound), at),
    isWhole: listed && !nobody && cues.every(({ isLost }) => !isLost),
  };
}

/**
 * A cue without the fields that are at fault; none where no more is left, and lost where it might have moved somebody.
 */
function salvageCue(vocabulary: Vocabulary, cue: unknown): { readonly cue: Cue | null; readonly isLost: boolean } {
  const complaints = cueComplaints(vocabulary, cue, []);
  if (complaints.length === 0) return { cue: cue as Cue, isLost: false };
  const kind = typeof cue === 'object' && cue !== null ? Object.keys(ESSENTIAL).find((name) => name in cue) : undefined;
  if (kind === undefined) return { cue: null, isLost: !isOfNoMoment(cue) };
  const faulty = new Set(complaints.map(({ path: [field] }) => String(field)));
  if (complaints.some((complaint) => isEssential(complaint, ESSENTIAL[kind]!))) return { cue: null, isLost: true };
  const left = Object.fromEntries(
    Object.entries(cue as object).filter(([field]) => field === kind || !faulty.has(field)),
  );
  return { cue: { ...left, ...(faulty.has('camera') && { camera: 'frame' }) } as unknown as Cue, isLost: false };
}

/** Whether a cue only lights or sounds, whatever is wrong with it. */
const isOfNoMoment = (cue: unknown): boolean =>
  typeof cue === 'object' && cue !== null && ['light', 'sound', 'music', 'wind'].some((kind) => kind in cue);

function isEssential({ rule, path: [field] }: Complaint, essential: readonly string[]): boolean {
  if (field === undefined || rule === 'cue-does-two-things') return true;
  if (rule === 'cue-goes-nowhere') return false;
  const meant = rule === 'unknown-field' ? nearest(String(field), essential) : String(field);
  return meant !== null && essential.includes(meant);
}
