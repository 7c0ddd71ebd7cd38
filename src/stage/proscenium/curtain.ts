/** The paper curtain between acts: two halves, pleated like a fan, that meet in the middle of the picture. */
import { mix } from '../../maths/colour';
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { CameraView } from '../camera/camera';
import type { CurtainData } from '../../schemas/curtain';
import { DEPTHS } from '../depths';
import type { SheetPlan } from '../paper/cutting';
import { PaperSheet } from '../paper/paper';

const RISE = 1.5; // seconds in which it opens
const SCALE = 1.1; // pixels of texture per unit of data
const PLEAT = 0.13; // widest, as a share of the picture's height
const MOST = 14; // pleats in a half: enough for a picture thrice as wide as high
const OVERLAP = 1.16; // of each pleat over the next
const BEYOND = 0.06; // of the picture's height, that it reaches out to either side
const TALL = 1.08; // times the height of the picture
const FOLDED = 0x9a86b4; // the light left between pleats pressed together
const SWING = 0.09; // radians that the hem lags behind at full speed, at the inner edge
const SIDES = [-1, 1] as const;

interface Pleat {
  readonly side: -1 | 1;
  readonly place: number; // 0 at the middle of the picture, counted outwards
  readonly paper: Phaser.GameObjects.Image;
}

export const curtainSheet = ({ cutouts, palette }: CurtainData): SheetPlan => ({
  key: 'curtain',
  cutouts,
  palette,
  scale: SCALE,
});

export class Curtain {
  private readonly pleats: readonly Pleat[];
  private readonly rail: Phaser.GameObjects.Container; // hangs level, however the picture leans
  private readonly shadows: readonly Phaser.GameObjects.Image[]; // of the inner edges, one a side
  private drawn = 0; // 0 is open, 1 is closed
  private pace = 0; // of `drawn`, a second; above 0 while it closes
  private speed = 0; // of the inner edges, likewise, as last seen

  constructor(
    scene: Phaser.Scene,
    private readonly data: CurtainData,
  ) {
    const { key, cutouts, palette, scale } = curtainSheet(data);
    const sheet = new PaperSheet(scene, key, cutouts, palette, scale);
    const put = (name: string) => sheet.image(name).setVisible(false);
    this.shadows = SIDES.map(() => put('pleat.shadow'));
    this.pleats = SIDES.flatMap((side) =>
      Array.from({ length: MOST }, (_, place) => ({ side, place, paper: put(place === 0 ? 'edge' : 'pleat') })),
    );
    const inner = [...this.pleats].sort((a, b) => b.place - a.place); // over the outer ones
    this.rail = scene.add.container(0, 0, [...this.shadows, ...inner.map(({ paper }) => paper)]);
    this.rail.setDepth(DEPTHS.curtain);
  }

  /** Closes within so many seconds. */
  fall(seconds: number): void {
    this.pace = 1 / seconds;
  }

  /** Is closed at once, and opens from now on. */
  rise(): void {
    [this.drawn, this.pace] = [1, -1 / RISE];
  }

  /** Is open at once. */
  vanish(): void {
    [this.drawn, this.pace, this.speed] = [0, 0, 0];
    for (const { paper } of this.pleats) paper.setVisible(false);
    for (const shadow of this.shadows) shadow.setVisible(false);
  }

  tick(seconds: number, view: CameraView, aspect: number): void {
    const before = this.cover;
    this.drawn = clamp(this.drawn + this.pace * seconds);
    if (seconds > 0) this.speed = lerp(this.speed, (this.cover - before) / seconds, clamp(seconds * 9));
    if (before > 0 || this.drawn > 0) this.draw(view, aspect); // an open curtain costs nothing
  }

  /** Share of its half that each half covers: it gathers way, and comes to rest softly. */
  private get cover(): number {
    return smooth(this.drawn);
  }

  private draw(view: CameraView, aspect: number): void {
    this.rail.setPosition(view.x, view.y).setRotation(-view.tilt);
    const half = (view.height * aspect) / 2 + BEYOND * view.height;
    const count = Math.min(MOST, Math.ceil(half / (PLEAT * view.height)));
    const cover = half * this.cover;
    const [across, tall] = [cover / count, (view.height * TALL) / this.data.height];
    for (const pleat of this.pleats)
      this.hang(pleat, view, half - cover + across * pleat.place, across, tall, cover > 0 && pleat.place < count);
    this.shadows.forEach((shadow, i) => {
      const side = SIDES[i]!;
      shadow
        .setVisible(cover > 0)
        .setPosition(side * (half - cover), -(view.height * TALL) / 2)
        .setScale(side * tall * 0.9, tall)
        .setAlpha(0.55)
        .setRotation(side * this.swing(0));
    });
  }

  private hang(
    { side, place, paper }: Pleat,
    view: CameraView,
    inner: number,
    across: number,
    tall: number,
    shown: boolean,
  ): void {
    paper.setVisible(shown);
    if (!shown) return;
    const openness = clamp(across / (PLEAT * view.height * 0.9));
    paper
      .setPosition(side * inner, -(view.height * TALL) / 2)
      .setScale((side * across * OVERLAP) / this.data.width / SCALE, tall / SCALE);
    paper.setTint(mix(FOLDED, 0xffffff, openness)).setRotation(side * this.swing(place));
  }

  /** The hem comes after the rail, most at the inner edge. */
  private swing(place: number): number {
    return SWING * clamp(this.speed, -1, 1) * 0.92 ** place * -1;
  }
}
