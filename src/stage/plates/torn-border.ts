/**
 * The torn edge of a sheet, white where the paper gave, with its soft shadow on what lies behind; and the dark mount
 * round a plate that is in its place: nothing of the stage is seen beside it.
 */
import { smooth } from '../../maths/easing';
import { share } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { Rect } from '../performance/report';
import { dye, MeshStrip } from '../scenery/mesh-strip';
import { FADE, GRAIN, GRAIN_UNITS } from '../scenery/tiles';

const SIDE = 56; // cuts through each side of the sheet
const COLUMNS = 4 * SIDE + 1;
const TEETH = { out: 0.007, in: 0.012 } as const; // how far they reach at most, of the sheet's height
const MOUNT = 0.05; // how far the mount reaches, likewise: beyond the picture on any screen
const CLOSING = 0.12; // of its way in, the last, in which the mount goes dark
const SHADE = 0.06; // how far the shadow reaches, likewise
const FALL = { x: -0.006, y: 0.01 } as const; // how far it lies from the sheet, likewise
const [WHITE, DARK] = [0xf6eedd, 0x170a1c];

/** 0…1 at each cut; the last is the first. */
function ragged(seed: number): readonly number[] {
  const random = seededRandom(seed);
  const rough = Array.from({ length: COLUMNS }, () => random());
  const soft = rough.map((each, i) => 0.5 * each + 0.25 * (rough[(i + 1) % COLUMNS]! + rough[(i + 2) % COLUMNS]!));
  soft[COLUMNS - 1] = soft[0]!;
  return soft;
}

/** A point of a sheet's outline at one cut, so far outwards. */
function along({ x, y, width, height }: Rect, i: number, out: number): readonly [x: number, y: number] {
  const [side, share] = [Math.floor(i / SIDE) % 4, (i % SIDE) / SIDE];
  const [left, top, right, bottom] = [x - out, y - out, x + width + out, y + height + out];
  const across = left + (right - left) * share;
  const down = top + (bottom - top) * share;
  if (side === 0) return [across, top];
  if (side === 1) return [right, down];
  return side === 2 ? [left + right - across, bottom] : [left, top + bottom - down];
}

/** Lays grained paper round a sheet, between so far outwards and so far at each cut. */
function frame(strip: MeshStrip, sheet: Rect, between: (i: number) => readonly [number, number]): void {
  strip.bend((i, _, vertex) =>
    between(i).forEach((out, end) => {
      const [x, y] = along(sheet, i, out);
      vertex(end as 0 | 1, x, y, x / GRAIN_UNITS, y / GRAIN_UNITS);
    }),
  );
}

export class TornBorder {
  private readonly shade: MeshStrip;
  private readonly edge: MeshStrip;

  constructor(scene: Phaser.Scene) {
    this.shade = new MeshStrip(scene, FADE, 0, COLUMNS);
    this.edge = new MeshStrip(scene, GRAIN, 0, COLUMNS);
    dye(this.shade.mesh, DARK).setAlpha(0.55);
  }

  /** From back to front. */
  get meshes(): Readonly<Record<'under' | 'over', Phaser.GameObjects.Mesh2D>> {
    return { under: this.shade.mesh, over: this.edge.mesh };
  }

  /** @param tint what the light multiplies into paper, 0xrrggbb */
  light(tint: (colour: number) => number): void {
    dye(this.edge.mesh, tint(WHITE));
  }

  /** Goes round a sheet, in units of its own. */
  round(sheet: Rect): void {
    const [outer, inner] = [ragged(3), ragged(17)];
    const unit = sheet.height;
    const shadow = { ...sheet, x: sheet.x + FALL.x * unit, y: sheet.y + FALL.y * unit };
    frame(this.edge, sheet, (i) => [TEETH.out * outer[i]! * unit, -TEETH.in * (0.25 + 0.75 * inner[i]!) * unit]);
    this.shade.bend((i, _, vertex) =>
      [0, SHADE].forEach((out, end) => vertex(end as 0 | 1, ...along(shadow, i, out * unit), 0.5, end)),
    );
  }

  remove(): void {
    this.shade.mesh.destroy();
    this.edge.mesh.destroy();
  }
}

/** The dark round a plate that is in its place; it comes as the plate arrives. */
export class Mount {
  private readonly strip: MeshStrip;

  constructor(scene: Phaser.Scene) {
    this.strip = new MeshStrip(scene, GRAIN, 0, COLUMNS);
    dye(this.strip.mesh, DARK);
  }

  get mesh(): Phaser.GameObjects.Mesh2D {
    return this.strip.mesh;
  }

  /** @param come how far the plate is on its way to its place, 0…1 */
  close(come: number): void {
    this.mesh.setAlpha(smooth(share(1 - CLOSING, 1, come)));
  }

  /** Goes round a plate's sheet, in the units of the plate. */
  round(sheet: Rect): void {
    frame(this.strip, sheet, () => [0, MOUNT * sheet.height]);
  }
}
