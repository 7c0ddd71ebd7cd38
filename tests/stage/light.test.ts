import { mix, parseColour } from '../../src/maths/colour';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../assets/shared/scenery/light.json';
import { lightFrom } from '../../src/stage/light';
import { sunSeen } from '../../src/stage/scenery/sky';
import { PRODUCTION } from '../play/shipped';

const lightAt = (hour: number) => PRODUCTION.lighting.lightAt(hour);
const shadesAt = (hour: number) => PRODUCTION.lighting.shadesAt(hour);

type Colours = number | readonly number[];
type Hour = Readonly<Record<string, Colours>>;
type Keyed = Readonly<Record<string, string | number | readonly string[]>> & { readonly hour: number };

const FIGURE_FLOOR = 0.35; // luminance of what is multiplied into figures: darker, and faces can't be read
const LEAST_CONTRAST = 1.15; // between one layer of the land and the next, as contrast of light (1 is none)
const hours = fc.double({ min: 8, max: 22, noNaN: true });

const channels = (colour: number): number[] => [16, 8, 0].map((shift) => (colour >> shift) & 255);
const isColour = (value: Keyed[string]): boolean => typeof value !== 'number';

function luminance(colour: number): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: number, b: number): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one / other, other / one);
}

/** Every single number of a value: a colour's channels, or the number itself. */
function numbers(value: Colours, colour: boolean): number[] {
  const all = Array.isArray(value) ? (value as readonly number[]) : [value as number];
  return all.flatMap((each) => (colour ? channels(each) : [each]));
}

const tables: [string, readonly Keyed[], (hour: number) => Hour][] = [
  ['light', data.hours, (hour) => lightAt(hour) as unknown as Hour],
  ['shades', data.shades, (hour) => shadesAt(hour) as unknown as Hour],
];

describe.each(tables)('the table of %s', (_name, keys, at) => {
  it('has its hours in order', () => {
    expect(keys.map(({ hour }) => hour)).toEqual(keys.map(({ hour }) => hour).sort((a, b) => a - b));
  });

  it('has as many colours of a thing at every hour, or they would change places', () => {
    const counts = keys.map((key) =>
      JSON.stringify(Object.entries(key).map(([name, value]) => [name, Array.isArray(value) ? value.length : 1])),
    );
    expect(new Set(counts).size).toBe(1);
  });

  it.each(keys)('gives exactly its data at $hour', (key) => {
    const now = at(key.hour);
    expect(Object.keys(now)).toEqual(Object.keys(key));
    for (const [name, value] of Object.entries(key)) {
      const expected = Array.isArray(value)
        ? (value as readonly string[]).map(parseColour)
        : typeof value === 'string'
          ? parseColour(value)
          : value;
      expect(now[name], `${name} at ${key.hour}`).toEqual(expected);
    }
  });

  it('keeps every channel between those of the hours on either side', () => {
    fc.assert(
      fc.property(hours, (hour) => {
        const before = keys.findLast((key) => key.hour <= hour) ?? keys[0]!;
        const after = keys.find((key) => key.hour >= hour) ?? keys.at(-1)!;
        const [low, now, high] = [at(before.hour), at(hour), at(after.hour)];
        for (const name of Object.keys(now).filter((each) => each !== 'hour')) {
          const colour = isColour(before[name]!);
          const [a, b] = [numbers(low[name]!, colour), numbers(high[name]!, colour)];
          numbers(now[name]!, colour).forEach((value, i) => {
            expect(value, `${name} at ${hour}`).toBeGreaterThanOrEqual(Math.min(a[i]!, b[i]!) - 1e-9);
            expect(value, `${name} at ${hour}`).toBeLessThanOrEqual(Math.max(a[i]!, b[i]!) + 1e-9);
          });
        }
      }),
    );
  });
});

it('holds the first and the last hour beyond the ends', () => {
  expect({ ...lightAt(3), hour: 8 }).toEqual(lightAt(8));
  expect({ ...lightAt(30), hour: 22.5 }).toEqual(lightAt(22.5));
});

it('keeps sky, hills and ground apart at every hour', () => {
  fc.assert(
    fc.property(hours, (hour) => {
      const { sky, far, mid, near, ground } = lightAt(hour);
      const layers = [sky.at(-1)!, far, mid, near, ground];
      layers
        .slice(1)
        .forEach((layer, i) =>
          expect(contrast(layers[i]!, layer), `layers ${i} and ${i + 1} at ${hour}`).toBeGreaterThan(LEAST_CONTRAST),
        );
    }),
  );
});

it('gets darker from the horizon to the ground at every hour', () => {
  fc.assert(
    fc.property(hours, (hour) => {
      const { sky, far, mid, near, ground } = lightAt(hour);
      const lights = [sky.at(-1)!, far, mid, near, ground].map(luminance);
      expect(lights).toEqual([...lights].sort((a, b) => b - a));
    }),
  );
});

it('never makes a figure so dark that its face is lost', () => {
  fc.assert(
    fc.property(hours, (hour) => {
      expect(luminance(lightAt(hour).figure)).toBeGreaterThan(FIGURE_FLOOR);
    }),
  );
});

it('mixes from the one colour to the other', () => {
  expect([0, 0.5, 1].map((t) => mix(0x102030, 0x305070, t))).toEqual([0x102030, 0x203850, 0x305070]);
});

describe('the sun', () => {
  const hours = data.hours.map(({ hour, sun }) => [hour, sunSeen(sun)] as const);

  it('is whole until it has set, and gone by night, however low the camera looks', () => {
    expect(hours.filter(([hour, seen]) => hour <= 20 && seen < 1)).toEqual([]);
    expect(hours.filter(([hour, seen]) => hour > 20 && seen > 0)).toEqual([]);
  });
});

describe('edges are lit', () => {
  const from = (hour: number) => lightFrom(lightAt(hour));

  it('from the right while the sun is up, from the open country on the left once it is down, and by the moon', () => {
    for (const hour of [8, 17, 19, 19.5]) expect(from(hour).x).toBeGreaterThan(0.5);
    for (const hour of [20.12, 20.5, 21, 22]) expect(from(hour).x).toBeLessThan(-0.5);
  });

  it('with a dark side that is told from the lit one, at every hour out of doors', () => {
    const dull = data.hours
      .map(({ hour }) => hour)
      .filter((hour) => hour >= 19 && luminance(lightAt(hour).shade) > 0.3);
    expect(dull).toEqual([]);
  });

  it('never from below, by a light that never leaps', () => {
    fc.assert(
      fc.property(hours, (hour) => {
        const [now, next] = [from(hour), from(hour + 0.01)];
        expect(now.y).toBeLessThan(0);
        expect(Math.hypot(now.x, now.y)).toBeCloseTo(1, 9);
        expect(Math.hypot(next.x - now.x, next.y - now.y)).toBeLessThan(0.15);
      }),
    );
  });
});
