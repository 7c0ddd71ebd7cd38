/** A tree: trunk, what is carved in it, and a crown whose layers sway out of step. */
import { mix } from '../../maths/colour';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { CrownLayerData, TreeData } from '../../schemas/tree';
import { DEPTHS } from '../depths';
import { lightFrom, type Light, type Shades } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Landmark, Place } from '../place/place';
import { Cut, type CutPlan } from './cut';
import { EdgeShift } from './edge';
import type { CutSet, LayerSet, Piece, SceneFrame, SceneLayer } from './layer';
import { SOFT } from './tiles';
import { crownCutouts, trunkCutouts } from './treeshapes';

const [TRUNK_SCALE, CROWN_SCALE] = [3, 1.25]; // pixels of texture per world unit
// the tree's long shadow on the ground, world units
const CAST = { reach: 250, width: 980, height: 84, down: 26 } as const;
const HEART = ['heart.lip', 'heart.cut'] as const; // cut-outs of what is carved
const SHADOW_FALL = 9; // of a layer of the crown, away from the light

interface CrownLayer {
  readonly layer: CrownLayerData;
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

/** @throws RangeError where the place has no such landmark, or it has no width */
function landmarkOf(place: Place, data: TreeData): Landmark & { readonly halfWidth: number } {
  const landmark = place.landmarks.find(({ name }) => name === data.landmark);
  if (!landmark?.halfWidth) throw new RangeError(`"${place.name}" has no landmark "${data.landmark}" with a width`);
  return landmark as Landmark & { readonly halfWidth: number };
}

export const treeCuts = ({ place, seed, key }: CutSet, data: TreeData): [trunk: CutPlan, crown: CutPlan] => [
  [`${key}.trunk`, trunkCutouts(data, landmarkOf(place, data).halfWidth), {}, TRUNK_SCALE],
  [`${key}.crown`, crownCutouts(data, seed), {}, CROWN_SCALE],
];

export class Tree implements SceneLayer {
  private readonly crownSheet: Cut;
  private readonly place: Place;
  private readonly foot: { readonly x: number; readonly y: number }; // in the world
  private readonly trunk: readonly Phaser.GameObjects.Image[]; // long shadow, contact shadow, shadow, edge, paper
  private readonly heart: readonly Phaser.GameObjects.Image[]; // lit lip, dark cut
  private readonly shift = new EdgeShift();
  private away = 0; // -1…1, the way shadows fall
  private readonly crown: readonly CrownLayer[];
  private readonly leaves: readonly CrownLeaf[];

  /** @throws RangeError where its landmark is none of the place, or has no width */
  constructor(
    { scene, place, seed, key, crowns }: LayerSet,
    private readonly data: TreeData,
  ) {
    const landmark = landmarkOf(place, data);
    this.place = place;
    this.foot = { x: landmark.x, y: place.groundAt(landmark.x) };
    const [trunk, crown] = treeCuts({ place, seed, key }, data);
    const sheet = new Cut(scene, ...trunk);
    this.crownSheet = new Cut(scene, ...crown);
    crowns.set(landmark.name, { sheet: this.crownSheet, landmark });
    const { x, y } = this.foot;
    const soft = (width: number, height: number, depth: number) =>
      scene.add
        .image(x, y + 12, SOFT, 'glow')
        .setDisplaySize(width, height)
        .setTint(0x000000)
        .setDepth(depth);
    const paper = sheet
      .image('trunk')
      .setPosition(x, y)
      .setDepth(DEPTHS.trunk + 0.2);
    const edge = sheet.rim('trunk')!.setDepth(DEPTHS.trunk + 0.1);
    edge.setCrop(0, 0, edge.width, edge.height * edge.originY); // what is below the ground has no lit edge
    this.trunk = [
      soft(CAST.width, CAST.height, DEPTHS.trunkCast),
      soft(420, 76, DEPTHS.trunkContact),
      sheet.shadow('trunk')!.setDepth(DEPTHS.trunk),
      edge,
      paper,
    ];
    const { heart } = data;
    this.heart = (heart ? HEART : []).map((name, i) =>
      sheet
        .image(name)
        .setPosition(x + heart!.at[0], y + heart!.at[1])
        .setDepth(DEPTHS.trunk + 0.3 + i * 0.05),
    );
    this.crown = data.crown.map((layer) => this.layer(layer));
    this.leaves = this.scatter(seededRandom(seed + 3));
  }

