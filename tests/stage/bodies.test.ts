/** Bodies do not pass through each other: heads keep apart, and hands off faces, but where it is meant. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FigureReport } from '../../src/stage/performance/report';
import { ids, Performed } from './performed';

const FPS = 30;
const HEADS = 48; // world units between the middles of two heads
const FACE = 24; // world units from the middle of a face to a hand or the middle of a forearm
const HANDS = ['near', 'far'] as const;
/** By kind of contact and step: why it is meant. */
const MEANT = JSON.parse(readFileSync(new URL('meant-contacts.json', import.meta.url), 'utf8')) as Readonly<
  Record<'heads' | 'faces', Readonly<Record<string, string>>>
>;

type Figures = Readonly<Record<string, FigureReport | undefined>>;
type Kind = keyof typeof MEANT;
interface Point {
  readonly x: number;
  readonly y: number;
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
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
  const performed = new Performed();
  const needed = new Set<string>();
  const faults = ids.slice(1).flatMap((id) => {
    performed.begin(id);
    const frames = performed
      .frames(Math.ceil((performed.duration + 0.3) * FPS), FPS)
      .map(({ figures }) => figures as Figures);
    const meant = (kind: Kind): boolean => {
      if (id in MEANT[kind]) needed.add(`${kind} ${id}`);
      return id in MEANT[kind];
    };
    return collisions(frames, meant).map((what) => `${id}: ${what}`);
  });
  expect(faults).toEqual([]);
  const listed = Object.entries(MEANT).flatMap(([kind, steps]) => Object.keys(steps).map((id) => `${kind} ${id}`));
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
