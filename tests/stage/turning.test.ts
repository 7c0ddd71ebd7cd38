/** Whoever turns round is seen from the front on the way, and nobody is ever a sliver of paper. */
import { expect, it } from 'vitest';
import type { Skeleton } from '../../src/stage/puppet/skeleton';
import { ids, Performed } from './performed';

const FPS = 60;
const [HEAD, BODY] = [0.7, 0.5]; // of their width
const LYING = 1; // radians: who lies rolls over under a quilt

const headOf = ({ turn, parts }: Skeleton): number => turn * (parts.head.turn ?? 1);

/** What is too narrow of a figure as it is drawn, or mirrors while it is not to the front. */
function flaws(who: string, now: Skeleton, before: Skeleton | undefined): string[] {
  const mirrors = before !== undefined && headOf(now) * headOf(before) < 0 && Math.abs(now.tilt) < LYING;
  return [
    ...(Math.abs(headOf(now)) < HEAD ? [`${who}’s head is a sliver`] : []),
    ...(Math.abs(now.turn) < BODY ? [`${who} is a sliver`] : []),
    ...(mirrors && Math.max(now.front, before.front) < 0.5 ? [`${who}’s head flips`] : []),
  ];
}

it('no head or body is ever a sliver, and heads mirror only where they look straight ahead', () => {
  const performed = new Performed();
  let mirrored = 0;
  const faults = ids.slice(1).flatMap((id) => {
    performed.begin(id);
    const before = new Map<string, Skeleton>();
    const found = new Set<string>();
    for (let frame = Math.ceil(performed.duration * FPS); frame >= 0; frame--) {
      for (const { who, skeleton } of performed.shown) {
        const last = before.get(who);
        if (last && headOf(last) * headOf(skeleton) < 0) mirrored++;
        for (const flaw of flaws(who, skeleton, last)) found.add(`${id}: ${flaw}`);
        before.set(who, skeleton);
      }
      performed.step(1 / FPS);
    }
    return Array.from(found);
  });
  expect(faults).toEqual([]);
  expect(mirrored).toBeGreaterThan(20); // they do turn round
});

it('a sliver is minded, and a head that flips', () => {
  const { skeleton } = new Performed().jump('answered').shown[0]!;
  const narrow = { ...skeleton, turn: 0.4 * skeleton.turn };
  expect(flaws('she', skeleton, skeleton)).toEqual([]);
  expect(flaws('she', narrow, undefined)).toEqual(['she’s head is a sliver', 'she is a sliver']);
  expect(flaws('she', { ...skeleton, turn: -skeleton.turn }, skeleton)).toEqual(['she’s head flips']);
});

it('who is pulled round goes over when the movement says, in the grip that does it', () => {
  const performed = new Performed().begin('catches-her');
  const frames = performed.frames(Math.ceil(performed.duration * FPS), FPS).map(({ figures }) => figures);
  const [lily, james] = [frames.map(({ lily: her }) => her!), frames.map(({ james: him }) => him!)];
  const away = lily.findIndex(({ facing }) => facing > 0);
  const round = lily.findIndex(({ facing }, i) => i > away && facing < 0);
  const gripped = james.findIndex(
    ({ joints, goal }) =>
      goal.near && Math.hypot(goal.near.x - joints.nearHand!.x, goal.near.y - joints.nearHand!.y) < 2,
  );
  expect(away).toBeGreaterThan(0);
  expect(gripped).toBeGreaterThan(away);
  expect(round - gripped).toBeGreaterThan(0.3 * FPS); // she is stopped first
});

it('two who wheel round each other face each other all the way', () => {
  const performed = new Performed().begin('if-not');
  const frames = performed.frames(Math.ceil(performed.duration * FPS), FPS).map(({ figures }) => figures);
  expect(frames.filter(({ lily, james }) => lily!.facing * james!.facing > 0)).toEqual([]);
});
