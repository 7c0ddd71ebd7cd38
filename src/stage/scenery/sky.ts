/** Sky, sun, moon, stars and clouds: all that stays with the picture however far the camera goes. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import sky from '../../../assets/plays/our-spot/scenery/sky.json';
import type { Sky as SkyData, SkyBody } from '../../schemas/sky';
import { type Light, type Shades } from '../light';
import { PaperSheet } from '../paper/paper';
import { cloudCutouts } from './cloud';
import { SKY } from './skypaint';
import { Stars } from './stars';
import { SOFT } from './tiles';
import { closeness, place, type Placing, type SceneView } from './view';

const TALL = 1.5; // from this width to height on, the moon stands higher in the picture
const TITLED = 0.7; // zoom below which it comes lower again: far away, the title stands in the sky
const WHOLE = 1.35; // radii between the moon's middle and the top of the picture
// behind heads that fill the picture: shares of its width and height from its middle, and of its size
const APART = { wide: { aside: 0.29, up: 0.41, size: 0.75 }, tall: { aside: 0.37, up: 0.45, size: 0.58 } } as const;
const CLOUD_SCALE = 1.6; // pixels of texture per layer unit
// layer units from top to bottom of the picture: a cloud's share of it stays, so that no frame cuts one
const data = sky as unknown as SkyData;
const CLOUD_HEIGHT = 1000;
const CLOUD_SPAN = 2400; // a cloud that leaves on one side comes back on the other, layer units

export class Sky {
  private readonly ground: Phaser.GameObjects.Image;
  private readonly stars: Stars;
  private readonly sun: readonly Phaser.GameObjects.Image[];
  private readonly moon: readonly Phaser.GameObjects.Image[];
  private readonly clouds: readonly Phaser.GameObjects.Image[];
  private readonly placing: Placing = { x: 0, y: 0, scale: 1 };
  private height = 0; // of the sun, see Light
  private moonlight = 0;
  private night = 0;

  constructor(scene: Phaser.Scene) {
    this.ground = scene.add.image(0, 0, SKY).setOrigin(0, 0).setDepth(-1000);
    this.stars = new Stars(scene, -990);
    const soft = (frame: string, depth: number) => scene.add.image(0, 0, SOFT, frame).setDepth(depth);
    this.sun = [soft('glow', -980), soft('disc', -979)];
    // the disc hangs before the clouds: a bite out of it reads as a fault
    this.moon = [soft('glow', -978), soft('disc', -940), soft('dot', -939)];
    const sheet = new PaperSheet(scene, 'scenery.clouds', cloudCutouts(), {}, CLOUD_SCALE);
    this.clouds = data.clouds.map((cloud, i) => sheet.image(cloud.name).setDepth(-960 + i));
  }

  get pieces(): readonly { setVisible(visible: boolean): unknown }[] {
    return [this.ground, ...this.stars.meshes, ...this.sun, ...this.moon, ...this.clouds];
  }

  light(light: Light, shades: Shades): void {
    this.stars.light(light.stars);
    [this.height, this.moonlight, this.night] = [light.sun, light.moon, light.stars];
    const horizon = light.sky.at(-1)!;
    this.sun[0]!.setTint(mix(horizon, 0xffe0a0, 0.5)).setAlpha(light.sun < -0.15 ? 0 : 0.75);
    this.sun[1]!.setTint(mix(horizon, 0xfff0c8, 0.55)).setAlpha(0.72);
    this.moon[0]!.setTint(0xb6c2ff).setAlpha(0.72 * light.moon);
    this.moon[1]!.setTint(0xfff8e2).setAlpha(Math.min(1, 2 * light.moon));
    this.moon[2]!.setTint(0xe6e0d0).setAlpha(0.5 * light.moon);
    this.clouds.forEach((cloud, i) => cloud.setTint(shades.cloud).setAlpha(data.clouds[i]!.alpha));
  }

  tick(view: SceneView, time: number): void {
    const { placing } = this;
    place(data.horizon, data.horizon.y, view, placing);
    const horizon = Math.max(placing.y + data.horizon.y * placing.scale, view.top + view.height * 0.55);
    this.ground.setPosition(view.left - 2, view.top - 2).setDisplaySize(view.width + 4, horizon - view.top + 2);
    this.stars.tick(view, time, horizon);
    // heavenly bodies grow only a little as the camera comes close
    const size = ((view.zoom / 0.8) ** 0.3 / view.zoom) * 0.8;
    this.shine(this.sun, view, size, data.sun, data.sun.at[1]! - this.height * data.sun.climb);
    this.rise(view, size, horizon);
    this.drift(view, size, time);
  }

  /**
   * The moon comes up from behind the hills; where heads fill the picture it stands small in its corner, as no halo.
   */
  private rise(view: SceneView, size: number, horizon: number): void {
    const close = closeness(view);
    const apart = view.width < view.height ? APART.tall : APART.wide;
    const own = size * (1 + (apart.size - 1) * close);
    const tall = 1 + (Math.max(1, (view.height / view.width) * TALL) ** 0.5 - 1) * Math.min(1, view.zoom / TITLED);
    const down = (horizon - view.y) / own + data.moon.radius; // behind the hills, from where it rises
    const whole = data.moon.radius * WHOLE - view.height / 2 / own; // so high that no frame cuts it
    const high = Math.max(data.moon.at[1]! * tall, whole);
    const top = high + (Math.max(whole, (-apart.up * view.height) / own) - high) * close;
    const aside = data.moon.aside + (apart.aside - data.moon.aside) * close;
    this.shine(this.moon, view, own, { ...data.moon, aside }, down + (top - down) * (1 - (1 - this.moonlight) ** 2));
  }

  private shine(
    lights: readonly Phaser.GameObjects.Image[],
    view: SceneView,
    size: number,
    { at, radius, glow, aside }: SkyBody,
    y: number,
  ): void {
    const side = Math.sign(at[0]!);
    const inside = side < 0 ? radius * size * WHOLE : 0; // the sun may stand half out of the picture, the moon not
    const reach = Math.min(Math.abs(at[0]!) * size, view.width * aside, view.width / 2 - inside);
    const x = view.x + side * reach;
    lights.forEach((light, i) => {
      const width = 2 * size * (i ? radius : glow);
      light.setPosition(x, view.y + y * size).setDisplaySize(width, width);
    });
    lights[2]
      ?.setPosition(x - radius * 0.3 * size, view.y + (y - radius * 0.15) * size)
      .setDisplaySize(radius * 0.8 * size, radius * 0.8 * size);
  }

  private drift(view: SceneView, size: number, time: number): void {
    this.clouds.forEach((cloud, i) => {
      const { at, drift, size: own } = data.clouds[i]!;
      const along = at[0]! + time * drift - view.x * 0.05;
      const x = ((((along + CLOUD_SPAN / 2) % CLOUD_SPAN) + CLOUD_SPAN) % CLOUD_SPAN) - CLOUD_SPAN / 2;
      cloud
        .setPosition(view.x + x * size, view.y + (at[1]! - this.night * 30) * (view.height / CLOUD_HEIGHT))
        .setScale((own * size) / CLOUD_SCALE);
    });
  }
}
