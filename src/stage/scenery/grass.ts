/** Rows of grass on the ground, bent by the gusts and pressed flat where feet stand. */
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { GrassData, GrassRow } from '../../schemas/hillside';
import type { Terrain } from '../../play/staging/terrain';
import type { Light, Shades } from '../light';
import type { Breeze } from '../performance/breeze';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { firstCut, MeshStrip, type Column } from './mesh-strip';
import { BLADES, ROWS } from './tiles';
import type { SceneView } from './view';

const BEND = 0.48; // how far a full gust pushes the tips, in heights of the row
const TREAD = 24; // half the width that a foot presses, world units
const PRESS = 0.7; // how much of the grass's height a foot takes
const FAR_DOWN = 260; // world units below the crest from which on rows stray no more than that
const WAVER = 0.22; // share of its distance from the crest by which a lower row strays, so that no rows are seen
const BRUSH = 1.8; // how much farther than it presses a foot pushes blades aside, in treads
const PARTED = 0.6; // how far it pushes the tips, in heights of the row
const BEFORE = 0.3; // share of it for the row before the feet: its blades stay to cover the soles

/** Where something rests on the ground; world units, and how many feet wide it is. */
export interface Footprint {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}
export type Footprints = readonly Footprint[];

const NO_FEET: Footprints = []; // farther down

/** What feet do to the grass at x: how far it is pressed down, 0…PRESS, and which way it leans from them, -1…1. */
function trodden(x: number, y: number, feet: Footprints, tread: { press: number; lean: number }): void {
  tread.press = tread.lean = 0;
  for (let i = 0; i < feet.length; i++) {
    const foot = feet[i]!;
    const reach = TREAD * foot.wide;
    const away = x - foot.x;
    if (Math.abs(foot.y - y) > TREAD || Math.abs(away) > reach * BRUSH) continue;
    tread.press = Math.max(tread.press, PRESS * (1 - Math.abs(away) / reach));
    tread.lean += (Math.sign(away) * (1 - Math.abs(away) / (reach * BRUSH)) * (TREAD - Math.abs(foot.y - y))) / TREAD;
  }
}

/** How far a lower row strays from its distance to the crest, world units. */
function waver(x: number, offset: number): number {
  if (offset <= 20) return 0;
  return (
    Math.min(offset, FAR_DOWN) *
    WAVER *
    (Math.sin(x / (140 + offset) + offset) + 0.5 * Math.sin(x / (61 + 0.3 * offset) + 2 * offset))
  );
}

/** Ground and air where the cuts of all rows of so many columns fall: looked up once for all of them. */
class Survey {
  readonly ground: Float64Array;
  readonly nearness: Float64Array;
  readonly air: Float64Array;

  constructor(
    private readonly land: Terrain,
    private readonly columns: number,
  ) {
    [this.ground, this.nearness, this.air] = [
      new Float64Array(columns),
      new Float64Array(columns),
      new Float64Array(columns),
    ];
  }

  take({ left, across: width }: SceneView, breeze: Breeze): void {
    const { groundAt, nearnessAt } = this.land;
    const step = width / (this.columns - 2);
    const first = firstCut(left, step);
    for (let i = 0; i < this.columns; i++) {
      const x = first + i * step;
      this.ground[i] = groundAt(x);
      this.nearness[i] = nearnessAt(x);
      this.air[i] = breeze.at(x);
    }
  }
}

export class Grass implements SceneLayer {
  private readonly tread = { press: 0, lean: 0 };
  private readonly rows: readonly { row: GrassRow; strip: MeshStrip; stand: (column: Column) => void }[];
  private standing: Grass['rows']; // all, or every other one
  private readonly surveys: readonly Survey[];
  private feet: Footprints = NO_FEET;

  constructor({ scene, place }: LayerSet, { rows }: GrassData) {
    const surveys = new Map(rows.map(({ columns }) => [columns, new Survey(place, columns)]));
    this.surveys = [...surveys.values()];
    this.rows = rows.map((row) => {
      const survey = surveys.get(row.columns)!;
      return {
        row,
        strip: new MeshStrip(scene, BLADES, row.depth, row.columns),
        stand: (column) => this.stand(column, row, survey),
      };
    });
    this.standing = this.rows;
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return this.standing.map(({ strip }) => strip.mesh);
  }

  spare(on: boolean): void {
    for (const { strip } of this.rows) strip.mesh.setVisible(false);
    this.standing = this.rows.filter(({ row }, i) => !on || row.row === 'thick' || i % 2 === 0);
  }

  light(_light: Light, shades: Shades): void {
    for (const { row, strip } of this.rows) {
      strip.tint(shades.grass[row.shade]!, row.alpha);
    }
  }

  tick({ view, breeze, feet }: SceneFrame): void {
    this.feet = feet;
    for (const survey of this.surveys) survey.take(view, breeze);
    for (const { strip, stand } of this.standing) strip.lay(view.left, view.across, stand);
  }

  private stand(column: Column, { row, offset, height, tile, depth }: GrassRow, survey: Survey): void {
    const { i, x } = column;
    const nearness = survey.nearness[i]!;
    const ground = survey.ground[i]!;
    const { tread } = this;
    trodden(x, ground, offset > 20 ? NO_FEET : this.feet, tread);
    const tall = height * nearness * (1 - Math.max(0, tread.press) * (depth > 0 ? BEFORE : 1));
    column.bottom = ground + (offset + waver(x, offset)) * nearness;
    column.top = column.bottom - tall;
    column.lean = tall * (BEND * survey.air[i]! + PARTED * clamp(tread.lean, -1, 1));
    column.u = x / tile;
    const span = ROWS[row as keyof typeof ROWS];
    column.vTop = span[0];
    column.vBottom = span[1];
  }
}
