/** The painted sky, sun and moon: they stay with the picture however far the camera goes. */
import { mix } from '../../maths/colour';
import { share } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { SkyBody, SkyData } from '../../schemas/sky';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { Place } from '../place/place';
import { horizonIn, skyUnit } from './horizon';
import type { LayerSet, Piece, SceneFrame, SceneLayer } from './layer';
import { SKY } from './skypaint';
import { SOFT } from './tiles';
import type { Placing, SceneView } from './view';

const TALL = 1.5; // from this width to height on, the moon stands higher in the picture
const TITLED = 0.7; // zoom below which it comes lower again: far away, the title stands in the sky
const SET = { behind: -0.08, gone: -0.2 } as const; // heights of the sun between which its disc goes
const WHOLE = 1.35; // radii between the moon's middle and the top of the picture
// behind heads that fill the picture: shares of its width and height from its middle, and of its size
const APART = { wide: { aside: 0.29, up: 0.41, size: 0.75 }, tall: { aside: 0.37, up: 0.45, size: 0.58 } } as const;

/** How much is seen of a sun that stands so high, see Light: nothing once it has set, however low the camera looks. */
export const sunSeen = (height: number): number => share(SET.gone, SET.behind, height);

export class Sky implements SceneLayer {
  private readonly ground: Phaser.GameObjects.Image;
  private readonly sun: readonly Phaser.GameObjects.Image[]; // glow, disc
  private readonly moon: readonly Phaser.GameObjects.Image[]; // glow, disc, face
  private readonly placing: Placing = { x: 0, y: 0, scale: 1 };
  private height = 0; // of the sun, see Light
  private moonlight = 0;

  private readonly place: Place;

  constructor(
    { scene, place }: LayerSet,
    private readonly data: SkyData,
  ) {
    this.place = place;
    this.ground = scene.add.image(0, 0, SKY).setOrigin(0, 0).setDepth(DEPTHS.sky);
    const soft = (frame: string, depth: number) => scene.add.image(0, 0, SOFT, frame).setDepth(depth);
    this.sun = data.sun ? [soft('glow', DEPTHS.sunGlow), soft('disc', DEPTHS.sun)] : [];
    this.moon = data.moon
      ? [soft('glow', DEPTHS.moonGlow), soft('disc', DEPTHS.moon), soft('dot', DEPTHS.moonFace)]
      : [];
  }

  get pieces(): readonly Piece[] {
    return [this.ground, ...this.sun, ...this.moon];
  }

  light(light: Light): void {
    [this.height, this.moonlight] = [light.sun, light.moon];
    const horizon = light.sky.at(-1)!;
    const { sun, moon } = this;
    sun[0]?.setTint(mix(horizon, 0xffe0a0, 0.5)).setAlpha(light.sun < -0.15 ? 0 : 0.75);
    sun[1]?.setTint(mix(horizon, 0xfff0c8, 0.55)).setAlpha(0.72 * sunSeen(light.sun));
    const { cover = 0, silver = 0 } = light.overhead ?? {};
    moon[0]?.setTint(0xb6c2ff).setAlpha(0.72 * light.moon * (1 - cover * (0.8 - 0.55 * silver)));
    moon[1]?.setTint(0xfff8e2).setAlpha(Math.min(1, 2 * light.moon));
    moon[2]?.setTint(0xe6e0d0).setAlpha(0.5 * light.moon);
  }

  tick({ view }: SceneFrame): void {
    const horizon = horizonIn(this.place, view, this.placing);
    this.ground.setPosition(view.left - 2, view.top - 2).setDisplaySize(view.across + 4, horizon - view.top + 2);
    const size = skyUnit(view);
    const { sun, moon } = this.data;
    if (sun) {
      const y = view.y + (sun.at[1] - this.height * sun.climb) * size;
      shine(this.sun, { x: bodyX(view, size, sun), y, unit: size }, sun);
    }
    if (moon) shine(this.moon, moonIn(this.place, moon, view, this.moonlight), moon);
  }
}

/**
 * Where the moon stands: world point of its middle, and world units in a unit of it. It comes up from behind the hills;
 * where heads fill the picture it stands small in its corner, as no halo.
 */
export function moonIn(
  place: Place,
  moon: SkyBody,
  view: SceneView,
  moonlight: number,
): { readonly x: number; readonly y: number; readonly unit: number } {
  const horizon = horizonIn(place, view, { x: 0, y: 0, scale: 1 });
  const close = place.closeness(view);
  const apart = view.width < view.height ? APART.tall : APART.wide;
  const unit = skyUnit(view) * (1 + (apart.size - 1) * close);
  const tall = 1 + (Math.max(1, (view.height / view.width) * TALL) ** 0.5 - 1) * Math.min(1, view.zoom / TITLED);
  const down = (horizon - view.y) / unit + moon.radius; // behind the hills, from where it rises
  const whole = moon.radius * WHOLE - view.height / 2 / unit; // so high that no frame cuts it
  const high = Math.max(moon.at[1] * tall, whole);
  const top = high + (Math.max(whole, (-apart.up * view.height) / unit) - high) * close;
  const aside = moon.aside + (apart.aside - moon.aside) * close;
  const up = down + (top - down) * (1 - (1 - moonlight) ** 2);
  return { x: bodyX(view, unit, { ...moon, aside }), y: view.y + up * unit, unit };
}

/** World x at which a body of the sky stands. @param size world units in a unit of the sky */
function bodyX(view: SceneView, size: number, { at, radius, aside }: SkyBody): number {
  const side = Math.sign(at[0]);
  const inside = side < 0 ? radius * size * WHOLE : 0; // the sun may stand half out of the picture, the moon not
  return view.x + side * Math.min(Math.abs(at[0]) * size, view.width * aside, view.stage / 2 - inside);
}

function shine(
  lights: readonly Phaser.GameObjects.Image[],
  { x, y, unit }: ReturnType<typeof moonIn>,
  { radius, glow }: SkyBody,
): void {
  lights.forEach((light, i) => {
    const width = 2 * unit * (i ? radius : glow);
    light.setPosition(x, y).setDisplaySize(width, width);
  });
  lights[2]
    ?.setPosition(x - radius * 0.3 * unit, y - radius * 0.15 * unit)
    .setDisplaySize(radius * 0.8 * unit, radius * 0.8 * unit);
}
