import { expect, test } from 'vitest';
import { assignedTo } from '../../src/page/input/commands';
import { giving, holderOf, isReserved, usual } from '../../src/page/input/key-bindings';
import { clashes } from './clashes';

const bare = { keys: {} };
const press = (key: string, ctrlKey = false, graph = false) => ({
  key,
  ctrlKey,
  altKey: false,
  metaKey: false,
  getModifierState: () => graph,
});

test('a free key goes to a wish in the place of its own', () => {
  expect(holderOf('x', 'mute', bare)).toBeNull();
  expect(assignedTo(giving('x', 'mute', bare), 'mute')).toEqual(['x']);
});

test('a key that another wish has is taken from it, and no two wishes share one', () => {
  expect(holderOf('c', 'mute', bare)).toBe('captions');
  const given = giving('c', 'mute', bare);
  expect([assignedTo(given, 'mute'), assignedTo(given, 'captions'), clashes({ ...given, shortcuts: true })]).toEqual([
    ['c'],
    [],
    [],
  ]);
  const arrow = giving('ArrowRight', 'back', bare);
  expect(assignedTo(arrow, 'advance')).toEqual([' ', 'Enter', 'ArrowDown', 'PageDown']);
});

test('the usual keys come back, but for those that another wish has by now', () => {
  expect(usual('mute', giving('x', 'mute', bare))).toEqual(bare);
  const taken = giving('m', 'captions', giving('x', 'mute', bare));
  expect([assignedTo(usual('mute', taken), 'mute'), clashes({ ...usual('mute', taken), shortcuts: true })]).toEqual([
    [],
    [],
  ]);
});

test('keys of the browser and of the page are left to them', () => {
  expect(['Tab', 'Escape', 'F5', 'Shift', 'Dead'].map((key) => isReserved(press(key)))).toEqual(Array(5).fill(true));
  expect([
    isReserved(press('k', true)),
    isReserved(press('@', false, true)),
    isReserved(press('k')),
    isReserved(press(' ')),
  ]).toEqual([true, true, false, false]);
});
