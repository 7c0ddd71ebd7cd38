/** Whether two readings show the same. */
import { CREEP } from '../../src/stage/camera/camera';
import type { FigureReport, Report } from '../../src/stage/performance/report';

/** What stands on stage at a step. */
export interface Reading extends Report {
  readonly step: string; // its id
}
type Figure = FigureReport;

const FIGURES = ['lily', 'james'] as const;

export interface Tolerance {
  readonly joint: number; // world units
  readonly face: number; // of the ways a face can be drawn, each about 0…1
  readonly tear: number; // of its way down a cheek, 0…1
  readonly hour: number;
  readonly camera: number; // share of the picture's height
  readonly creep?: number; // by which a held camera may have come nearer, of the logarithm of the height
}
/** What breath, blinks, running tears and a held camera's drift may change. */
export const BREATHING: Tolerance = {
  joint: 11,
  face: 0.12,
  tear: 1,
  hour: 0.001,
  camera: 0.006,
  creep: -Math.log(1 - CREEP.reach),
};

/** But for the last digits of a sum. */
export const EXACT: Tolerance = { joint: 1e-6, face: 1e-6, tear: 1e-6, hour: 1e-9, camera: 1e-9 };

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

export function mostApart(a: Figure, b: Figure): { joint: string; by: number } {
  const all = Object.keys(a.joints).map((joint) => ({ joint, by: apart(a.joints[joint]!, b.joints[joint]!) }));
  return all.reduce((most, one) => (one.by > most.by ? one : most));
}

function figureDifferences(who: string, a: Figure, b: Figure, { joint, face, tear }: Tolerance): string[] {
  const words = (['mark', 'pose', 'mood'] as const)
    .filter((name) => a[name] !== b[name])
    .map((name) => `${who} ${name}: ${a[name]} ≠ ${b[name]}`);
  const most = mostApart(a, b);
  const looks = Object.keys(a.expression).filter(
    (name) => Math.abs(a.expression[name]! - b.expression[name]!) > (name === 'fall' ? tear : face),
  );
  return [
    ...words,
    ...(JSON.stringify(a.touch) === JSON.stringify(b.touch)
      ? []
      : [`${who} touches ${JSON.stringify(a.touch)} ≠ ${JSON.stringify(b.touch)}`]),
    ...(most.by > joint ? [`${who} ${most.joint} ${most.by.toFixed(1)} apart`] : []),
    ...looks.map((name) => `${who} face ${name}: ${a.expression[name]} ≠ ${b.expression[name]}`),
  ];
}

/** Every difference beyond the tolerance, in words. */
export function differences(a: Reading, b: Reading, allowed: Tolerance): string[] {
  const words = (['step', 'place'] as const)
    .filter((name) => a[name] !== b[name])
    .map((name) => `${name}: ${a[name]} ≠ ${b[name]}`);
  const { camera, creep = 0 } = allowed;
  const height = Math.abs(Math.log(a.camera.height / b.camera.height));
  const figures = FIGURES.flatMap((who) => {
    const [one, two] = [a.figures[who], b.figures[who]];
    return one && two
      ? figureDifferences(who, one, two, allowed)
      : one || two
        ? [`${who} is on stage in one only`]
        : [];
  });
  return [
    ...words,
    ...(Math.abs(a.hour - b.hour) > allowed.hour ? [`hour: ${a.hour} ≠ ${b.hour}`] : []),
    ...(apart(a.camera, b.camera) > (camera + creep * CREEP.above) * b.camera.height || height > camera + creep
      ? [`camera: ${JSON.stringify(a.camera)} ≠ ${JSON.stringify(b.camera)}`]
      : []),
    ...figures,
  ];
}
