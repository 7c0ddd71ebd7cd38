/** Which clicks are meant: not those that end a drag, a selection or a double click, nor those with a key held. */
import { describe, expect, it } from 'vitest';
import { isMeant, type Click, type Press, type ClickPoint, type Thing } from '../../src/page/input/clicks';

const [BACK, DONE] = [{ name: 'Back' }, { name: 'Done' }] as unknown as [Element, Element];
const spot = (thing: Thing, more: Partial<ClickPoint> = {}): ClickPoint => ({
  thing,
  x: 300,
  y: 100,
  time: 0,
  selected: '',
  ...more,
});
const press = (thing: Thing, more: Partial<Press> = {}): Press => ({ ...spot(thing), moved: 0, ...more });
const click = (thing: Thing, more: Partial<Click> = {}): Click => ({
  ...spot(thing),
  plain: true,
  again: false,
  own: false,
  ...more,
});
const long = { time: 5000 }; // milliseconds after the click before

describe('a click', () => {
  it('counts where it began, on the play and on a control, even of a hand that trembles', () => {
    expect(isMeant(click(null), press(null, { moved: 5 }), null)).toBe(true);
    expect(isMeant(click(BACK), press(BACK, { moved: 20 }), null)).toBe(true);
  });

  it.each([
    ['slid off a control', click(null), press(BACK)],
    ['slid onto a control', click(BACK), press(null)],
    ['dragged from a sheet to beside it', click('beside a sheet'), press(DONE)],
    ['dragged', click(null), press(null, { moved: 200 })],
    ['joined by another finger', click(null), press(null, { moved: Infinity })],
    ['at the end of a selection', click(null, { selected: 'would' }), press(null, { moved: 6 })],
    ['with a key held, on the play', click(null, { plain: false }), press(null)],
    ['with a key held, on a control', click(BACK, { plain: false }), press(BACK)],
  ])('%s does not', (_, end, begin) => expect(isMeant(end, begin, null)).toBe(false));

  it('counts over words that were selected before', () =>
    expect(isMeant(click(null, { selected: 'all' }), press(null, { selected: 'all' }), null)).toBe(true));

  it('counts without a pointer, as tools click that help their users', () =>
    expect(isMeant(click(BACK), null, spot(DONE))).toBe(true));

  it('that is the second half of a double one does not count where the first has changed what lies there', () => {
    expect(isMeant(click(null, { again: true, ...long }), press(null), spot(DONE))).toBe(false);
    expect(isMeant(click(null, { time: 200 }), press(null), spot(DONE))).toBe(false);
    expect(isMeant(click(BACK, { again: true, own: true }), press(BACK), spot(DONE))).toBe(false);
    expect(isMeant(click(null, long), press(null), spot(DONE))).toBe(true);
    expect(isMeant(click(null, { x: 100, time: 200 }), press(null), spot(DONE))).toBe(true);
    expect(isMeant(click(null, { again: true }), press(null), spot(null)), 'fast through the words').toBe(true);
  });

  it('on what the browser serves itself is left to the browser', () =>
    expect(isMeant(click(BACK, { own: true, plain: false }), press(DONE), null)).toBe(true));
});
