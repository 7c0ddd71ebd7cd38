/** An oval torn out of dark paper, held before a memory: it fills the picture at any zoom. */
import { parseColour } from '../../maths/colour';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { OvalData } from '../../schemas/room';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { dye, MeshStrip } from './mesh-strip';
import { FADE, GRAIN, GRAIN_UNITS } from './tiles';
import type { SceneView } from './view';

const COLUMNS = 193;
const REACH = 3; // how far the paper goes on outwards, in radii
const SHADE = 0.2; // how far its shadow falls inwards, in radii
const FIBRE = 0.016; // width of the torn edge, in radii, where it is widest
const TEAR = 0.014; // depth of the teeth, in radii

/** How far the tear strays from the oval at each column, -1…1; the last meets the first. */
function torn(seed: number, fine: number): number[] {
  const random = seededRandom(seed);
  const waves = Array.from({ length: 5 }, (_, i) => ({
    rate: Math.round((i + 2) * fine),
    phase: random() * 7,
    height: 1 / (i + 1.5),
  }));
  const at = (i: number) =>
    waves.reduce(
      (sum, { rate, phase, height }) => sum + height * Math.sin((2 * Math.PI * rate * i) / (COLUMNS - 1) + phase),
      0,
    );
  const teeth = Array.from({ length: COLUMNS }, (_, i) => 0.6 * at(i) + 0.5 * (random() - 0.5));
  teeth[COLUMNS - 1] = teeth[0]!;
  return teeth;
}

export class Oval implements SceneLayer {
  private readonly paper: MeshStrip;
  private readonly shade: MeshStrip;
  private readonly edge: MeshStrip;
  private readonly teeth = torn(5, 3);
  private readonly fibres = torn(9, 6);

  constructor(
    { scene }: LayerSet,
    private readonly data: OvalData,
  ) {
    const { depth, fill, edge } = data;
    this.shade = new MeshStrip(scene, FADE, depth, COLUMNS);
    this.paper = new MeshStrip(scene, GRAIN, depth + 2, COLUMNS);
    this.edge = new MeshStrip(scene, GRAIN, depth + 1, COLUMNS);
    dye(this.paper.mesh, parseColour(fill));
    dye(this.shade.mesh, 0x2a1608).setAlpha(0.6);
    dye(this.edge.mesh, parseColour(edge));
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return [this.shade, this.paper, this.edge].map(({ mesh }) => mesh);
  }

  tick({ view }: SceneFrame): void {
    const tear = (i: number) => 1 + TEAR * this.teeth[i]!;
    this.ring(this.paper, view, tear, () => REACH, true);
    this.ring(
      this.edge,
      view,
      (i) => tear(i) - FIBRE * (0.55 + 0.45 * this.fibres[i]!),
      () => REACH / 2,
      true,
    );
    this.ring(this.shade, view, tear, () => 1 - SHADE, false);
  }

  private ring(
    strip: MeshStrip,
    view: SceneView,
    from: (i: number) => number,
    to: (i: number) => number,
    grain: boolean,
  ): void {
    const { rx, ry, lift } = this.data;
    const [across, up, y0] = [rx * view.width, ry * view.height, view.y - lift * view.height];
    strip.bend((i, last, vertex) => {
      const angle = (i / last) * 2 * Math.PI;
      [from(i), to(i)].forEach((reach, end) => {
        const [x, y] = [view.x + reach * across * Math.cos(angle), y0 + reach * up * Math.sin(angle)];
        vertex(end as 0 | 1, x, y, grain ? x / GRAIN_UNITS : 0.5, grain ? y / GRAIN_UNITS : end);
      });
    });
  }
}
