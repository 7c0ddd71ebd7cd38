/** One pop-up as it is drawn: every layer a sheet that turns about its foot line, with its shadow on those behind. */
import { mix, multiply } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { PopUpData, PopUpLayer } from '../../schemas/pop-up';
import { DEPTHS } from '../depths';
import { lightFrom, type Light } from '../light';
import { PaperSheet, type SheetPart } from '../paper/paper';
import { posesOf, type LayerPose } from '../plates/pose';
import { dye, quadsIn } from '../scenery/mesh-strip';
import { SOFT } from '../scenery/tiles';
import type { Ground } from './extent';
import { fold, shade, UPRIGHT, type Leaf } from './leaf';
import { turnOf, type StandingPopUp } from './standing';

const SCALE = 1.9; // pixels of texture per unit
const SHADOW_SCALE = 0.4; // …of its shadows: a blur needs few
const ROWS = 5; // quads of a sheet from top to foot
const COLUMNS = 4; // …and across, on either side of a crease
const SHADOW_FALL = [-3, 3] as const; // units on the sheet
const APART = 0.01; // in depth, between two sheets
const FLAT = 0.12; // share of the way up below which a sheet is only just to be seen
const DARK = 0x0a0820;
const IN_SHADE = 0.6; // of a figure

type Side = -1 | 0 | 1;
interface Sheet {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  readonly kind: 'paper' | 'shadow';
  readonly index: number; // of its layer
  readonly side: Side; // of the crease
  readonly spots: readonly (readonly [x: number, y: number])[]; // of its corners, on the layer
  readonly vertices: number[];
}

/** As dark as figures are in the middle, whom a light models: flat paper would outshine them at night. */
const asFigures = ({ figure, shade: dark }: Light): number => mix(figure, multiply(figure, dark), IN_SHADE);

const hasShadow = ({ shadow }: PopUpLayer): boolean => shadow !== false;

export class PopUpPicture {
  private readonly papers: Readonly<Record<Sheet['kind'], PaperSheet>>;
  private readonly sheets: readonly Sheet[];
  private readonly cast: Phaser.GameObjects.Image;
  private readonly spot = { x: 0, y: 0 };
  private lit: Light;

  constructor(
    private readonly scene: Phaser.Scene,
    name: string,
    private readonly data: PopUpData,
    light: Light,
  ) {
    this.lit = light;
    const cut = (kind: Sheet['kind'], scale: number, layers: PopUpData['layers']) => {
      const cutouts = layers.map((layer) => ({ ...layer, rim: false, shadow: kind === 'shadow' }));
      return new PaperSheet(scene, `pop-up.${name}.${kind}`, cutouts, data.palette, scale);
    };
    this.papers = {
      paper: cut('paper', SCALE, data.layers),
      shadow: cut('shadow', SHADOW_SCALE, data.layers.filter(hasShadow)),
    };
    this.cast = scene.add.image(0, 0, SOFT, 'glow').setTint(DARK);
    this.sheets = data.layers.flatMap((layer, index) => [
      ...(hasShadow(layer) ? this.sheetsOf(layer, index, 'shadow') : []),
      ...this.sheetsOf(layer, index, 'paper'),
    ]);
    this.sheets.forEach(({ mesh }, i) => mesh.setDepth(DEPTHS.popUp + i * APART));
    this.cast.setDepth(DEPTHS.popUp - APART);
    this.hide();
  }

  light(light: Light): void {
    this.lit = light;
  }

  hide(): void {
    for (const { mesh } of this.sheets) mesh.setVisible(false);
    this.cast.setVisible(false);
  }

