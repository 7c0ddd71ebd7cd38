/** The paper of all props, drawn where they are, and hidden while their place is. */
import type Phaser from 'phaser';
import type { PlaceName } from '../../play/stage';
import type { Point } from '../acting/joints';
import type { Light, Shades } from '../light';
import { Cut, type CutPlan, SHADOW_SCALE } from './cut';
import { WITH_FIGURES } from '../engine/torn-picture';
import { EdgeShift } from './edge';
import type { Placed } from '../props/placed';
import type { PropArt, PropData } from '../../schemas/prop-art';
import { partNames } from '../props/prop';
import type { Props } from '../props/props';
import { SOFT } from './tiles';
import type { SceneView } from './view';

const SHADOW_FALL: Point = { x: -2, y: 3 };
const EMBER = { size: 92, colour: 0xff9a4a } as const;
const LEAST_ALPHA = 0.004; // that is seen
const PATTERN = /\.(one|two|three)$/; // parts cut to one pattern

/** One image of a part. */
interface PropLayer {
  readonly kind: 'shadow' | 'paper' | 'rim' | 'light';
  readonly image: Phaser.GameObjects.Image;
  readonly scale: number; // that draws it in world units
}
interface Drawn {
  readonly place: string;
  readonly parts: readonly (readonly PropLayer[])[]; // back to front, as their layers
}

export const propCut = ({ cutouts, scale }: PropArt): CutPlan => ['scenery.props', cutouts, {}, scale];

export class PropImages {
  private readonly drawn: ReadonlyMap<string, Drawn>;
  private place: PlaceName | null = null;
  private readonly edge = new EdgeShift();
  private readonly shift: Record<PropLayer['kind'], Point> = {
    shadow: SHADOW_FALL,
    paper: { x: 0, y: 0 },
    rim: this.edge,
    light: { x: 0, y: 0 },
  };
  private readonly dyes: Record<PropLayer['kind'], number> = {
    shadow: 0,
    paper: 0xffffff,
    rim: 0xffffff,
    light: EMBER.colour,
  };
  private readonly strength: Record<PropLayer['kind'], number> = { shadow: 0, paper: 1, rim: 0, light: 1 };

  constructor(
    scene: Phaser.Scene,
    private readonly props: Props,
  ) {
    const { art } = props;
    const cut = new Cut(scene, ...propCut(art));
    const all = Object.entries(art.props);
    this.drawn = new Map(all.map(([name, prop]) => [name, { place: prop.place, parts: makeParts(scene, cut, prop) }]));
    for (const each of this.drawn.values()) hide(each);
  }

  show(place: PlaceName): void {
    this.place = place;
    for (const each of this.drawn.values()) if (each.place !== place) hide(each);
  }

  /** @param open whether they lie under the open sky, lit as who stands there is */
  light(light: Light, shades: Shades, open: boolean): void {
    this.edge.light(light);
    Object.assign(this.dyes, { paper: open ? light.figure : shades.room, rim: light.rim });
    Object.assign(this.strength, { shadow: light.shadowAlpha, rim: light.rimAlpha * 0.8 });
  }

  /** What is elsewhere stays hidden and costs nothing. */
  tick(view: SceneView): void {
    this.edge.tick(view);
    for (const [name, { place, parts }] of this.drawn) {
      if (place !== this.place) continue;
      const { depth, parts: placed, held } = this.props.placed(name);
      for (const { image } of parts.flat()) image.setState(held ? WITH_FIGURES : '');
      parts.forEach((layers, i) => this.drawPart(layers, placed[i]!, depth + i * 0.02));
    }
  }

  private drawPart(layers: readonly PropLayer[], { x, y, turn, scale, alpha, wide, tall }: Placed, back: number): void {
    layers.forEach(({ kind, image, scale: own }, k) => {
      image.setVisible(alpha > LEAST_ALPHA);
      if (!image.visible) return;
      const shift = this.shift[kind];
      image
        .setPosition(x + shift.x, y + shift.y)
        .setRotation(turn)
        .setScale(scale * own * wide, scale * own * tall);
      const depth = back + k * 0.005;
      if (image.depth !== depth) image.setDepth(depth); // each time it is set, the whole stage is sorted
      image.setAlpha(alpha * this.strength[kind]).setTint(this.dyes[kind]);
    });
  }
}

function hide({ parts }: Drawn): void {
  for (const { image } of parts.flat()) image.setVisible(false);
}

const makeParts = (scene: Phaser.Scene, cut: Cut, prop: PropData): PropLayer[][] =>
  partNames(prop).map((name) => (name === 'ember' ? ember(scene) : paper(cut, name)));

function ember(scene: Phaser.Scene): PropLayer[] {
  const image = scene.add.image(0, 0, SOFT, 'glow');
  return [{ kind: 'light', image, scale: EMBER.size / image.width }];
}

function paper(cut: Cut, name: string): PropLayer[] {
  const pattern = name.replace(PATTERN, '');
  const shadow = cut.shadow(pattern);
  const sharp = (kind: 'paper' | 'rim', image: Phaser.GameObjects.Image): PropLayer => ({
    kind,
    image,
    scale: 1 / cut.scale,
  });
  const behind: PropLayer[] = shadow ? [{ kind: 'shadow', image: shadow, scale: 1 / SHADOW_SCALE }] : [];
  return [...behind, sharp('rim', cut.rim(pattern)!), sharp('paper', cut.image(pattern))];
}
