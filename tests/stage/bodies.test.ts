/** Bodies do not pass through each other: heads keep apart, and hands off faces, but where it is meant. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FigureReport } from '../../src/stage/performance/report';
import { faultsOfMovements, Performed } from './performed';
import type { Reading } from './same';
import { apart, HANDS, type Point } from './touch';

const FPS = 30;
const REST = 0.3; // seconds
const HEADS = 48; // world units between the middles of two heads
const FACE = 24; // world units from the middle of a face to a hand or the middle of a forearm
/** By kind of contact and step: why it is meant. */
const MEANT = JSON.parse(readFileSync(new URL('meant-contacts.json', import.meta.url), 'utf8')) as Readonly<
  Record<'heads' | 'faces', Readonly<Record<string, string>>>
>;

type Figures = Readonly<Record<string, FigureReport | undefined>>;
type Kind = keyof typeof MEANT;

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** How near one figure comes to another in a frame. */
function nearness([who, a]: [string, FigureReport], [other, b]: [string, FigureReport]): [Kind, string, number][] {
  const limbs = HANDS.flatMap((hand): [Kind, string, number][] => {
    const [elbow, at, face] = [a.joints[`${hand}Elbow`]!, a.joints[`${hand}Hand`]!, b.joints.face!];
    return [
      ['faces', `${who}’s ${hand} hand is in ${other}’s face`, apart(at, face) - FACE],
      ['faces', `${who}’s ${hand} forearm is in ${other}’s face`, apart(between(elbow, at), face) - FACE],
    ];
  });
  return [...limbs, ['heads', 'their heads are in each other', apart(a.joints.head!, b.joints.head!) - HEADS]];
}

/** Who passes through whom, once for each kind. */
function collisions(frames: readonly Figures[], meant: (kind: Kind) => boolean): string[] {
  const faults = frames.flatMap((figures) => {
    const on = Object.entries(figures).filter((entry): entry is [string, FigureReport] => entry[1] !== undefined);
    const pairs = on.flatMap((one) => on.filter((other) => other !== one).map((other) => nearness(one, other)));
    return pairs.flat().flatMap(([kind, what, gap]) => (gap < 0 && !meant(kind) ? [what] : []));
  });
  return Array.from(new Set(faults));
}

it('nobody passes through another, but where it is meant', () => {
  const needed = new Set<string>();
  const find = (readings: readonly Reading[], id: string): string[] => {
    const meant = (kind: Kind): boolean => {
      if (id in MEANT[kind]) needed.add(`${kind} ${id}`);
      return id in MEANT[kind];
    };
    return collisions(
      readings.map(({ figures }) => figures),
      meant,
    ).map((what) => `${id}: ${what}`);
  };
  expect(faultsOfMovements(FPS, find, REST)).toEqual([]);
  const listed = (['heads', 'faces'] as const).flatMap((kind) => Object.keys(MEANT[kind]).map((id) => `${kind} ${id}`));
  expect(Array.from(needed).sort()).toEqual(listed.sort()); // none is meant that does not happen
});

it('a fist in a face is minded', () => {
  const { figures } = new Performed().jump('holds-tighter').read();
  const [[, a], [other, b]] = Object.entries(figures) as [[string, FigureReport], [string, FigureReport]];
  const struck = { ...a, joints: { ...a.joints, nearHand: b.joints.face! } };
  const none = (): boolean => false;
  expect(collisions([{ a, b }], none)).toEqual([]);
  expect(collisions([{ a: struck, [other]: b }], none)).toContain(`a’s near hand is in ${other}’s face`);
});
