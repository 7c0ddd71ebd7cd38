/** What an author at work is told of a play that has faults. */
import { checkPlay, formatFault } from './play/check';
import type { SourceFile } from './play/parse';

const SHOWN = 8; // the rest mostly follow from the first

/** The first faults, one a line; null where there is none. */
export function faultsOf(files: readonly SourceFile[]): string | null {
  const { faults } = checkPlay(files);
  if (faults.length === 0) return null;
  const more = faults.length - SHOWN;
  return [...faults.slice(0, SHOWN).map(formatFault), ...(more > 0 ? [`… and ${more} more; npm run check lists them all`] : [])].join('\n');
}
