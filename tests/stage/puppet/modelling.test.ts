/** Light on bodies: which side is lit, who stands in the shade, where hands darken what they touch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type Phaser from 'phaser';
import { exposureOf, lightFrom, type OnSet, wayToLight } from '../../../src/stage/light';
import { affine, compose, mapX, mapY, setPlace } from '../../../src/stage/puppet/affine';
import { headEgg, roundOn } from '../../../src/stage/puppet/head-egg';
import { Layer } from '../../../src/stage/puppet/layer';
import { Piece } from '../../../src/stage/puppet/piece';
import { band, CYLINDER, egg, limb, type Solid } from '../../../src/stage/puppet/solid';
import type { Wardrobe } from '../../../src/stage/puppet/wardrobe';
import { castLength } from '../../../src/stage/scenery/footing';
import { Performance } from '../../../src/stage/performance/performance';
import { OPENING, PRODUCTION } from '../../play/shipped';
import { play, SHAPES } from '../performed';
import { litness } from './litness';

type Box = readonly [number, number, number, number];
const HOURS = [8, 9, 12, 17, 19, 19.5, 20, 20.5, 21, 22];
const LIMB: Box = [-12, -10, 24, 60];
const HEAD: Box = [-20, -70, 56, 64];
const lightAt = (hour: number) => PRODUCTION.lighting.lightAt(hour);
const OPEN: OnSet = { backed: 0, screened: 0, lamp: null };

/** A layer of modelled paper that nothing is drawn of. */
function modelledLayer(): Layer {
  const mesh = { setDepth: () => mesh, setRenderNodeRole: () => mesh, setTexture: () => mesh };
  const scene = { add: { mesh2d: () => mesh } } as unknown as Phaser.Scene;
  const wardrobe = {
    texture: { close: 'close', wide: 'wide' },
    spot: () => ({ u0: 0, v0: 0, u1: 1, v1: 1 }),
    box: () => LIMB,
  } as unknown as Wardrobe;
  return new Layer(scene, wardrobe, 'modelled', 0);
}

/** Every corner of a piece laid at an angle, in the world, and how lit it is. */
function corners(solid: Solid, box: Box, rotation: number, facing: 1 | -1, hour: number, exposure = 1) {
  const layer = modelledLayer();
  const piece = new Piece(2, layer, null, [], solid);
  piece.wear('piece');
  piece.round(box);
  layer.expose(exposure);
  const world = setPlace(affine(), 300, -90, 0, facing, 1);
  const place = compose(affine(), world, setPlace(affine(), 4, -20, rotation));
  piece.lay(place, box, { outline: 1, scale: 1, from: lightFrom(lightAt(hour)) });
  return [0, 1, 2, 3].map((i) => ({
    x: layer.vertices[i * 4]!,
    y: layer.vertices[i * 4 + 1]!,
    lit: litness(layer.forms[i * 2]!, layer.forms[i * 2 + 1]!),
  }));
}

const angles = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
const facings = fc.constantFrom(1 as const, -1 as const);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(HOURS)('at %d o’clock', (hour) => {
  const from = lightFrom(lightAt(hour));

  it.each([
    ['an arm', CYLINDER, LIMB],
    ['half an arm', limb('end'), LIMB],
    ['a head', egg(HEAD, 1.16), HEAD],
    ['a hand', band(-0.9, 0.9, -0.4, 0.7), LIMB],
  ])('%s is lighter on the side towards the light, however it is turned', (_name, solid, box) => {
    fc.assert(
      fc.property(angles, facings, (rotation, facing) => {
        const all = corners(solid, box, rotation, facing, hour);
        const [left, right] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
        const ahead =
          (mean(right.map(({ x }) => x)) - mean(left.map(({ x }) => x))) * from.x +
          (mean(right.map(({ y }) => y)) - mean(left.map(({ y }) => y))) * from.y;
        if (Math.abs(ahead) < 4) return; // the light comes along it
        const [l, r] = [mean(left.map(({ lit }) => lit)), mean(right.map(({ lit }) => lit))];
        expect(ahead > 0 ? r - l : l - r).toBeGreaterThanOrEqual(-0.01);
      }),
    );
  });

  it('eyes and mouth are as lit as the head that they are drawn on', () => {
    fc.assert(
      fc.property(angles, facings, (rotation, facing) => {
        const drawn = corners(egg(HEAD, 1.16), HEAD, rotation, facing, hour);
        const head = compose(
          affine(),
          setPlace(affine(), 300, -90, 0, facing, 1),
          setPlace(affine(), 4, -20, rotation),
        );
        const [x, y, wide, high] = HEAD;
        const at = [
          [x, y],
          [x + wide, y],
          [x, y + high],
          [x + wide, y + high],
        ] as const;
        const vertices = at.flatMap(([px, py]) => [mapX(head, px, py), mapY(head, px, py), 0, 0]);
        const forms = at.flatMap(() => [0, 0xff0000]);
        roundOn({ vertices, forms }, head, headEgg({ box: () => HEAD }), from);
        drawn.forEach(({ lit }, i) => expect(litness(forms[2 * i]!, forms[2 * i + 1]!)).toBeCloseTo(lit, 1));
      }),
    );
  });
});

