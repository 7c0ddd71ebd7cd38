/** What must hold within a figure: every name of a colour or a cut-out is one that it has. */
import { rigged } from '../../src/play/bundle.js';
import type { FigureData, FigureFile } from '../../src/schemas/figure.js';
import type { KnownNames } from '../known-names.js';
import { HAND_SHAPES } from '../../src/schemas/poses.js';
import { dyes, strange, type Complaints, type Path } from './names.js';

const PARTS = ['palettes', 'features', 'strands', 'skirts', 'cutouts'] as const;

/** A figure of a play: what it does not have itself, its rig must have. */
export function ownFigureRules(own: FigureData, known: KnownNames): Complaints {
  if (own.rig === undefined) {
    const lacking = PARTS.filter((part) => own[part] === undefined);
    return lacking.length > 0
      ? lacking.map((part) => ({
          path: [],
          what: `this figure has neither "${part}" nor a "rig" that has them`,
          how: `name what it is like: "rig": one of ${known.of('rig')?.join(', ') ?? 'those in the folder rigs'}`,
        }))
      : figureRules(own as FigureFile);
  }
  const like = known.data(`rigs/${own.rig}.json`) as FigureFile | null;
  return like
    ? [
        ...(own.cutouts ? [] : dyedRules(own, like, known.where(`rigs/${own.rig}.json`))),
        ...figureRules(rigged(own, like)),
      ]
    : [];
}

/** Colours for what its rig has, in outfits that its rig has; others would colour nothing. */
function dyedRules({ palettes = {}, variants = {} }: FigureData, like: FigureFile, where: string): Complaints {
  const outfits = [...Object.keys(like.palettes), ...Object.keys(variants)];
  const colours = [...new Set(Object.values(like.palettes).flatMap((palette) => Object.keys(palette)))];
  return Object.entries(palettes).flatMap(([outfit, palette]) => [
    ...strange(outfit, outfits, 'outfit', ['palettes', outfit], where),
    ...Object.keys(palette).flatMap((dye) => strange(dye, colours, 'colour', ['palettes', outfit, dye], where)),
  ]);
}

export function figureRules(file: FigureFile): Complaints {
  const { palettes, strands, skirts, cutouts } = file;
  const names = [...new Set(cutouts.map(({ name }) => name))];
  const hands = ['near', 'far'].flatMap((side) => HAND_SHAPES.map((shape) => `${side}Hand-${shape}`));
  return [
    ...dyes(cutouts, Object.assign({}, ...Object.values(palettes)) as Record<string, string>),
    ...outfitsOf(strands, skirts, cutouts).flatMap(([outfit, path]) =>
      strange(outfit, Object.keys(palettes), 'outfit', path, 'the palettes of this file'),
    ),
    ...strands.flatMap(({ frame }, i) =>
      strange(frame, names, 'cut-out', ['strands', i, 'frame'], 'the cutouts of this file'),
    ),
    ...hands
      .filter((hand) => !names.includes(hand))
      .map((hand) => ({ path: ['cutouts'], what: `there is no cut-out "${hand}"`, how: 'cut one: poses ask for it' })),
    ...cutTwice(cutouts),
    ...variantRules(file, names),
  ];
}

/** An outfit that is worn as another is: both are outfits, the other in its own right, and what it lacks is cut. */
function variantRules({ palettes, variants = {} }: FigureFile, cut: readonly string[]): Complaints {
  const outfits = Object.keys(palettes);
  const whole = outfits.filter((outfit) => !variants[outfit]);
  return Object.entries(variants).flatMap(([outfit, { of, without = [] }]) => [
    ...strange(outfit, outfits, 'outfit', ['variants', outfit], 'the palettes of this file'),
    ...strange(of, whole, 'outfit', ['variants', outfit, 'of'], 'the palettes of this file that are no variants'),
    ...without.flatMap((name, i) =>
      strange(name, cut, 'cut-out', ['variants', outfit, 'without', i], 'the cutouts of this file'),
    ),
  ]);
}

/** Every outfit that the file names, and where. */
const outfitsOf = (
  strands: FigureFile['strands'],
  skirts: FigureFile['skirts'],
  cutouts: FigureFile['cutouts'],
): (readonly [outfit: string, path: Path])[] => [
  ...strands.flatMap(({ outfits }, i) => outfits.map((outfit, k) => [outfit, ['strands', i, 'outfits', k]] as const)),
  ...Object.keys(skirts).map((outfit) => [outfit, ['skirts', outfit]] as const),
  ...cutouts.flatMap(({ for: all = [] }, i) => all.map((outfit, k) => [outfit, ['cutouts', i, 'for', k]] as const)),
];

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
