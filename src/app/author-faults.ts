/** What an author at work is told of a play that has faults, or of a translation that lacks lines. */
import { checkPlay, formatFault } from '../play/screenplay/check';
import type { PlayData } from '../play/bundle';
import type { SourceFile } from '../play/screenplay/parse';
import type { Play } from '../play/play';

const SHOWN = 8; // the rest mostly follow from the first

/** Every fault of the screenplay. */
export const faultsOf = (bundle: PlayData, files: readonly SourceFile[]): string[] =>
  checkPlay(bundle, files).faults.map(formatFault);

/** The first faults, one a line; null where there is none. */
export function firstOf(faults: readonly string[]): string | null {
  if (faults.length === 0) return null;
  const more = faults.length - SHOWN;
  return [...faults.slice(0, SHOWN), ...(more > 0 ? [`… and ${more} more; npm run check lists them all`] : [])].join(
    '\n',
  );
}

/** @returns one sentence where some lines are not in this language; else none */
export function untoldIn({ steps }: Play, language: string): string[] {
  const untold = steps.filter((step) => step.text && step.language !== language).map(({ id }) => id);
  return untold.length > 0
    ? [`languages/${language}/lines.jsonl has no line for ${untold.join(', ')}: they are told in English`]
    : [];
}
