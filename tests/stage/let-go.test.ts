import { expect, it } from 'vitest';
import { Performed } from './performed';

const THROWING = 48; // frames, from the wind-up until all is out of the hand

it('a hand that will throw a thing carries it until then: it never hangs in the air while the hand moves on', () => {
  const performed = new Performed().begin('trampled');
  const seen = Array.from({ length: 360 }, () => {
    performed.step(1 / 60);
    const { joints, touch } = performed.read().figures['lily']!;
    return { hand: joints['nearHand']!, scrap: { ...performed.parts('scraps')[0]! }, holds: touch.near === 'scraps' };
  });
  const begins = seen.findLastIndex(({ holds }) => holds);
  const hanging = seen.slice(begins + 1, begins + THROWING).filter(({ hand, scrap }, i) => {
    const before = seen[begins + i]!;
    const moved = Math.hypot(hand.x - before.hand.x, hand.y - before.hand.y);
    return moved > 1 && Math.hypot(scrap.x - before.scrap.x, scrap.y - before.scrap.y) < 0.1;
  });
  expect(hanging).toEqual([]);
});
