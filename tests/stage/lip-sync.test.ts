import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayingTime } from '../../src/play/words/letter-timing';
import { FaceAnimator, LOOKS } from '../../src/stage/acting/face-animator';
import { lipsAt, shapesOf, SHUT } from '../../src/stage/acting/lip-sync';
import { shipped } from '../play/texts';
import { PRODUCTION, readPlay } from '../play/shipped';

const PLAY = readPlay(shipped);
const FRAME = 1 / 60;
const LINE = 'Why did you want me to meet you? I don’t know.';

/** The mouth at every frame of so many seconds. */
function watched(faceAnimator: FaceAnimator, seconds: number) {
  return Array.from({ length: Math.round(seconds / FRAME) }, () => {
    faceAnimator.tick(FRAME);
    return faceAnimator.face(LOOKS.ahead!);
  });
}
function settled(mood: string): FaceAnimator {
  const faceAnimator = new FaceAnimator(11, PRODUCTION.moods);
  faceAnimator.snapTo(mood, 'ahead');
  return faceAnimator;
}

describe('lips', () => {
  it('take at least six shapes over the play, and five in a long line', () => {
    const spoken = PLAY.steps
      .filter(({ kind }) => kind === 'speech')
      .map(({ text }) => new Set(shapesOf(text).map(({ lips }) => lips)));
    expect(new Set(spoken.flatMap((shapes) => [...shapes])).size).toBeGreaterThanOrEqual(6);
    expect(
      new Set(
        shapesOf('You never would have asked him why, not for half a second, and I would never have told you.').map(
          ({ lips }) => lips,
        ),
      ).size,
    ).toBeGreaterThanOrEqual(5);
  });

  it('are shut before a line, in its pauses and after it', () => {
    const keys = shapesOf('No. Go.');
    const pause = keys.filter(({ lips }) => lips === SHUT).map(({ at }) => at);
    expect(pause.length).toBeGreaterThanOrEqual(3);
    for (const at of [-1, ...pause, sayingTime('No. Go.') + 1]) expect(lipsAt(keys, at).open).toBeCloseTo(0);
  });

  it('never change faster than lips can, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const keys = shapesOf(text);
        keys.slice(1).forEach(({ at }, i) => expect(at).toBeGreaterThanOrEqual(keys[i]!.at));
      }),
    );
  });
});

describe('a mouth', () => {
  it('opens and shuts while a line comes out, and rests when it is out', () => {
    const faceAnimator = settled('neutral');
    faceAnimator.speak(LINE);
    const during = watched(faceAnimator, sayingTime(LINE)).map(({ mouthOpen }) => mouthOpen);
    expect(Math.max(...during)).toBeGreaterThan(0.5);
    expect(during.filter((open) => open < 0.1).length).toBeGreaterThan(during.length / 10);
    for (const face of watched(faceAnimator, 1).slice(20))
      expect(face.mouthOpen).toBe(PRODUCTION.moods.neutral!.mouthOpen);
  });

  it('stays as the mood has it while nothing is said', () => {
    for (const face of watched(settled('wistful'), 2)) expect(face.mouthOpen).toBe(0);
  });
});

describe('moods', () => {
  const drawn = [
    'nearInner',
    'nearOuter',
    'farInner',
    'farOuter',
    'lid',
    'lidSkew',
    'squint',
    'mouthOpen',
    'mouthWide',
    'mouthCurve',
    'mouthSkew',
    'tear',
  ] as const;

  it('are told from one another by more than one feature', () => {
    const names = Object.keys(PRODUCTION.moods);
    for (const a of names) {
      for (const b of names.slice(names.indexOf(a) + 1)) {
        const apart = drawn.filter((part) => Math.abs(PRODUCTION.moods[a]![part] - PRODUCTION.moods[b]![part]) > 0.15);
        expect(apart.length, `${a} and ${b}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('have one brow up where something is not believed', () => {
    const { nearInner, nearOuter, farInner, farOuter } = PRODUCTION.moods.incredulous!;
    expect(farInner + farOuter - nearInner - nearOuter).toBeGreaterThan(1);
  });
});

it('a tear runs while somebody cries, and shrinks where it is when the crying ends', () => {
  const faceAnimator = settled('crying');
  const ways = watched(faceAnimator, 1).map(({ fall }) => fall);
  expect(ways.at(-1)!).toBeGreaterThan(ways[0]! + 0.2);
  faceAnimator.feel('at-peace');
  const after = watched(faceAnimator, 0.8);
  after.slice(1).forEach((face, i) => expect(face.tear).toBeLessThanOrEqual(after[i]!.tear));
  for (const face of after.filter(({ tear }) => tear > 0)) expect(Math.abs(face.fall - ways.at(-1)!)).toBeLessThan(0.1);
  expect(after.at(-1)!.tear).toBe(0);
});

it('eyes make small leaps while they rest on something', () => {
  const eyes = watched(settled('neutral'), 6).map(({ lookX }) => lookX);
  expect(new Set(eyes).size).toBeGreaterThan(3);
  expect(Math.max(...eyes) - Math.min(...eyes)).toBeLessThan(0.5);
});

it.each(Object.keys(PRODUCTION.moods))(
  'a face that is settled, %s, is the same a moment later where nothing may travel',
  (mood) => {
    const faceAnimator = settled(mood);
    const before = faceAnimator.face(LOOKS.ahead!);
    faceAnimator.tick(0.5, 0);
    expect(faceAnimator.face(LOOKS.ahead!)).toEqual(before);
  },
);
