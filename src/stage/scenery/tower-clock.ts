/** The clock of a building far off: a face that lights with its windows, and hands that show the hour of the stage. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { ClockData } from '../../schemas/distance';
import type { Cut } from './cut';

const HALF_DAY = 12; // hours once round
const FULL_TURN = 2 * Math.PI;
const AWAKE = 0.4; // how far its face is lit before the first window is

type Image = Phaser.GameObjects.Image;

/** Which way the hands point at an hour of the day: radians from the top, clockwise. */
export const handsAt = (hour: number): { readonly hour: number; readonly minute: number } => ({
  hour: ((hour % HALF_DAY) / HALF_DAY) * FULL_TURN,
  minute: (hour % 1) * FULL_TURN,
});

export class TowerClock {
  private readonly face: Image;
  private readonly hands: { readonly hour: Image; readonly minute: Image };

  /** @param depth how deep in the picture it lies, before its tower */
  constructor(
    private readonly data: ClockData,
    sheet: Cut,
    depth: number,
  ) {
    this.face = sheet.image(data.face).setDepth(depth);
    this.hands = {
      hour: sheet.image(data.hour).setDepth(depth + 0.1),
      minute: sheet.image(data.minute).setDepth(depth + 0.1),
    };
  }

  get pieces(): readonly Image[] {
    return [this.face, this.hands.hour, this.hands.minute];
  }

  /** @param lit how far its lamp is lit, 0…1, with the windows */
  light(hour: number, lit: number, [dark, lamp]: readonly [number, number]): void {
    this.face.setTint(mix(dark, lamp, AWAKE + (1 - AWAKE) * lit));
    const turned = handsAt(hour);
    this.hands.hour.setRotation(turned.hour).setTint(dark);
    this.hands.minute.setRotation(turned.minute).setTint(dark);
  }

  /** @param at a point of its building, in the building's own units, in the world */
  stand(at: (dx: number, dy: number) => { readonly x: number; readonly y: number }, scale: number): void {
    const { x, y } = at(this.data.at[0]!, this.data.at[1]!);
    for (const piece of this.pieces) piece.setPosition(x, y).setScale(scale);
  }
}
