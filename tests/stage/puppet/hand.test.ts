import { describe, expect, it } from 'vitest';
import { affine } from '../../../src/stage/puppet/affine';
import { TurningHand } from '../../../src/stage/puppet/hand';
import type { HandShape } from '../../../src/stage/puppet/skeleton';
import { BUNDLE, FIGURES } from '../../play/shipped';

const FRAME = 1 / 60;

function watch() {
  const shown: HandShape[] = [];
  return { shown, hand: new TurningHand((shape) => shown.push(shape)) };
}

describe('a hand', () => {
  it('has its first shape at once', () => {
    const { shown, hand } = watch();
    hand.take('rest');
    expect(shown).toEqual(['rest']);
    expect(hand.squeezed(affine()).a).toBe(1);
  });

  it('is on its edge when it changes, and never jumps from one width to another', () => {
    const { shown, hand } = watch();
    hand.take('rest');
    hand.take('fist');
    const widths: number[] = [];
    while (shown.length < 2 || hand.squeezed(affine()).a < 1) {
      hand.tick(FRAME);
      widths.push(hand.squeezed(affine()).a);
    }
    expect(shown).toEqual(['rest', 'fist']);
    expect(Math.min(...widths)).toBeLessThan(0.45);
    widths.slice(1).forEach((width, i) => expect(Math.abs(width - widths[i]!)).toBeLessThan(0.25));
  });

  it('is there at once where the stage is settled', () => {
    const { shown, hand } = watch();
    hand.take('rest');
    hand.take('open');
    hand.snapToRest();
    expect(shown).toEqual(['rest', 'open']);
    expect(hand.squeezed(affine()).a).toBe(1);
  });
});

it.each(FIGURES)('%s has a cut-out for every shape that a pose asks for', (who) => {
  const wanted = new Set(Object.values(BUNDLE.poses).flatMap(({ hands = {} }) => Object.values(hands)));
  const cut = BUNDLE.figures[who]!.cutouts.map(({ name }) => name);
  for (const shape of wanted) expect(cut).toEqual(expect.arrayContaining([`nearHand-${shape}`, `farHand-${shape}`]));
});
