import { describe, expect, it } from 'vitest';
import { CURTAIN } from '../../src/play/play';
import { scene, shipped } from './texts';
import { readPlay } from './shipped';

const bedroom = { cues: [{ camera: 'frame', on: 'bedroom' }] };
const kitchen = { cues: [{ camera: 'frame', on: 'kitchen' }] };
const act = (name: string, ...steps: readonly object[]) => ({ ...scene(...steps), name });

const leads = (...files: Parameters<typeof readPlay>[0]): number[] => {
  const play = readPlay(files);
  return play.steps.map((_, i) => play.moment(i).lead);
};

describe('the curtain', () => {
  it('falls before the first step', () => {
    expect(leads(act('one.jsonl', { id: 'a' }, { id: 'b' }))).toEqual([CURTAIN, 0]);
  });

  it('falls before an act that plays elsewhere', () => {
    expect(leads(act('one.jsonl', { id: 'a', ...bedroom }), act('two.jsonl', { id: 'b', ...kitchen }))).toEqual([
      CURTAIN,
      CURTAIN,
    ]);
  });

  it('does not fall where an act goes on in the same place, nor where one act changes its place', () => {
    expect(
      leads(
        act('one.jsonl', { id: 'a', ...bedroom }, { id: 'b', ...kitchen }),
        act('two.jsonl', { id: 'c', ...kitchen }),
      ),
    ).toEqual([CURTAIN, 0, 0]);
  });

  it('falls once within the play as written: between the morning and the hill', () => {
    const play = readPlay(shipped);
    expect(play.steps.filter((_, i) => play.moment(i).lead > 0).map(({ id }) => id)).toEqual(['alarm', 'our-spot']);
  });
});
