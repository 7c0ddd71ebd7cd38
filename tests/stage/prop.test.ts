import { describe, expect, it } from 'vitest';
import { PRODUCTION, PROPS } from '../play/shipped';
import { blank, borne, type HoldingHand } from '../../src/stage/props/placed';
import { partNames, Prop } from '../../src/stage/props/prop';

const shipped = PRODUCTION.propArt.props;
const cutouts = new Set(PRODUCTION.propArt.cutouts.map(({ name }) => name));
const HAND: HoldingHand = { x: 100, y: -50, rotation: 0 };

/** A prop that has come to rest in a state. */
function settled(name: string, state: string, hand: HoldingHand = null): Prop {
  const prop = new Prop(shipped[name]!);
  prop.become(state);
  prop.snapToRest();
  prop.tick(0, hand);
  return prop;
}
const partOf = (prop: Prop, name: string) => prop.parts.find((part) => part.name === name)!.now;

/** What a part does on the way to a state, frame by frame. */
function way(
  prop: Prop,
  state: string,
  part: string,
  hand: HoldingHand = null,
): { alpha: number; tall: number; wide: number; x: number; y: number }[] {
  prop.become(state);
  const frames = Math.ceil((prop.goal.time + 1) * 60);
  return Array.from({ length: frames }, () => (prop.tick(1 / 60, hand), { ...partOf(prop, part) }));
}

describe('the props of the play', () => {
  it.each(Object.keys(shipped))('%s has a picture for each of its states, in the order the play names them', (name) => {
    expect(Object.keys(shipped[name]!.states)).toEqual(PROPS[name]);
  });

  it.each(Object.keys(shipped))('%s is made of parts that are cut, on bearers that are its own', (name) => {
    const prop = shipped[name]!;
    const cut = (part: string) => part === 'ember' || cutouts.has(part.replace(/\.(one|two|three)$/, ''));
    expect(partNames(prop).filter((part) => !cut(part))).toEqual([]);
    expect(
      Object.entries(prop.joined ?? {})
        .flat()
        .filter((part) => !partNames(prop).includes(part)),
    ).toEqual([]);
  });

  it.each(Object.keys(shipped))('%s passes places one after the other', (name) => {
    for (const { via = {} } of Object.values(shipped[name]!.states)) {
      for (const places of Object.values(via))
        expect(places.map(([share]) => share)).toEqual(places.map(([share]) => share!).toSorted((a, b) => a - b));
    }
  });
});

describe('a prop on its way', () => {
  it('that is thrown leaves the hand at once: most of the way is behind it in a third of the time', () => {
    const prop = settled('scraps', 'torn', HAND);
    const from = partOf(prop, 'scrap.a').x;
    const xs = way(prop, 'scattered', 'scrap.a').map(({ x }) => x);
    const share = (i: number): number => (xs[i]! - from) / (xs.at(-1)! - from);
    expect(share(Math.round(prop.goal.time * 20))).toBeGreaterThan(0.6);
    expect(share(6)).toBeGreaterThan(0.1);
  });

  it('moves without a jump: post slides out of the slot, falls, and lies', () => {
    const seen = way(settled('post', 'none'), 'arrived', 'post.two').filter(({ alpha }) => alpha > 0.5);
    const steps = seen.slice(1).map(({ x, y }, i) => Math.hypot(x - seen[i]!.x, y - seen[i]!.y));
    expect(Math.max(...steps)).toBeLessThan(24);
    expect(seen[0]!.wide).toBeLessThan(0.6);
    expect(seen.at(-1)!.y).toBeGreaterThan(0);
  });

  it('turns one sheet: the letter is on edge before it lies face down', () => {
    const [front, back] = ['letter', 'letter.back'].map((part) =>
      way(settled('letter', 'held', HAND), 'face-down', part),
    ) as [ReturnType<typeof way>, ReturnType<typeof way>];
    expect(Math.min(...front.map(({ tall }) => tall))).toBeLessThan(0.1);
    expect(front.every(({ alpha }, i) => alpha + back[i]!.alpha > 0.99)).toBe(true);
    expect([front.at(-1)!.alpha, back.at(-1)!.alpha]).toEqual([0, 1]);
  });

  it('shows one letter, in the envelope or out of it', () => {
    const [envelope, letter] = [settled('envelope', 'drawn', HAND), settled('letter', 'inside', HAND)];
    const drawn = way(envelope, 'aside', 'letter.one').map(({ alpha }) => alpha > 0.5);
    const held = way(letter, 'held', 'letter', HAND).map(({ alpha }) => alpha > 0.5);
    expect(drawn.slice(2).filter((shown, i) => shown && held[i + 2])).toEqual([]);
    expect(held.slice(2).every(Boolean)).toBe(true);
  });

  it('stays in front of her until it is out of her way', () => {
    const quilt = settled('quilt', 'whole');
    quilt.become('thrown');
    quilt.tick(0.2, null);
    expect(quilt.depth).toBe(shipped.quilt!.states.whole!.depth);
    quilt.tick(3, null);
    expect(quilt.depth).toBe(shipped.quilt!.states.thrown!.depth);
  });

  it('is being taken up only from where it lay, not from hand to hand', () => {
    const envelope = settled('envelope', 'mat');
    envelope.become('held');
    envelope.tick(0.1, HAND);
    expect(envelope.beingTaken).toBe(true);
    envelope.tick(3, HAND);
    envelope.become('glowing');
    envelope.tick(0.1, HAND);
    expect(envelope.beingTaken).toBe(false);
  });

  it('bears its parts with it, turned as it is turned', () => {
    const hand = borne({ ...blank(), x: 0, y: -25, turn: 1 }, { x: 10, y: 20, turn: Math.PI / 2 });
    expect([hand.x, hand.y, hand.turn]).toEqual([
      expect.closeTo(35),
      expect.closeTo(20),
      expect.closeTo(1 + Math.PI / 2),
    ]);
  });
});

describe('the alarm clock', () => {
  const minute = (state: string): number => shipped.alarm!.states[state]!.parts['alarm.minute']![2]!;

  it('rings five minutes later each time', () => {
    const five = Math.PI / 6;
    expect(minute('ringing-again') - minute('ringing')).toBeCloseTo(five, 2);
    expect(minute('ringing-still') - minute('ringing-again')).toBeCloseTo(five, 2);
    expect([minute('hushed'), minute('hushed-again'), minute('felled')]).toEqual([
      minute('ringing'),
      minute('ringing-again'),
      minute('ringing-still'),
    ]);
  });

  it('ends on its side', () => {
    expect(Math.abs(partOf(settled('alarm', 'felled'), 'alarm').turn)).toBeGreaterThan(1.2);
  });
});

describe('a torn letter', () => {
  it('lets paper that falls swing from side to side, and brings it to where it lies', () => {
    const prop = settled('scraps', 'torn', { x: -1440, y: 440, rotation: 0 });
    const fallen = way(prop, 'scattered', 'scrap.a');
    const turns = fallen.slice(2).filter(({ x }, i) => (x - fallen[i + 1]!.x) * (fallen[i + 1]!.x - fallen[i]!.x) < 0);
    expect(turns.length).toBeGreaterThan(2);
    const [x, y] = prop.goal.parts['scrap.a']!;
    expect(fallen.at(-1)).toMatchObject({ x, y });
  });
});
