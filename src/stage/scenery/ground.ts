/** The near land: the ground that feet stand on, lit along its edge, with folds of darker paper below. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { Fold, GroundData } from '../../schemas/hillside';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import type { Place } from '../place/place';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { hang, MeshStrip } from './mesh-strip';
import { FADE, GRAIN } from './tiles';
import { RisingGround } from './rising-ground';
import type { SceneView } from './view';

const RIM = 2.6; // finest lines, its soft edges included
// zooms between which the edge of the ground fades: near by it would glint between the blades
const [NEAR, FAR, BETWEEN_BLADES] = [1, 0.6, 0.2];
const DEEP = 2500; // how far the ground reaches down, world units
const CREST_FADES = 0.8; // share of the light along its edge that goes where more ground is seen behind it
const GUST = 0.9; // how much broader its light grows where a full gust passes
const [COLUMNS, FOLD_COLUMNS] = [76, 44]; // of the ground, whose edge has no corners at any size, and of a fold
const DARKEST = 0x0a0820;

type Line = (x: number) => number;

interface LaidFold {
  readonly paper: MeshStrip;
  readonly sheen: MeshStrip;
  readonly fold: Fold;
  readonly curve: Line;
}

const foldBelow =
  (ground: Line, { offset, wave }: Fold): Line =>
  (x) =>
    ground(x) + offset + wave[0] * Math.sin(x / wave[1] + wave[2]);

export class Ground implements SceneLayer {
  private readonly ground: MeshStrip;
  private readonly sheen: MeshStrip;
  private readonly rim: MeshStrip;
  private readonly folds: readonly LaidFold[]; // the nearest first
  private readonly tops = new Float64Array(COLUMNS); // of the band last laid
  private readonly line: Line;
  private readonly rising: RisingGround;
  private rimAlpha = 1;
  private moon = 0;

  constructor(
    { scene, place }: LayerSet,
    private readonly data: GroundData,
  ) {
    this.line = place.groundAt;
    this.rising = new RisingGround(scene, place.groundAt);
    const strip = (tile: string, depth: number, columns: number) => new MeshStrip(scene, tile, depth, columns);
    this.ground = strip(GRAIN, DEPTHS.ground, COLUMNS);
    this.sheen = strip(FADE, DEPTHS.groundSheen, COLUMNS);
    this.rim = strip(GRAIN, DEPTHS.groundRim, COLUMNS);
    const nearestFirst = [...data.folds].sort((one, other) => other.depth - one.depth);
    this.folds = nearestFirst.map((fold) => ({
      fold,
      paper: strip(GRAIN, fold.depth, FOLD_COLUMNS),
      sheen: strip(FADE, fold.depth + 0.5, FOLD_COLUMNS),
      curve: foldBelow(place.groundAt, fold),
    }));
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    const strips = [this.ground, this.sheen, this.rim, ...this.folds.flatMap(({ paper, sheen }) => [paper, sheen])];
    return [...strips.map(({ mesh }) => mesh), ...this.rising.pieces];
  }

  light(light: Light, shades: Shades): void {
    this.rising.light(light, shades);
    this.ground.tint(light.ground);
    this.sheen.tint(mix(light.rim, light.near, 0.3), this.data.sheen.alpha * (1 + 0.6 * light.moon));
    this.moon = light.moon;
    this.rim.tint(light.rim);
    this.rimAlpha = light.rimAlpha;
    for (const { paper, sheen, fold } of this.folds) {
      paper.tint(mix(light.ground, DARKEST, fold.darker));
      sheen.tint(mix(light.rim, light.near, 0.5), this.data.sheen.alpha * (1 - fold.darker));
    }
  }

  tick(frame: SceneFrame): void {
    const { view, breeze } = frame;
    this.rising.tick(frame);
    const { height } = this.data.sheen;
    // grass that a gust lays over shows its pale side
    const gust = (x: number) => height * Math.max(0.5, 0.8 + GUST * breeze.at(x));
    const line = RIM * view.line;
    const broad = () => height * 1.2;
    const crest = 1 - CREST_FADES * Math.max(0, view.angle);
    const far = clamp((NEAR - view.zoom) / (NEAR - FAR));
    this.rim.mesh.setAlpha(this.rimAlpha * (BETWEEN_BLADES + (1 - BETWEEN_BLADES) * far) * crest);
    this.sheen.mesh.setAlpha(this.data.sheen.alpha * (1 + 0.6 * this.moon) * crest);
    const { tops } = this;
    const hidden = this.folds.reduce((below, fold) => {
      const lowest = paper(fold.paper, view, tops, fold.curve, below);
      edge(fold.sheen, view, broad, tops);
      return Math.min(below, lowest);
    }, Infinity);
    paper(this.ground, view, tops, this.line, hidden);
    edge(this.rim, view, () => line, tops);
    edge(this.sheen, view, gust, tops);
  }
}

const CUTS = 24; // places at which the land is asked how far down it lies
const BETWEEN = 0.02; // of the picture's height: how much lower it may lie between them

/** World y below which the land hides whatever is behind it; the foot of the picture where there is no land. */
export function landHides({ layers, groundAt }: Place, { left, top, across, down }: SceneView): number {
  const foot = top + down;
  if (!layers.some(({ type }) => type === 'ground')) return foot;
  let lowest = -Infinity;
  for (let i = 0; i <= CUTS; i++) lowest = Math.max(lowest, groundAt(left + (across * i) / CUTS));
  return Math.min(foot, lowest + BETWEEN * down);
}

/**
 * @param tops is given the heights of its columns
 * @param hidden world y below which nearer paper hides it
 * @returns how far down its edge comes
 */
function paper(strip: MeshStrip, view: SceneView, tops: Float64Array, curve: Line, hidden: number): number {
  return strip.lay(view.left, view.across, (column) => {
    hang(column, (tops[column.i] = curve(column.x)), DEEP, hidden);
  });
}

function edge(strip: MeshStrip, view: SceneView, width: (x: number) => number, tops: Float64Array): void {
  strip.lay(view.left, view.across, (column) => {
    column.top = tops[column.i]!;
    column.bottom = column.top + width(column.x);
    column.u = 0.5;
    column.vTop = 0;
    column.vBottom = 1;
  });
}
