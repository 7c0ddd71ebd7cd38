import { describe, expect, it } from 'vitest';
import { isComposed, isCommanded, meaningOf } from '../../src/page/input/input';
import type { Command } from '../../src/page/input/commands';

const key = (name: string, more: object = {}) => ({
  key: name,
  code: '',
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const USUAL = { keys: {}, shortcuts: true };

describe('keys', () => {
  it.each([
    ['advance', [' ', 'Enter', 'ArrowRight', 'ArrowDown', 'PageDown']],
    ['back', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']],
    ['begin', ['Home']],
    ['end', ['End']],
    ['mute', ['m', 'M']],
    ['captions', ['c', 'C']],
  ] as const)('for %s', (command, names) => {
    for (const name of names) expect(meaningOf(key(name), [], USUAL)).toBe(command);
  });

  it('mean nothing with Control, Alt or Meta held', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(meaningOf(key('ArrowLeft', { [held]: true }), [], USUAL)).toBeNull();
  });

  it('leave what has the focus its own', () => {
    const button = [' ', 'Enter'];
    expect(meaningOf(key(' '), button, USUAL)).toBeNull();
    expect(meaningOf(key('Enter'), button, USUAL)).toBeNull();
    expect(meaningOf(key('ArrowRight'), button, USUAL)).toBe('advance');
    expect(meaningOf(key('m'), 'all', USUAL)).toBeNull();
  });

  it.each([
    ['advance', false],
    ['begin', false],
    ['mute', false],
    ['captions', false],
    ['back', true],
  ] as [Command, boolean][])('held down: %s %s', (command, commanded) => {
    expect(isCommanded(command, key('', { repeat: true }))).toBe(commanded);
  });

  it.each([
    [{ isComposing: true }],
    [{ keyCode: 229 }],
    [{ key: 'Process' }],
    [{ key: 'Dead' }],
    [{ getModifierState: (name: string) => name === 'AltGraph' }],
  ])('are no commands while a letter is composed: %o', (more) => {
    const typed = { key: 'm', isComposing: false, keyCode: 77, getModifierState: () => false };
    expect([isComposed(typed), isComposed({ ...typed, ...more })]).toEqual([false, true]);
  });
});
