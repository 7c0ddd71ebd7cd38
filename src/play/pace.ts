/** When each character of a line comes out, at reading pace. Counts are in UTF-16 units, as ranges of text are. */

export const PACE = 42; // characters a second
const BREATHS: readonly (readonly [marks: string, seconds: number])[] = [
  [',', 0.14],
  [';:–—', 0.2],
  ['.?!', 0.34],
  ['…', 0.42],
];
const CLOSERS = '’”)\'"';

/** The breath after character `at`: only before a space, so that “?!” and “'seven.'” take one breath, at their end. */
function breathAfter(text: string, at: number): number {
  if (!/\s/.test(text[at + 1] ?? '')) return 0;
  let stop = at;
  while (stop > 0 && CLOSERS.includes(text[stop] ?? '')) stop -= 1;
  return BREATHS.find(([marks]) => marks.includes(text[stop] ?? ' '))?.[1] ?? 0;
}

/** Seconds from the first to the appearance of each character. */
export function schedule(text: string): readonly number[] {
  const due: number[] = [];
  let clock = 0;
  for (let at = 0; at < text.length; at += 1) {
    clock += 1 / PACE;
    due.push(clock);
    clock += breathAfter(text, at);
  }
  return due;
}

/** How many of the scheduled characters are out after `seconds`. */
export function dueBy(due: readonly number[], seconds: number): number {
  const next = due.findIndex((time) => time > seconds);
  return next < 0 ? due.length : next;
}

/** How many characters of `text` are out `seconds` after its first. */
export const revealed = (text: string, seconds: number): number => dueBy(schedule(text), seconds);

/** Seconds it takes to say or read `text` out at that pace. */
export const sayingTime = (text: string): number => schedule(text).at(-1) ?? 0;
