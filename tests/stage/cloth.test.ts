/** Legs stay under what is worn over them, in every frame of every movement. */
import { expect, it } from 'vitest';
import { mapX } from '../../src/stage/puppet/affine';
import { bared, Clothes } from './clothes';
import { ids, Performed } from './performed';

const FPS = 30;
const REST = 0.3; // seconds
const FOLD = 3; // figure units that a bone may lie beyond the edge of a skirt: its cloth is as thick as the thigh

/** The furthest that each one's thighs come out of their clothes in a step. */
function baredIn(performed: Performed, id: string): [who: string, most: number][] {
  performed.begin(id);
  const clothes = new Map<string, { readonly worn: Clothes; most: number }>();
  const look = (): void => {
    for (const figure of performed.shown) {
      const each = clothes.get(figure.who) ?? { worn: new Clothes(figure.who), most: 0 };
      clothes.set(figure.who, each);
      each.worn.follow(figure, 1 / FPS);
      if (each.worn.edges) each.most = Math.max(each.most, bared(...each.worn.edges, each.worn.on));
    }
  };
  for (let frame = Math.ceil((performed.duration + REST) * FPS); frame > 0; frame--) {
    look();
    performed.step(1 / FPS);
  }
  return Array.from(clothes, ([who, { most }]) => [who, most]);
}

it('no thigh comes through a coat or a nightdress', () => {
  const performed = new Performed();
  const faults = ids.slice(1).flatMap((id) =>
    baredIn(performed, id)
      .filter(([, most]) => most > FOLD)
      .map(([who, most]) => `${id}: ${who}’s thigh is ${most.toFixed(1)} out`),
  );
  expect(faults).toEqual([]);
});

it('a thigh that kicks through the cloth is minded', () => {
  const performed = new Performed().jump('holds-tighter');
  const figure = performed.shown.find(({ who }) => who === 'lily')!;
  const clothes = new Clothes('lily');
  clothes.follow(figure, 1 / FPS);
  expect(bared(...clothes.edges!, clothes.on)).toBe(0);
  const aside = { ...clothes.on.nearThigh, e: mapX(clothes.on.nearThigh, 0, 0) + 40 };
  expect(bared(...clothes.edges!, { ...clothes.on, nearThigh: aside })).toBeGreaterThan(FOLD);
});
