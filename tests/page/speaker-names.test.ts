import { describe, expect, it } from 'vitest';
import { announcement, signature } from '../../src/page/words/speaker-names';
import { english } from './english';

describe('what a screen reader hears', () => {
  it.each([
    ['speech', 'james', 'James: You came.'],
    ['speech', 'both', 'Lily and James: You came.'],
    ['thought', 'lily', 'Lily thinks: You came.'],
    ['thought', 'both', 'Lily and James think: You came.'],
    ['narration', 'lily', 'You came.'],
    ['letter', 'james', 'The letter: You came.'],
  ] as const)('of a %s by %s', (kind, who, heard) => {
    expect(announcement({ kind, who, text: 'You came.' }, english.say)).toBe(heard);
  });

  it('is one line, however the letter is set', () => {
    expect(announcement({ kind: 'letter', who: 'james', text: 'Our spot?\nJ xx' }, english.say)).toBe(
      'The letter: Our spot? J xx',
    );
  });

  it('is silence for a movement', () => {
    expect(announcement({ kind: 'movement', who: 'lily', text: '' }, english.say)).toBe('');
  });
});

describe('the name on the card', () => {
  it.each([
    ['speech', 'Lily'],
    ['thought', 'Lily, thinking'],
    ['narration', ''],
    ['letter', ''],
    ['movement', ''],
  ] as const)('of a %s', (kind, name) => {
    expect(signature({ kind, who: 'lily', text: '' }, english.say)).toBe(name);
  });
});
