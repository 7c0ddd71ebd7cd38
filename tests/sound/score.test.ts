import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { barTime, SILENCE } from '../../src/sound/music';
import { Score } from '../../src/sound/score';
import { Listener } from './listener';
import { MUSIC } from '../play/shipped';

const FRAME = 1 / 60;
const PASSAGES = Object.keys(MUSIC.passages);
const passageOf = ({ file, clip }: { file: string; clip: number }) =>
  Object.values(MUSIC.passages).filter((passage) => passage.file === file && passage.bars.includes(clip));

let listener: Listener;
let score: Score;

function wait(seconds: number, frame = FRAME) {
  for (const end = listener.now + seconds; listener.now < end - 1e-9;) {
    listener.now += frame;
    score.tick(listener.audio);
  }
}
const follow = (passage: string) => score.follow(passage, listener.audio);
const gaps = () =>
  listener.bars.slice(1).map((bar, i) => ({ gap: bar.at - listener.bars[i]!.at, after: listener.bars[i]! }));
const isOnBarLine = ({ gap, after }: ReturnType<typeof gaps>[number]) =>
  passageOf(after).some((passage) => Math.abs(gap - barTime(passage)) < 1e-6);

beforeEach(() => {
  listener = new Listener();
  score = new Score(MUSIC);
});

describe('a passage', () => {
  it('begins at once, and goes round while the viewer lingers', () => {
    follow('tree');
    wait(60);
    const { bars } = MUSIC.passages.tree!;
    expect(listener.bars[0]!.at).toBeLessThan(0.2);
    expect(listener.bars.slice(0, bars.length * 2).map(({ clip }) => clip)).toEqual([...bars, ...bars]);
    expect(gaps().every(isOnBarLine)).toBe(true);
  });

  it('that does not go round is followed by what comes then, and the last of all by silence', () => {
    follow('embrace');
    wait(MUSIC.passages.embrace!.bars.length * barTime(MUSIC.passages.embrace!) + 1);
    expect(score.passage).toBe('held');
    follow('end');
    wait(80);
    expect(score.passage).toBe(SILENCE);
    expect(gaps().every(isOnBarLine)).toBe(true);
  });

  it('begins when it has loaded', () => {
    listener.deaf = true;
    follow('tree');
    wait(5);
    listener.deaf = false;
    wait(1);
    expect(listener.bars[0]!.at).toBeGreaterThan(listener.now - 1.1);
  });
});

describe('going on', () => {
  it('happens at the next bar line, after whatever wait and to whatever passage', () => {
    const visits = fc.array(
      fc.record({ passage: fc.constantFrom(...PASSAGES), seconds: fc.double({ min: 0, max: 12, noNaN: true }) }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(visits, (route) => {
        listener = new Listener();
        score = new Score(MUSIC);
        for (const { passage, seconds } of route) {
          follow(passage);
          wait(seconds);
        }
        expect(
          gaps().filter((gap) => !isOnBarLine(gap) && passageOf(gap.after).every(({ loop, then }) => loop || then)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('waits for music that has not loaded, and plays on until then', () => {
    follow('tree');
    wait(4);
    listener.unloaded = [MUSIC.passages['plea-1']!.file];
    follow('plea-1');
    wait(20);
    expect(score.passage).toBe('tree');
    listener.unloaded = [];
    wait(4);
    expect(score.passage).toBe('plea-1');
    expect(gaps().every(isOnBarLine)).toBe(true);
  });

  it('waits no longer than one bar', () => {
    follow('tree');
    wait(7.3);
    follow('hand');
    wait(barTime(MUSIC.passages.tree!));
    expect(score.passage).toBe('hand');
    expect(listener.bars.at(-1)!.file).toBe(MUSIC.passages.hand!.file);
    expect(passageOf(listener.bars.at(-1)!)).toContain(MUSIC.passages.hand);
  });

  it('keeps the beat on a slow page', () => {
    follow('chase');
    wait(20, 0.1);
    expect(gaps().every(isOnBarLine)).toBe(true);
  });
});

describe('silence', () => {
  it('takes back what has not begun and gives no more', () => {
    follow('tree');
    wait(9);
    follow(SILENCE);
    const { length } = listener.bars;
    wait(9);
    expect(listener.bars).toHaveLength(length);
    expect(listener.bars.every(({ at }) => at <= 9.01)).toBe(true);
  });
});

describe('landing', () => {
  it('is in the right music at once', () => {
    follow('tree');
    wait(5);
    score.land('plea-3');
    wait(0.3);
    expect(listener.bars.at(-1)).toMatchObject({
      file: MUSIC.passages['plea-3']!.file,
      clip: MUSIC.passages['plea-3']!.bars[0],
    });
  });

  it('does not wait for what has not loaded, nor go where it was about to', () => {
    follow('tree');
    wait(5);
    listener.unloaded = [MUSIC.passages['plea-1']!.file];
    follow('plea-1');
    score.land('tree');
    listener.unloaded = [];
    wait(9);
    expect(score.passage).toBe('tree');
    listener.unloaded = [MUSIC.passages['plea-1']!.file];
    follow('plea-1');
    score.land('plea-1');
    expect(score.passage).toBe('plea-1');
  });

  it('in the music that plays already lets it go on', () => {
    follow('tree');
    wait(5);
    const before = listener.bars;
    score.land('tree');
    wait(0.2);
    expect(listener.bars.slice(0, before.length)).toEqual(before);
    expect(gaps().every(isOnBarLine)).toBe(true);
  });
});

describe('music that is lost with what it hung on', () => {
  it('goes on where it was, with no bar left out', () => {
    follow('tree');
    wait(5);
    const before = listener.bars.filter(({ at }) => at <= listener.now).length;
    listener.lose();
    wait(20);
    const { bars } = MUSIC.passages.tree!;
    expect(listener.bars.length).toBeGreaterThan(before + 5);
    expect(listener.bars.map(({ clip }) => clip)).toEqual(listener.bars.map((_, i) => bars[i % bars.length]));
  });

  it('begins at once, and keeps its beat from there', () => {
    follow('tree');
    wait(5);
    const before = listener.bars.filter(({ at }) => at <= listener.now).length;
    listener.lose();
    wait(0.2);
    expect(listener.bars.length).toBe(before + 1);
    wait(20);
    listener.bars = listener.bars.slice(before);
    expect(gaps().every(isOnBarLine)).toBe(true);
  });
});
