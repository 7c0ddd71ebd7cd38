/** What must hold of the picture at every single step. Faults are gathered, so that one run names them all. */
import { describe, expect, it } from 'vitest';
import { type FigureName } from '../../src/play/stage';
import { type Posture } from '../../src/play/vocabulary';
import type { PictureSize } from '../../src/stage/camera/framing';
import type { FigureReport } from '../../src/stage/performance/report';
import { ids, Performed, play, SHAPES } from './performed';
import type { Reading } from './same';
import { apart, HANDS, HELD, RESTING } from './touch';
import { FIGURES, POSTURES, PRODUCTION } from '../play/shipped';

interface Seen {
  readonly at: string; // the step, and whose
  readonly who: FigureName;
  readonly figure: FigureReport;
  readonly posture: Posture;
  readonly reading: Reading;
}

const HILL = PRODUCTION.place('hill');
const TREE = HILL.landmarks[0]!;
const SOLE = 3; // world units above or below the ground
const RAISED: Readonly<Record<string, string>> = { totter: 'far' }; // poses on one leg, and the foot that is in the air
const BARK = 4; // world units from the back to the bark
const MOTIONS = [
  { reduceMotion: false, how: 'with all its motion' },
  { reduceMotion: true, how: 'with less motion' },
];

const short = (value: number): string => value.toFixed(1);
const joint = (figure: FigureReport, name: string): { x: number; y: number } => figure.joints[name]!;

function seen(readings: readonly Reading[]): Seen[] {
  return readings.flatMap((reading) =>
    FIGURES.flatMap((who) => {
      const figure = reading.figures[who];
      return figure ? [{ at: `${reading.step} ${who}`, who, figure, posture: POSTURES[figure.pose]!, reading }] : [];
    }),
  );
}

function footFaults({ at, figure, posture }: Seen): string[] {
  if (posture === 'lying' || posture === 'at-table') return [];
  return HANDS.flatMap((side) => {
    const off = joint(figure, `${side}Sole`).y - figure.ground[side];
    const stands = RAISED[figure.pose] === side ? off < -SOLE : Math.abs(off) <= SOLE;
    return stands
      ? []
      : [`${at} (${figure.pose}): ${side} sole ${short(Math.abs(off))} ${off < 0 ? 'above' : 'below'} the ground`];
  });
}

function trunkFaults({ at, who, figure, posture, reading }: Seen): string[] {
  if (reading.place !== 'hill' || (posture !== 'seated' && posture !== 'leaning')) return [];
  const side = Math.sign(figure.x);
  const theirs = reading.figures[who === 'lily' ? 'james' : 'lily'];
  const shared = theirs && ['seated', 'leaning'].includes(POSTURES[theirs.pose]!) && Math.sign(theirs.x) === side;
  const back = joint(figure, 'back');
  const bark = side * TREE.halfWidth!(HILL.groundAt(back.x) - back.y);
  const gap = Math.abs(back.x - bark);
  return [
    ...(shared ? [`${at}: both on one side of the trunk`] : []),
    ...(Math.sign(joint(figure, 'hip').x) === side ? [] : [`${at}: hip on the wrong side of the trunk`]),
    ...(gap <= BARK ? [] : [`${at} (${figure.pose}): back ${short(gap)} from the bark`]),
  ];
}

function claspFaults(reading: Reading): string[] {
  const hands = FIGURES.map((who) => {
    const figure = reading.figures[who];
    const hand = HANDS.find((side) => figure?.touch[side] === 'clasp');
    return figure && hand ? { figure, at: joint(figure, `${hand}Hand`) } : null;
  });
  if (!hands[0] || !hands[1]) return []; // a hand held out for the other waits alone
  const gap = apart(hands[0].at, hands[1].at) / hands[0].figure.height;
  return gap <= HELD ? [] : [`${reading.step}: held hands ${short(gap * 100)} % of her height apart`];
}

function handFaults({ at, figure }: Seen): string[] {
  return HANDS.flatMap((side) => {
    const goal = figure.goal[side];
    const gap = goal ? apart(joint(figure, `${side}Hand`), goal) / figure.height : 0;
    return gap <= RESTING ? [] : [`${at}: ${side} hand ${short(gap * 100)} % of a height from ${figure.touch[side]}`];
  });
}

function frameFaults({ at, who, reading }: Seen, size: PictureSize): string[] {
  const { on } = play.stageAt(play.indexOf(reading.step)).camera;
  if (!on.some((target) => target === who || target === 'both' || target === reading.place)) return [];
  const face = reading.faces[who];
  if (!face) return []; // looked past
  const over = Math.max(-face.x, -face.y, face.x + face.width - size.width, face.y + face.height - size.height);
  return over <= 0 ? [] : [`${at}: face ${short(over)} px out of the picture`];
}

/** A face of which no more than this is seen is out of the picture: hair at its edge. */
const HAIR = 0.16; // of its width

function cutFaces({ at, who, reading }: Seen, { width }: PictureSize): string[] {
  const face = reading.faces[who];
  if (!face) return [];
  const share = Math.max(0, Math.min(face.x + face.width, width) - Math.max(face.x, 0)) / face.width;
  return share < HAIR || share > 1 - HAIR ? [] : [`${at}: ${Math.round(share * 100)} % of the face in the picture`];
}

describe.each(MOTIONS)('at every step, $how', ({ reduceMotion }) => {
  const readings = (size: PictureSize): Reading[] => {
    const performed = new Performed({ size, reduceMotion });
    return ids.map((id) => performed.jump(id).read());
  };
  const all = readings(SHAPES[0]!);

  it('soles are on the ground', () => expect(seen(all).flatMap(footFaults)).toEqual([]));

  it('each has a side of the trunk, and the back against its bark', () =>
    expect(seen(all).flatMap(trunkFaults)).toEqual([]));

  it('hands that hold each other meet', () => {
    const holding = all.filter(({ figures }) =>
      FIGURES.every((who) => figures[who] && Object.values(figures[who].touch).includes('clasp')),
    );
    expect(holding.length).toBeGreaterThan(10);
    expect(all.flatMap(claspFaults)).toEqual([]);
  });

  it('hands are on what they touch', () => expect(seen(all).flatMap(handFaults)).toEqual([]));

  it.each(SHAPES)('faces stay in the picture, $width × $height', (size) =>
    expect(seen(readings(size)).flatMap((one) => [...frameFaults(one, size), ...cutFaces(one, size)])).toEqual([]),
  );
});