  /** @param gust how hard it blows, 0…1 */
  draw(standing: StandingPopUp, ground: Ground, gust: number): void {
    const poses = posesOf(this.data, { come: standing.come, alive: standing.alive, gust });
    const from = lightFrom(this.lit);
    const seen = clamp(standing.up / FLAT);
    for (const sheet of this.sheets) {
      const layer = this.data.layers[sheet.index]!;
      const leaf: Leaf = { turn: turnOf(standing, layer), deep: layer.deep ?? 0, crease: layer.crease };
      const pose = poses[sheet.index]!;
      this.lay(sheet, leaf, pose, ground);
      const strength = sheet.kind === 'paper' ? 1 : this.lit.shadowAlpha * Math.sin(Math.min(leaf.turn, UPRIGHT));
      sheet.mesh.setVisible(true).setAlpha(seen * pose.alpha * strength);
      if (sheet.kind === 'paper') dye(sheet.mesh, mix(0, asFigures(this.lit), shade(leaf, sheet.side, from)));
    }
    this.shadow(standing, ground, seen);
  }

  remove(): void {
    for (const { mesh } of this.sheets) mesh.destroy();
    this.cast.destroy();
    for (const paper of Object.values(this.papers)) paper.remove();
  }

  /** What it throws on the ground, softly. */
  private shadow(standing: StandingPopUp, { x, y, unit }: Ground, seen: number): void {
    const boxes = this.data.layers.map(({ at, box }) => [at[0] + box[0], at[0] + box[0] + box[2]] as const);
    const [left, right] = [Math.min(...boxes.map(([l]) => l)), Math.max(...boxes.map(([, r]) => r))];
    const up = Math.sin(Math.min(UPRIGHT, turnOf(standing, {})));
    this.cast
      .setVisible(true)
      .setPosition(x + (unit * (left + right)) / 2, y + 6 * unit)
      .setDisplaySize((right - left) * unit * 1.25, (46 - 14 * up) * unit)
      .setAlpha(0.75 * seen);
  }

  private sheetsOf(layer: PopUpLayer, index: number, kind: Sheet['kind']): Sheet[] {
    const part = this.papers[kind].part(kind === 'paper' ? layer.name : `${layer.name}.shadow`);
    const { left, right } = part;
    const at = layer.crease?.x;
    if (at === undefined || at <= left || at >= right) return [this.sheet(part, left, right, index, kind, 0)];
    return [this.sheet(part, left, at, index, kind, -1), this.sheet(part, at, right, index, kind, 1)];
  }

  private sheet(part: SheetPart, left: number, right: number, index: number, kind: Sheet['kind'], side: Side): Sheet {
    const { top, bottom } = part;
    const foot = -this.data.layers[index]!.at[1]; // where the layer is hinged, on itself
    const crosses = foot > top && foot < bottom;
    const rows = Array.from({ length: ROWS + 1 }, (_, j) => top + ((crosses ? foot : bottom) - top) * (j / ROWS));
    if (crosses) rows.push(bottom);
    const columns = Array.from({ length: COLUMNS + 1 }, (_, i) => left + (right - left) * (i / COLUMNS));
    const spots = rows.flatMap((y) => columns.map((x) => [x, y] as const));
    const vertices = spots.flatMap(([x, y]) => [0, 0, part.u(x), part.v(y)]);
    const mesh = this.scene.add.mesh2d(0, 0, this.papers[kind].key, vertices, [], true);
    mesh.indicesOrdered = quadsIn(columns.length, rows.length);
    mesh.useOrderedIndices = true;
    if (kind === 'shadow') dye(mesh, DARK);
    return { mesh, kind, index, side, spots, vertices };
  }

  private lay({ kind, spots, vertices }: Sheet, leaf: Leaf, pose: LayerPose, { x, y, unit }: Ground): void {
    const [dx, dy] = kind === 'shadow' ? SHADOW_FALL : [0, 0];
    const [cos, sin] = [Math.cos(pose.turn), Math.sin(pose.turn)];
    const { spot } = this;
    spots.forEach(([ownX, ownY], i) => {
      const [across, down] = [ownX * pose.wide, ownY * pose.tall];
      fold(leaf, pose.x + dx + across * cos - down * sin, pose.y + dy + across * sin + down * cos, spot);
      vertices[4 * i] = x + spot.x * unit;
      vertices[4 * i + 1] = y + spot.y * unit;
    });
  }
}
