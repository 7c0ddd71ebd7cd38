import { describe, expect, it } from 'vitest';
import { affine, mapX } from '../../../src/stage/puppet/affine';
import { MIDDLE, turnedFeatures, turnedPart } from '../../../src/stage/puppet/profile';
import { FaceAnimator, LOOKS } from '../../../src/stage/acting/face-animator';
import { FIGURES, PRODUCTION } from '../../play/shipped';

const FRAME = 1 / 60;

describe.each(FIGURES)('%s in profile', (who) => {
  const { features, cutouts } = PRODUCTION.figureFile(who);
  const [, , , height] = cutouts.find(({ name }) => name === 'head')!.box;

  it('shows one eye, and all features further forward', () => {
    const turned = turnedFeatures(features, 1);
    expect(turned.farEye.halfWidth).toBe(0);
    expect(turned.eye.halfWidth).toBeGreaterThan(features.eye.halfWidth / 2);
    for (const feature of ['eye', 'mouth'] as const) expect(turned[feature].x).toBeGreaterThan(features[feature].x);
  });

  it('has a nose that stands out before the face, and nothing of it in three quarters', () => {
    const [x, , width] = cutouts.find(({ name }) => name === 'profile')!.box;
    const [headX, , headWidth] = cutouts.find(({ name }) => name === 'head')!.box;
    const tip = (turn: number) => mapX(turnedPart('profile', affine(), turn), x + width, 0);
    expect(tip(1)).toBeGreaterThan(headX + headWidth - height * 0.02);
    expect(tip(0.3)).toBeLessThan(tip(1) - 10);
  });

  it('is the same on both sides of its middle when it looks straight ahead, so that it can mirror there', () => {
    const { eye, farEye, mouth } = turnedFeatures(features, -1);
    expect(eye.x - MIDDLE).toBeCloseTo(MIDDLE - farEye.x);
    expect(eye.halfWidth).toBeCloseTo(farEye.halfWidth);
    expect(mouth.x).toBeCloseTo(MIDDLE);
    const middleOf = (part: string): number => {
      const [x, , width] = cutouts.find(({ name }) => name === part)!.box;
      return mapX(turnedPart(part, affine(), -1), x + width / 2, 0);
    };
    expect(Math.abs(middleOf('nose') - MIDDLE)).toBeLessThan(1);
  });

  it('comes to the front step by step', () => {
    const steps = Array.from({ length: 21 }, (_, i) => turnedFeatures(features, -i / 20).farEye.x);
    for (const [i, x] of steps.slice(1).entries()) expect(Math.abs(x - steps[i]!)).toBeLessThan(0.6);
  });

  it('is the head it was when it does not turn', () => {
    expect(turnedFeatures(features, 0)).toBe(features);
    const head = affine();
    for (const part of ['profile', 'glasses', 'far-lens', 'head']) expect(turnedPart(part, head, 0)).toBe(head);
  });
});

const lensesOf = (who: (typeof FIGURES)[number]) =>
  PRODUCTION.figureFile(who).cutouts.filter(({ name }) => name === 'glasses' || name === 'far-lens');

it.each(FIGURES.filter((who) => lensesOf(who).length > 0))('%s wears spectacles in the middle of a face', (who) => {
  const middles = lensesOf(who).map(({ name, box: [x, , width] }) =>
    mapX(turnedPart(name, affine(), -1), x + width / 2, 0),
  );
  const middle = middles.reduce((sum, each) => sum + each, 0) / middles.length;
  expect(Math.abs(middle - MIDDLE)).toBeLessThan(3);
});

describe('a face', () => {
  const face = new FaceAnimator(3, PRODUCTION.moods);

  it('turns into profile as fast as a head does, never at once', () => {
    face.snapTo('tender', 'ahead');
    face.turnTo('profile', LOOKS.ahead);
    const turns = Array.from({ length: 60 }, () => {
      face.tick(FRAME);
      return face.face(face.glance(null)).turn;
    });
    const steps = turns.map((turn, i) => turn - (turns[i - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.1);
    expect(turns.at(-1)).toBe(1);
  });

  it('looks where its mood does, from where it is to look', () => {
    const eyes = (mood: string) => {
      face.snapTo(mood, 'ahead');
      return face.face(face.glance(null));
    };
    expect(eyes('hurt').lookY).toBeGreaterThan(eyes('neutral').lookY + 0.5);
    expect(eyes('wistful').lookY).toBeLessThan(eyes('neutral').lookY - 0.5);
    expect(eyes('guarded').lookX).toBeLessThan(0);
    expect(eyes('neutral').lookX).toBeGreaterThan(0.5); // at the one who stands there, not at the audience
  });

  it('lets go of its lip to speak', () => {
    face.snapTo('worried', 'ahead');
    expect(face.face(LOOKS.ahead).bite).toBe(1);
    face.speak('Are you angry with me?');
    const bites = Array.from({ length: 30 }, () => {
      face.tick(FRAME);
      return face.face(LOOKS.ahead).bite;
    });
    expect(Math.min(...bites)).toBe(0);
  });
});
