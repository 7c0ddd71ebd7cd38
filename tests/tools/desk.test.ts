/** What the desk makes of a step, and of what is dragged there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { Production } from '../../src/stage/production';
import { sideFor, sizeFor, tiltFor } from '../../tools/desk/camera-drag';
import { keyAt, movementAt, solve } from '../../tools/desk/joint-drag';
import { screenIn, StepRun } from '../../tools/desk/step-run';
import { delayed, lanesOf, rowsOf } from '../../tools/desk/timeline';
import { readBundle } from '../../tools/bundle';
import { Edits } from '../../tools/edits';
import { ROOT } from '../play/texts';

const SIZE = { width: 1280, height: 720 };
const bundle = readBundle(ROOT, 'tests/fixtures/plays/yard');
const enters = { do: 'enter', who: 'ada', to: 'wall' };
const nod = Object.keys(bundle.movements).find((name) => {
  const { motion, needs, go } = bundle.movements[name]!;
  return motion.keys && motion.time > 0.5 && !motion.contact && !needs && !go;
})!;
const STEPS = [
  { id: 'comes', cues: [enters] },
  {
    id: 'nods',
    kind: 'speech',
    text: 'Yes.',
    cues: [{ do: nod, delay: 0.4 }, { camera: 'frame', on: 'ada', size: 'close', when: 'then' }, { light: 20 }],
  },
];
const text = STEPS.map((step) => JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', ...step })).join('\n');
const play = createPlay(bundle, [{ name: '1-yard.jsonl', text }]);
const production = new Production(bundle);
const run = new StepRun(production, play, 1, SIZE);

describe('the timeline', () => {
  it('has a lane for the words, for who moves, and for what else is moved, each cue at its time', () => {
    const lanes = lanesOf(run.moment);
    expect(lanes.map(({ name }) => name)).toEqual(expect.arrayContaining(['words', 'ada', 'camera', 'light']));
    const [move] = lanes.find(({ name }) => name === 'ada')!.items;
    const [camera] = lanes.find(({ name }) => name === 'camera')!.items;
    expect(move).toMatchObject({ cue: 0, label: nod, start: 0.4, when: 'with' });
    expect(camera).toMatchObject({ cue: 1, label: 'frame close', when: 'then' });
    expect(camera!.start).toBeCloseTo(0.4 + move!.time);
  });

  it('lays what overlaps on a lane in rows, one below the other', () => {
    const item = (start: number, time: number) => ({ cue: 0, label: `${start}`, start, time, when: 'with' });
    const rows = rowsOf([item(0, 1), item(0.5, 1), item(1, 0), item(1.1, 0.5)]);
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([['0', '1'], ['0.5'], ['1.1']]);
  });

  it('has a dragged cue wait longer or less long, in twentieths of a second, never less than not at all', () => {
    const cue = { light: 20, delay: 0.4 };
    expect([delayed(cue, 0.32), delayed(cue, -0.1), delayed(cue, -3)]).toEqual([0.7, 0.3, undefined]);
  });
});

describe('a joint that is dragged', () => {
  const seconds = 0.4 + 0.5 * run.moment.cues[0]!.time;
  const timed = movementAt(run.moment.cues, 'ada', seconds)!;
  const dragged = (joint: string, by: { x: number; y: number }) => {
    const from = run.at(seconds).figures.ada!.joints[joint]!;
    const to = { x: from.x + by.x, y: from.y + by.y };
    const keyed = keyAt(production, timed, 'ada', seconds);
    return { keyed, to, solved: solve({ production, play, run }, keyed, { who: 'ada', joint, seconds }, to) };
  };

  it('belongs to the movement that its figure is in', () => {
    expect(timed.cue).toMatchObject({ do: nod });
    expect(movementAt(run.moment.cues, 'ben', seconds)?.who).not.toBe('ben');
    expect(movementAt(run.moment.cues, 'ada', 0.1)).toBeNull();
  });

  it('becomes a key that brings it to where it was let go', () => {
    const { keyed, to, solved } = dragged('hip', { x: 14, y: 9 });
    const { movement, index, isNew, key } = keyed;
    const keys = [
      ...keyed.keys.slice(0, index),
      { ...key, hip: solved!.value },
      ...keyed.keys.slice(isNew ? index : index + 1),
    ];
    const motion = { ...bundle.movements[movement]!.motion, keys: keys as never };
    const movements = { ...bundle.movements, [movement]: { ...bundle.movements[movement]!, motion } };
    const there = new StepRun(new Production({ ...bundle, movements }), play, 1, SIZE).at(seconds).figures.ada!.joints
      .hip!;
    expect(Math.hypot(there.x - to.x, there.y - to.y)).toBeLessThan(6);
  });

  it('changes a key that is near, and is a new one between two where none is', () => {
    const keys = production.movements[nod]!.motion.keys!;
    const near = keyAt(production, timed, 'ada', timed.start + keys[0]!.at * timed.time);
    expect([near.index, near.isNew]).toEqual([0, false]);
    const shares = Array.from({ length: 90 }, (_, i) => 0.05 + i / 100);
    const far = shares.find((share) => keys.every(({ at }) => Math.abs(at - share) * timed.time > 0.15))!;
    const between = keyAt(production, timed, 'ada', timed.start + far * timed.time);
    expect([between.isNew, between.index]).toEqual([true, keys.filter(({ at }) => at < far).length]);
  });
});

describe('the camera’s frame', () => {
  it('is drawn in for a nearer size, out for a wider', () =>
    expect([sizeFor('medium', 0.72), sizeFor('medium', 1.05), sizeFor('medium', 1.7)]).toEqual([
      'close',
      'medium',
      'full',
    ]));
  it('moved to one side leaves what is framed on the other, and moved back in the middle', () =>
    expect([sideFor(undefined, 0.1), sideFor(undefined, 0.02), sideFor('left', -0.1)]).toEqual([
      'left',
      undefined,
      undefined,
    ]));
  it('is turned against the way the world leans', () =>
    expect([tiltFor(undefined, 5), tiltFor(4, 4), tiltFor(-12, 40)]).toEqual([-5, undefined, -15]));

  it('of another screen of the same shape is the picture itself', () => {
    const { camera } = run.at(1);
    const corners = screenIn(SIZE, camera, camera, 16 / 9);
    expect(corners.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 0],
      [1280, 0],
      [1280, 720],
      [0, 720],
    ]);
  });
});

describe('edits', () => {
  const file = 'assets/plays/our-spot/marks.json';
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'our-spot-'));
    writeMarks('{"gate": {"place": "hill", "x": 20}}\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const path = () => join(root, file);
  function writeMarks(marks: string): void {
    mkdirSync(dirname(path()), { recursive: true });
    writeFileSync(path(), marks);
  }
  const change = { file, id: null, path: ['gate', 'x'], was: 20, value: 24 };

  it('are written, and undone in turn', () => {
    const edits = new Edits(root);
    expect(edits.make(change)).toEqual({ ok: true, told: `${file}: gate.x`, undoable: 1 });
    expect(readFileSync(path(), 'utf8')).toBe('{"gate": {"place": "hill", "x": 24}}\n');
    expect(edits.undo()).toEqual({ ok: true, told: `undone in ${file}`, undoable: 0 });
    expect(readFileSync(path(), 'utf8')).toBe('{"gate": {"place": "hill", "x": 20}}\n');
    expect(edits.undo()).toMatchObject({ ok: false, told: 'there is nothing to undo' });
  });

  it('leave alone what somebody else has changed meanwhile, and what is no data', () => {
    const edits = new Edits(root);
    edits.make(change);
    writeMarks('{"gate": {"place": "hill", "x": 25}}\n');
    expect(edits.undo()).toMatchObject({ ok: false, told: `${file} has been changed since, and was left as it is` });
    expect(edits.make({ ...change, file: '../secret.json' })).toMatchObject({ ok: false });
    expect(readFileSync(path(), 'utf8')).toContain('25');
  });
});
