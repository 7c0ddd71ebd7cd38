import { describe, expect, it } from 'vitest';
import { StoredValue } from '../../src/page/settings/stored-value';
import { askedIn, DEFAULTS, Preferences, type Settings } from '../../src/page/settings/settings';
import { blocked, full, Shelf, stored } from './shelf';

const open = (store: ConstructorParameters<typeof StoredValue>[1]): Preferences =>
  new Preferences(new StoredValue('settings', store, '/'));
const KEY = 'our-spot:/:settings';
const takenUp = (text: string): Settings => open(new Shelf({ [KEY]: text }).open).now;

describe('the settings', () => {
  it('are kept', () => {
    const shelf = new Shelf();
    const wanted: Settings = {
      language: 'ar',
      pace: 0,
      size: 2,
      font: 'dyslexia',
      contrast: true,
      captions: true,
      descriptions: true,
      motion: 'reduced',
      picture: 'light',
      muted: true,
      volumes: { music: 0.2, place: 0, effects: 1, voices: 0.35 },
      aloud: true,
      aloudRate: 1.5,
      aloudPitches: { lily: 1.2 },
      aloudVoices: { james: 'urn:daniel' },
      shortcuts: false,
      keys: { back: ['b'] },
    };
    open(shelf.open).change(wanted);
    expect(open(shelf.open).now).toEqual(wanted);
  });

  it('are the defaults at first', () => expect(open(new Shelf().open).now).toEqual(DEFAULTS));

  it.each([
    ['no JSON'],
    ['null'],
    ['[]'],
    ['7'],
    [
      '{"volumes":null,"muted":"yes","size":9,"pace":-1,"font":"comic",' +
        '"language":"tlh","motion":true,"keys":{"back":"b"}}',
    ],
    ['{"volumes":{"music":"loud","place":-1,"effects":7,"voices":null}}'],
  ])('are the defaults where %s was kept', (text) => {
    expect(takenUp(text)).toEqual(DEFAULTS);
  });

  it('keep what makes sense of what is garbled', () => {
    expect(takenUp('{"captions":true,"size":1.5,"pace":"fast","volumes":{"music":0.1,"place":"x"}}')).toEqual({
      ...DEFAULTS,
      captions: true,
      size: 1.5,
      volumes: { ...DEFAULTS.volumes, music: 0.1 },
    });
  });

  it('last as long as the page, without a complaint, where nothing may be kept', () => {
    for (const store of [blocked, full]) {
      const preferences = open(store);
      preferences.change({ size: 1.5 });
      preferences.change({ muted: true });
      expect(preferences.now).toEqual({ ...DEFAULTS, size: 1.5, muted: true });
    }
  });

  it('tell of themselves at once and after each change, and go back to the defaults', () => {
    const told: number[] = [];
    const preferences = open(new Shelf({ [KEY]: '{"size":1.5}' }).open);
    preferences.follow(({ size }) => told.push(size));
    preferences.change({ size: 2 });
    preferences.reset();
    expect(told).toEqual([1.5, 2, 1]);
  });

  it('are as they were where going back to the defaults is undone, what the address asks for still not kept', () => {
    const shelf = new Shelf({ [KEY]: '{"size":1.5,"volumes":{"music":0.1}}' });
    const preferences = new Preferences(new StoredValue('settings', shelf.open, '/'), { language: 'fr' });
    const before = preferences.now;
    const undo = preferences.reset();
    expect(preferences.now).toEqual(DEFAULTS);
    undo();
    expect(preferences.now).toEqual(before);
    expect(open(shelf.open).now).toEqual({ ...before, language: 'system' });
  });

  it('tell whoever follows some of them of those alone', () => {
    const told: string[] = [];
    const preferences = open(new Shelf().open);
    preferences.follow(() => told.push('sound'), 'muted', 'volumes');
    preferences.follow(() => told.push('language'), 'language');
    preferences.change({ captions: true });
    preferences.change({ muted: true });
    preferences.change({ volumes: { ...DEFAULTS.volumes } });
    preferences.change({ volumes: { ...DEFAULTS.volumes, music: 0 } });
    expect(told).toEqual(['sound', 'language', 'sound', 'sound']);
  });

  it('of two tabs are all kept, and each tab takes up what the other changes', () => {
    const [shelf, target] = [new Shelf(), new EventTarget()];
    const [one, other] = [open(shelf.open), open(shelf.open)];
    one.listen(target);
    one.change({ muted: true, volumes: { ...one.now.volumes, music: 0.1 } });
    other.change({ captions: true, volumes: { ...other.now.volumes, place: 0.2 }, keys: { back: ['b'] } });
    expect(one.now.captions).toBe(false);
    target.dispatchEvent(stored(KEY));
    const both = {
      ...DEFAULTS,
      muted: true,
      captions: true,
      volumes: { ...DEFAULTS.volumes, music: 0.1, place: 0.2 },
      keys: { back: ['b'] },
    };
    expect([one.now, open(shelf.open).now]).toEqual([both, both]);
    one.change({ keys: {} });
    expect(open(shelf.open).now).toEqual({ ...both, keys: {} });
  });

  it('stay as they are where another tab has emptied the shelf, and are kept again with the next change', () => {
    const [shelf, target] = [new Shelf(), new EventTarget()];
    const preferences = open(shelf.open);
    preferences.listen(target);
    preferences.change({ size: 1.5 });
    shelf.texts.clear();
    target.dispatchEvent(stored(KEY));
    preferences.change({ muted: true });
    expect(open(shelf.open).now).toEqual({ ...DEFAULTS, size: 1.5, muted: true });
  });
});

describe('what the address asks for', () => {
  const asked = (search: string, shelf = new Shelf()): Preferences =>
    new Preferences(new StoredValue('settings', shelf.open, '/'), askedIn(search));

  it('holds until the viewer changes it, and is not kept with what else they change', () => {
    const shelf = new Shelf();
    const preferences = asked('?automation&language=fr&motion=reduced', shelf);
    expect(preferences.now).toMatchObject({ language: 'fr', motion: 'reduced' });
    preferences.change({ captions: true });
    expect(preferences.now).toMatchObject({ language: 'fr', motion: 'reduced', captions: true });
    expect(open(shelf.open).now).toEqual({ ...DEFAULTS, captions: true });
    preferences.change({ language: 'es' });
    expect(preferences.now).toMatchObject({ language: 'es', motion: 'reduced' });
    expect(open(shelf.open).now).toEqual({ ...DEFAULTS, captions: true, language: 'es' });
  });

  it('leaves motion as who has set it for themselves wants it, and takes no nonsense', () => {
    const shelf = new Shelf({ [KEY]: '{"motion":"reduced","language":"es"}' });
    expect(asked('?language=fr&motion=full', shelf).now).toMatchObject({ language: 'fr', motion: 'reduced' });
    expect(asked('?language=tlh&motion=wild').now).toEqual(DEFAULTS);
  });
});
