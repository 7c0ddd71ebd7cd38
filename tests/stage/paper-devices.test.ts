/** The paper's own devices: what is seen of each at every step, however one comes there. */
import { gapeAt } from '../../src/stage/sheet/tear-line';
import { describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { perform } from '../../src/play/staging/perform';
import { descriptionsOf } from '../../src/play/words/descriptions';
import { Performance } from '../../src/stage/performance/performance';
import { fold, UPRIGHT } from '../../src/stage/popups/leaf';
import { turnOf } from '../../src/stage/popups/standing';
import { blankView, see } from '../../src/stage/scenery/view';
import { lowest } from '../../src/stage/threads/heads';
import { openingAt, openingFor } from '../../src/stage/camera/edge';
import { NOTHING_YET } from '../../src/stage/camera/camera';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { ROOT } from '../play/texts';
import { SHAPES } from './performed';

const SIZE = { width: 1280, height: 720 };
const LONG = 5; // seconds, in which every device has come to its end
const FPS = 12;
const RISES = { paper: 'pop-up', of: 'oil-can', at: 120 };
const STEPS = [
  { id: 'two-come', cues: [enter('ada', 'wall'), enter('ben', 'middle'), frame(['ada', 'ben'], 'full')] },
  { id: 'tears', cues: [{ paper: 'tear' }] },
  { id: 'leans', cues: [{ ...frame(['ada', 'ben'], 'full'), tilt: 9 }] },
  { id: 'drifts', cues: [{ paper: 'apart', by: 0.8 }] },
  { id: 'one-of-them', cues: [frame('ada', 'close')] },
  { id: 'both-again', cues: [frame(['ada', 'ben'], 'full')] },
  { id: 'joins', cues: [{ paper: 'join' }] },
  { id: 'rises', cues: [RISES, { camera: 'frame', on: 'pop-up', size: 'medium' }] },
  { id: 'another', cues: [{ ...RISES, at: 300 }] },
  { id: 'flat-again', cues: [{ paper: 'flat' }] },
  { id: 'first-stars', cues: [{ paper: 'let-down', count: 3, time: 4 }] },
  { id: 'more-stars', cues: [{ paper: 'let-down', count: 5 }] },
  { id: 'fewer-stars', cues: [{ paper: 'let-down', count: 2 }] },
  { id: 'holds-its-breath', cues: [{ wind: 'gusts' }, { paper: 'threads' }] },
  { id: 'past-the-edge', cues: [{ camera: 'rise', on: 'yard', past: 'edge', time: 4 }] },
  { id: 'after', cues: [frame('ben', 'medium')] },
];

function enter(who: string, to: string) {
  return { do: 'enter', who, to };
}
function frame(on: string | readonly string[], size: string) {
  return { camera: 'frame', on, size };
}

const bundle = readBundle(ROOT, 'tests/fixtures/plays/yard');
const production = new Production(bundle);
const text = STEPS.map((step) => JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', ...step })).join('\n');
const play = createPlay(bundle, [{ name: '1-yard.jsonl', text }]);
const ids = STEPS.map(({ id }) => id);

function opened(reduceMotion = false): Performance {
  const performance = new Performance(production, play.opening, SIZE);
  performance.stand(play.opening);
  performance.reduceMotion(reduceMotion);
  return performance;
}
const present = (performance: Performance, id: string): void => performance.present(play.moment(play.indexOf(id)));
function pass(performance: Performance, seconds: number): Performance {
  for (let frames = 0; frames < seconds * FPS; frames++) performance.tick(1 / FPS);
  return performance;
}

const jumped = (id: string): Performance => {
  const performance = opened();
  performance.snapTo(play.moment(play.indexOf(id)));
  return pass(performance, 0.1);
};
function played(id: string, each: (performance: Performance) => void): Performance {
  const performance = opened();
  for (const step of ids.slice(0, ids.indexOf(id) + 1)) {
    present(performance, step);
    each(performance);
  }
  return performance;
}
const walked = (id: string): Performance => played(id, (performance) => void pass(performance, LONG));

/** All that a viewer sees of the devices. */
const seen = ({ tear, devices }: Performance) => ({
  tear,
  popUps: devices.popUps.shown.map(({ of, place, at, up }) => ({ of, place, at, up })),
  held: devices.held,
  stars: devices.stars.shown(0).map(({ index, down }) => ({ index, down })),
});
const [A, B] = ['ada', 'ben'];
/** CSS pixels between the faces of the two. */
function shiftOf(performance: Performance): number {
  const { faces } = performance.report();
  return Math.round((faces[B]!.x - faces[A]!.x) / 4);
}

describe('however one comes to a step, the paper is the same', () => {
  it.each(ids)('at %s', (id) => {
    const there = seen(jumped(id));
    expect(seen(walked(id)), 'walked').toEqual(there);
    const hurried = played(id, (performance) => {
      pass(performance, 0.2).skip();
      pass(performance, 0.1);
    });
    expect(seen(pass(hurried, LONG)), 'hurried').toEqual(there);
    const back = walked('after');
    back.snapTo(play.moment(play.indexOf(id)));
    expect(seen(pass(back, 0.1)), 'gone back to').toEqual(there);
    const still = opened(true);
    for (const step of ids.slice(0, ids.indexOf(id) + 1)) present(still, step);
    expect(seen(pass(still, 0.1)), 'without motion').toEqual(there);
  });
});

describe('a sheet that is torn', () => {
  it('tears between those who are on, from top to bottom, before its halves come apart', () => {
    const performance = walked('two-come');
    expect(performance.tear).toBeNull();
    present(performance, 'tears');
    pass(performance, 0.4);
    const { ada, ben } = play.moment(1).after.figures;
    expect(performance.tear).toMatchObject({ at: (ada!.x + ben!.x) / 2, gap: 0, seam: 0 });
    expect(performance.tear!.run).toBeGreaterThan(0.4);
    expect(performance.tear!.run).toBeLessThan(0.8);
    expect(pass(performance, 2).tear).toMatchObject({ run: 1, gap: expect.closeTo(0.04) as number });
  });

  it('only ever gapes further while it tears', () => {
    const performance = walked('two-come');
    present(performance, 'tears');
    const gapes = Array.from({ length: 120 }, () => {
      pass(performance, 1 / 60);
      const { tear } = performance;
      return tear ? tear.gap + gapeAt(tear, tear.run) : 0; // at the top of the picture
    });
    expect(gapes.filter((gape, i) => gape < (gapes[i - 1] ?? 0) - 1e-9)).toEqual([]);
  });

  it('carries each figure with its half, and both stay in the picture', () => {
    const [whole, torn] = [walked('two-come'), walked('both-again')];
    const report = torn.report();
    expect(shiftOf(torn)).toBeGreaterThan(shiftOf(whole) * 1.3);
    expect(report.figures[A]!.x).toBe(whole.report().figures[A]!.x); // as the play has it
    for (const { x, width } of Object.values(report.faces)) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(SIZE.width);
    }
    expect(torn.halves!.left).toBeLessThan(0);
    expect(torn.halves!.right).toBeGreaterThan(0);
  });

  it('leans as far as its gap leaves room, and farther as that widens, never at a leap', () => {
    const steepest = ({ tear }: Performance): number => Math.atan((tear!.gap * SIZE.width) / SIZE.height);
    const performance = walked('leans');
    expect(performance.view.tilt).toBeCloseTo(steepest(performance));
    present(performance, 'drifts');
    const tilts = Array.from({ length: 60 }, () => pass(performance, 1 / 30).view.tilt);
    tilts.forEach((tilt, i) => expect(Math.abs(tilt - (tilts[i - 1] ?? tilts[0]!))).toBeLessThan(0.03));
    expect(walked('drifts').view.tilt).toBeCloseTo((9 * Math.PI) / 180);
  });

  it('leaves a face that the camera is on where it is', () => {
    const torn = walked('one-of-them');
    const { x, width } = torn.report().faces[A]!;
    expect(Math.abs(x + width / 2 - SIZE.width / 2)).toBeLessThan(SIZE.width * 0.2);
  });

  it('is kept clear of as it is drawn', () => {
    const torn = walked('both-again');
    const clear = torn.keepClear().never;
    for (const { x, y, width, height } of Object.values(torn.report().faces)) {
      const [across, down] = [x + width / 2, y + height / 2];
      const isIn = ({ x: left, y: top, width: w, height: h }: (typeof clear)[0]): boolean =>
        Math.abs(left + w / 2 - across) < w / 3 && Math.abs(top + h / 2 - down) < h / 3;
      expect(clear.some(isIn)).toBe(true);
    }
  });

  it('is whole again once joined, but for a seam', () => {
    expect(walked('after').tear).toMatchObject({ gap: 0, seam: 1 });
    expect(walked('after').halves).toMatchObject({ left: -0, right: 0 });
  });
});

describe('a pop-up', () => {
  const begun = (id: string, seconds: number): Performance => {
    const performance = walked(ids[ids.indexOf(id) - 1]!);
    present(performance, id);
    return pass(performance, seconds);
  };
  const angles = (performance: Performance) =>
    performance.devices.popUps.shown.map((each) => Math.round(turnOf(each, {}) * 57.3));

  it('turns up out of the ground about its foot line, a little too far, and stands', () => {
    expect(angles(begun('rises', 0.1))[0]).toBeGreaterThan(0);
    expect(Math.max(...[0.7, 0.8, 0.9, 1, 1.1].flatMap((time) => angles(begun('rises', time))))).toBeGreaterThan(92);
    expect(angles(begun('rises', 2))).toEqual([90]);
  });

  it('folds flat while another rises, and is gone', () => {
    expect(begun('another', 0.4).devices.popUps.shown.map(({ at, rising }) => [at, rising])).toEqual([
      [120, false],
      [300, true],
    ]);
    expect(angles(begun('another', 0.4))[0]).toBeLessThan(90);
    expect(walked('another').devices.popUps.shown).toMatchObject([{ at: 300, up: 1 }]);
    expect(walked('flat-again').devices.popUps.shown).toEqual([]);
  });

  it('lies flat before its foot line, seen from above, and stands upright on it', () => {
    const spot = { x: 0, y: 0 };
    const sheet = { deep: 0, crease: undefined };
    fold({ ...sheet, turn: 0 }, 40, -100, spot);
    expect(spot.y).toBeGreaterThan(0); // nearer to the audience…
    expect(spot.x).toBeGreaterThan(40); // …and so larger
    fold({ ...sheet, turn: UPRIGHT }, 40, -100, spot);
    expect(spot).toEqual({ x: expect.closeTo(40) as number, y: expect.closeTo(-100) as number });
    fold({ ...sheet, turn: UPRIGHT }, 40, 8, spot);
    expect(spot.y).toBeGreaterThan(0); // what is glued to the ground stays there
    fold({ ...sheet, turn: UPRIGHT, crease: { x: 0, by: 30 } }, 40, -100, spot);
    expect(spot.x).toBeLessThan(36); // each half of a creased sheet turns back
  });

  it('is whole in the picture that is on it, and kept clear of by the words', () => {
    const { at } = play.moment(play.indexOf('rises')).after.paper.popUp!;
    for (const size of SHAPES) {
      const performance = new Performance(production, play.opening, size);
      performance.snapTo(play.moment(play.indexOf('rises')));
      const { x, height } = performance.view;
      const half = (height * size.width) / size.height / 2;
      expect(x - half).toBeLessThan(at - 60);
      expect(x + half).toBeGreaterThan(at + 60);
      expect(
        performance.keepClear().never.some(({ width, height: tall }) => width > tall && tall > size.height * 0.1),
      ).toBe(true);
    }
  });

  it('is told of by its name, and as it folds flat', () => {
    const told = (id: string) => descriptionsOf(play.moment(play.indexOf(id))).map((each) => each.id);
    expect(told('rises')).toEqual(['pop-up:oil-can']);
    expect(told('flat-again')).toEqual(['paper:flat']);
  });

  it('is named ahead, for who makes it ready', () => {
    expect(play.moment(play.indexOf('joins')).ahead).toMatchObject({ plate: null, popUp: 'oil-can' });
  });
});

describe('stars on threads', () => {
  const downAfter = (performance: Performance, seconds: number) =>
    pass(performance, seconds)
      .devices.stars.shown(0)
      .filter(({ down }) => down > 0.03).length;

  it('are let down one by one, and hang there for the rest of the play', () => {
    const performance = walked('flat-again');
    expect(performance.devices.stars.shown(0)).toEqual([]);
    present(performance, 'first-stars');
    expect(downAfter(performance, 0.8)).toBe(1);
    expect(downAfter(performance, 1.2)).toBe(2);
    expect(downAfter(performance, 1.5)).toBe(3);
    expect(walked('after').devices.stars.shown(0)).toHaveLength(2);
  });

  it('stay where they hang as more come, and the last are drawn up again', () => {
    const [three, five] = [walked('first-stars'), walked('more-stars')].map(({ devices }) =>
      devices.stars.shown(0).map(({ across, down }) => [across, down]),
    );
    expect(five).toHaveLength(5);
    expect(five!.slice(0, 3)).toEqual(three);
    expect(
      walked('fewer-stars')
        .devices.stars.shown(0)
        .map(({ index }) => index),
    ).toEqual([0, 1]);
  });

  it('swing as they come, and less and less', () => {
    const performance = walked('flat-again');
    present(performance, 'first-stars');
    const reach = (seconds: number): number =>
      Math.max(
        ...Array.from({ length: seconds * FPS }, () =>
          Math.abs(pass(performance, 1 / FPS).devices.stars.shown(0)[0]?.swing ?? 0),
        ),
      );
    const coming = reach(3);
    pass(performance, 6);
    expect(reach(3)).toBeLessThan(coming / 2);
  });

  it('hang above heads, however low they would hang beside them', () => {
    const head = { x: 100, y: 300, tall: 200 };
    const view = see(blankView(), { ...NOTHING_YET, x: 100, y: 300, height: 400 }, 16 / 9, 720);
    const above = (across: number): number => lowest([head], view, across, 0, 10);
    expect(above(0)).toBeLessThan(-70);
    expect(above(60)).toBeLessThan(above(110));
    expect(above(300)).toBe(0);
  });
});

describe('a world that holds its breath', () => {
  it('does so for its step, and breathes on with the next', () => {
    const performance = walked('fewer-stars');
    present(performance, 'holds-its-breath');
    expect(pass(performance, 0.5).devices.held).toBeGreaterThan(0.2);
    expect(pass(performance, 1).devices.held).toBe(1);
    present(performance, 'after');
    expect(pass(performance, 0.2).devices.held).toBeLessThan(1);
    expect(pass(performance, 1).devices.held).toBe(0);
  });

  it('has no wind pass meanwhile, however hard it blew', () => {
    const performance = walked('holds-its-breath');
    const { time } = performance.breeze;
    expect(pass(performance, 2).breeze.time).toBe(time);
    present(performance, 'after');
    expect(pass(performance, 2).breeze.time).toBeGreaterThan(time + 1);
  });
});

describe('a camera that goes back past the edge of the stage', () => {
  it('holds on the sheet all that it would hold without', () => {
    const within = walked('past-the-edge').report();
    const { width, height, y } = openingFor(SIZE.width / SIZE.height);
    for (const face of Object.values(within.faces)) {
      expect(Math.abs((face.x + face.width / 2) / SIZE.width - 0.5)).toBeLessThan(width / 2);
      expect(Math.abs((face.y + face.height / 2) / SIZE.height - 0.5 - y)).toBeLessThan(height / 2);
    }
  });

  it('brings the edge in from outside the picture, on the latter part of its way', () => {
    const performance = walked('holds-its-breath');
    present(performance, 'past-the-edge');
    const openings = [0, 1.6, 3, 4.5].map((until, i, all) => {
      pass(performance, until - (all[i - 1] ?? 0));
      return openingAt(performance.view.past, SIZE.width / SIZE.height);
    });
    expect(openings[0]!.width).toBeGreaterThan(1);
    expect(openings[0]!.height).toBeGreaterThan(1);
    expect(openings.map(({ width }) => width)).toEqual(openings.map(({ width }) => width).sort((a, b) => b - a));
    expect(openings.at(-1)).toEqual(openingFor(SIZE.width / SIZE.height));
  });

  it('is back within it with the next picture', () => expect(walked('after').view.past).toBe(0));
});

describe('a device that can’t follow', () => {
  const faults = (...cues: readonly object[]) =>
    createPlay(bundle, [
      { name: '1-yard.jsonl', text: JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', id: 'one', cues }) },
    ]).faults;
  const following = (...cues: readonly object[]) => {
    const one = createPlay(bundle, [
      { name: '1-yard.jsonl', text: JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', id: 'one', cues }) },
    ]);
    return perform(one.vocabulary, one.opening, one.steps[0]!).complaints.map(({ what, how }) => `${what}: ${how}`);
  };

  it('says why, and what to do first', () => {
    expect(following({ paper: 'tear' })).toEqual([
      'nothing can "tear" here: fewer than two are on: say where it tears: {"paper": "tear", "at": 0}',
    ]);
    expect(following({ paper: 'tear', at: 40 })).toEqual([]);
    expect(following({ paper: 'pop-up', of: 'oil-can' })).toEqual([
      'nothing can "pop-up" here: fewer than two are on: ' +
        'say where it stands: {"paper": "pop-up", "of": "oil-can", "at": 0}',
    ]);
    expect(following({ paper: 'pop-up', at: 0 })[0]).toContain('nobody says which');
    expect(following({ paper: 'flat' })[0]).toContain('no pop-up stands');
    expect(following({ paper: 'let-down' })[0]).toContain('nobody says how many');
    expect(following({ paper: 'join' })).toEqual([
      'nothing can "join" here: no sheet is torn: tear it first: {"paper": "tear"}',
    ]);
  });

  it('is told of where its fields are not its own, or no measure', () => {
    expect(faults({ paper: 'join', at: 4 })).toMatchObject([{ rule: 'unknown-field' }]);
    expect(faults({ paper: 'apart', by: 2 })).toMatchObject([{ rule: 'not-a-measure' }]);
    expect(faults({ paper: 'let-down', count: 40 })).toMatchObject([{ rule: 'not-a-measure' }]);
    expect(faults({ paper: 'flat', of: 'oil-can' })).toMatchObject([{ rule: 'unknown-field' }]);
    expect(faults({ paper: 'pop-up', of: 'oil-cna', at: 0 })).toMatchObject([{ rule: 'unknown-pop-up' }]);
  });
});
