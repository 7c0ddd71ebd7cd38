/** What was measured, and how it stands to what is wanted. */

export interface Result {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: { readonly text: string; readonly met: boolean };
}

const round = (value: number): number => Number(value.toPrecision(value >= 1000 ? 6 : 3));

/** A result that is wanted to be at most so much. */
export const atMost = (limit: number, what: string, value: number, unit: string): Result => ({
  what,
  value: round(value),
  unit,
  target: { text: `≤ ${limit}`, met: value <= limit },
});

/** A result without a target. */
export const measured = (what: string, value: number, unit: string): Result => ({ what, value: round(value), unit });

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The results one a line, in columns. */
export function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ what }) => what.length));
  const line = ({ what, value, unit, target }: Result): string => {
    const verdict = target ? `${target.text.padEnd(7)} ${target.met ? 'ok' : 'OVER'}` : '';
    return `${what.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(8)} ${verdict}`.trimEnd();
  };
  return results.map(line).join('\n');
}
