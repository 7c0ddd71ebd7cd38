/** The old tree at x = 0: trunk, carved heart, and a crown whose layers sway out of step. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/tree.json';
import { trunkHalfWidth } from '../../play/ground';
import { chance } from '../chance';
import { mix, type Light, type Shades } from '../light';
import type { Breeze } from './breeze';
import { Cut } from './cut';
import { Strip } from './strip';
import { GRAIN, SOFT } from './tiles';
import { crownCutouts, HEIGHTS, trunkCutouts } from './treeshapes';
import type { View } from './view';

const [TRUNK_SCALE, CROWN_SCALE] = [2, 1.25]; // pixels of texture per world unit
const EDGE = 1.5; // pixels on screen

type Layer = (typeof data.crown)[number];
interface CrownLayer {
  readonly layer: Layer;
  readonly shadow: Phaser.GameObjects.Image;
  readonly paper: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image;
}
interface CrownLeaf {
  readonly image: Phaser.GameObjects.Image;
  readonly on: number; // index of its layer
  readonly x: number; // from the middle of its layer
  readonly y: number;
  readonly turn: number;
  readonly shade: number;
}

export class Tree {
  readonly crownSheet: Cut;
  private readonly trunk: readonly Phaser.GameObjects.Image[]; // contact shadow, shadow, paper
  private readonly heart: Phaser.GameObjects.Image;
  private readonly edges: readonly Strip[];
  private readonly crown: readonly CrownLayer[];
  private readonly leaves: readonly CrownLeaf[];

  constructor(scene: Phaser.Scene, seed: number) {
    const sheet = new Cut(scene, 'scenery.trunk', trunkCutouts(), {}, TRUNK_SCALE);
    this.crownSheet = new Cut(scene, 'scenery.crown', crownCutouts(seed), {}, CROWN_SCALE);
    const contact = scene.add.image(0, 12, SOFT, 'glow').setDisplaySize(420, 76).setTint(0x000000).setDepth(-54);
    this.trunk = [contact, sheet.shadow('trunk')!.setDepth(-50), sheet.image('trunk').setDepth(-49.9)];
    this.heart = sheet.image('heart').setPosition(data.heart.at[0]!, data.heart.at[1]!).setDepth(-49.7);
    this.edges = [-1, 1].map(() => new Strip(scene, GRAIN, -49.8, HEIGHTS.length));
    this.crown = data.crown.map((layer) => this.layer(layer));
    this.leaves = this.scatter(chance(seed + 3));
  }

  private layer(layer: Layer): CrownLayer {
    const { name, depth } = layer;
    const { crownSheet } = this;
    const rim = crownSheet.rim(name)!.setDepth(depth + 0.2);
    return { layer, shadow: crownSheet.shadow(name)!.setDepth(depth), paper: crownSheet.image(name).setDepth(depth + 0.1), rim };
  }

  private scatter(random: () => number): CrownLeaf[] {
    return Array.from({ length: data.leaves.count }, () => {
      const on = 1 + Math.floor(random() * (data.crown.length - 1)); // none on the hindmost
      const layer = data.crown[on]!;
      const [angle, reach] = [random() * 2 * Math.PI, 1.08 * Math.sqrt(random())];
      const image = this.crownSheet.image('leaf').setDepth(layer.depth + 0.3);
      image.setScale(image.scale * (0.7 + random() * 0.5));
      const [x, y] = [layer.rx * reach * Math.cos(angle), layer.ry * reach * Math.sin(angle)];
      return { image, on, x, y, turn: random() * 6.3, shade: Math.floor(random() * 4.99) };
    });
  }

  get pieces(): readonly { setVisible(visible: boolean): unknown }[] {
    const layers = this.crown.flatMap(({ shadow, paper, rim }) => [shadow, paper, rim]);
    return [...this.trunk, this.heart, ...this.edges.map(({ mesh }) => mesh), ...layers, ...this.leaves.map(({ image }) => image)];
  }

  light(light: Light, shades: Shades): void {
    const [contact, shadow, paper] = this.trunk;
    contact!.setAlpha(0.36);
    shadow!.setAlpha(light.shadowAlpha * 0.8);
    paper!.setTint(shades.trunk);
    this.heart.setTint(mix(shades.leaves[0]!, light.rim, 0.4)).setAlpha(0.85);
    this.edges.forEach((edge, side) => edge.tint(light.rim, light.rimAlpha * (side ? 1 : 0.55))); // the light stands on the right
    for (const { layer, shadow: behind, paper: crown, rim } of this.crown) {
      crown.setTint(shades.crown[layer.shade]!);
      rim.setTint(mix(light.rim, shades.crown[layer.shade]!, 0.3)).setAlpha(light.rimAlpha * 0.8);
      behind.setAlpha(light.shadowAlpha);
    }
    for (const { image, shade } of this.leaves) image.setTint(shades.leaves[shade % shades.leaves.length]!);
  }

  tick(view: View, breeze: Breeze): void {
    this.edges.forEach((strip, side) => trunkEdge(strip, side ? 1 : -1, EDGE / view.zoom));
    const places = this.crown.map(({ layer }) => sway(layer, breeze));
    this.crown.forEach(({ shadow, paper, rim }, i) => {
      const { x, y, turn } = places[i]!;
      for (const image of [shadow, paper, rim]) image.setPosition(x, y).setRotation(turn);
    });
    for (const { image, on, x, y, turn } of this.leaves) {
      const layer = places[on]!;
      const flutter = 0.35 * breeze.strength * Math.sin(breeze.time * 4.1 + 5 * turn);
      image.setPosition(layer.x + x - y * layer.turn, layer.y + y + x * layer.turn).setRotation(turn + flutter);
    }
  }
}

/** Where the wind has a layer of the crown, and how far it turns it. */
function sway({ x, y, sway: give, phase }: Layer, breeze: Breeze): { x: number; y: number; turn: number } {
  const push = breeze.at(x + 40 * phase);
  const rock = Math.sin(breeze.time * 0.9 + phase);
  const bob = give * 0.8 * Math.sin(breeze.time * 1.1 + 2 * phase);
  return { x: x + give * (3.4 * push + 0.9 * rock), y: y + bob, turn: give * (0.0045 * push + 0.0014 * rock) };
}

/** A line of light down one side of the trunk, as thin on screen at every zoom. */
function trunkEdge(strip: Strip, side: 1 | -1, width: number): void {
  strip.bend((i, last, vertex) => {
    const height = HEIGHTS[i]!;
    const x = side * trunkHalfWidth(height);
    const taper = Math.min(1, (1 - i / last) * 4); // it runs out where the limbs begin
    vertex(0, x, -height, 0, height / 100);
    vertex(1, x - side * width * taper, -height, 1, height / 100);
  });
}
