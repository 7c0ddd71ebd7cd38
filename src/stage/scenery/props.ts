/** All props: each in the state it was last given, shown while its place is. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/props.json';
import type { PlaceName } from '../../play/stage';
import { shadesAt, type Light } from '../light';
import type { Cutout } from '../paper';
import { Cut, SHADOW_SCALE } from './cut';
import { EdgeShift } from './edge';
import { LIVES } from './lives';
import { blank, borne, type Hand, type Placed } from './placed';
import { partNames, Prop, type Layer, type Part, type PropData } from './prop';
import type { Point } from './set';
import { SOFT } from './tiles';
import type { View } from './view';

/** Where the hand is that holds a prop; null while none does. */
export type Hold = (prop: string) => Hand;

const SHADOW_FALL: Point = { x: -2, y: 3 };
const EMBER = { size: 92, colour: 0xff9a4a } as const;
const LEAST_ALPHA = 0.004; // that is seen
const PATTERN = /\.(one|two|three)$/; // parts cut to one pattern

export class Props {
  private readonly props: ReadonlyMap<string, Prop>;
  private place: PlaceName | null = null;
  private time = 0;
  private readonly edge = new EdgeShift();
  private readonly shift: Record<Layer['kind'], Point> = {
    shadow: SHADOW_FALL,
    paper: { x: 0, y: 0 },
    rim: this.edge,
    light: { x: 0, y: 0 },
  };
  private readonly dyes: Record<Layer['kind'], number> = {
    shadow: 0,
    paper: 0xffffff,
    rim: 0xffffff,
    light: EMBER.colour,
  };
  private readonly strength: Record<Layer['kind'], number> = { shadow: 0, paper: 1, rim: 0, light: 1 };

  constructor(
    scene: Phaser.Scene,
    private readonly hold: Hold,
  ) {
    const cutouts = data.cutouts as unknown as Cutout[];
    const cut = new Cut(scene, 'scenery.props', cutouts, {}, data.scale);
    const all = Object.entries(data.props as unknown as Record<string, PropData>);
    this.props = new Map(all.map(([name, prop]) => [name, new Prop(prop, makeParts(scene, cut, prop))]));
    for (const prop of this.props.values()) hide(prop);
    this.settle();
  }

  show(place: PlaceName): void {
    this.place = place;
    for (const prop of this.props.values()) if (prop.data.place !== place) hide(prop);
    this.draw();
  }

  light(light: Light): void {
    this.edge.light(light);
    Object.assign(this.dyes, { paper: shadesAt(light.hour).room, rim: light.rim });
    Object.assign(this.strength, { shadow: light.shadowAlpha, rim: light.rimAlpha * 0.8 });
    this.draw();
  }

  become(states: Readonly<Record<string, string>>): void {
    for (const [name, state] of Object.entries(states)) this.props.get(name)?.become(state);
  }

  point(name: string): Point | null {
    const prop = this.props.get(name);
    if (!prop || prop.data.place !== this.place) return null;
    const { point } = prop.data;
    if (point) return { x: point[0]!, y: point[1]! };
    if (prop.beingTaken) return { ...prop.home };
    const shown = Object.keys(prop.goal.parts)[0];
    const part = prop.parts.find((each) => each.name === shown);
    return part ? { x: part.now.x, y: part.now.y } : null;
  }

  tick(seconds: number, view: View): void {
    this.time += seconds;
    this.edge.tick(view);
    for (const [name, prop] of this.props) if (prop.data.place === this.place) prop.tick(seconds, this.hold(name));
    this.draw();
  }

  settle(): void {
    this.time = 0;
    for (const [name, prop] of this.props) {
      prop.settle();
      prop.tick(0, this.hold(name));
    }
    this.draw();
  }

  /** What is elsewhere stays hidden and costs nothing. */
  private draw(): void {
    for (const prop of this.props.values()) {
      if (prop.data.place === this.place) prop.parts.forEach((part, i) => this.drawPart(prop, part, i));
    }
  }

  private drawPart(prop: Prop, part: Part, i: number): void {
    const { x, y, turn, scale, alpha, wide, tall } = this.placeOf(prop, part, i);
    part.layers.forEach(({ kind, image, scale: own }, k) => {
      image.setVisible(alpha > LEAST_ALPHA);
      if (!image.visible) return;
      const shift = this.shift[kind];
      image
        .setPosition(x + shift.x, y + shift.y)
        .setRotation(turn)
        .setScale(scale * own * wide, scale * own * tall);
      const depth = prop.depth + i * 0.02 + k * 0.005;
      if (image.depth !== depth) image.setDepth(depth); // each time it is set, the whole stage is sorted
      image.setAlpha(alpha * this.strength[kind]).setTint(this.dyes[kind]);
    });
  }

  /** Where a part is drawn: on what bears it, and as it goes on moving. */
  private placeOf({ data: { joined }, goal, parts, rest }: Prop, part: Part, i: number): Placed {
    const life = goal.life && rest >= 0 ? LIVES[goal.life] : undefined;
    const moved = (each: Part, at: number): Placed => (life ? life(each, each.now, this.time, at) : each.now);
    const bearer = parts.findIndex(({ name }) => name === joined?.[part.name]);
    return bearer < 0 ? moved(part, i) : borne(moved(part, i), moved(parts[bearer]!, bearer));
  }
}

function hide(prop: Prop): void {
  for (const { layers } of prop.parts) for (const { image } of layers) image.setVisible(false);
}

function makeParts(scene: Phaser.Scene, cut: Cut, prop: PropData): Part[] {
  return partNames(prop).map((name) => ({
    name,
    layers: name === 'ember' ? ember(scene) : paper(cut, name),
    now: blank(),
    start: blank(),
  }));
}

function ember(scene: Phaser.Scene): Layer[] {
  const image = scene.add.image(0, 0, SOFT, 'glow');
  return [{ kind: 'light', image, scale: EMBER.size / image.width }];
}

function paper(cut: Cut, name: string): Layer[] {
  const pattern = name.replace(PATTERN, '');
  const shadow = cut.shadow(pattern);
  const sharp = (kind: 'paper' | 'rim', image: Phaser.GameObjects.Image): Layer => ({
    kind,
    image,
    scale: 1 / cut.scale,
  });
  const behind: Layer[] = shadow ? [{ kind: 'shadow', image: shadow, scale: 1 / SHADOW_SCALE }] : [];
  return [...behind, sharp('rim', cut.rim(pattern)!), sharp('paper', cut.image(pattern))];
}
