/** Pictures that are cut when they are needed, or a little before, and given back when they are gone. */
import type { Light } from './light';

interface CutPicture {
  light(light: Light): void;
  hide(): void;
  remove(): void;
}

export abstract class CutAhead<Picture extends CutPicture> {
  protected readonly made = new Map<string, Picture>();
  protected expected: string | null = null;

  constructor(protected now: Light) {}

  light(light: Light): void {
    this.now = light;
    for (const picture of this.made.values()) picture.light(light);
  }

  /** Which is wanted next; null for none. */
  expect(name: string | null): void {
    this.expected = name;
  }

  /** Gives back those that are neither seen nor expected; what is only expected is out of sight. */
  protected clear(isSeen: (name: string) => boolean): void {
    for (const [name, picture] of this.made) {
      if (isSeen(name)) continue;
      picture.hide();
      if (name === this.expected) continue;
      picture.remove();
      this.made.delete(name);
    }
  }
}
