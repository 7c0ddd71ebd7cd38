import { describe, expect, it } from 'vitest';
import { Playhead } from '../../src/play/playback/playhead';
import { Recorder } from './presenters';
import { scene } from './texts';
import { readPlay } from './shipped';

const play = readPlay([scene({ id: 'one' }, { id: 'two', cues: [{ light: 'blue' }] }, { id: 'three' })]);

function open(lasting = 0) {
  const presenters = [new Recorder(0), new Recorder(lasting)];
  const arrivals: string[] = [];
  const playhead = new Playhead(play, presenters, ({ id }) => arrivals.push(id));
  playhead.begin();
  return { playhead, presenters, arrivals, slow: presenters[1]! };
}

describe('the playhead', () => {
  it('stands before the first step until the play begins, and the first press begins it', () => {
    const slow = new Recorder(5);
    const playhead = new Playhead(play, [slow]);
    playhead.back();
    playhead.snapToRest();
    playhead.restage(play);
    expect([playhead.begun, playhead.busy, slow.told]).toEqual([false, false, []]);
    playhead.advance();
    expect([playhead.begun, playhead.index, slow.last!.step.id]).toEqual([true, 0, 'one']);
  });

  it('does not begin a play without steps, and takes up one that has been put right', () => {
    const slow = new Recorder(0);
    const playhead = new Playhead(readPlay([]), [slow]);
    playhead.begin();
    playhead.advance();
    expect([playhead.begun, slow.told]).toEqual([false, []]);
    playhead.restage(play);
    playhead.advance();
    expect(playhead.step.id).toBe('one');
  });

  it('begins by playing the first step', () => {
    const { playhead, presenters } = open();
    expect(playhead.step.id).toBe('one');
    expect(presenters.map(({ told }) => told.map(([how, { step }]) => [how, step.id]))).toEqual([
      [['present', 'one']],
      [['present', 'one']],
    ]);
  });

  it('replays a step from where the one before it ends, the first from the start', () => {
    const { playhead, slow } = open();
    expect([playhead.replay('two'), playhead.replay('one'), playhead.replay('four')]).toEqual([true, true, false]);
    expect(slow.told.map(([how, { step }]) => `${how} ${step.id}`)).toEqual([
      'present one',
      'snapTo one',
      'present two',
      'present one',
    ]);
  });

  it('hurries everyone first, and advances only once nobody is busy', () => {
    const { playhead, presenters, slow } = open(5);
    playhead.advance();
    expect([playhead.step.id, presenters.map(({ hurries }) => hurries), playhead.busy]).toEqual(['one', [1, 1], false]);
    playhead.advance();
    expect([playhead.step.id, slow.told.at(-1)![0]]).toEqual(['two', 'present']);
  });

  it('shows every step as it ends while time stands still, the one under way first', () => {
    const { playhead, slow } = open(5);
    playhead.still = true;
    playhead.advance();
    playhead.advance();
    expect(slow.told.map(([how, { step }]) => `${how} ${step.id}`)).toEqual([
      'present one',
      'snapTo one',
      'snapTo two',
    ]);
    playhead.still = false;
    playhead.advance();
    expect(slow.told.at(-1)![0]).toBe('present');
  });

  it('goes back to a step as it ended, and no further than the first', () => {
    const { playhead, slow } = open(5);
    playhead.jump('two');
    playhead.back();
    playhead.back();
    expect(slow.told.map(([how, { step }]) => `${how} ${step.id}`)).toEqual([
      'present one',
      'snapTo two',
      'snapTo one',
    ]);
  });

  it('stays where it is at the end', () => {
    const { playhead, slow } = open();
    playhead.jump('three');
    playhead.advance();
    expect([playhead.atEnd, slow.told.length]).toEqual([true, 2]);
  });

  it('stays where it is when asked for a step there is none of', () => {
    const { playhead, arrivals } = open();
    expect([playhead.jump('four'), playhead.jump('two'), arrivals]).toEqual([false, true, ['one', 'two']]);
  });

  it('takes up a changed play on the same step, wherever that stands now', () => {
    const { playhead, slow } = open();
    playhead.jump('two');
    playhead.restage(readPlay([scene({ id: 'one' }, { id: 'one-and-a-half' }, { id: 'two', text: 'Changed.' })]));
    expect([playhead.index, slow.last!.step.text]).toEqual([2, 'Changed.']);
  });

  it('takes up a shorter play at its end, where the step is gone', () => {
    const { playhead } = open();
    playhead.jump('three');
    playhead.restage(readPlay([scene({ id: 'one' }, { id: 'two' })]));
    expect([playhead.step.id, playhead.atEnd]).toEqual(['two', true]);
  });

  it('keeps the play it has when there is not one step in the new', () => {
    const { playhead } = open();
    playhead.restage(readPlay([]));
    expect(playhead.step.id).toBe('one');
  });
});
