/** Clouds that drift across the sky. */
import type Phaser from 'phaser';
import type { CloudsData } from '../../schemas/sky';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import type { SheetPlan } from '../paper/cutting';
import { PaperSheet } from '../paper/paper';
import { cloudCutouts } from './cloud';
import { CoverCloud } from './cover-cloud';
import { skyUnit } from './horizon';
import type { CutSet, LayerSet, SceneFrame, SceneLayer } from './layer';

const SCALE = 1.6; // pixels of texture per layer unit
// layer units from top to bottom of the picture: a cloud's share of it stays, so that no frame cuts one
const HEIGHT = 1000;
const SPAN = 2400; // a cloud that leaves on one side comes back on the other, layer units
const LIFT = 30; // layer units that they are higher by night
const SLIP = 0.05; // share of the camera's way that they come after it

const cloudSheet = (key: string): SheetPlan => ({ key, cutouts: cloudCutouts(), palette: {}, scale: SCALE });
export const cloudSheets = ({ key }: CutSet): SheetPlan[] => [cloudSheet(key)];

export class Clouds implements SceneLayer {
  readonly pieces: readonly Phaser.GameObjects.Image[];
  private readonly drifting: readonly Phaser.GameObjects.Image[];
  private readonly cover: CoverCloud | null;
  private night = 0;

  constructor(
    { scene, place, key }: LayerSet,
    private readonly data: CloudsData,
  ) {
    const { cutouts, palette, scale } = cloudSheet(key);
    const sheet = new PaperSheet(scene, key, cutouts, palette, scale);
    this.drifting = data.clouds.map(({ name }, i) => sheet.image(name).setDepth(DEPTHS.clouds + i));
    const moon = place.layers.find((layer) => layer.type === 'sky')?.moon;
    this.cover = moon ? new CoverCloud(sheet, place, moon) : null;
    this.pieces = [...this.drifting, ...(this.cover?.pieces ?? [])];
  }

  light(light: Light, shades: Shades): void {
    this.night = light.stars;
    this.drifting.forEach((cloud, i) => cloud.setTint(shades.cloud).setAlpha(this.data.clouds[i]!.alpha));
    this.cover?.light(light, shades);
  }

  tick({ view, breeze: { time } }: SceneFrame): void {
    const size = skyUnit(view);
    this.cover?.tick(view, time, size / SCALE);
    this.drifting.forEach((cloud, i) => {
      const { at, drift, size: own } = this.data.clouds[i]!;
      const along = at[0] + time * drift - view.x * SLIP;
      const x = ((((along + SPAN / 2) % SPAN) + SPAN) % SPAN) - SPAN / 2;
      cloud
        .setPosition(view.x + x * size, view.y + (at[1] - this.night * LIFT) * (view.height / HEIGHT))
        .setScale((own * size) / SCALE);
    });
  }
}
