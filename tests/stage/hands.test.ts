/** Hands that hold stay on what they hold, in every frame and not only at the end. */
import { expect, it } from 'vitest';
import type { FigureReport } from '../../src/stage/performance/report';
import { faultsOfMovements, Performed } from './performed';
import { apart, HANDS, HELD, RESTING } from './touch';

const FPS = 30;
const REST = 0.3; // seconds

type Figures = Readonly<Record<string, FigureReport | undefined>>;

const allowed = (to: string): number => (to === 'clasp' || to.endsWith('-hand') ? HELD : RESTING);

/** Hands that have come to another's body or hand, and lose it before they let go. */
function losses(frames: readonly Figures[]): string[] {
  const holding = new Map<string, { to: string; there: boolean; most: number }>();
  const faults: string[] = [];
  const end = (key: string): void => {
    const hold = holding.get(key);
    holding.delete(key);
    if (hold && hold.most > allowed(hold.to))
      faults.push(`${key} hand comes ${(hold.most * 100).toFixed(1)} % of a height from ${hold.to}`);
  };
  for (const figures of frames)
    for (const [who, figure] of Object.entries(figures))
      for (const hand of HANDS) {
        const key = `${who} ${hand}`;
        const [to, goal] = [figure?.touch[hand], figure?.goal[hand]];
        if (holding.get(key)?.to !== to) end(key);
        if (!figure || !to || !goal || to.startsWith('own.')) continue;
        const gap = apart(figure.joints[`${hand}Hand`]!, goal) / figure.height;
        const hold = holding.get(key) ?? { to, there: false, most: 0 };
        holding.set(key, hold);
        if (hold.there) hold.most = Math.max(hold.most, gap);
        hold.there ||= gap <= HELD;
      }
  for (const key of Array.from(holding.keys())) end(key);
  return faults;
}

it('hands that hold each other, or rest on another, move together', () => {
  const faults = faultsOfMovements(
    FPS,
    (readings, id) => losses(readings.map(({ figures }) => figures)).map((what) => `${id}: ${what}`),
    REST,
  );
  expect(faults).toEqual([]);
});

it('a hand that drifts off what it holds is minded, one that lets go is not', () => {
  const { figures } = new Performed().jump('holds-tighter').read();
  const [who, figure] = Object.entries(figures).find(([, { touch }]) => touch.near && !touch.near.startsWith('own.'))!;
  const off = (units: number, to = figure.touch.near): Figures => {
    const goal = figure.goal.near!;
    const nearHand = { x: goal.x + units, y: goal.y };
    const touch = { ...figure.touch, near: to };
    return { [who]: { ...figure, touch, joints: { ...figure.joints, nearHand } } };
  };
  expect(losses([off(40), off(0), off(figure.height * 0.05)])).toEqual([
    `${who} near hand comes 5.0 % of a height from ${figure.touch.near}`,
  ]);
  expect(losses([off(40), off(0), off(40, null)])).toEqual([]);
});
