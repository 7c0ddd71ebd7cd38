/** Rows of grass along the hill, bent by the gusts and pressed flat where feet stand. */
import type Phaser from 'phaser';
import data from '../../../assets/scenery/hillside.json';
import { groundAt, nearnessAt } from '../../play/ground';
import type { Shades } from '../light';
import type { Breeze } from './breeze';
import { Strip, type Column } from './strip';
import { BLADES, ROWS } from './tiles';
import type { View } from './view';

const BEND = 0.48; // how far a full gust pushes the tips, in heights of the row
const TREAD = 24; // half the width that a foot presses, world units
const PRESS = 0.7; // how much of the grass's height a foot takes
const FAR_DOWN = 260; // world units below the crest from which on rows stray no more than that
const WAVER = 0.22; // share of its distance from the crest by which a lower row strays, so that no rows are seen
const BRUSH = 1.8; // how much farther than it presses a foot pushes blades aside, in treads
const PARTED = 0.6; // how far it pushes the tips, in heights of the row
const BEFORE = 0.3; // share of it for the row before the feet: its blades stay to cover the soles

type Row = (typeof data.grass)[number];
/** Where something rests on the ground; world units, and how many feet wide it is. */
export interface Footprint {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}
export type Feet = readonly Footprint[];

const NO_FEET: Feet = []; // down the hill

/** What feet do to the grass at x: how far it is pressed down, 0…PRESS, and which way it leans from them, -1…1. */
function trodden(x: number, y: number, feet: Feet, tread: { press: number; lean: number }): void {
  [tread.press, tread.lean] = [0, 0];
  for (const foot of feet) {
    const [reach, away] = [TREAD * foot.wide, x - foot.x];
    if (Math.abs(foot.y - y) > TREAD || Math.abs(away) > reach * BRUSH) continue;
    tread.press = Math.max(tread.press, PRESS * (1 - Math.abs(away) / reach));
    tread.lean += (Math.sign(away) * (1 - Math.abs(away) / (reach * BRUSH)) * (TREAD - Math.abs(foot.y - y))) / TREAD;
  }
}

/** How far a lower row strays from its distance to the crest, world units. */
function waver(x: number, offset: number): number {
  if (offset <= 20) return 0;
  return Math.min(offset, FAR_DOWN) * WAVER * (Math.sin(x / (140 + offset) + offset) + 0.5 * Math.sin(x / (61 + 0.3 * offset) + 2 * offset));
}

export class Grass {
  private readonly tread = { press: 0, lean: 0 };
  private readonly rows: readonly { row: Row; strip: Strip }[];

  constructor(scene: Phaser.Scene) {
    this.rows = data.grass.map((row) => ({ row, strip: new Strip(scene, BLADES, row.depth, row.columns) }));
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return this.rows.map(({ strip }) => strip.mesh);
  }

  light(shades: Shades): void {
    for (const { row, strip } of this.rows) {
      strip.tint(shades.grass[row.shade]!, row.alpha);
    }
  }

  tick(view: View, breeze: Breeze, feet: Feet): void {
    for (const { row, strip } of this.rows) {
      strip.lay(view.left, view.width, (column) => this.stand(column, row, breeze, feet));
    }
  }

  private stand(column: Column, { row, offset, height, tile, depth }: Row, breeze: Breeze, feet: Feet): void {
    const { x } = column;
    const nearness = nearnessAt('hill', x);
    const ground = groundAt('hill', x);
    const { tread } = this;
    trodden(x, ground, offset > 20 ? NO_FEET : feet, tread);
    const tall = height * nearness * (1 - Math.max(0, tread.press) * (depth > 0 ? BEFORE : 1));
    const [vTop, vBottom] = ROWS[row as keyof typeof ROWS];
    column.bottom = ground + (offset + waver(x, offset)) * nearness;
    column.top = column.bottom - tall;
    column.lean = tall * (BEND * breeze.at(x) + PARTED * Math.max(-1, Math.min(1, tread.lean)));
    column.u = x / tile;
    [column.vTop, column.vBottom] = [vTop, vBottom];
  }
}
