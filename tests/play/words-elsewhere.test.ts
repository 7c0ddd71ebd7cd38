/** A word of one kind where one of another is wanted is told how it is written; a word of its own is no guess. */
import { expect, it } from 'vitest';
import { knownElsewhere, nearElsewhere } from '../../src/play/screenplay/words-elsewhere';
import { SOUNDS, VOCABULARY } from './shipped';

const [sound] = Object.keys(SOUNDS).filter((name) => name.length >= 6) as [string];

it('is known by its name, and by one that is a slip away', () => {
  expect(knownElsewhere(VOCABULARY, sound)).toBe(`as a sound, it is written {"sound": "${sound}"}`);
  expect(nearElsewhere(VOCABULARY, `${sound}x`)).toBe(`did you mean a sound, {"sound": "${sound}"}?`);
});

it('is not guessed at where most of it would have to be another', () =>
  expect(nearElsewhere({ ...VOCABULARY, sounds: { panting: VOCABULARY.sounds[sound]! } }, 'meeting')).toBeNull());
