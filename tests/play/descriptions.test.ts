import { describe, expect, it } from 'vitest';
import { descriptionsOf } from '../../src/play/words/descriptions';
import { scene, shipped } from './texts';
import { readPlay } from './shipped';

const play = readPlay(shipped);
const at = (id: string) => play.moment(play.indexOf(id));

describe('what is told of the stage', () => {
  it('is every movement of the play, unless its cue asks to leave it untold', () => {
    for (const [n, { id, cues }] of play.steps.entries()) {
      const moved = cues.flatMap((cue) => ('do' in cue && cue.told !== null ? [`do:${cue.do}`] : []));
      const told = descriptionsOf(play.moment(n))
        .map((description) => description.id)
        .filter((name) => name.startsWith('do:'));
      expect({ id, told: new Set(told) }).toEqual({ id, told: new Set(moved) });
    }
  });

  it('comes in the order of time, the place first where it is another', () => {
    expect(descriptionsOf(at('our-spot'))[0]).toMatchObject({ id: 'place:hill' });
    expect(descriptionsOf(at('nobody-there')).map(({ id }) => id)).not.toContain('place:hill');
    for (const [n] of play.steps.entries()) {
      const times = descriptionsOf(play.moment(n)).map((description) => description.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it('begins with the place for who has come from elsewhere in the play', () => {
    expect(descriptionsOf(at('hides'), 'kitchen')[0]).toMatchObject({ id: 'place:hill' });
    expect(descriptionsOf(at('our-spot'), 'hill').map(({ id }) => id)).not.toContain('place:hill');
  });

  it('says who and where to', () => {
    expect(descriptionsOf(at('runs'))).toContainEqual(
      expect.objectContaining({ id: 'do:run-down', who: 'lily', to: 'to:slope' }),
    );
    expect(descriptionsOf(at('not-think'))).toEqual([
      expect.objectContaining({ id: 'do:reach-round', who: 'james', to: '', words: null }),
    ]);
  });

  it('is what the cue says instead, and nothing where that is null', () => {
    const told = (cue: object) =>
      descriptionsOf(readPlay([scene({ cues: [{ do: 'stay-in-bed', to: 'bed', ...cue }] })]).moment(0)).filter(
        ({ id }) => id.startsWith('do:'),
      );
    expect(told({ told: 'Lily sleeps.' })).toEqual([expect.objectContaining({ words: 'Lily sleeps.' })]);
    expect(told({ told: null })).toEqual([]);
  });

  it('is what a framing tells, where its cue says so', () => {
    const told = (cue: object) =>
      descriptionsOf(readPlay([scene({ cues: [{ camera: 'frame', on: 'lily', ...cue }] })]).moment(0)).filter(
        ({ id }) => id === '',
      );
    expect(told({ told: 'We see her past his shoulder.' })).toEqual([
      expect.objectContaining({ words: 'We see her past his shoulder.' }),
    ]);
    expect(told({})).toEqual([]);
  });
});
