/** What is wrong with a line, where, and how to put it right. */
import { closest, distance } from 'fastest-levenshtein';

export interface Fault {
  readonly rule: string; // the rule broken, as a short name
  readonly file: string;
  readonly line: number; // from 1
  readonly path: readonly (string | number)[]; // to the value at fault inside the line's JSON
  readonly what: string;
  readonly how: string;
  readonly offset?: number; // characters into the line, where the path can't tell
}

/** A fault before it is known which line it stands on. */
export type Complaint = Omit<Fault, 'file' | 'line'>;

const FAR = 0.5; // beyond this share of letters changed, a guess helps nobody

/** “did you mean …?” where some known word is near, else the known words themselves. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none to choose from';
  const guess = closest(word, known as string[]);
  const changed = distance(word, guess) / Math.max(word.length, guess.length);
  if (changed <= FAR) return `did you mean "${guess}"?`;
  return known.length > 24 ? `see the names in assets/play and assets/figures` : `choose one of: ${known.join(', ')}`;
}


export function unknown(kind: string, word: unknown, known: readonly string[], path: readonly (string | number)[]): Complaint {
  return { rule: `unknown-${kind}`, path, what: `there is no ${kind} called ${JSON.stringify(word)}`, how: suggest(String(word), known) };
}
