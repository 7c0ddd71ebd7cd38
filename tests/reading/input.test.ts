import { describe, expect, it } from 'vitest';
import { isWished, meaningOf, type Wish } from '../../src/reading/input';

const key = (name: string, more: object = {}) => ({ key: name, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('keys', () => {
  it.each([
    ['advance', [' ', 'Enter', 'ArrowRight', 'PageDown']],
    ['back', ['ArrowLeft', 'PageUp', 'Backspace']],
    ['begin', ['Home']],
    ['mute', ['m', 'M']],
    ['captions', ['c', 'C']],
  ] as const)('for %s', (wish, names) => {
    for (const name of names) expect(meaningOf(key(name), false)).toBe(wish);
  });

  it('mean nothing with Control, Alt or Meta held', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(meaningOf(key('ArrowLeft', { [held]: true }), false)).toBeNull();
  });

  it('leave a button its own', () => {
    expect(meaningOf(key(' '), true)).toBeNull();
    expect(meaningOf(key('Enter'), true)).toBeNull();
    expect(meaningOf(key('ArrowRight'), true)).toBe('advance');
  });

  it.each([
    ['advance', false],
    ['begin', false],
    ['mute', false],
    ['captions', false],
    ['back', true],
  ] as [Wish, boolean][])('held down: %s %s', (wish, wished) => {
    expect(isWished(wish, key('', { repeat: true }))).toBe(wished);
  });
});
