/** Plates: when they come and go, where they lie, how their layers stand. The yard has one, of a hand about a flame. */
import { describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { Playhead } from '../../src/play/playback/playhead';
import { descriptionsOf } from '../../src/play/words/descriptions';
import type { PlateData } from '../../src/schemas/plate';
import { clearOf, lieOf } from '../../src/stage/plates/lie';
import { lengthOf, posesOf } from '../../src/stage/plates/pose';
import { Performance } from '../../src/stage/performance/performance';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { ROOT } from '../play/texts';
import { SHAPES } from './performed';

const SIZE = SHAPES[0]!;
const COMES = { plate: 'flame', time: 1 };
const STEPS = [
  { id: 'before', cues: [{ do: 'enter', who: 'ada', to: 'wall' }] },
  { id: 'comes', cues: [COMES] },
  { id: 'stays', cues: [{ plate: 'flame', delay: 2 }] },
  { id: 'goes', cues: [{ wind: 'still' }] },
  { id: 'back-again', cues: [COMES, { plate: 'none', when: 'after', delay: 1 }] },
];
const bundle = readBundle(ROOT, 'tests/fixtures/plays/yard');
const { flame } = bundle.plates as { readonly flame: PlateData };
const text = STEPS.map((step) => JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', ...step })).join('\n');
const play = createPlay(bundle, [{ name: '1-yard.jsonl', text }]);
const production = new Production(bundle);

function stands(id: string, reduceMotion = false): { performance: Performance; playhead: Playhead } {
  const performance = new Performance(production, play.opening, SIZE);
  performance.stand(play.opening);
  performance.reduceMotion(reduceMotion);
  const playhead = new Playhead(play, [performance]);
  playhead.begin();
  playhead.jump(id);
  return { performance, playhead };
}
const pass = (performance: Performance, seconds: number): void => {
  for (let i = 0; i < seconds * 30; i++) performance.tick(1 / 30);
};
const shown = (performance: Performance) => performance.report().plates;

describe('a plate', () => {
  it('has no fault where it is asked for', () => expect(play.faults).toEqual([]));

  it('slides in with its cue, and is in its place when its time is over', () => {
    const { performance, playhead } = stands('before');
    playhead.advance();
    pass(performance, 0.5);
    expect(shown(performance)[0]!.in).toBeCloseTo(0.5, 1);
    expect(performance.busy).toBe(true);
    pass(performance, 0.6);
    expect(shown(performance)).toMatchObject([{ name: 'flame', in: 1 }]);
    expect(performance.busy).toBe(false);
  });

  it('stays where the next step asks for the same, and slides out with the one after', () => {
    const { performance, playhead } = stands('comes');
    playhead.advance();
    pass(performance, 0.2);
    expect(shown(performance)).toMatchObject([{ name: 'flame', in: 1 }]);
    playhead.skip();
    playhead.advance();
    pass(performance, 0.3);
    expect(shown(performance)[0]!.in).toBeLessThan(0.9);
    pass(performance, 1);
    expect(shown(performance)).toEqual([]);
  });

  it('is taken away in the midst of its step where a cue says so', () => {
    const { performance, playhead } = stands('goes');
    playhead.advance();
    pass(performance, 1.5);
    expect(shown(performance)).toHaveLength(1);
    pass(performance, 1.5);
    expect(shown(performance)).toEqual([]);
    expect(play.stageAt(play.indexOf('back-again')).plate).toBeNull();
  });

  it('is there at once after a jump, with all done that it does once, and gone at once on the way back', () => {
    const { performance, playhead } = stands('stays');
    expect(shown(performance)).toMatchObject([{ name: 'flame', in: 1, come: 1.2, alive: 0 }]);
    playhead.jump('before');
    expect(shown(performance)).toEqual([]);
  });

  it('comes to its place soon when hurried, and a step left too early brings no more than it leaves', () => {
    const { performance, playhead } = stands('before');
    playhead.advance();
    pass(performance, 0.1);
    playhead.skip();
    pass(performance, 0.4);
    expect(shown(performance)[0]!.in).toBe(1);
    playhead.jump('before');
    playhead.advance();
    playhead.skip();
    playhead.advance();
    playhead.skip();
    playhead.advance();
    pass(performance, 1);
    expect(shown(performance)).toEqual([]);
  });

  it('lingers until it has done what it does once, and hurries nobody who goes on', () => {
    const { performance, playhead } = stands('before');
    playhead.advance();
    pass(performance, 1.1);
    expect([playhead.busy, playhead.lingers]).toEqual([false, true]);
    pass(performance, lengthOf(flame));
    expect(playhead.lingers).toBe(false);
    expect(stands('comes').playhead.lingers).toBe(false);
  });

  it('does not travel, and does not stir, where less motion is asked for', () => {
    const { performance, playhead } = stands('before', true);
    playhead.advance();
    const [there] = shown(performance);
    pass(performance, 1);
    expect(there).toMatchObject({ name: 'flame', in: 1, alive: 0 });
    expect(shown(performance)).toEqual([there]);
  });

  it('has words keep clear of what matters on it, instead of the faces behind it', () => {
    expect(stands('comes').performance.keepClear().never).toEqual(clearOf(flame, SIZE));
    expect(stands('goes').performance.keepClear().never).not.toEqual(clearOf(flame, SIZE));
  });

  it('is told of when it comes, once, in words of its own', () => {
    const told = (id: string) =>
      descriptionsOf(play.moment(play.indexOf(id))).filter(({ id: of }) => of !== 'place:yard');
    expect(told('comes')).toEqual([expect.objectContaining({ id: 'plate:flame', at: 0, words: null })]);
    expect(told('stays')).toEqual([]);
    expect(told('back-again')).toHaveLength(1);
  });

  it('is made known a step ahead', () => {
    expect(play.steps.map((_, n) => play.moment(n).ahead.plate)).toEqual(['flame', 'flame', null, 'flame', null]);
  });
});

describe('the lie of a plate', () => {
  it.each(SHAPES)('shows all that it must on $width × $height, the torn edge within the picture', (size) => {
    const aspect = size.width / size.height;
    const { x, y, height, sheet } = lieOf(flame, aspect);
    const [left, top, width, tall] = aspect < 1 ? flame.upright : flame.wide;
    expect(sheet.x).toBeLessThanOrEqual(left + 1e-9);
    expect(sheet.y).toBeLessThanOrEqual(top + 1e-9);
    expect(sheet.x + sheet.width).toBeGreaterThanOrEqual(left + width - 1e-9);
    expect(sheet.y + sheet.height).toBeGreaterThanOrEqual(top + tall - 1e-9);
    expect(sheet.x).toBeGreaterThan(x - (height * aspect) / 2);
    expect(sheet.y).toBeGreaterThan(y - height / 2);
  });

  it.each(SHAPES)('has nothing kept clear that is not on the page at $width × $height', (size) => {
    for (const { x, y, width, height } of clearOf(flame, size)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
  });
});

describe('the layers of a plate', () => {
  const LAYER = { box: [0, 0, 10, 10], at: [100, 100], shapes: [{ d: 'M0,0h10v10z' }] } as const;
  const poses = (layers: readonly object[], come: number, alive = 0, gust = 0) =>
    posesOf({ layers: layers.map((each, i) => ({ ...LAYER, name: String(i), ...each })) } as never, {
      come,
      alive,
      gust,
    });

  it('go through their keys, and stay at the last', () => {
    const keys = [
      { at: 1, x: 40 },
      { at: 2, ease: 'linear' },
    ];
    expect([0, 1, 1.5, 2, 60].map((come) => poses([{ keys }], come)[0]!.x)).toEqual([140, 140, 120, 100, 100]);
  });

  it('move with the one that bears them, about its middle', () => {
    const [, nail] = poses([{ keys: [{ at: 0, turn: 90, x: 5 }] }, { at: [120, 100], joined: '0' }], 1);
    expect(nail!.x).toBeCloseTo(105);
    expect(nail!.y).toBeCloseTo(120);
    expect(nail!.turn).toBeCloseTo(Math.PI / 2);
  });

  it('sway while they live, with the wind as far as they are its own', () => {
    const sways = [{ rate: Math.PI, x: 4, wind: 1 }];
    expect(poses([{ sways }], 0, 0.5, 0)[0]!.x).toBe(100);
    expect(poses([{ sways }], 0, 0.5, 0.5)[0]!.x).toBeCloseTo(102);
    expect(poses([{ sways }], 0, 0, 1)[0]!.x).toBe(100);
  });

  it('blink now and then, and are open at first', () => {
    const lid = { blink: { every: 4, tall: 3 } };
    const tall = Array.from({ length: 121 }, (_, i) => poses([lid], 0, i / 30)[0]!.tall);
    expect(tall[0]).toBe(1);
    expect(Math.max(...tall)).toBeGreaterThan(2.5);
    expect(tall.filter((each) => each > 1).length).toBeLessThan(9);
  });

  it('begin their keys anew where they loop', () => {
    const tear = { keys: [{ at: 0 }, { at: 2, y: 20, ease: 'linear' }], loop: 3 };
    expect([0, 1, 3, 4].map((alive) => poses([tear], 0, alive)[0]!.y)).toEqual([100, 110, 100, 110]);
  });

  it('fold away about their upright line with all that they bear, and stay edge on, in shade', () => {
    const flap = { fold: { at: 1, time: 2 } };
    const at = (come: number) => poses([flap, { at: [90, 100], joined: '0' }], come);
    expect(at(1).map(({ wide, turned }) => [wide, turned])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const [half, eye] = at(2);
    expect(half!.wide).toBeCloseTo(Math.SQRT1_2);
    expect(eye).toMatchObject({ wide: half!.wide, turned: half!.turned });
    expect(eye!.x).toBeCloseTo(100 - 10 * Math.SQRT1_2);
    for (const { wide, turned } of at(60)) {
      expect(wide).toBeLessThan(0.05);
      expect(turned).toBe(1);
    }
    expect([1, 60].map((come) => at(come).map(({ alpha }) => alpha))).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(lengthOf({ layers: [flap] })).toBe(3);
  });
});
