import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/play/step';
import { languagesIn } from '../../tools/moments/edition';
import { hungWarnings } from '../../tools/check-hung';
import { lineFiles } from '../../tools/languages';
import { placedRows } from '../../tools/rows';
import { play } from '../stage/performed';
import { ROOT } from '../play/texts';

const NAME = 'assets/plays/our-spot/languages/fr/lines.jsonl';
const steps = [{ id: 'trod', cues: [{ do: 'nod', word: 'wiped' }] }] as unknown as Step[];
const told = (words: unknown) =>
  hungWarnings({ name: NAME, text: JSON.stringify({ id: 'trod', text: 'Tu t’es essuyé les pieds.', words }) }, steps);

describe('what stands in a translation for a word that a cue hangs on', () => {
  it('is well where the line says it, and may be left out', () => {
    expect([...told({ wiped: 'essuyé' }), ...told(undefined)]).toEqual([]);
  });

  it.each([
    [
      'is not in the line',
      { wiped: 'essuyée' },
      '“trod” does not say "essuyée", which is to stand for “wiped”: write it as it stands in the line',
    ],
    [
      'is for a word on which nothing hangs',
      { wipd: 'essuyé' },
      'no cue of “trod” hangs on "wipd": did you mean "wiped"?',
    ],
    [
      'is no table of words',
      'essuyé',
      '“trod” has no words in its "words": write {"the English word": "the one that stands for it"}',
    ],
  ])('is told of where it %s', (_, words, said) => expect(told(words)).toEqual([`${NAME}:1:57 ${said}`]));

  it('is named for every such word of the play, in every language', () => {
    const hung = play.steps.filter(({ cues }) => cues.some(({ word }) => typeof word === 'string'));
    const named = lineFiles(ROOT)
      .filter(({ name }) => name.includes('/languages/'))
      .flatMap((file) => placedRows(file).filter(({ row, key }) => row.words && hung.some(({ id }) => id === key)));
    expect(hung.length).toBeGreaterThan(2);
    expect(named).toHaveLength(hung.length * (languagesIn(ROOT).length - 1));
  });
});
