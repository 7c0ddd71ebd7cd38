import { expect, it } from 'vitest';
import { shipped } from './texts';
import { transcript } from './transcript';
import { readPlay } from './shipped';

it('the play goes as its transcript has it (npm test -- -u writes a new one, to be read as a diff)', async () => {
  await expect(transcript(readPlay(shipped))).toMatchFileSnapshot('transcript.txt');
});
