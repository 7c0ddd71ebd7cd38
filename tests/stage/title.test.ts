import { describe, expect, it } from 'vitest';
import data from '../../assets/scenery/title.json';
import { tieOf } from '../../src/stage/title';

describe('the threads of the title', () => {
  it.each(Object.keys(data.letters))('end on the letter %s', (char) => {
    const { width, d } = data.letters[char as keyof typeof data.letters];
    const { across, up } = tieOf(char);
    expect(d).toContain(`${+(across + width / 2).toFixed(1)} ${-up}`);
  });

  it('hang small letters lower than capitals', () => {
    expect(tieOf('u').up).toBeLessThan(tieOf('O').up - 15);
  });
});
