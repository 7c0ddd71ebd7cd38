/** What must hold within a figure: every name of a colour or a cut-out is one that it has. */
import type { FigureFile } from '../../src/schemas/figure.js';
import { HAND_SHAPES } from '../../src/schemas/poses.js';
import { dyes, strange, type Complaints } from './names.js';

export function figureRules({ palettes, strands, cutouts }: FigureFile): Complaints {
  const names = [...new Set(cutouts.map(({ name }) => name))];
  const hands = ['near', 'far'].flatMap((side) => HAND_SHAPES.map((shape) => `${side}Hand-${shape}`));
  return [
    ...dyes(cutouts, { ...palettes.coat, ...palettes.nightdress, ...palettes.gown }),
    ...strands.flatMap(({ frame }, i) =>
      strange(frame, names, 'cut-out', ['strands', i, 'frame'], 'the cutouts of this file'),
    ),
    ...hands
      .filter((hand) => !names.includes(hand))
      .map((hand) => ({ path: ['cutouts'], what: `there is no cut-out "${hand}"`, how: 'cut one: poses ask for it' })),
    ...cutTwice(cutouts),
  ];
}

/** Cut-outs of one name for one outfit. */
function cutTwice(cutouts: FigureFile['cutouts']): Complaints {
  const keys = cutouts.map(({ name, for: outfits }) => (outfits ?? ['']).map((outfit) => `${outfit}.${name}`));
  return cutouts.flatMap(({ name }, i) =>
    keys.slice(0, i).some((earlier) => earlier.some((key) => keys[i]!.includes(key)))
      ? [
          {
            path: ['cutouts', i, 'name'],
            what: `there are two cut-outs called "${name}" for one outfit`,
            how: 'take one out, or give it another name',
          },
        ]
      : [],
  );
}
