import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import hours from '../../assets/shared/scenery/hours.json';
import type { PlaceName, Stage, Wind } from '../../src/play/stage';
import { earOf, HARDEST_GUST } from '../../src/play/staging/ambience-levels';
import { shipped } from './texts';
import { FRONT, readPlay, PLACE_LOOPS, SOUNDS } from './shipped';
import { placeLevels } from './shipped';

const place = fc.constantFrom<PlaceName>('bedroom', 'kitchen', 'memory', 'hill');
const wind = fc.constantFrom<Wind>('still', 'breeze', 'gusts');
const x = fc.double({ min: -4000, max: 4000, noNaN: true });
const stage = fc
  .record({ place, wind, hour: fc.double({ min: 0, max: 24, noNaN: true }), x })
  .map(({ x, ...rest }): Stage => ({ ...FRONT, ...rest, figures: standing(rest.place, { lily: x, james: x + 50 }) }));

/** Who stands where in a place. */
function standing(place: PlaceName, xs: Readonly<Record<string, number>>): Stage['figures'] {
  return Object.fromEntries(Object.entries(xs).map(([who, x]) => [who, { ...FRONT.figures[who]!, place, x }]));
}
const gust = fc.double({ min: 0, max: HARDEST_GUST, noNaN: true });

const onTheHill = (hour: number, wind: Wind = 'gusts', gust = 0.4) =>
  placeLevels({ ...FRONT, place: 'hill', hour, wind }, gust);
const heard = (levels: Readonly<Record<string, number>>): string[] =>
  Object.keys(levels)
    .filter((name) => levels[name]! > 0)
    .sort();

describe('a place', () => {
  it('sounds of loops on its own bus, all of them', () => {
    const loops = Object.entries(SOUNDS).filter(([, { bus }]) => bus === 'place');
    expect(Object.keys(PLACE_LOOPS).sort()).toEqual(loops.map(([name]) => name).sort());
    for (const [, { loop }] of loops) expect(loop).toBe(true);
  });

  it('never asks for less than silence or more than all', () => {
    fc.assert(
      fc.property(stage, gust, (stage, gust) =>
        Object.values(placeLevels(stage, gust)).forEach((level) => {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(1);
        }),
      ),
    );
  });

  it('crosses from hour to hour without a jump', () => {
    const MINUTE = 1 / 60;
    fc.assert(
      fc.property(stage, gust, (stage, gust) => {
        const [now, later] = [placeLevels(stage, gust), placeLevels({ ...stage, hour: stage.hour + MINUTE }, gust)];
        for (const name in now) expect(Math.abs(later[name]! - now[name]!)).toBeLessThan(0.04);
      }),
    );
  });

  it('is heard at every step of the play, but where the hill holds its breath', () => {
    const play = readPlay(shipped);
    const stages = play.steps.map((_, i) => play.stageAt(i));
    for (const stage of stages)
      expect(heard(placeLevels(stage, 0.2)).length > 0).toBe(stage.place !== 'hill' || stage.wind !== 'still');
  });
});

describe('the hill', () => {
  it('is silent in no wind, whatever the hour', () => {
    fc.assert(
      fc.property(stage, gust, ({ hour }, gust) => {
        expect(heard(onTheHill(hour, 'still', gust))).toEqual([]);
      }),
    );
  });

  it('has birds at golden hour, crickets from blue hour on, and never a choir of both', () => {
    expect(heard(onTheHill(hours.golden))).toContain('birds');
    expect(heard(onTheHill(hours.golden))).not.toContain('crickets');
    for (const hour of [hours.blue, hours['first-stars'], hours.night]) {
      expect(heard(onTheHill(hour))).toContain('crickets');
      expect(heard(onTheHill(hour))).not.toContain('birds');
    }
    fc.assert(
      fc.property(stage, ({ hour }) => {
        expect(Math.min(onTheHill(hour).birds!, onTheHill(hour).crickets!)).toBeLessThan(0.25);
      }),
    );
  });

  it('has grass and leaves that answer a gust, and a wind that answers less', () => {
    const swing = (name: string) => onTheHill(20, 'gusts', HARDEST_GUST)[name]! / onTheHill(20, 'gusts', 0.14)[name]!;
    for (const name of ['grass', 'leaves']) {
      expect(swing(name)).toBeGreaterThan(2);
      expect(swing(name)).toBeGreaterThan(swing('wind'));
    }
    expect(onTheHill(20, 'breeze', 0.2).grass!).toBeLessThan(onTheHill(20, 'gusts', 0.2).grass!);
  });

  it('has a brook at its foot that is not heard from the tree, and comes nearer step by step', () => {
    const at = (x: number, hour = hours.night) =>
      placeLevels({ ...FRONT, place: 'hill', hour, wind: 'breeze', figures: standing('hill', { lily: x }) }, 0).brook!;
    expect(at(-1440)).toBe(1);
    expect(at(0)).toBe(0);
    expect(at(-900)).toBeGreaterThan(0);
    expect(at(-900)).toBeLessThan(at(-1100));
    expect(at(-1440, hours.golden)).toBe(0);
    expect(PLACE_LOOPS.brook!.words).toEqual({ in: 'a brook runs by', out: null });
  });

  it('has crickets that stop dead and take their time to begin again', () => {
    expect(PLACE_LOOPS.crickets!.goes).toBeLessThanOrEqual(0.25);
    expect(PLACE_LOOPS.crickets!.comes).toBeGreaterThanOrEqual(5);
    expect(PLACE_LOOPS.crickets!.words).toEqual({ in: 'crickets begin', out: 'the crickets fall silent' });
  });
});

describe('one listens', () => {
  const both = { ...FRONT, place: 'hill', figures: standing('hill', { lily: -1500, james: -100 }) };
  const seen = (...on: string[]) => earOf({ ...both, camera: { ...FRONT.camera, on } });

  it('where those stand who are in the picture', () => {
    expect(seen('lily')).toBe(-1500);
    expect(seen('james', 'tree')).toBe(-100);
    expect(seen('both')).toBe(-800);
  });

  it('in the midst of all where the picture is of nobody, and nowhere where there is nobody', () => {
    expect(seen('hill')).toBe(-800);
    expect(earOf({ ...both, place: 'kitchen' })).toBeNull();
  });
});
