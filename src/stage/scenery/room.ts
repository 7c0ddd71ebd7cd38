/**
 * A set built from data: walls and floors, furniture cut from paper, a window, beams of light with
 * dust in them, an oval frame.
 */
import { parseColour } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { Beam, RoomData } from '../../schemas/room';
import { shadesAt, type Light } from '../light';
import { Cut } from './cut';
import type { Breeze } from '../performance/breeze';
import { EdgeShift } from './edge';
import { Furniture } from './furniture';
import type { Footprints } from './grass';
import { Motes } from './motes';
import { Oval } from './oval';
import { Pane } from './pane';
import { PanelMesh, quads } from './panels';
import type { StageSet } from './set';
import { dye } from './mesh-strip';
import type { SceneView } from './view';

const DUST = 17; // seed

export class Room implements StageSet {
  private readonly panels: readonly PanelMesh[];
  private readonly furniture: readonly Furniture[];
  private readonly shift = new EdgeShift();
  private readonly beams: readonly { mesh: Phaser.GameObjects.Mesh2D; alpha: number }[];
  private readonly motes: Motes | null;
  private readonly pane: Pane | null;
  private readonly oval: Oval | null;
  private time = 0; // seconds since it last stood still

  constructor(scene: Phaser.Scene, key: string, data: RoomData) {
    const { pieces, scale, window, motes, oval } = data;
    this.panels = data.panels.map((panel) => new PanelMesh(scene, panel));
    this.pane = window ? new Pane(scene, window.rect, window.depth) : null;
    const cut = new Cut(scene, `scenery.${key}`, pieces, {}, scale);
    this.furniture = pieces.map((piece) => new Furniture(piece, cut));
    this.beams = (data.beams ?? []).map((beam) => ({ mesh: beamMesh(scene, beam), alpha: beam.alpha }));
    this.motes = motes ? new Motes(scene, motes, DUST) : null;
    this.oval = oval ? new Oval(scene, oval) : null;
  }

  show(visible: boolean): void {
    const meshes = [...this.panels, ...this.beams].map(({ mesh }) => mesh);
    const images = this.furniture.flatMap((piece) => piece.images);
    const framed = [...(this.pane?.pieces ?? []), ...(this.motes?.pieces ?? []), ...(this.oval?.pieces ?? [])];
    for (const piece of [...meshes, ...images, ...framed]) piece.setVisible(visible);
  }

  light(light: Light): void {
    const { room } = shadesAt(light.hour);
    this.shift.light(light);
    for (const panel of this.panels) panel.light(room);
    for (const piece of this.furniture) piece.light(light, room);
    for (const { mesh, alpha } of this.beams) mesh.setAlpha(alpha * clamp(light.sun * 2));
    this.motes?.light(light.sun);
    this.pane?.light(light);
  }

  tick(seconds: number, view: SceneView, _breeze: Breeze, _feet: Footprints): void {
    this.time += seconds;
    this.shift.tick(view);
    for (const piece of this.furniture) piece.tick(this.time, this.shift);
    this.motes?.tick(this.time);
    this.oval?.tick(view);
  }

  snapToRest(): void {
    this.time = 0;
  }
}

/** Light that falls through a window, fading towards the floor. */
function beamMesh(scene: Phaser.Scene, { points, fill, depth }: Beam): Phaser.GameObjects.Mesh2D {
  const [topLeft, topRight, bottomRight, bottomLeft] = points as unknown as [number, number][];
  const mesh = quads(scene, [[topLeft!, bottomLeft!, topRight!, bottomRight!]], true).setDepth(depth);
  return dye(mesh, parseColour(fill));
}
