/** The paper stars on their threads as they are drawn: behind the figures, and never as low as the heads near them. */
import { mix } from '../../maths/colour';
import { lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import { WITH_FIGURES } from '../engine/torn-picture';
import type { Light } from '../light';
import { PaperSheet, type Cutout } from '../paper/paper';
import type { Point } from '../acting/joints';
import type { Opening } from '../camera/edge';
import { inPicture, type SceneView } from '../scenery/view';
import { SOFT } from '../scenery/tiles';
import { lowest, type Head } from './heads';
import { MOST_STARS, type HangingStar } from './hanging-stars';
import { ThreadLines, type ThreadLine } from './thread-lines';

const RADIUS = 0.026; // of the picture's height, or of its width where that is less, from a star's middle to its tips
const UPRIGHT = 1.5; // …on an upright screen, where that is little
const UNIT = 20; // units from the middle of the drawn star to its tips
const SCALE = 2.6; // pixels of texture per unit
const WAIST = 0.46; // how far its inner corners are out, of its tips
const CREAM = 0xfff2d9;
const GLOW = { size: 5.2, colour: 0xffe3a0, alpha: 0.3 } as const; // radii, at night
const FALL = [-0.07, 0.12] as const; // of the shadow, radii
const BESIDE = 0.03; // of the picture's width, that is kept clear on either side of the title
const [BELOW, LEFT] = [0.045, 0.4]; // of its height, below the title; and how much of their own length they keep there
const SLACK = 0.1; // of the picture's height that threads reach beyond its top

interface Drawn {
  readonly layers: readonly { readonly kind: 'glow' | 'shadow' | 'paper'; readonly image: Phaser.GameObjects.Image }[];
}
/** Where the title stands in the picture, in shares of it: from its middle, and from its top. */
export interface TitlePlace {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}
/** What they hang in. */
export interface StarStage {
  readonly opening: Opening; // what of the picture the stage fills
  readonly title: TitlePlace | null;
  readonly past: number; // how far the edge of the stage has come into the picture, 0…1
}

/** A star folded along its five axes: each ray has a light side and a dark one. */
function starCutout(): Cutout {
  const corner = (i: number, radius: number): string => {
    const turn = (i * Math.PI) / 5 - Math.PI / 2;
    return `${(radius * Math.cos(turn)).toFixed(2)},${(radius * Math.sin(turn)).toFixed(2)}`;
  };
  const outline = Array.from({ length: 10 }, (_, i) => corner(i, i % 2 ? UNIT * WAIST : UNIT)).join('L');
  const facets = Array.from({ length: 5 }, (_, k) => ({
    d: `M0,0L${corner(2 * k, UNIT)}L${corner(2 * k + 1, UNIT * WAIST)}Z`,
    fill: '#d9c79f',
    opacity: 0.75,
  }));
  const box = [-UNIT - 4, -UNIT - 4, 2 * UNIT + 8, 2 * UNIT + 8] as const;
  const paper = { d: `M${outline}Z`, fill: '#ffffff', stroke: '#ffffff', width: 1.6 };
  return { name: 'star', box: [...box], shapes: [paper, ...facets], rim: false };
}

export class PaperStars {
  private sheet: PaperSheet | null = null;
  private stars: readonly Drawn[] = [];
  private readonly threads: ThreadLines;
  private hung: readonly ThreadLine[] = [];
  private lit: Light;

  constructor(
    private readonly scene: Phaser.Scene,
    light: Light,
  ) {
    this.lit = light;
    this.threads = named(scene, 'threads', new ThreadLines(scene, MOST_STARS, DEPTHS.hangingStars));
    this.threads.mesh.setState(WITH_FIGURES);
  }

  /** Their threads, as last drawn. */
  get lines(): readonly ThreadLine[] {
    return this.hung;
  }

  light(light: Light): void {
    this.lit = light;
  }

  /** @param heads that they hang above */
  draw(stars: readonly HangingStar[], view: SceneView, heads: readonly Head[], stage: StarStage): void {
    if (stars.length === 0) return this.clear();
    if (!this.sheet) this.make();
    const light = this.lit;
    const { opening } = stage;
    const [wide, tall] = [opening.width * view.width, opening.height * view.height];
    const radius = Math.min(RADIUS * tall, RADIUS * UPRIGHT * wide);
    const rail = (opening.y - opening.height / 2 - SLACK) * view.height;
    const lines: ThreadLine[] = [];
    this.stars.forEach(({ layers }, i) => {
      const star = stars.find(({ index }) => index === i);
      for (const { image } of layers) image.setVisible(star !== undefined);
      if (!star) return;
      const across = opening.x * view.width + star.across * wide;
      const rest = this.below(stage, star, view, (opening.y - opening.height / 2) * view.height + star.down * tall);
      const length = Math.max(0, lowest(heads, view, across, rest, radius) - rail);
      const [dx, dy] = [-Math.sin(star.swing) * length, Math.cos(star.swing) * length];
      const held = inPicture(view, across, rail);
      const at = inPicture(view, across + dx, rail + dy);
      this.place(layers, at, radius * star.size, star.swing - view.tilt, light);
      lines.push({ x: at.x, y: at.y - radius * star.size * 0.9, topX: held.x, topY: held.y });
    });
    this.hung = lines;
    this.threads.draw(lines, view.line, mix(CREAM, light.figure, 0.35), 0.6);
  }

  /** Those that would hang before the title are let down below it. */
  private below({ title, past, opening }: StarStage, star: HangingStar, view: SceneView, rest: number): number {
    const across = opening.x + star.across * opening.width;
    if (!title || across < title.left - BESIDE || across > title.right + BESIDE) return rest;
    const under = (title.bottom - 0.5 + BELOW + LEFT * star.down) * view.height;
    return lerp(rest, Math.max(rest, under), past);
  }

  private place(layers: Drawn['layers'], { x, y }: Point, radius: number, turn: number, light: Light): void {
    for (const { kind, image } of layers) {
      const [dx, dy] = kind === 'shadow' ? FALL : [0, 0];
      image.setPosition(x + dx * radius, y + dy * radius).setRotation(turn);
      if (kind === 'glow') {
        image
          .setDisplaySize(2 * GLOW.size * radius, 2 * GLOW.size * radius)
          .setTint(GLOW.colour)
          .setAlpha(GLOW.alpha);
        continue;
      }
      image.setScale(radius / UNIT / SCALE);
      if (kind === 'paper') image.setTint(mix(CREAM, light.figure, 0.12));
      else image.setAlpha(light.shadowAlpha * 0.6);
    }
  }

  private make(): void {
    named(this.scene, 'threads', (this.sheet = new PaperSheet(this.scene, 'paper-stars', [starCutout()], {}, SCALE)));
    const { sheet } = this;
    const put = (image: Phaser.GameObjects.Image, over: number) =>
      image.setDepth(DEPTHS.hangingStars + over).setState(WITH_FIGURES);
    this.stars = Array.from({ length: MOST_STARS }, () => ({
      layers: [
        { kind: 'glow', image: put(this.scene.add.image(0, 0, SOFT, 'glow'), 0.01) },
        { kind: 'shadow', image: put(sheet.image('star.shadow'), 0.02) },
        { kind: 'paper', image: put(sheet.image('star'), 0.03) },
      ],
    }));
    named(this.scene, 'threads', this.stars);
  }

  private clear(): void {
    this.hung = [];
    this.threads.hide();
    if (!this.sheet) return;
    for (const { image } of this.stars.flatMap(({ layers }) => layers)) image.destroy();
    this.sheet.remove();
    [this.sheet, this.stars] = [null, []];
  }
}
