import { describe, expect, it } from 'vitest';
import { cutoutsOf, everydayOf, frameOf, skirtedAs } from '../../../src/stage/puppet/figure-file';
import type { FigureFile } from '../../../src/schemas/figure';
import { FIGURES, PRODUCTION } from '../../play/shipped';

const dressed = (file: FigureFile, outfit: string) => {
  const names = new Set(cutoutsOf(file).map(({ name }) => name));
  return (part: string): string | null => frameOf(file, outfit, part, (name) => names.has(name));
};
const [lily, james] = [PRODUCTION.figureFile('lily'), PRODUCTION.figureFile('james')];

describe('an outfit that is a variant of another', () => {
  it('takes what it does not have itself from there', () => {
    for (const [file, outfit] of [
      [lily, 'coat-loose'],
      [james, 'coat-bare'],
    ] as const)
      for (const part of ['torso', 'nearUpperArm', 'nearFoot', 'scarf', 'tail'])
        expect(dressed(file, outfit)(part)).toBe(`coat.${part}`);
    expect(skirtedAs(lily, 'coat-loose')).toBe('coat');
    expect(skirtedAs(james, 'coat-bare')).toBeUndefined();
  });

  it('does without what it names', () => {
    expect(dressed(james, 'coat')('far-lens')).toBe('coat.far-lens');
    expect(dressed(james, 'coat-bare')('far-lens')).toBeNull();
  });

  it('has hair of its own where that came untied', () => {
    expect(dressed(lily, 'coat')('hair-front')).toBe('coat.hair-front');
    expect(dressed(lily, 'coat-loose')('hair-front')).toBe('hair-front');
    const hair = (outfit: string) =>
      lily.strands.filter(({ outfits, on }) => on === 'head' && outfits.includes(outfit));
    expect(hair('coat').some((strand) => hair('coat-loose').includes(strand))).toBe(false);
  });

  it('costs no paper for what it shares', () => {
    const cut = cutoutsOf(lily).filter(({ name }) => name.startsWith('coat-loose.'));
    expect(cut).toEqual([]);
  });
});

it.each(FIGURES)('%s has a whole body in every outfit', (who) => {
  const file = PRODUCTION.figureFile(who);
  for (const outfit of Object.keys(file.palettes))
    for (const part of ['torso', 'nearThigh', 'farShin', 'nearFoot', 'farForearm', 'head', 'hair-front', 'hair-cap'])
      expect(dressed(file, outfit)(part), `${outfit}: ${part}`).not.toBeNull();
  expect(everydayOf(file)).toBe('coat');
});
