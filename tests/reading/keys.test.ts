import { describe, expect, it } from 'vitest';
import { capOf } from '../../src/reading/caps';
import { ACTIONS, clashes, keyName, keysOf, WISHES, wishOf } from '../../src/reading/keys';
import { english } from './english';

const USUAL = { keys: {} };
const press = (key: string, code = '') => ({ key, code });

describe('the usual keys', () => {
  it('are each for one thing only, under the name they have here', () => {
    expect(clashes(USUAL)).toEqual([]);
    for (const key of WISHES.flatMap((wish) => ACTIONS[wish].keys)) expect(keyName({ key })).toBe(key);
  });

  it('can all be called by a name, as can what they are for, and other ways to it', () => {
    for (const { says, gestures = [] } of Object.values(ACTIONS)) for (const id of [says, ...gestures]) expect(english.say(id)).not.toBe('');
    expect(ACTIONS.advance.keys.map((key) => capOf(key, english.say))).toEqual(['→', 'Space', 'Enter', '↓', 'Page down']);
    expect(capOf('k', english.say)).toBe('K');
  });

  it('are found on keyboards of other scripts by their place, and on others by what is printed on them', () => {
    expect(wishOf(press('ь', 'KeyM'), USUAL)).toBe('mute');
    expect(wishOf(press('م', 'KeyL'), USUAL)).toBe('log');
    expect(wishOf(press('n', 'KeyL'), USUAL)).toBeNull(); // Dvorak
  });
});

describe('keys of the viewer’s own', () => {
  it('take the place of the usual', () => {
    const own = { keys: { mute: ['x', 'ф'], log: [] } };
    expect(keysOf(own, 'mute')).toEqual(['x', 'ф']);
    expect([press('X'), press('Ф', 'KeyA'), press('m'), press('l')].map((key) => wishOf(key, own))).toEqual(['mute', 'mute', null, null]);
  });

  it('that clash are told of, and theirs is done', () => {
    const own = { keys: { mute: ['k'] } };
    expect(clashes(own)).toEqual([{ key: 'k', wishes: ['mute', 'link'] }]);
    expect(wishOf(press('k'), { keys: { log: ['k'] } })).toBe('log');
  });
});
