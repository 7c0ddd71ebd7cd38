/** How the words of this story go with what is seen, in every language that it is told in. */
import { describe, expect, it } from 'vitest';
import { sayingTime } from '../../src/play/words/letter-timing';
import { translated } from '../../src/play/words/translate';
import { editionOf, languagesIn } from '../../tools/moments/edition';
import { ROOT } from '../play/texts';
import { Performed, play } from '../stage/performed';

const LATE = 3; // seconds after its movement that a line may still be told, but for a letter, which is written by hand
const MOVES = 0.5; // seconds: shorter is a change of face
const ROOM = 130; // letters of a line that are read at a glance
const NARRATED = 1 / 6; // of the steps at the foot of the hill, at most: there the narrator falls silent

const performed = new Performed();
const durations = new Map(play.steps.slice(1).map(({ id }) => [id, performed.begin(id).duration]));

describe.each(languagesIn(ROOT))('in %s', (language) => {
  const told = translated(play, language, editionOf(ROOT, language).lines);

  it('no line is still being told when its movement has long been over', () => {
    const late = told.steps.flatMap((step, n) => {
      const moving = durations.get(step.id) ?? 0;
      const after = told.moment(n).speakAt + sayingTime(step.text) - moving;
      return step.kind !== 'letter' && moving > MOVES && after > LATE ? [`${step.id}: ${after.toFixed(1)} s`] : [];
    });
    expect(late).toEqual([]);
  });

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
