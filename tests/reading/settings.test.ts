import { describe, expect, it } from 'vitest';
import { DEFAULTS, Preferences, type Settings } from '../../src/reading/settings';

/** A store that holds one text. */
function store(text: string | null = null) {
  const kept = { text };
  return { kept, open: () => ({ getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) }) };
}
const blocked = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const takenUp = (text: string | null): Settings => new Preferences(store(text).open).now;

describe('the settings', () => {
  it('are kept', () => {
    const { open } = store();
    const wish: Settings = { language: 'ar', pace: 0, size: 2, font: 'dyslexia', contrast: true, captions: true, descriptions: true, motion: 'reduced', muted: true, volumes: { music: 0.2, place: 0, effects: 1, voices: 0.35 }, keys: { back: ['b'] } };
    new Preferences(open).change(wish);
    expect(new Preferences(open).now).toEqual(wish);
  });

  it.each([[null], ['no JSON'], ['null'], ['[]'], ['7'], ['{"volumes":null,"muted":"yes","size":9,"pace":-1,"font":"comic","language":"tlh","motion":true,"keys":{"back":"b"}}'], ['{"volumes":{"music":"loud","place":-1,"effects":7,"voices":null}}']])('are the defaults where %s was kept', (text) => {
    expect(takenUp(text)).toEqual(DEFAULTS);
  });

  it('keep what makes sense of what is garbled', () => {
    expect(takenUp('{"captions":true,"size":1.5,"pace":"fast","volumes":{"music":0.1,"place":"x"}}')).toEqual({ ...DEFAULTS, captions: true, size: 1.5, volumes: { ...DEFAULTS.volumes, music: 0.1 } });
  });

  it('last as long as the page, without a complaint, where nothing may be kept', () => {
    const full = () => ({ getItem: () => null, setItem: blocked });
    for (const open of [blocked, full]) {
      const preferences = new Preferences(open);
      preferences.change({ size: 1.5 });
      expect(preferences.now).toEqual({ ...DEFAULTS, size: 1.5 });
    }
  });

  it('tell of themselves at once and after each change, and go back to the defaults', () => {
    const told: number[] = [];
    const preferences = new Preferences(store('{"size":1.5}').open);
    preferences.follow(({ size }) => told.push(size));
    preferences.change({ size: 2 });
    preferences.reset();
    expect(told).toEqual([1.5, 2, 1]);
  });
});
