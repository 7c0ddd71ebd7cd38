import { describe, expect, it } from 'vitest';
import { partAt, scenesOf } from '../../src/play/scenes';
import { scene, shipped } from './texts';
import { readPlay } from './shipped';

const actsOf = (...steps: readonly object[]) => scenesOf(readPlay([scene(...steps)]).steps);

describe('acts and scenes', () => {
  it('begin at their titles and end before the next', () => {
    expect(actsOf({ act: 'One', scene: 'A' }, {}, { scene: 'B' }, { act: 'Two', scene: 'C' }, {})).toEqual([
      {
        title: 'One',
        first: 0,
        last: 2,
        scenes: [
          { title: 'A', first: 0, last: 1 },
          { title: 'B', first: 2, last: 2 },
        ],
      },
      { title: 'Two', first: 3, last: 4, scenes: [{ title: 'C', first: 3, last: 4 }] },
    ]);
  });

  it('are untitled before the first title', () => {
    const [before, act] = actsOf({}, { scene: 'A' }, { act: 'One' });
    expect(before).toEqual({
      title: '',
      first: 0,
      last: 1,
      scenes: [
        { title: '', first: 0, last: 0 },
        { title: 'A', first: 1, last: 1 },
      ],
    });
    expect(act).toEqual({ title: 'One', first: 2, last: 2, scenes: [{ title: '', first: 2, last: 2 }] });
  });

  it('are none where there is no step', () => {
    expect(scenesOf([])).toEqual([]);
  });

  it('hold every step of the play as written once, under a title', () => {
    const { steps } = readPlay(shipped);
    const acts = scenesOf(steps);
    const scenes = acts.flatMap((act) => act.scenes);
    expect(scenes.flatMap(({ first, last }) => steps.slice(first, last + 1))).toEqual(steps);
    expect([...acts, ...scenes].filter(({ title }) => title === '')).toEqual([]);
  });

  it('are found by a step', () => {
    const acts = actsOf({ act: 'One' }, {}, { act: 'Two' });
    expect([0, 1, 2, 3].map((index) => partAt(acts, index)?.title)).toEqual(['One', 'One', 'Two', undefined]);
  });
});
