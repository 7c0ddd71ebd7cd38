import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../src/play/words/sound-captions';
import type { Moment, TimedCue } from '../../src/play/step';
import { scene, shipped } from './texts';
import { readPlay, PASSAGES, SOUNDS } from './shipped';
import { heardOn } from './shipped';

const play = readPlay(shipped);
const moments = play.steps.map((_, n) => play.moment(n));
const at = (id: string): Moment => moments[play.indexOf(id)]!;
const wordsAt = (id: string): string[] => captionsOf(at(id)).map(({ words }) => words);

/** What is told of a single step with these cues. */
const toldOf = (...cues: object[]) => captionsOf(readPlay([scene({ cues })]).moment(0));
const told = (...cues: object[]): string[] => toldOf(...cues).map(({ words }) => words);

/** A step that finds one music playing and is cued another. */
function music(from: string, to: string): string[] {
  const [before, after] = [from, to].map((name) => ({ ...play.stageAt(-1), music: name }));
  const cue: TimedCue = {
    cue: { music: to },
    who: 'lily',
    other: 'james',
    start: 0,
    time: 0,
    before: before!,
    after: after!,
  };
  return captionsOf({ ...moments[0]!, before: before!, after: after!, cues: [cue] }).map(({ words }) => words);
}

describe('who does not hear the play', () => {
  it('is told that the alarm rings, when it is slapped quiet, and that letters drop', () => {
    expect([wordsAt('alarm'), wordsAt('five-minutes'), wordsAt('the-post')]).toEqual([
      [expect.stringContaining('alarm')],
      [expect.stringMatching(/slap|hand/)],
      [expect.stringMatching(/letter|post/)],
    ]);
  });

  it('is told that the wind drops as the world holds its breath, and that the music stops before the whisper', () => {
    expect(wordsAt('happy')).toContain('the wind drops');
    expect(wordsAt('okay')).toContain('the music stops');
  });

  it('is told of the whole tune at the embrace, whatever else is heard there', () => {
    expect(wordsAt('at-last')).toContain(PASSAGES.embrace!.words);
  });

  it('is told that somebody comes, runs, and what a place sounds of', () => {
    expect([wordsAt('he-arrives'), wordsAt('runs'), wordsAt('our-spot')]).toEqual([
      expect.arrayContaining([expect.stringMatching(/footsteps/)]),
      expect.arrayContaining([expect.stringMatching(/running|runs/)]),
      expect.arrayContaining([expect.stringMatching(/wind/)]),
    ]);
  });

  it('is not told that something falls silent where it is only left behind', () => {
    for (const moment of moments.filter(({ before, after }) => before.place !== after.place)) {
      expect(captionsOf(moment).filter(({ of, words }) => of === 'place' && /drops|silent/.test(words))).toEqual([]);
    }
  });

  it('is told of every telling sound that a step cues', () => {
    const untold = moments.flatMap((moment) => {
      const words = captionsOf(moment).map((caption) => caption.words);
      const telling = moment.cues.flatMap(({ cue }) =>
        'sound' in cue && !cue.stop && cue.words === undefined && !moment.before.sounds.includes(cue.sound)
          ? (SOUNDS[cue.sound]!.words ?? [])
          : [],
      );
      const own = moment.cues.flatMap(({ cue }) => ('sound' in cue && cue.words) || []);
      return [...new Set([...telling, ...own])]
        .filter((one) => words.length < 3 && !words.includes(one))
        .map((one) => `${moment.step.id}: ${one}`);
    });
    expect(untold).toEqual([]);
  });

  it('is never told more than three things a step, nor one of them twice, nor anything out of its time', () => {
    for (const moment of moments) {
      const captions = captionsOf(moment);
      expect(captions.length).toBeLessThanOrEqual(3);
      expect(new Set(captions.map(({ words }) => words)).size).toBe(captions.length);
      expect(captions.map((caption) => caption.at)).toEqual(
        captions.map((caption) => caption.at).toSorted((a, b) => a - b),
      );
      expect(
        captions.filter(({ words, at: time }) => words.trim() === '' || /[[\]]/.test(words) || !(time >= 0)),
      ).toEqual([]);
    }
  });

  it('is told what goes on where the play is entered', () => {
    expect(heardOn(at('alarm').after)).toEqual([SOUNDS.alarm!.words]);
    expect(heardOn(play.stageAt(-1))).toEqual([]);
  });
});

describe('a sound', () => {
  it('is told at its own time, in its own words or in those of its cue', () => {
    expect(
      toldOf({ sound: 'thump', delay: 0.5 }, { sound: 'steps', delay: 1, words: 'footsteps, coming closer' }),
    ).toEqual([
      { of: 'sound', at: 0.5, words: SOUNDS.thump!.words },
      { of: 'sound', at: 1.5, words: 'footsteps, coming closer' },
    ]);
  });

  it('that is not worth telling is not told', () => {
    expect(told({ sound: 'thump', words: null })).toEqual([]);
  });

  it('is told once, however often it comes', () => {
    expect(told({ sound: 'thump' }, { sound: 'thump', delay: 1 })).toHaveLength(1);
  });

  it('that ends is told only where the cue has words for it', () => {
    expect([
      told({ sound: 'heartbeat', stop: true }),
      told({ sound: 'heartbeat', stop: true, words: 'her heart calms' }),
    ]).toEqual([[], ['her heart calms']]);
  });

  it('that goes on is not told anew', () => {
    const two = readPlay([
      scene({ id: 'one', cues: [{ sound: 'heartbeat' }] }, { id: 'two', cues: [{ sound: 'heartbeat' }] }),
    ]);
    expect([captionsOf(two.moment(0)).length, captionsOf(two.moment(1)).length]).toEqual([1, 0]);
  });
});

describe('music', () => {
  const worded = Object.keys(PASSAGES).filter((name) => PASSAGES[name]!.words !== null);

  it('is told to stop only where the screenplay has words for it', () => {
    expect(music('letter', 'silence')).toEqual([]);
    expect(told({ music: 'letter' }, { music: 'silence', words: 'the music breaks off' })).toEqual([
      PASSAGES.letter!.words,
      'the music breaks off',
    ]);
  });

  it('is told where a passage with words sets in, not where it goes on', () => {
    for (const name of worded) {
      expect(music('silence', name)).toEqual([PASSAGES[name]!.words]);
      expect(music(name, name)).toEqual([]);
    }
  });

  it('gives way to sounds where there is much to tell', () => {
    const sounds = ['thump', 'slap', 'post', 'stumble'].map((sound, i) => ({ sound, delay: i }));
    expect(told({ music: 'morning' }, { music: 'silence', delay: 0.1 }, ...sounds)).toEqual(
      ['thump', 'slap', 'post'].map((name) => SOUNDS[name]!.words),
    );
  });
});
