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
const BEFORE = 0.3; // share of it for the row before the feet: its blades stay to cover the soles

type Row = (typeof data.grass)[number];
export type Feet = readonly { readonly x: number; readonly y: number }[];

/** How far the grass at x is pressed down by feet, 0…PRESS. */
function pressed(x: number, y: number, feet: Feet): number {
  let press = 0;
  for (const foot of feet) {
    if (Math.abs(foot.y - y) > TREAD) continue;
    press = Math.max(press, PRESS * (1 - Math.abs(foot.x - x) / TREAD));
  }
  return press;
}

export class Grass {
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
    const waver = offset > 20 ? Math.min(offset, FAR_DOWN) * WAVER * (Math.sin(x / (140 + offset) + offset) + 0.5 * Math.sin(x / (61 + 0.3 * offset) + 2 * offset)) : 0;
    const tall = height * nearness * (1 - (offset > 20 ? 0 : pressed(x, ground, feet) * (depth > 0 ? BEFORE : 1)));
    const [vTop, vBottom] = ROWS[row as keyof typeof ROWS];
    column.bottom = ground + (offset + waver) * nearness;
    column.top = column.bottom - tall;
    column.lean = tall * BEND * breeze.at(x);
    column.u = x / tile;
    [column.vTop, column.vBottom] = [vTop, vBottom];
  }
}
