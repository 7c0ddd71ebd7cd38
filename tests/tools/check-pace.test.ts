/** Words and movement of a step end about together, or an author hears of it. */
import { describe, expect, it } from 'vitest';
import { paceWarnings, timesOf } from '../../tools/check-pace';
import { readPlay, VOCABULARY } from '../play/shipped';
import { scene } from '../play/texts';

const [plate] = VOCABULARY.plates;
const coming = (time: number, delay = 0) => ({ cues: [{ plate, time, delay }] });
const said = (...steps: readonly object[]) => scene(...steps.map((step) => ({ text: 'Yes. ', ...step })));

/** Of these steps, all of a screenplay: what an author is told, without where. */
function told(...steps: readonly object[]): string[] {
  const { name, text } = said(...steps);
  const times = timesOf(readPlay([{ name, text }]));
  return paceWarnings({ name: 'assets/plays/our-spot/screenplay/1.jsonl', text }, times);
}
const timeless = (line: string): string => line.replace(/\d+\.\d s/, '… s');
const LONG = 'So many words that nobody is done with them before the picture has stood still for a good long while, '
  .repeat(3)
  .trim();

describe('a line and its movement', () => {
  it.each<[string, object]>([
    ['end about together', coming(1)],
    ['may be without the other', { text: LONG }],
    ['may be words that wait for the movement', { ...coming(14), speak: 'after' }],
    ['may be a letter, which is written by hand', { ...coming(1), kind: 'letter', text: LONG }],
    ['may be a change of face', { ...coming(0.4), text: LONG }],
  ])('%s', (_, step) => expect(told(step)).toEqual([]));

  it('are told of where words go on long after it', () =>
    expect(told({ text: LONG, ...coming(2) }).map(timeless)).toEqual([
      'assets/plays/our-spot/screenplay/1.jsonl:1:68 these words are still being told … s after their movement, and ' +
        'more than 3 look forgotten: shorten them, or let the movement take longer',
    ]));

  it('are told of where it goes on long after them, of which a delay is part', () => {
    const waits =
      'assets/plays/our-spot/screenplay/1.jsonl:1:83 the movement goes on for … s after these words, and more than ' +
      '15 are long to wait: quicken it with "pace", or move part of it to a step of its own';
    expect([...told(coming(18)), ...told(coming(2, 16))].map(timeless)).toEqual([waits, waits]);
  });

  it('are told of in a translation by its own words, and only of those', () => {
    const { name, text } = said(coming(18), coming(2));
    const rows = ['step-a', 'step-b'].map((id) =>
      JSON.stringify({ id, en: 'Yes. ', text: id === 'step-b' ? LONG : 'Oui.' }),
    );
    const warnings = paceWarnings(
      { name: 'fr/lines.jsonl', text: rows.join('\n') },
      timesOf(readPlay([{ name, text }])),
    );
    expect(warnings).toEqual([expect.stringMatching(/^fr\/lines\.jsonl:2:36 these words are still being told /)]);
  });
});