  private layer(layer: CrownLayerData): CrownLayer {
    const { name, depth } = layer;
    const { crownSheet } = this;
    const rim = crownSheet.rim(name)!.setDepth(depth + 0.05);
    return {
      layer,
      shadow: crownSheet.shadow(name)!.setDepth(depth),
      paper: crownSheet.image(name).setDepth(depth + 0.1),
      rim,
    };
  }

  private scatter(random: () => number): CrownLeaf[] {
    const { leaves, crown } = this.data;
    return Array.from({ length: leaves }, () => {
      const on = 1 + Math.floor(random() * (crown.length - 1)); // none on the hindmost
      const layer = crown[on]!;
      const [angle, reach] = [random() * 2 * Math.PI, 1.08 * Math.sqrt(random())];
      const image = this.crownSheet.image('leaf').setDepth(layer.depth + 0.3);
      image.setScale(image.scale * (0.7 + random() * 0.5));
      const [x, y] = [layer.rx * reach * Math.cos(angle), layer.ry * reach * Math.sin(angle)];
      return { image, on, x, y, turn: random() * 6.3, shade: Math.floor(random() * 4.99) };
    });
  }

  get pieces(): readonly Piece[] {
    const layers = this.crown.flatMap(({ shadow, paper, rim }) => [shadow, paper, rim]);
    return [...this.trunk, ...this.heart, ...layers, ...this.leaves.map(({ image }) => image)];
  }

  light(light: Light, shades: Shades): void {
    this.shift.light(light);
    this.away = -lightFrom(light).x;
    this.lightTrunk(light, shades);
    for (const { layer, shadow: behind, paper: crown, rim } of this.crown) {
      crown.setTint(shades.crown[layer.shade]!);
      rim.setTint(mix(light.rim, shades.crown[layer.shade]!, 0.2)).setAlpha(light.rimAlpha);
      behind.setAlpha(light.shadowAlpha);
    }
    for (const { image, shade } of this.leaves) image.setTint(shades.leaves[shade % shades.leaves.length]!);
  }

  private lightTrunk(light: Light, shades: Shades): void {
    const [cast, contact, shadow, edge, paper] = this.trunk;
    const { groundAt, slopeAt } = this.place;
    const x = this.foot.x + CAST.reach * this.away;
    cast!
      .setPosition(x, groundAt(x) + CAST.down)
      .setRotation(Math.atan(slopeAt(x)))
      .setAlpha((0.5 * light.shadowAlpha * Math.abs(this.away)) / 0.42);
    contact!.setAlpha(0.36);
    shadow!.setAlpha(light.shadowAlpha * 0.8).setPosition(this.foot.x + SHADOW_FALL * this.away, this.foot.y);
    edge!.setTint(light.rim).setAlpha(light.rimAlpha);
    paper!.setTint(shades.trunk);
    this.heart[0]?.setTint(mix(light.rim, shades.leaves[1]!, 0.45)).setAlpha(0.85);
    this.heart[1]?.setTint(mix(shades.trunk, 0x000000, 0.45)).setAlpha(0.95);
  }

  tick({ view, breeze }: SceneFrame): void {
    this.shift.tick(view);
    this.shift.lay(this.trunk[3]!, this.trunk[4]!);
    const places = this.crown.map(({ layer }) => sway(layer, this.foot, breeze));
    this.crown.forEach(({ shadow, paper, rim }, i) => {
      const { x, y, turn } = places[i]!;
      paper.setPosition(x, y).setRotation(turn);
      shadow.setPosition(x + SHADOW_FALL * this.away, y + SHADOW_FALL * 0.6).setRotation(turn);
      this.shift.lay(rim, paper);
    });
    for (const { image, on, x, y, turn } of this.leaves) {
      const layer = places[on]!;
      const flutter = 0.35 * breeze.strength * Math.sin(breeze.time * 4.1 + 5 * turn);
      image.setPosition(layer.x + x - y * layer.turn, layer.y + y + x * layer.turn).setRotation(turn + flutter);
    }
  }
}

/** Where the wind has a layer of the crown, and how far it turns it. */
function sway(
  { x: across, y: down, sway: give, phase }: CrownLayerData,
  foot: { readonly x: number; readonly y: number },
  breeze: Breeze,
): { x: number; y: number; turn: number } {
  const [x, y] = [foot.x + across, foot.y + down];
  const push = breeze.at(x + 40 * phase);
  const rock = Math.sin(breeze.time * 0.9 + phase);
  const bob = give * 0.8 * Math.sin(breeze.time * 1.1 + 2 * phase);
  return { x: x + give * (3.4 * push + 0.9 * rock), y: y + bob, turn: give * (0.0045 * push + 0.0014 * rock) };
}
