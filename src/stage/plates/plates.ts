/** The plates of a play on stage. */
import type Phaser from 'phaser';
import type { PlateData } from '../../schemas/plate';
import type { CameraView } from '../camera/camera';
import { CutAhead } from '../cut-ahead';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import type { Light } from '../light';
import type { LayerSheet } from '../paper/sheets-ahead';
import type { Production } from '../production';
import { blankView, see } from '../scenery/view';
import { lieOf } from './lie';
import { PlatePicture, sheetsAhead } from './plate-picture';
import type { PlateSheets } from './plate-sheets';
import type { Slide } from './slides';

const MOST = 2; // plates that there are at a time
const LAYER = 'plates';

export class Plates extends CutAhead<PlatePicture> {
  private readonly view = blankView();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
    private readonly sheets: PlateSheets,
    light: Light,
  ) {
    super(light);
  }

  /** The sheets of the one that is expected, while it is still to be made; null where nothing is to be done. */
  due(frame: CameraView): LayerSheet[] | null {
    if (this.expected === null || this.made.has(this.expected) || this.made.size >= MOST) return null;
    const sheet = this.sheets.get(this.expected);
    if (!sheet) return null;
    this.look(frame);
    const lie = this.lieOf(this.expected);
    const plans = sheetsAhead(this.expected, sheet, lie, this.pixels / lie.height);
    return plans.map((plan) => ({ plan, layer: LAYER }));
  }

  /** Makes the one that is expected, which is due. */
  prepare(): void {
    this.make(this.expected!, this.sheets.get(this.expected!)!).hide();
  }

  /** @param gust how hard it blows, 0…1 */
  draw(slides: readonly Slide[], frame: CameraView, gust: number): void {
    this.clear((name) => slides.some((slide) => slide.name === name));
    if (slides.length === 0) return;
    this.look(frame);
    slides.forEach((slide, i) => {
      const lie = this.lieOf(slide.name);
      const picture = this.fitting(slide.name);
      picture?.draw(slide, lie, this.view, this.pixels, gust, DEPTHS.plate + i);
    });
  }

  /** Of the canvas, from top to bottom. */
  private get pixels(): number {
    return this.scene.cameras.main.height;
  }

  private look(frame: CameraView): void {
    const { width, height } = this.scene.cameras.main;
    see(this.view, frame, width / height, height);
  }

  private lieOf(name: string): ReturnType<typeof lieOf> {
    return lieOf(this.production.plates[name]!, this.view.width / this.view.height);
  }

  /** A plate cut for the screen as it is now; null while its sheet is still to come. */
  private fitting(name: string): PlatePicture | null {
    const picture = this.made.get(name);
    if (picture?.has(this.lieOf(name))) return picture;
    const sheet = this.sheets.get(name);
    if (!sheet) return null;
    picture?.remove();
    return this.make(name, sheet);
  }

  private make(name: string, sheet: PlateData): PlatePicture {
    const lie = this.lieOf(name);
    const picture = new PlatePicture(this.scene, name, sheet, lie, this.pixels / lie.height);
    this.made.set(name, named(this.scene, LAYER, picture));
    picture.light(this.now);
    return picture;
  }
}
