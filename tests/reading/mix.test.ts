import { describe, expect, it } from 'vitest';
import { loadMix, saveMix, USUAL } from '../../src/reading/mix';

/** A store that holds one text. */
function store(text: string | null = null) {
  const kept = { text };
  return { kept, open: () => ({ getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) }) };
}
const blocked = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the mix', () => {
  it('is kept', () => {
    const { open } = store();
    const mix = { muted: true, captions: true, volumes: { music: 0.2, place: 0, effects: 1, voices: 0.35 } };
    saveMix(mix, open);
    expect(loadMix(open)).toEqual(mix);
  });

  it.each([[null], ['no JSON'], ['null'], ['[]'], ['7'], ['{"volumes":null,"muted":"yes"}'], ['{"volumes":{"music":"loud","place":-1,"effects":7,"voices":null}}']])('is the usual where %s was kept', (text) => {
    expect(loadMix(store(text).open)).toEqual(USUAL);
  });

  it('keeps what makes sense of what is garbled', () => {
    expect(loadMix(store('{"captions":true,"volumes":{"music":0.1,"place":"x"}}').open)).toEqual({ ...USUAL, captions: true, volumes: { ...USUAL.volumes, music: 0.1 } });
  });

  it('is the usual, without a complaint, where nothing may be kept', () => {
    const full = () => ({ getItem: () => null, setItem: blocked });
    expect([loadMix(blocked), loadMix(full)]).toEqual([USUAL, USUAL]);
    expect(() => (saveMix(USUAL, blocked), saveMix(USUAL, full))).not.toThrow();
  });
});
