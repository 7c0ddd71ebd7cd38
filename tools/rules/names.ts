/** Names within a data file: those that stand in it twice, and those that stand for nothing in it. */
import type { Cutout } from '../../src/schemas/paper.js';
import { suggest } from '../../src/play/screenplay/fault.js';
import type { Complaint } from '../schema-faults.js';

export type Complaints = readonly Complaint[];
export type Path = Complaint['path'];

/** Words of a list that stand in it already. */
export function twice(words: readonly string[], kind: string, at: (i: number) => Path): Complaints {
  return words.flatMap((word, i) =>
    words.indexOf(word) === i
      ? []
      : [
          {
            path: at(i),
            what: `there are two ${kind}s called "${word}"`,
            how: 'take one out, or give it another name',
          },
        ],
  );
}

export const namedTwice = (cutouts: readonly { readonly name: string }[], field: string): Complaints =>
  twice(
    cutouts.map(({ name }) => name),
    'cut-out',
    (i) => [field, i, 'name'],
  );

/** Colours that are no “#rrggbb”, and no name in the palette. */
export function dyes(
  cutouts: readonly Pick<Cutout, 'shapes'>[],
  palette: Readonly<Record<string, string>>,
  field = 'cutouts',
): Complaints {
  const names = Object.keys(palette);
  return cutouts.flatMap(({ shapes }, i) =>
    shapes.flatMap((shape, j) =>
      (['fill', 'stroke'] as const).flatMap((of) => {
        const dye = shape[of];
        if (dye === undefined || /^#[0-9a-f]{6}$/.test(dye) || names.includes(dye)) return [];
        return [
          {
            path: [field, i, 'shapes', j, of],
            what: `there is no colour called "${dye}"`,
            how: suggest(dye, names, 'the palette of this file, or write it as "#rrggbb"'),
          },
        ];
      }),
    ),
  );
}

/** A name that is none of those. */
export const strange = (
  name: string,
  all: readonly string[],
  kind: string,
  path: Path,
  where = 'this file',
): Complaints =>
  all.includes(name) ? [] : [{ path, what: `there is no ${kind} called "${name}"`, how: suggest(name, all, where) }];
