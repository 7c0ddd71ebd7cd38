/** JSON that an editor has laid out over lines: a step over several, or all of them in one list. */
export interface Spread {
  readonly from: number; // index of its first line
  readonly until: number; // of its last
  readonly what: string;
  readonly how: string;
}

const MOST = 200; // lines that one is looked for in
const GOES_ON = /[{[,]\s*$/; // how a line ends that is not the end of it

/** @param lines of a file in which each should stand for itself */
export function spreadIn(lines: readonly string[]): Spread[] {
  const whole = listIn(lines);
  if (whole) return [whole];
  const found: Spread[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    const until = endOf(lines, from);
    if (until === null) continue;
    found.push({
      from,
      until,
      what: `this is laid out over ${until - from + 1} lines`,
      how: 'write it on one: one step, or one row of words, stands on one line',
    });
    from = until;
  }
  return found;
}

/** A file that is one list. */
function listIn(lines: readonly string[]): Spread | null {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from < 0 || !lines[from]!.trimStart().startsWith('[') || !Array.isArray(parsed(lines.join('\n')))) return null;
  return {
    from,
    until: lines.length - 1,
    what: 'this file is one list',
    how:
      'take out its [ and ], and the comma at the end of each line: one step, or one row of words, ' +
      'stands on one line',
  };
}

/** The last line of an object that begins on a line and does not end there; null where none does. */
function endOf(lines: readonly string[], from: number): number | null {
  if (!/^\s*\{/.test(lines[from]!) || !GOES_ON.test(lines[from]!)) return null;
  let text = lines[from]!;
  for (let until = from + 1; until < Math.min(lines.length, from + MOST); until += 1) {
    text += `\n${lines[until]!}`;
    if (/\}\s*$/.test(text) && parsed(text) !== undefined) return until;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
