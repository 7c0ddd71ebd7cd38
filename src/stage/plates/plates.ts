/** The plates of a play on stage: cut when they are needed, or a little before; given back when they are gone. */
import type Phaser from 'phaser';
import type { PlateData } from '../../schemas/plate';
import type { CameraView } from '../camera/camera';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import type { Light } from '../light';
import type { Production } from '../production';
import { blankView, see } from '../scenery/view';
import { lieOf } from './lie';
import { PlatePicture } from './plate-picture';
import type { PlateSheets } from './plate-sheets';
import type { Slide } from './slides';

const MOST = 2; // plates that there are at a time

export class Plates {
  private readonly made = new Map<string, PlatePicture>();
  private readonly view = blankView();
  private expected: string | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
    private readonly sheets: PlateSheets,
    private now: Light,
  ) {}

  light(light: Light): void {
    this.now = light;
    for (const picture of this.made.values()) picture.light(light);
  }

  /** Which is wanted next; null for none. */
  expect(name: string | null): void {
    this.expected = name;
  }

  /** Cuts the one that is expected. @returns whether there was anything to do */
  prepare(frame: CameraView): boolean {
    if (this.expected === null || this.made.has(this.expected) || this.made.size >= MOST) return false;
    const sheet = this.sheets.get(this.expected);
    if (!sheet) return false;
    this.look(frame);
    this.make(this.expected, sheet).hide();
    return true;
  }

  /** @param gust how hard it blows, 0…1 */
  draw(slides: readonly Slide[], frame: CameraView, gust: number): void {
    this.clear(slides);
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
    this.made.set(name, named(this.scene, 'plates', picture));
    picture.light(this.now);
    return picture;
  }

  /** Gives back those that are neither seen nor expected. */
  private clear(slides: readonly Slide[]): void {
    for (const [name, picture] of this.made) {
      if (name === this.expected || slides.some((slide) => slide.name === name)) continue;
      picture.remove();
      this.made.delete(name);
    }
  }
}
