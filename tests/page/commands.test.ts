import { describe, expect, it, test } from 'vitest';
import { capOf } from '../../src/page/input/key-labels';
import { ACTIONS, assignedTo, keyName, keysOf, COMMANDS, commandOf } from '../../src/page/input/commands';
import { clashes } from './clashes';
import { english } from './english';

const USUAL = { keys: {}, shortcuts: true };
const press = (key: string, code = '') => ({ key, code });

describe('the usual keys', () => {
  it('are each for one thing only, under the name they have here', () => {
    expect(clashes(USUAL)).toEqual([]);
    for (const key of COMMANDS.flatMap((command) => ACTIONS[command].keys)) expect(keyName({ key })).toBe(key);
  });

  it('can all be called by a name, as can what they are for, and other ways to it', () => {
    for (const { says, gestures = [] } of Object.values(ACTIONS))
      for (const id of [says, ...gestures]) expect(english.say(id)).not.toBe('');
    expect(ACTIONS.advance.keys.map((key) => capOf(key, english.say))).toEqual([
      '→',
      'Space',
      'Enter',
      '↓',
      'Page down',
    ]);
    expect(capOf('k', english.say)).toBe('K');
  });

  it('are found on keyboards of other scripts by their place, and on others by what is printed on them', () => {
    expect(commandOf(press('ь', 'KeyM'), USUAL)).toBe('mute');
    expect(commandOf(press('م', 'KeyL'), USUAL)).toBe('log');
    expect(commandOf(press('n', 'KeyL'), USUAL)).toBeNull(); // Dvorak
  });
});

describe('keys of the viewer’s own', () => {
  it('take the place of the usual', () => {
    const own = { ...USUAL, keys: { mute: ['x', 'ф'], log: [] } };
    expect(keysOf(own, 'mute')).toEqual(['x', 'ф']);
    expect([press('X'), press('Ф', 'KeyA'), press('m'), press('l')].map((key) => commandOf(key, own))).toEqual([
      'mute',
      'mute',
      null,
      null,
    ]);
  });

  it('come before usual ones that they clash with', () => {
    expect(commandOf(press('k'), { ...USUAL, keys: { log: ['k'] } })).toBe('log');
  });
});

test('single letters and signs can be switched off, and all other keys stay', () => {
  const off = { keys: { mute: ['x'], captions: ['Delete'] }, shortcuts: false };
  expect(
    'abcdefghijklmnopqrstuvwxyz0123456789?.,-+é'
      .split('')
      .map((key) => commandOf(press(key), off))
      .filter(Boolean),
  ).toEqual([]);
  expect(commandOf(press('ь', 'KeyM'), off)).toBeNull();
  expect(
    [' ', 'Enter', 'ArrowLeft', 'PageDown', 'Home', 'End', 'Backspace', 'F1', 'Delete'].map((key) =>
      commandOf(press(key), off),
    ),
  ).toEqual(['advance', 'advance', 'back', 'advance', 'begin', 'end', 'back', 'help', 'captions']);
  expect([keysOf(off, 'mute'), assignedTo(off, 'mute'), keysOf(off, 'help')]).toEqual([[], ['x'], ['F1']]);
});
