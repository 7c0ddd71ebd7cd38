/** Steps of the play, chosen by what they are: tests of the page hold for any play that has such. */
import { playFiles } from '../../tools/play-files.js';
import { fileURLToPath } from 'node:url';

export interface Line {
  readonly id: string;
  readonly kind: 'speech' | 'thought' | 'narration' | 'letter' | 'movement';
  readonly who?: string;
  readonly text: string;
  readonly act?: string; // that begins with it
}

const all = playFiles(fileURLToPath(new URL('../..', import.meta.url))).flatMap(({ text }) =>
  text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => ({ text: '', ...(JSON.parse(row) as Partial<Line>) }) as Line),
);

/** @throws where the play has none */
function found(what: string, is: (line: Line, n: number) => boolean): Line {
  const line = all.find(is);
  if (!line) throw new Error(`the play has no step that is ${what}`);
  return line;
}

/** So many steps on from a line, or back. @throws where the play is not so long */
export const after = (line: Line, steps = 1): Line =>
  found(`${steps} after ${line.id}`, (_, n) => n === all.indexOf(line) + steps);
/** @throws where the play has none of that id */
export const named = (id: string): Line => found(`called ${id}`, (line) => line.id === id);
export const firstOf = (kind: Line['kind']): Line => found(kind, (line) => line.kind === kind);

export const FIRST = all[0]!;
export const LAST = all.at(-1)!;
/** Some steps into the play, all in one scene. */
export const HERE = after(FIRST, 3);
/** Spoken, and answered at once. */
export const SPOKEN = found(
  'spoken and answered',
  ({ kind, who }, n) => kind === 'speech' && all[n + 1]?.kind === 'speech' && all[n + 1]?.who !== who,
);
export const ANSWER = after(SPOKEN);
/** With which the second act begins. */
export const ACT_2 = found('first of a second act', ({ act }, n) => n > 0 && act !== undefined);

/** Ends an address that leads to this step. */
export const leadsTo = ({ id }: Line): RegExp => new RegExp(`#${id}$`);