it('never flickers as a limb turns', () => {
  fc.assert(
    fc.property(angles, facings, fc.constantFrom(...HOURS), (rotation, facing, hour) => {
      const [now, next] = [0, 0.01].map((more) => corners(CYLINDER, LIMB, rotation + more, facing, hour));
      now!.forEach(({ lit }, i) => expect(Math.abs(next![i]!.lit - lit)).toBeLessThan(0.06));
    }),
  );
});

describe('a trunk keeps the sun off who leans on its far side', () => {
  const beside = (screened: number): OnSet => ({ ...OPEN, screened });
  const exposure = (hour: number, screened: number) => exposureOf(lightFrom(lightAt(hour)), beside(screened));

  it('at sunset on the left, under the moon on the right', () => {
    expect(exposure(19.5, 1)).toBeLessThan(0.4);
    expect(exposure(19.5, -1)).toBe(1);
    expect(exposure(22, -1)).toBeLessThan(0.4);
    expect(exposure(22, 1)).toBe(1);
  });

  it('by and by as the day goes', () => {
    for (let hour = 8; hour < 22; hour += 0.01)
      expect(Math.abs(exposure(hour + 0.01, 1) - exposure(hour, 1))).toBeLessThan(0.12);
  });

  it('and takes light from all of a body, not from a side of it', () => {
    for (const corner of corners(CYLINDER, LIMB, 0.3, 1, 19, 0)) expect(corner.lit).toBe(0);
  });
});

describe('indoors', () => {
  it('light comes from the window, whichever side of it somebody is on', () => {
    const room: OnSet = { ...OPEN, backed: 1, lamp: [0, -350] };
    expect(wayToLight(lightAt(8), { x: -300, y: -90 }, room).x).toBeGreaterThan(0.5);
    expect(wayToLight(lightAt(8), { x: 300, y: -90 }, room).x).toBeLessThan(-0.5);
    expect(wayToLight(lightAt(8), { x: 0, y: -600 }, room).y).toBeLessThan(0);
  });

  it('every room of the play says where its light is', () => {
    const rooms = PRODUCTION.places.filter(({ open, layers }) => !open && layers.length > 0);
    expect(rooms.filter(({ lamp }) => lamp === null).map(({ name }) => name)).toEqual([]);
  });
});

it('shadows on the ground are longest when the sun is low', () => {
  const long = (hour: number) => {
    const { x, y } = lightFrom(lightAt(hour));
    return castLength(x, y, lightAt(hour).sun);
  };
  expect(long(19.5)).toBeGreaterThan(long(17));
  expect(long(19.5)).toBeGreaterThan(long(22));
  for (let hour = 8; hour < 22; hour += 0.01) expect(Math.abs(long(hour + 0.01) - long(hour))).toBeLessThan(0.1);
});

it('a hand darkens only what it rests on', () => {
  const performance = new Performance(PRODUCTION, OPENING, SHAPES[0]!);
  const hands = play.steps.flatMap(({ id }, i) => {
    const stage = play.moment(i).after;
    performance.stand(stage);
    return performance.figures.flatMap(({ who, skeleton }) =>
      (['near', 'far'] as const).map((hand) => ({
        hand: `${id} ${who} ${hand}`,
        touches: stage.figures[who]!.touch[hand] !== null,
        resting: skeleton.resting[hand],
      })),
    );
  });
  expect(hands.filter(({ touches, resting }) => !touches && resting > 0)).toEqual([]);
  expect(hands.filter(({ resting }) => resting === 1).length).toBeGreaterThan(10);
});
