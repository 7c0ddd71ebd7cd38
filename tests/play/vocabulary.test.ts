import { describe, expect, it } from 'vitest';
import { type Gives } from '../../src/play/vocabulary';
import { NAMES } from './stages';
import { HOURS, MARKS, MOODS, MOVEMENTS, PLACES, POSTURES, PROPS, SOUNDS } from './shipped';

const EYES = ['ahead', 'down', 'up', 'away', 'shut', 'profile', 'other', 'clasp', 'audience'];
const SPOTS = new Set(Object.values(MARKS).map(({ at }) => at));
const gifts = (name: string): Gives[] =>
  [MOVEMENTS[name]!.gives, MOVEMENTS[name]!.other].filter((gives) => gives !== undefined);
const states = (props: Readonly<Record<string, string>> = {}): boolean[] =>
  Object.entries(props).map(([prop, state]) => PROPS[prop]?.includes(state) ?? false);

describe.each(NAMES)('the movement %s', (name) => {
  const { needs = {}, go, motion, sounds = [], stops, how } = MOVEMENTS[name]!;

  it('needs and gives only what there is', () => {
    expect((needs.at ?? []).filter((spot) => !SPOTS.has(spot))).toEqual([]);
    expect(
      [...(needs.posture ?? []), ...(needs.otherPosture ?? [])].filter(
        (posture) => !Object.values(POSTURES).includes(posture),
      ),
    ).toEqual([]);
    expect([...states(needs.props), ...gifts(name).flatMap(({ props }) => states(props))]).not.toContain(false);
    expect(
      [...sounds.map((entry) => (typeof entry === 'string' ? entry : entry.sound)), ...(stops ? [stops] : [])].filter(
        (each) => !(each in SOUNDS),
      ),
    ).toEqual([]);
    expect(
      [go?.to, go?.from].filter((mark) => mark !== undefined && mark !== 'nearest-side' && !(mark in MARKS)),
    ).toEqual([]);
    expect(gifts(name).filter(({ mood }) => mood !== undefined && !MOODS.includes(mood))).toEqual([]);
    expect(gifts(name).filter(({ look }) => look !== undefined && !EYES.includes(look) && !(look in PROPS))).toEqual(
      [],
    );
  });

  it('is keyed in order of time, within itself', () => {
    for (const track of [motion.keys, motion.otherKeys]) {
      const times = (track ?? []).map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
      expect(times.filter((at) => at <= 0 || at >= 1)).toEqual([]);
    }
  });

  it('is heard within itself', () => {
    expect(
      sounds.flatMap((entry) => (typeof entry === 'string' ? [] : (entry.at ?? []))).filter((at) => at < 0 || at > 1),
    ).toEqual([]);
  });

  it('touches before it lets go', () => {
    const { from, until } = motion.contact ?? { from: 0, until: 1 };
    expect([0 <= from, from < until, until <= 1]).toEqual([true, true, true]);
  });

  it('tells authors of movements and marks that there are', () => {
    const hints = [...how.matchAll(/do: ([a-z-]+)((?:(?:,| or) [a-z]+-[a-z-]+)*)/g)].flatMap(([, first, more]) => [
      first!,
      ...more!.split(/,? or |, /).filter(Boolean),
    ]);
    expect(hints.filter((hint) => !(hint in MOVEMENTS))).toEqual([]);
    expect([...how.matchAll(/to"?: "?([a-z-]+)/g)].map(([, mark]) => mark!).filter((mark) => !(mark in MARKS))).toEqual(
      [],
    );
    expect(how).not.toBe('');
  });
});

describe('the marks', () => {
  it('are in places that there are, no two on one spot of ground', () => {
    expect(Object.values(MARKS).filter(({ place }) => !PLACES.includes(place))).toEqual([]);
    const ground = Object.values(MARKS).map(({ place, x }) => `${place} ${x}`);
    expect(ground).toEqual([...new Set(ground)]);
  });
});

describe('the hours', () => {
  it('go on from morning to night', () => {
    expect(Object.values(HOURS)).toEqual(Object.values(HOURS).toSorted((a, b) => a - b));
  });
});
