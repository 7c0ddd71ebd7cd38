/** A set built from data: walls and floors, furniture cut from paper, a window, a beam of light, an oval frame. */
import type Phaser from 'phaser';
import { shadesAt, type Light } from '../light';
import type { Cutout } from '../paper';
import { Cut } from './cut';
import { EdgeShift } from './edge';
import type { Breeze } from './breeze';
import type { Feet } from './grass';
import { Oval, type OvalData } from './oval';
import { Pane } from './pane';
import { PanelMesh, quads, type Panel } from './panels';
import type { Point, StageSet } from './set';
import { dye } from './strip';
import type { View } from './view';

interface Piece extends Cutout {
  readonly at: readonly number[];
  readonly depth: number;
  readonly size?: number; // 1 when left out
}
interface Beam {
  readonly points: readonly (readonly number[])[]; // around, from the window's top left
  readonly fill: string;
  readonly alpha: number;
  readonly depth: number;
}
export interface RoomData {
  readonly scale: number; // pixels of texture per world unit
  readonly panels: readonly Panel[];
  readonly pieces: readonly Piece[];
  readonly window?: { readonly rect: readonly number[]; readonly depth: number };
  readonly beams?: readonly Beam[];
  readonly oval?: OvalData;
  readonly points?: Readonly<Record<string, readonly number[]>>;
}
const SHADOW_FALL = [-4, 7] as const; // the light comes from the right and above

export class Room implements StageSet {
  private readonly panels: readonly PanelMesh[];
  private readonly papers: readonly Phaser.GameObjects.Image[];
  private readonly rims: readonly Phaser.GameObjects.Image[];
  private readonly shadows: readonly Phaser.GameObjects.Image[];
  private readonly shift = new EdgeShift();
  private readonly beams: readonly { mesh: Phaser.GameObjects.Mesh2D; alpha: number }[];
  private readonly pane: Pane | null;
  private readonly oval: Oval | null;

  constructor(scene: Phaser.Scene, key: string, private readonly data: RoomData) {
    this.panels = data.panels.map((panel) => new PanelMesh(scene, panel));
    this.pane = data.window ? new Pane(scene, data.window.rect, data.window.depth) : null;
    const cut = new Cut(scene, `scenery.${key}`, data.pieces, {}, data.scale);
    const stand = (image: Phaser.GameObjects.Image, { at, depth, size = 1 }: Piece, step: number) =>
      image.setPosition(at[0]!, at[1]!).setDepth(depth + step).setScale(image.scale * size);
    this.papers = data.pieces.map((piece) => stand(cut.image(piece.name), piece, 0.1));
    this.rims = data.pieces.map((piece) => stand(cut.rim(piece.name)!, piece, 0.05));
    this.shadows = data.pieces.flatMap((piece) => {
      const shadow = cut.shadow(piece.name);
      return shadow ? [stand(shadow, piece, 0)] : [];
    });
    for (const shadow of this.shadows) shadow.setPosition(shadow.x + SHADOW_FALL[0], shadow.y + SHADOW_FALL[1]);
    this.beams = (data.beams ?? []).map((beam) => ({ mesh: beamMesh(scene, beam), alpha: beam.alpha }));
    this.oval = data.oval ? new Oval(scene, data.oval) : null;
  }

  show(visible: boolean): void {
    const meshes = [...this.panels, ...this.beams].map(({ mesh }) => mesh);
    const framed = [...(this.pane?.pieces ?? []), ...(this.oval?.pieces ?? [])];
    for (const piece of [...meshes, ...this.papers, ...this.rims, ...this.shadows, ...framed]) piece.setVisible(visible);
  }

  light(light: Light): void {
    const { room } = shadesAt(light.hour);
    this.shift.light(light);
    for (const panel of this.panels) panel.light(room);
    for (const paper of this.papers) paper.setTint(room);
    for (const rim of this.rims) rim.setTint(light.rim).setAlpha(light.rimAlpha * 0.8);
    for (const shadow of this.shadows) shadow.setAlpha(light.shadowAlpha * 1.2);
    for (const { mesh, alpha } of this.beams) mesh.setAlpha(alpha * Math.max(0, Math.min(1, light.sun * 2)));
    this.pane?.light(light);
  }

  tick(_seconds: number, view: View, _breeze: Breeze, _feet: Feet): void {
    this.shift.tick(view);
    this.rims.forEach((rim, i) => this.shift.lay(rim, this.papers[i]!));
    this.oval?.tick(view);
  }

  settle(): void {} // nothing of a room moves by itself

  point(name: string): Point | null {
    const at = this.data.points?.[name];
    return at ? { x: at[0]!, y: at[1]! } : null;
  }
}

/** Light that falls through a window, fading towards the floor. */
function beamMesh(scene: Phaser.Scene, { points, fill, depth }: Beam): Phaser.GameObjects.Mesh2D {
  const [topLeft, topRight, bottomRight, bottomLeft] = points as unknown as [number, number][];
  const mesh = quads(scene, [[topLeft!, bottomLeft!, topRight!, bottomRight!]], true).setDepth(depth);
  return dye(mesh, parseInt(fill.slice(1), 16));
}
