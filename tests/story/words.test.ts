/** How the words of this story go with what is seen, in every language that it is told in. */
import { describe, expect, it } from 'vitest';
import { translated } from '../../src/play/words/translate';
import { paceWarnings, timesOf } from '../../tools/check-pace';
import { lineFiles } from '../../tools/languages';
import { editionOf, languagesIn } from '../../tools/moments/edition';
import { ROOT } from '../play/texts';
import { play } from '../stage/performed';

const ROOM = 130; // letters of a line that are read at a glance
const NARRATED = 1 / 6; // of the steps at the foot of the hill, at most: there the narrator falls silent

it('no line is still being told when its movement has long been over, nor the other way round', () => {
  const times = timesOf(play);
  expect(lineFiles(ROOT).flatMap((file) => paceWarnings(file, times))).toEqual([]);
});

describe.each(languagesIn(ROOT))('in %s', (language) => {
  const told = translated(play, language, editionOf(ROOT, language).lines);

  it('no line is longer than a glance', () => {
    expect(told.steps.filter(({ text }) => Array.from(text).length > ROOM).map(({ id }) => id)).toEqual([]);
  });
});

describe('the narrator', () => {
  it('falls silent at the foot of the hill', () => {
    const foot = play.steps.slice(play.indexOf('catches-her'));
    expect(foot.filter(({ kind }) => kind === 'narration').length).toBeLessThanOrEqual(foot.length * NARRATED);
  });
});
