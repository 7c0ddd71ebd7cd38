import { describe, expect, it, vi } from 'vitest';
import { folderOf, StoredValue } from '../../src/page/settings/stored-value';
import { blocked, full, Shelf, stored } from './shelf';

describe('what is kept', () => {
  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/plays/our-spot/', '/plays/our-spot/'],
    ['/plays/our-spot/index.html', '/plays/our-spot/'],
  ])('of a page at %s belongs to %s', (path, folder) => expect(folderOf(path)).toBe(folder));

  it('is each play’s own, where several stand on a site', () => {
    const { open } = new Shelf();
    const [one, other] = ['/one/', '/other/'].map((folder) => new StoredValue('settings', open, folder));
    one!.write({ muted: true });
    expect([one!.read(), other!.read()]).toEqual([{ muted: true }, null]);
  });

  it('is what all plays on the site shared, until there is something of its own', () => {
    const { open } = new Shelf({ 'our-spot:bookmark': 'you-came' });
    const kept = new StoredValue('bookmark', open, '/');
    expect(kept.read()).toBe('you-came');
    kept.write({});
    expect([kept.read(), new StoredValue('bookmark', open, '/other/').read()]).toEqual([{}, 'you-came']);
  });

  it('is nothing, without a complaint, where nothing may be kept', () => {
    for (const store of [blocked, full]) {
      const kept = new StoredValue('settings', store, '/');
      expect(() => kept.write(1)).not.toThrow();
      expect(kept.read()).toBe(null);
    }
  });

  it('is looked at anew when another tab has changed it, and when the page comes back', () => {
    const [target, told] = [new EventTarget(), vi.fn<() => void>()];
    new StoredValue('settings', new Shelf().open, '/').onChange(told, target);
    for (const event of [stored('our-spot:/:bookmark'), stored('our-spot:/other/:settings'), new Event('pageshow')])
      target.dispatchEvent(event);
    expect(told).not.toHaveBeenCalled();
    target.dispatchEvent(stored('our-spot:/:settings'));
    target.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(told).toHaveBeenCalledTimes(2);
  });
});
