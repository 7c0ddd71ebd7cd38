/** What cues and words wait for. */
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/play/step';
import { instantOf } from '../../src/play/staging/timing';
import { sayingTime } from '../../src/play/words/letter-timing';
import { translated } from '../../src/play/words/translate';
import { readPlay } from './shipped';
import { scene } from './texts';

const OPENING = {
  kind: 'narration',
  cues: [
    { camera: 'frame', on: 'hill', size: 'wide', time: 0 },
    { do: 'enter', to: 'tree-left' },
    { do: 'enter', who: 'james', to: 'tree-right' },
    { camera: 'frame', on: 'james', size: 'close', time: 0 },
  ],
};
const LINE = 'I trusted you. You wiped your feet on it.';

const playOf = (step: object) => readPlay([scene(OPENING, { kind: 'speech', text: LINE, ...step })]);
const momentOf = (step: object, pace = 1): Moment => playOf(step).moment(1, pace);
const startOf = (moment: Moment, name: string): number =>
  moment.cues.find(({ cue }) => 'do' in cue && cue.do === name)!.start;

describe('a movement', () => {
  const frame = { camera: 'frame', on: 'lily', time: 2 };

  it('waits for most of a reframing that comes before it', () => {
    expect(startOf(momentOf({ cues: [frame, { do: 'nod' }] }), 'nod')).toBeCloseTo(1.2);
    expect(startOf(momentOf({ cues: [frame, { do: 'nod', delay: 0.5 }] }), 'nod')).toBeCloseTo(1.7); // on top
  });

  it('begins with the camera where it is told to, or comes first, or where the camera tracks or drifts', () => {
    expect(startOf(momentOf({ cues: [frame, { do: 'nod', when: 'with' }] }), 'nod')).toBe(0);
    expect(startOf(momentOf({ cues: [{ do: 'nod' }, frame] }), 'nod')).toBe(0);
    expect(startOf(momentOf({ cues: [{ ...frame, camera: 'track' }, { do: 'nod' }] }), 'nod')).toBe(0);
    expect(startOf(momentOf({ cues: [{ ...frame, time: 5 }, { do: 'nod' }] }), 'nod')).toBe(0);
  });

  it('can wait until the camera rests', () => {
    expect(startOf(momentOf({ cues: [frame, { do: 'nod', when: 'rest', delay: 0.5 }] }), 'nod')).toBeCloseTo(2.5);
  });

  it('waits for no camera that stays as it is', () => {
    const still = { camera: 'frame', on: 'james', size: 'close', time: 2 };
    expect(startOf(momentOf({ cues: [still, { do: 'nod' }] }), 'nod')).toBe(0);
  });
});

describe('words', () => {
  it('wait for a camera that brings their speaker in, and for no other', () => {
    expect(momentOf({ who: 'lily', cues: [{ camera: 'frame', on: 'lily', time: 2 }] }).speakAt).toBeCloseTo(1.2);
    expect(momentOf({ who: 'james', cues: [{ camera: 'frame', on: 'both', time: 2 }] }).speakAt).toBe(0);
    expect(momentOf({ kind: 'narration', cues: [{ camera: 'frame', on: 'lily', time: 2 }] }).speakAt).toBe(0);
  });
});

describe('a cue that hangs on a word', () => {
  const hung = { who: 'james', cues: [{ do: 'nod', word: 'wiped' }] };

  it('begins as the word comes out, at the pace of the words', () => {
    const before = sayingTime('I trusted you. You');
    expect(startOf(momentOf(hung), 'nod')).toBeGreaterThan(before);
    expect(startOf(momentOf(hung), 'nod')).toBeLessThan(before + 0.1);
    expect(startOf(momentOf(hung, 2), 'nod')).toBeCloseTo(startOf(momentOf(hung), 'nod') / 2);
  });

  it('keeps its place where the words stand at once', () => {
    expect(startOf(momentOf(hung, 0), 'nod')).toBeCloseTo(startOf(momentOf(hung), 'nod'));
  });

  it('comes with the word that stands for it in another language', () => {
    const text = 'Je te faisais confiance, James. Tu t’es essuyé les pieds dessus.';
    const told = translated(playOf(hung), 'fr', [{ id: 'step-b', text, words: { wiped: 'essuyé' } }]);
    expect(startOf(told.moment(1), 'nod')).toBeCloseTo(instantOf(text, 'essuyé', 1));
  });

  it('comes after the same share of a line that does not say what is to stand for it', () => {
    const told = translated(playOf(hung), 'fr', [{ id: 'step-b', text: 'Tout.', words: { wiped: 'essuyé' } }]);
    expect(startOf(told.moment(1), 'nod')).toBeCloseTo(
      (sayingTime('Tout.') * instantOf(LINE, 'wiped', 1)) / sayingTime(LINE),
    );
  });

  it('comes after the same share of the line in another language', () => {
    const play = playOf(hung);
    const text = 'Je te faisais confiance. Tu as tout piétiné sans même y penser, James.';
    const told = translated(play, 'fr', [{ id: 'step-b', text }]);
    const share = instantOf(LINE, 'wiped', 1) / sayingTime(LINE);
    expect(startOf(told.moment(1), 'nod')).toBeCloseTo(sayingTime(text) * share);
  });
});
