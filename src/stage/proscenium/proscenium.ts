/**
 * What is between the house and the stage: the title on its threads, the curtain between acts, the dark between places.
 */
import type Phaser from 'phaser';
import { Blackout } from './blackout';
import type { CameraView } from '../camera/camera';
import { Curtain } from './curtain';
import type { Light } from '../light';
import type { Production } from '../production';
import type { TitlePlace } from '../threads/paper-stars';
import type { ThreadLine } from '../threads/thread-lines';
import { Title, type Letter } from './title-letters';

const WELCOME = 0.8; // seconds that the curtain has been opening when the title comes up

export class Proscenium {
  private readonly blackout: Blackout;
  private readonly curtain: Curtain;
  private readonly title: Title;

  constructor(scene: Phaser.Scene, { curtain, title }: Pick<Production, 'curtain' | 'title'>) {
    this.blackout = new Blackout(scene);
    this.curtain = new Curtain(scene, curtain);
    this.title = new Title(scene, title);
  }

  /** At the start of a visit: the curtain opens, and the title comes up. */
  welcome(): void {
    this.curtain.rise();
    this.title.again(WELCOME);
  }

  /** Between two places: dark at once, and light from now on. */
  changePlace(): void {
    this.blackout.fall();
  }

  /** @param seconds in which the curtain closes */
  closeCurtain(seconds: number): void {
    this.curtain.fall(seconds);
  }

  /** The curtain is closed, and opens from now on. */
  openCurtain(): void {
    this.curtain.rise();
  }

  /** Nothing is before the stage any more. */
  clear(): void {
    this.blackout.rise();
    this.curtain.vanish();
  }

  /** @returns false, and hangs none, where one of them was never cut */
  spell(letters: readonly Letter[], light: Light): boolean {
    const cut = letters.every(({ text }) => this.title.isCut(text));
    this.title.spell(cut ? letters : []);
    this.title.light(light);
    return cut;
  }

  showTitle(shown: boolean, atOnce: boolean): void {
    this.title.show(shown, atOnce);
  }

  /** Where the title stands in the picture, in shares of it; null where it does not hang. */
  titleIn({ width, height }: { readonly width: number; readonly height: number }): TitlePlace | null {
    const { box } = this.title;
    return box && { left: box.left / width - 0.5, right: box.right / width - 0.5, bottom: box.bottom / height };
  }

  /** The threads that the title hangs on. */
  get lines(): readonly ThreadLine[] {
    return this.title.lines;
  }

  light(light: Light): void {
    this.title.light(light);
  }

  finishWithin(seconds: number): void {
    this.title.finishWithin(seconds);
  }

  /**
   * @param rate how much faster than keyed
   * @param wind 0 in still air … HARDEST_GUST
   * @param size of the stage, CSS pixels
   */
  tick(
    seconds: number,
    rate: number,
    wind: number,
    view: CameraView,
    size: { readonly width: number; readonly height: number },
  ): void {
    const aspect = size.width / size.height;
    this.blackout.tick(seconds, view, aspect);
    this.curtain.tick(seconds * rate, view, aspect);
    this.title.tick(seconds, wind, view, view.height / size.height, size.width / 2);
  }
}
