import { describe, expect, it } from 'vitest';
import { Bookmark } from '../../src/page/settings/bookmark';
import { StoredValue } from '../../src/page/settings/stored-value';
import { blocked, full, Shelf } from './shelf';

const STEPS = ['alarm', 'five-minutes', 'you-came', 'i-did', 'nice-life'];
const open = (store: ConstructorParameters<typeof StoredValue>[1]): Bookmark =>
  new Bookmark((id) => STEPS.indexOf(id), new StoredValue('bookmark', store, '/'));

describe('the bookmark', () => {
  it('is where the viewer last went on, and the furthest that they ever did', () => {
    const bookmark = open(new Shelf().open);
    expect(bookmark.marks).toEqual({ latest: '', furthest: '' });
    for (const id of ['five-minutes', 'i-did', 'you-came']) bookmark.wentOn(id);
    expect(bookmark.marks).toEqual({ latest: 'you-came', furthest: 'i-did' });
    bookmark.takeOut();
    expect(bookmark.marks).toEqual({ latest: '', furthest: '' });
  });

  it('is one for two tabs: the furthest of both', () => {
    const shelf = new Shelf();
    const [one, other] = [open(shelf.open), open(shelf.open)];
    one.wentOn('i-did');
    other.wentOn('five-minutes');
    expect(one.marks).toEqual({ latest: 'five-minutes', furthest: 'i-did' });
  });

  it('of a visit long ago is an id, which counts for both', () => {
    const bookmark = open(new Shelf({ 'our-spot:bookmark': 'you-came' }).open);
    expect(bookmark.marks).toEqual({ latest: 'you-came', furthest: 'you-came' });
    bookmark.wentOn('five-minutes');
    expect(bookmark.marks).toEqual({ latest: 'five-minutes', furthest: 'you-came' });
    bookmark.takeOut();
    expect(bookmark.marks).toEqual({ latest: '', furthest: '' });
  });

  it.each([
    '{"garbled',
    '7',
    'null',
    '[]',
    '{"latest":7,"furthest":{}}',
    '"gone"',
    '{"latest":"gone","furthest":"gone-too"}',
    '',
  ])('is none where %s was kept', (text) => {
    expect(open(new Shelf({ 'our-spot:/:bookmark': text }).open).marks).toEqual({ latest: '', furthest: '' });
  });

  it('keeps what makes sense of what is garbled, or is no more', () => {
    const bookmark = open(new Shelf({ 'our-spot:/:bookmark': '{"latest":"you-came","furthest":"gone"}' }).open);
    expect(bookmark.marks).toEqual({ latest: 'you-came', furthest: '' });
    bookmark.wentOn('alarm');
    expect(bookmark.marks).toEqual({ latest: 'alarm', furthest: 'alarm' });
  });

  it('is none, without a complaint, where nothing may be kept', () => {
    for (const store of [blocked, full]) {
      const bookmark = open(store);
      expect(() => (bookmark.wentOn('you-came'), bookmark.takeOut())).not.toThrow();
      expect(bookmark.marks).toEqual({ latest: '', furthest: '' });
    }
  });
});
