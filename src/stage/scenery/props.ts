/** All props: each in the state it was last given, shown while its place is. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/props.json';
import type { PlaceName } from '../../play/stage';
import { shadesAt, type Light } from '../light';
import type { Cutout } from '../paper';
import { Cut, SHADOW_SCALE } from './cut';
import { EdgeShift } from './edge';
import { LIVES } from './lives';
import { Prop, type Hand, type Layer, type Part, type PropData } from './prop';
import type { Placed } from './placed';
import type { Point } from './set';
import { SOFT } from './tiles';
import type { View } from './view';

/** Where the hand is that holds a prop; null while none does. */
export type Hold = (prop: string) => Hand;

const SHADOW_FALL = [-2, 3] as const;
const EMBER = { size: 92, colour: 0xff9a4a } as const;
const PATTERN = /\.(one|two|three)$/; // parts cut to one pattern

const blank = (): Placed => ({ x: 0, y: 0, turn: 0, scale: 1, alpha: 0 });

export class Props {
  private readonly props: ReadonlyMap<string, Prop>;
  private place: PlaceName | null = null;
  private time = 0;
  private readonly shift = new EdgeShift();
  private readonly dyes: Record<Layer['kind'], number> = { shadow: 0, paper: 0xffffff, rim: 0xffffff, light: EMBER.colour };
  private readonly strength: Record<Layer['kind'], number> = { shadow: 0, paper: 1, rim: 0, light: 1 };

  constructor(scene: Phaser.Scene, private readonly hold: Hold) {
    const cut = new Cut(scene, 'scenery.props', data.cutouts as unknown as Cutout[], {}, data.scale);
    const all = Object.entries(data.props as unknown as Record<string, PropData>);
    this.props = new Map(all.map(([name, prop]) => [name, new Prop(prop, makeParts(scene, cut, prop))]));
    this.settle();
  }

  show(place: PlaceName): void {
    this.place = place;
    this.draw();
  }

  light(light: Light): void {
    this.shift.light(light);
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
    if (prop.goal.held && prop.rest < 0) return { ...prop.home }; // still being taken up
    const shown = Object.keys(prop.goal.parts)[0];
    const part = prop.parts.find((each) => each.name === shown);
    return part ? { x: part.now.x, y: part.now.y } : null;
  }

  tick(seconds: number, view: View): void {
    this.time += seconds;
    this.shift.tick(view);
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

  private draw(): void {
    for (const prop of this.props.values()) {
      const here = prop.data.place === this.place;
      prop.parts.forEach((part, i) => this.drawPart(prop, part, i, here));
    }
  }

  private drawPart({ goal, rest }: Prop, part: Part, i: number, here: boolean): void {
    const life = goal.life && rest >= 0 ? LIVES[goal.life] : undefined;
    const { x, y, turn, scale, alpha } = life ? life(part, part.now, this.time, i) : part.now;
    part.layers.forEach(({ kind, image, scale: own }, k) => {
      const [dx, dy] = kind === 'shadow' ? SHADOW_FALL : kind === 'rim' ? [this.shift.x, this.shift.y] : [0, 0];
      image.setVisible(here && alpha > 0.004).setPosition(x + dx, y + dy).setRotation(turn).setScale(scale * own);
      image.setDepth(goal.depth + i * 0.02 + k * 0.005).setAlpha(alpha * this.strength[kind]).setTint(this.dyes[kind]);
    });
  }
}

function makeParts(scene: Phaser.Scene, cut: Cut, prop: PropData): Part[] {
  const names = new Set(Object.values(prop.states).flatMap(({ parts }) => Object.keys(parts)));
  return [...names].map((name) => ({ name, layers: name === 'ember' ? ember(scene) : paper(cut, name), now: blank(), start: blank() }));
}

function ember(scene: Phaser.Scene): Layer[] {
  const image = scene.add.image(0, 0, SOFT, 'glow');
  return [{ kind: 'light', image, scale: EMBER.size / image.width }];
}

function paper(cut: Cut, name: string): Layer[] {
  const pattern = name.replace(PATTERN, '');
  const shadow = cut.shadow(pattern);
  const sharp = (kind: 'paper' | 'rim', image: Phaser.GameObjects.Image): Layer => ({ kind, image, scale: 1 / cut.scale });
  const behind: Layer[] = shadow ? [{ kind: 'shadow', image: shadow, scale: 1 / SHADOW_SCALE }] : [];
  return [...behind, sharp('rim', cut.rim(pattern)!), sharp('paper', cut.image(pattern))];
}
