/** Feet that bear a body's weight stand where they came down, in every movement of the play. */
import { expect, it } from 'vitest';
import { SIDES } from '../../src/stage/acting/footfalls';
import type { FigureReport } from '../../src/stage/performance/report';
import { faultsOfMovements, ids, Performed } from './performed';

const FPS = 30;
const REST = 0.3; // seconds
const SLIP = 2; // world units over a whole plant, at most
const DOWN = 0.5; // figure units above the ground: lower, and it bears
const UP = 60; // figure units from ground to hip: who sits, kneels or lies does not stand on the feet
const ELSEWHERE = 60; // world units in a frame: one that comes on somewhere else
const FOREARM = 45; // figure units from elbow to hand

type Side = (typeof SIDES)[number];
type Figures = Readonly<Record<string, FigureReport | undefined>>;
interface Plant {
  readonly from: number; // frame
  least: number; // world x of the sole
  most: number;
}

/** World units of a figure unit where a figure is: things far away are drawn small. */
function scaleOf({ joints: { nearElbow, nearHand } }: FigureReport): number {
  return Math.hypot(nearHand!.x - nearElbow!.x, nearHand!.y - nearElbow!.y) / FOREARM;
}

function bears(figure: FigureReport, side: Side): boolean {
  const scale = scaleOf(figure);
  const above = (joint: string): number => (figure.ground[side] - figure.joints[joint]!.y) / scale;
  return above(`${side}Sole`) < DOWN && above('hip') > UP;
}

/** Every plant in which a sole slides, frame by frame. */
function slips(frames: readonly Figures[]): string[] {
  const plants = new Map<string, Plant>();
  const faults: string[] = [];
  const lift = (key: string, frame: number): void => {
    const plant = plants.get(key);
    plants.delete(key);
    if (plant && plant.most - plant.least > SLIP)
      faults.push(`${key} slides ${(plant.most - plant.least).toFixed(1)} from frame ${plant.from} to ${frame}`);
  };
  frames.forEach((figures, frame) => {
    for (const [who, figure] of Object.entries(figures)) {
      if (!figure) continue;
      const before = frames[frame - 1]?.[who];
      for (const side of SIDES) {
        const key = `${who} ${side}`;
        const { x } = figure.joints[`${side}Sole`]!;
        if (before && Math.abs(before.x - figure.x) > ELSEWHERE) plants.delete(key);
        if (!bears(figure, side)) lift(key, frame);
        else {
          const plant = plants.get(key) ?? { from: frame, least: x, most: x };
          plants.set(key, plant);
          [plant.least, plant.most] = [Math.min(plant.least, x), Math.max(plant.most, x)];
        }
      }
    }
  });
  for (const key of Array.from(plants.keys())) lift(key, frames.length);
  return faults;
}

it('no sole that bears weight slips, starts, turns and stops included', () => {
  const faults = faultsOfMovements(
    FPS,
    (readings, id) => slips(readings.map(({ figures }) => figures)).map((what) => `${id}: ${what}`),
    REST,
  );
  expect(faults).toEqual([]);
});

it('a foot that is dragged is minded, one that steps is not', () => {
  const { figures } = new Performed().jump(ids[ids.indexOf('tears-free') + 1]!).read();
  const [who, figure] = Object.entries(figures)[0]!;
  const moved = (dx: number, up: number): Figures => {
    const sole = figure.joints.nearSole!;
    return { [who]: { ...figure, joints: { ...figure.joints, nearSole: { x: sole.x + dx, y: sole.y - up } } } };
  };
  const drag = [0, 1, 2, 3].map((dx) => moved(dx, 0));
  const step = [0, 1, 2, 3].map((dx) => moved(dx, dx % 3 === 0 ? 0 : 12));
  expect(bears(figure, 'near')).toBe(true);
  expect(slips(drag)).toEqual([`${who} near slides 3.0 from frame 0 to 4`]);
  expect(slips(step)).toEqual([]);
});
