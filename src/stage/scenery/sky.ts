/** The painted sky, sun and moon: they stay with the picture however far the camera goes. */
import { mix } from '../../maths/colour';
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
const WHOLE = 1.35; // radii between the moon's middle and the top of the picture
// behind heads that fill the picture: shares of its width and height from its middle, and of its size
const APART = { wide: { aside: 0.29, up: 0.41, size: 0.75 }, tall: { aside: 0.37, up: 0.45, size: 0.58 } } as const;

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
    sun[1]?.setTint(mix(horizon, 0xfff0c8, 0.55)).setAlpha(0.72);
    moon[0]?.setTint(0xb6c2ff).setAlpha(0.72 * light.moon);
    moon[1]?.setTint(0xfff8e2).setAlpha(Math.min(1, 2 * light.moon));
    moon[2]?.setTint(0xe6e0d0).setAlpha(0.5 * light.moon);
  }

  tick({ view }: SceneFrame): void {
    const horizon = horizonIn(this.place, view, this.placing);
    this.ground.setPosition(view.left - 2, view.top - 2).setDisplaySize(view.across + 4, horizon - view.top + 2);
    const size = skyUnit(view);
    const { sun, moon } = this.data;
    if (sun) shine(this.sun, view, size, sun, sun.at[1] - this.height * sun.climb);
    if (moon) this.rise(moon, view, size, horizon);
  }

  /**
   * The moon comes up from behind the hills; where heads fill the picture it stands small in its corner, as no halo.
   */
  private rise(moon: SkyBody, view: SceneView, size: number, horizon: number): void {
    const close = this.place.closeness(view);
    const apart = view.width < view.height ? APART.tall : APART.wide;
    const own = size * (1 + (apart.size - 1) * close);
    const tall = 1 + (Math.max(1, (view.height / view.width) * TALL) ** 0.5 - 1) * Math.min(1, view.zoom / TITLED);
    const down = (horizon - view.y) / own + moon.radius; // behind the hills, from where it rises
    const whole = moon.radius * WHOLE - view.height / 2 / own; // so high that no frame cuts it
    const high = Math.max(moon.at[1] * tall, whole);
    const top = high + (Math.max(whole, (-apart.up * view.height) / own) - high) * close;
    const aside = moon.aside + (apart.aside - moon.aside) * close;
    shine(this.moon, view, own, { ...moon, aside }, down + (top - down) * (1 - (1 - this.moonlight) ** 2));
  }
}

/** World x at which a body of the sky stands. @param size world units in a unit of the sky */
export function bodyX(view: SceneView, size: number, { at, radius, aside }: SkyBody): number {
  const side = Math.sign(at[0]);
  const inside = side < 0 ? radius * size * WHOLE : 0; // the sun may stand half out of the picture, the moon not
  return view.x + side * Math.min(Math.abs(at[0]) * size, view.width * aside, view.width / 2 - inside);
}

function shine(
  lights: readonly Phaser.GameObjects.Image[],
  view: SceneView,
  size: number,
  body: SkyBody,
  y: number,
): void {
  const { radius, glow } = body;
  const x = bodyX(view, size, body);
  lights.forEach((light, i) => {
    const width = 2 * size * (i ? radius : glow);
    light.setPosition(x, view.y + y * size).setDisplaySize(width, width);
  });
  lights[2]
    ?.setPosition(x - radius * 0.3 * size, view.y + (y - radius * 0.15) * size)
    .setDisplaySize(radius * 0.8 * size, radius * 0.8 * size);
}
