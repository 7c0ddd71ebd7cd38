/** What must hold of the picture at every single step. Faults are gathered, so that one run names them all. */
import { expect } from '@playwright/test';
import type * as Ground from '../../src/play/ground';
import type { Play } from '../../src/play/play';
import type { Posture } from '../../src/play/vocabulary';
import { type Figure, FIGURES, openDriven, type Reading, readAll, stepIds, test } from './opened.js';
import { readGround, readPostures, readThePlay } from './play.js';

type Name = (typeof FIGURES)[number];
type Rect = NonNullable<Reading['words']>;
interface Seen {
  readonly at: string; // the step, and whose
  readonly who: Name;
  readonly figure: Figure;
  readonly posture: Posture;
  readonly reading: Reading;
}

const SOLE = 3; // world units above or below the ground
const RAISED: Readonly<Record<string, string>> = { totter: 'far' }; // poses on one leg, and the foot that is in the air
const BARK = 4; // world units from the back to the bark
const HELD = 0.02; // of a height, between two hands that hold each other
const RESTING = 0.04; // of a height, between a hand and what it rests on
const HANDS = ['near', 'far'] as const;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

let play: Play;
let postures: Readonly<Record<string, Posture>>;
let ground: typeof Ground;

test.beforeAll(async () => {
  [play, postures, ground] = await Promise.all([readThePlay(), readPostures(), readGround()]);
});

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
const short = (value: number): string => value.toFixed(1);
const joint = (figure: Figure, name: string): { x: number; y: number } => figure.joints[name]!;

function seen(readings: readonly Reading[]): Seen[] {
  return readings.flatMap((reading) =>
    FIGURES.flatMap((who) => {
      const figure = reading.figures[who];
      return figure ? [{ at: `${reading.step} ${who}`, who, figure, posture: postures[figure.pose]!, reading }] : [];
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
  const shared = theirs && ['seated', 'leaning'].includes(postures[theirs.pose]!) && Math.sign(theirs.x) === side;
  const back = joint(figure, 'back');
  const bark = side * ground.trunkHalfWidth(ground.groundAt('hill', back.x) - back.y);
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

function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

function wordFaults({ at, who, figure, reading }: Seen): string[] {
  const { words, faces, hands } = reading;
  if (!words) return [];
  const face = overlap(words, faces[who]!);
  const covered = HANDS.filter(
    (side) =>
      figure.goal[side] !== null && !figure.touch[side]?.startsWith('own.') && overlap(words, hands[who]![side]) > 0,
  );
  return [
    ...(face > 0 ? [`${at}: words cover ${Math.round(face)} px² of the face`] : []),
    ...covered.map((side) => `${at}: words cover the ${side} hand on ${figure.touch[side]}`),
  ];
}

function frameFaults({ at, who, reading }: Seen, size: { width: number; height: number }): string[] {
  const { on } = play.stageAt(reading.index).camera;
  if (!on.some((target) => target === who || target === 'both' || target === reading.place)) return [];
  const face = reading.faces[who]!;
  const over = Math.max(-face.x, -face.y, face.x + face.width - size.width, face.y + face.height - size.height);
  return over <= 0 ? [] : [`${at}: face ${short(over)} px out of the picture`];
}

/** A face of which no more than this is seen is out of the picture: hair at its edge. */
const HAIR = 0.16; // of its width

function cutFaces({ at, who, reading }: Seen, { width }: { width: number }): string[] {
  const face = reading.faces[who]!;
  const share = Math.max(0, Math.min(face.x + face.width, width) - Math.max(face.x, 0)) / face.width;
  return share < HAIR || share > 1 - HAIR ? [] : [`${at}: ${Math.round(share * 100)} % of the face in the picture`];
}

const allReadings = async (page: Parameters<typeof openDriven>[0]): Promise<Reading[]> => {
  await openDriven(page);
  return readAll(page, await stepIds(page));
};

test.describe('at every step', () => {
  test.use({ viewport: SIZES[0]! });

  test('soles are on the ground', async ({ page }) => {
    expect(seen(await allReadings(page)).flatMap(footFaults)).toEqual([]);
  });
  test('each has a side of the trunk, and the back against its bark', async ({ page }) => {
    expect(seen(await allReadings(page)).flatMap(trunkFaults)).toEqual([]);
  });
  test('hands that hold each other meet', async ({ page }) => {
    const readings = await allReadings(page);
    expect(
      readings.filter(({ figures }) =>
        FIGURES.every((who) => figures[who] && Object.values(figures[who].touch).includes('clasp')),
      ).length,
    ).toBeGreaterThan(10);
    expect(readings.flatMap(claspFaults)).toEqual([]);
  });
  test('hands are on what they touch', async ({ page }) => {
    expect(seen(await allReadings(page)).flatMap(handFaults)).toEqual([]);
  });
});

for (const size of SIZES) {
  test.describe(`at every step, ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('words and faces keep out of each other’s way, and faces stay in the picture', async ({ page }) => {
      const all = seen(await allReadings(page));
      expect(all.flatMap((one) => [...wordFaults(one), ...frameFaults(one, size), ...cutFaces(one, size)])).toEqual([]);
    });
  });
}
