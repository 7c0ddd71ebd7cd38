import { describe, expect, it } from 'vitest';
import { translated } from '../../src/play/words/translate';
import { shipped } from './texts';
import { readPlay } from './shipped';

describe('the play in another language', () => {
  const play = readPlay(shipped);
  const french = translated(play, 'fr', [
    { id: 'you-came', text: 'Tu es venue.' },
    { id: 'gone', text: '…' },
  ]);
  const step = (id: string) => french.steps[french.indexOf(id)]!;

  it('says what is translated, and the rest in English', () => {
    expect(step('you-came')).toMatchObject({ text: 'Tu es venue.', language: 'fr' });
    expect(step('i-did')).toMatchObject({ text: play.steps[play.indexOf('i-did')]!.text, language: 'en' });
  });

  it('is the same play in all else', () => {
    expect(french.steps.map(({ id }) => id)).toEqual(play.steps.map(({ id }) => id));
    expect(french.stageAt(40)).toEqual(play.stageAt(40));
  });
});
