/** The colours of every hour, blended between those that are keyed. */
import { mix, parseColour } from '../maths/colour';
import { clamp } from '../maths/scalar';
import type { LightKey, Lights, ShadesKey } from '../schemas/light';
import type { Overhead } from './performance/overhead';

/** A key of the day as it is blended: its colours as numbers, 0xrrggbb. */
type Blended<Key> = {
  readonly [Name in keyof Key]: Key[Name] extends readonly string[] ? readonly number[] : number;
};
/**
 * What one hour of the day does to every colour on stage, each told in src/schemas/light.ts, and what the sky does of
 * its own.
 */
export type Light = Blended<LightKey> & { readonly overhead?: Overhead };
/** Colours that only the scenery wears, at one hour. */
export type Shades = Blended<ShadesKey>;

type Keyed = string | number | readonly string[];
interface Key {
  readonly hour: number;
  readonly [name: string]: Keyed;
}

function blend(a: Keyed, b: Keyed, t: number): number | number[] {
  if (typeof a === 'number') return a + ((b as number) - a) * t;
  if (typeof a === 'string') return mix(parseColour(a), parseColour(b as string), t);
  const others = b as readonly string[];
  return a.map((colour, i) => mix(parseColour(colour), parseColour(others[Math.min(i, others.length - 1)]!), t));
}

/** The keys on either side of the hour, blended; the first and the last hold beyond the ends. */
function at(keys: readonly Key[], hour: number): Record<string, number | number[]> {
  const next = keys.findIndex((key) => key.hour >= hour);
  const b = keys[next === -1 ? keys.length - 1 : next]!;
  const a = keys[next <= 0 ? (next === 0 ? 0 : keys.length - 1) : next - 1]!;
  const t = a === b ? 0 : (hour - a.hour) / (b.hour - a.hour);
  return Object.fromEntries(
    Object.keys(a).map((name) => [name, name === 'hour' ? hour : blend(a[name]!, b[name]!, t)]),
  );
}

const LOW_SUN = { x: 0.86, y: -0.5 } as const; // the sun stands low on the right, the moon high on the left
const HIGH_MOON = { x: -0.72, y: -0.7 } as const;
const AFTERGLOW = { x: -0.55, y: -0.36, from: -0.04, to: -0.15 } as const; // over open country, as the sun sinks
const SUNK = -0.1; // height of the sun below which it lights no more edges

/** The way to the light, a unit vector in the picture, y down: sun, then afterglow, then moon. */
export function lightFrom({ sun, moon }: Pick<Light, 'sun' | 'moon'>): { x: number; y: number } {
  const [day, night] = [clamp((sun - SUNK) * 5), Math.min(1, moon * 2)];
  const glow = clamp((AFTERGLOW.from - sun) / (AFTERGLOW.from - AFTERGLOW.to)) * (1 - night);
  const x = LOW_SUN.x * day + AFTERGLOW.x * glow + HIGH_MOON.x * night;
  const y = LOW_SUN.y * day + AFTERGLOW.y * (1 - Math.max(day, night)) + HIGH_MOON.y * night - 0.01;
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

const INK = 0x0b0a1c;
const INKED = { figure: 0.995, ground: 0.72, near: 0.35, grown: 0.8, rim: 0.35 } as const; // shares of ink in each

/** The same light with figures and the near set as dark shapes before the sky, with a thin rim. @param dark 0…1 */
export const silhouetted = (light: Light, dark: number): Light =>
  dark === 0
    ? light
    : {
        ...light,
        figure: mix(light.figure, INK, INKED.figure * dark),
        shade: mix(light.shade, INK, INKED.figure * dark),
        ground: mix(light.ground, INK, INKED.ground * dark),
        near: mix(light.near, INK, INKED.near * dark),
        lit: mix(light.lit, 0, dark),
        lift: mix(light.lift, 0, dark),
        rim: mix(light.rim, 0xffffff, INKED.rim * dark),
        rimAlpha: light.rimAlpha + (1 - light.rimAlpha) * dark,
      };

/** …and the colours of the scenery in it. */
export function inked(shades: Shades, dark: number): Shades {
  const grown = (colour: number): number => mix(colour, INK, INKED.grown * dark);
  const { crown, leaves, grass, trunk } = shades;
  return dark === 0
    ? shades
    : { ...shades, crown: crown.map(grown), leaves: leaves.map(grown), grass: grass.map(grown), trunk: grown(trunk) };
}

/** What of the set tells on the light and the shadow of a figure. */
export interface OnSet {
  readonly backed: number; // how close behind it something stands for its shadow to fall on, 0 nothing … 1 a wall
  readonly screened: number; // how close something broad stands beside it, and which way: -1 left … 1 right, 0 nothing
  readonly lamp: readonly [x: number, y: number] | null; // where its light comes from in the world; null from the sky
}

const CHEST = 50; // above the hip, where the light of a lamp is reckoned, world units
const LEAST_RISE = 40; // of the lamp above that: light never comes from below
const SCREENED = 0.8; // of the light that what stands in its way takes

/** The way from a figure to its light, a unit vector: to the lamp of the place, or to sun and moon. */
export function wayToLight(
  light: Light,
  { x, y }: { x: number; y: number },
  { lamp }: OnSet,
): { x: number; y: number } {
  if (!lamp) return lightFrom(light);
  const [dx, dy] = [lamp[0] - x, Math.min(-LEAST_RISE, lamp[1] - y + CHEST)];
  const length = Math.hypot(dx, dy);
  return { x: dx / length, y: dy / length };
}

/** How much of the light comes to a figure, 0…1: what stands between the two keeps it off. */
export const exposureOf = (from: { readonly x: number }, { screened }: OnSet): number =>
  1 - SCREENED * Math.max(0, screened * Math.sign(from.x)) * clamp(Math.abs(from.x) * 2);

/** What the light of a play is at each hour. */
export class Lighting {
  constructor(private readonly data: Lights) {}

  /** @param hour hours of the day, 8…22 */
  lightAt(hour: number): Light {
    return at(this.data.hours as unknown as Key[], hour) as unknown as Light;
  }

  /** @param hour hours of the day, 8…22 */
  shadesAt(hour: number): Shades {
    return at(this.data.shades as unknown as Key[], hour) as unknown as Shades;
  }
}
