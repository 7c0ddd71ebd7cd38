import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/page/words/languages';
import { LanguageSwitch } from '../../src/page/words/language-switch';

/** A speaker whose network is up or down, and all that came of it. */
function open() {
  const network = Object.assign(new EventTarget(), { up: false });
  const heard: string[] = [];
  const ask = (what: string) => async (language: Language) => (
    heard.push(`${what} ${language} ${network.up ? 'come' : 'fail'}`),
    network.up
  );
  const languageSwitch = new LanguageSwitch(
    { words: ask('words'), letters: ask('letters') },
    () => heard.push('missing'),
    () => heard.push('letters there'),
    network,
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const after = async (happens: () => void): Promise<string[]> => (
    heard.splice(0),
    happens(),
    await settle(),
    heard.slice()
  );
  return { network, languageSwitch, after };
}

describe('a language that can’t be had', () => {
  it('is told of once, and tried again after pauses that grow', async () => {
    const { languageSwitch, after } = open();
    const first = await after(() => void languageSwitch.speak('ja'));
    expect([...first].sort()).toEqual(['letters ja fail', 'missing', 'words ja fail']);
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries++) {
      let seconds = 0;
      while ((await after(() => languageSwitch.tick(1))).length === 0) seconds += 1;
      waits.push(seconds);
    }
    expect(waits.every((wait, i) => i === 0 || wait > waits[i - 1]!)).toBe(true);
  });

  it('comes as soon as the network is back', async () => {
    const { network, languageSwitch, after } = open();
    await after(() => void languageSwitch.speak('ja'));
    network.up = true;
    expect((await after(() => network.dispatchEvent(new Event('online')))).sort()).toEqual([
      'letters ja come',
      'letters there',
      'words ja come',
    ]);
    expect(await after(() => (network.dispatchEvent(new Event('online')), languageSwitch.tick(1000)))).toEqual([]);
  });

  it('is no longer tried once another is wished for, and is when it is asked for again', async () => {
    const { network, languageSwitch, after } = open();
    await after(() => void languageSwitch.speak('ja'));
    network.up = true;
    await after(() => void languageSwitch.speak('en'));
    expect(await after(() => (network.dispatchEvent(new Event('online')), languageSwitch.tick(1000)))).toEqual([]);
    network.up = false;
    expect(await after(() => void languageSwitch.speak('ja'))).toContain('missing');
  });
});
