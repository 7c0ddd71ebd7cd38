import { describe, expect, it } from 'vitest';
import { AutoPlay, type AutoPlayChange } from '../../src/play/playback/auto-play';
import { Playhead } from '../../src/play/playback/playhead';
import { Recorder } from './presenters';
import { scene } from './texts';
import { readPlay } from './shipped';

const play = readPlay([scene({ id: 'one' }, { id: 'two' }, { id: 'three' })]);

/** @param lasting tenths of a second that each step takes to be told */
function open(lasting = 0, told = play) {
  const slow = new Recorder(lasting);
  const playhead = new Playhead(told, [slow]);
  const turns: AutoPlayChange[] = [];
  const auto = new AutoPlay(
    playhead,
    () => ({ pace: 1, atOnce: false }),
    () => playhead.advance(),
    (turn) => turns.push(turn),
  );
  const pass = (seconds: number): void => {
    for (let i = 0; i < seconds * 10; i++) {
      slow.tick();
      auto.tick(0.1);
    }
  };
  return { playhead, auto, turns, pass, slow };
}

describe('the play by itself', () => {
  it('begins, goes on line by line, hurries none, and ends once', () => {
    const { playhead, auto, turns, pass, slow } = open(20);
    auto.start();
    expect(playhead.step.id).toBe('one');
    pass(30);
    expect([playhead.atEnd, slow.hurries, turns]).toEqual([true, 0, ['on', 'ended']]);
  });

  it('waits while a step is told', () => {
    const { playhead, auto, pass } = open(100);
    auto.start();
    pass(9);
    expect(playhead.step.id).toBe('one');
    pass(5);
    expect(playhead.step.id).toBe('two');
  });

  it('waits for what lingers, and rests after it', () => {
    const { playhead, auto, pass, slow } = open();
    auto.start();
    slow.lingers = true;
    pass(30);
    expect(playhead.step.id).toBe('one');
    slow.lingers = false;
    pass(0.5);
    expect(playhead.step.id).toBe('one');
    pass(1.2);
    expect(playhead.step.id).toBe('two');
  });

  it('is not on in a play without steps, which time passes by', () => {
    const { playhead, auto, turns, pass } = open(0, readPlay([]));
    auto.start();
    pass(9);
    expect([playhead.begun, auto.on, turns]).toEqual([false, false, []]);
  });

  it('stays where it is stopped', () => {
    const { playhead, auto, turns, pass } = open();
    auto.start();
    auto.stop();
    auto.stop();
    pass(30);
    expect([playhead.step.id, auto.on, turns]).toEqual(['one', false, ['on', 'stopped']]);
  });

  it('gives a step that was gone to its whole time', () => {
    const { playhead, auto, pass } = open();
    auto.start();
    pass(0.8);
    playhead.jump('two');
    pass(0.5);
    expect(playhead.step.id).toBe('two');
  });
});
