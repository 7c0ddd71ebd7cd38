/** The stage takes up any play: here one of three figures of other names, in a flat place of two layers. */
import { describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { Performance } from '../../src/stage/performance/performance';
import type { FigureReport } from '../../src/stage/performance/report';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { ROOT } from '../play/texts';

const SIZE = { width: 1280, height: 720 };
const STEPS = [
  { id: 'they-come', cues: ['ada wall', 'ben middle', 'cy well'].map((words) => entering(...pair(words))) },
  { id: 'one-walks', cues: [{ do: 'walk', who: 'cy', to: 'gate' }] },
  { id: 'one-holds', cues: [{ do: 'catch-arm', who: 'ada', with: 'ben' }] },
  { id: 'two-are-seen', cues: [{ camera: 'frame', on: ['ada', 'ben'], size: 'two-shot' }] },
  { id: 'all-are-seen', cues: [{ camera: 'frame', on: 'both', size: 'full' }] },
];

function pair(words: string): [who: string, to: string] {
  const [who, to] = words.split(' ');
  return [who!, to!];
}
function entering(who: string, to: string) {
  return { do: 'enter', who, to };
}

const bundle = readBundle(ROOT, 'tests/fixtures/plays/yard');
const text = STEPS.map((step) => JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', ...step })).join('\n');
const play = createPlay(bundle, [{ name: '1-yard.jsonl', text }]);

/** Performed as far as the end of a step, in frames. */
function performed(id: string): Performance {
  const performance = new Performance(new Production(bundle), play.opening, SIZE);
  performance.stand(play.opening);
  for (let n = 0; n <= play.indexOf(id); n++) {
    performance.present(play.moment(n));
    for (let frames = 0; frames < 400; frames++) performance.tick(1 / 30);
  }
  return performance;
}

const handOf = (performance: Performance, who: string) => performance.report().figures[who]!;

describe('another play', () => {
  it('has no fault', () => expect(play.faults).toEqual([]));

  it('has its whole cast on stage, each on the ground', () => {
    const { place, figures } = performed('they-come').report();
    expect([place, ...Object.keys(figures)]).toEqual(['yard', 'ada', 'ben', 'cy']);
    for (const { joints, ground } of Object.values(figures) as FigureReport[])
      expect(Math.abs(joints.nearSole!.y - ground.near)).toBeLessThan(3);
  });

  it('lets one walk to a mark, step by step', () => {
    const performance = performed('one-walks');
    expect(performance.report().figures.cy!.x).toBeCloseTo(520);
    expect(performance.footfalls().landings.filter(({ who }) => who === 'cy').length).toBeGreaterThan(3);
  });

  it('lets a hand be on the one whom the cue names, and leaves the third alone', () => {
    const performance = performed('one-holds');
    const { touch, goal, joints } = handOf(performance, 'ada');
    const [hand, to] = (['near', 'far'] as const).flatMap((side) =>
      touch[side]?.startsWith('ben.') ? [joints[`${side}Hand`]!, goal[side]!] : [],
    );
    expect(Math.hypot(hand!.x - to!.x, hand!.y - to!.y)).toBeLessThan(6);
    expect(handOf(performance, 'cy').pose).toBe('stand');
  });

  it('frames whom the camera is on: two without the third, then all three', () => {
    const isIn = (performance: Performance, who: string): boolean => {
      const { x, width } = performance.report().faces[who]!;
      return x >= 0 && x + width <= SIZE.width;
    };
    const inPicture = (id: string) => {
      const performance = performed(id);
      return ['ada', 'ben', 'cy'].filter((who) => isIn(performance, who));
    };
    expect(inPicture('two-are-seen')).toEqual(['ada', 'ben']);
    expect(inPicture('all-are-seen')).toEqual(['ada', 'ben', 'cy']);
    expect(performed('all-are-seen').keepClear().never).toHaveLength(4); // three faces, and the hand that holds
  });
});
