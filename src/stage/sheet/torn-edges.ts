/** The edges of a torn sheet, the dark between them, and the seam that is left where it was joined. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { CameraView } from '../camera/camera';
import { DEPTHS } from '../depths';
import { type TornSheet, WITH_FIGURES } from '../engine/torn-picture';
import { type Light, lightFrom } from '../light';
import type { TearLook } from '../performance/paper-devices';
import { dye, firstCut, MeshStrip } from '../scenery/mesh-strip';
import { GRAIN, GRAIN_UNITS } from '../scenery/tiles';
import type { Halves } from './halves';
import { coreAt, fibresAt, gapeAt, raggedness, wayAt } from './tear-line';

const STATIONS = 140; // from top to bottom of the picture
const DARK = 0x0c0711;
const PAPER = 0xfff3dd;
const TIP = 0.06; // share of the picture's height over which it opens
const JOINING = 0.012; // gap, as a share of the width, below which its edges go
const [SEAM_WIDE, LAP] = [1.15, 1.5]; // finest lines that the seam is wide, and that one half lies over the other
const LEANS = [0.18, 0.62] as const; // shares of the gap by which the left and the right edge lean out, high up
const LEAN_OVER = 380; // world units above the ground in which they have leant out by two thirds of that
const GROWN = 44; // world units above and below the ground between which something grows before the figures
const SOFT = 0.8; // finest lines that soft edges take of what is drawn
const LONGER = 1.8; // heights of the picture that a tear is longer in one that lies on its side
const STEPS = 4; // sizes of step to a doubling of the picture: between them nothing swims
const SIDES = [-1, 1] as const;

type Strips = Record<'dark' | 'seam' | 'lap', MeshStrip> & { readonly edges: readonly Edge[] };
interface Edge {
  readonly side: -1 | 1;
  readonly core: MeshStrip;
  readonly fibres: MeshStrip;
}
/** The tear across the picture at one height, world x. */
interface Cut {
  y: number;
  left: number; // where the dark begins
  right: number; // where it ends
  width: number; // 0…1: how much of its edges there is
}

/** What the tear is drawn in. */
export interface TornFrame {
  readonly aspect: number; // width of the picture by its height
  readonly line: number; // the finest, world units
  readonly groundAt: (x: number) => number; // world y: from there up the edges lean away from each other
}

const isOpen = ({ seam, gap, run }: TearLook): boolean => seam < 1 && (gap > 0 || run < 1);

export class TornEdges {
  private readonly strips: Strips;
  private readonly cut: Cut = { y: 0, left: 0, right: 0, width: 1 };
  private readonly reach = { left: 0, right: 0 };
  private strength = 1;
  private ground = 0;

  constructor(scene: Phaser.Scene) {
    const strip = (depth: number, state = ''): MeshStrip => {
      const made = new MeshStrip(scene, GRAIN, depth, STATIONS);
      made.mesh.setState(state).setVisible(false);
      return made;
    };
    const edge = (side: -1 | 1): Edge => ({
      side,
      fibres: strip(DEPTHS.tornEdge, WITH_FIGURES),
      core: strip(DEPTHS.tornEdge + 0.1, WITH_FIGURES),
    });
    this.strips = {
      dark: strip(DEPTHS.tornEdge - 0.1, WITH_FIGURES),
      edges: SIDES.map(edge),
      lap: strip(DEPTHS.seam),
      seam: strip(DEPTHS.seam + 0.1),
    };
    dye(this.strips.dark.mesh, DARK);
    dye(this.strips.lap.mesh, DARK);
  }

  light(light: Light): void {
    const { edges, seam } = this.strips;
    const { x } = lightFrom(light);
    for (const { side, core, fibres } of edges) {
      const lit = 0.5 - 0.22 * side * x; // an edge that faces the light is whiter
      const white = mix(light.figure, PAPER, lit);
      dye(core.mesh, white);
      dye(fibres.mesh, mix(white, light.figure, 0.3));
    }
    dye(seam.mesh, mix(light.figure, PAPER, 0.55));
  }

  /** @returns the halves as they are to be drawn; null while the sheet is whole */
  tick(tear: TearLook | null, halves: Halves | null, view: CameraView, frame: TornFrame): TornSheet | null {
    const { dark, edges, seam, lap } = this.strips;
    const open = tear && halves && isOpen(tear) ? tear : null;
    const joined = tear && tear.seam > 0 ? tear : null;
    for (const { mesh } of [dark, ...edges.flatMap(({ core, fibres }) => [core, fibres])])
      mesh.setVisible(open !== null);
    for (const { mesh } of [seam, lap]) mesh.setVisible(joined !== null);
    if (joined) this.laySeam(joined, view, frame.line);
    if (!open || !halves) return null;
    this.layEdges(open, halves, view, frame);
    return open.gap > 0 ? { halves, bare: this.reach, ground: this.ground } : null;
  }

  private layEdges(tear: TearLook, halves: Halves, view: CameraView, { aspect, groundAt }: TornFrame): void {
    this.ground = groundAt(tear.at);
    const { dark, edges } = this.strips;
    const { reach } = this;
    reach.left = reach.right = 0;
    const leans = GROWN * Math.abs(Math.sin(view.tilt));
    const rag = raggedness(view.height);
    this.strength = tear.joining ? clamp(tear.gap / JOINING) : 1;
    this.down(dark, view, (y, put) => {
      const { left, right } = this.at(y, tear, halves, view, aspect, rag);
      put(left, right);
    });
    for (const { side, core, fibres } of edges) {
      this.down(core, view, (y, put) => {
        const { left, right, width } = this.at(y, tear, halves, view, aspect, rag);
        const [edge, sheet] = side < 0 ? [left, halves.at + halves.left] : [right, halves.at + halves.right];
        const inner = (side < 0 ? Math.min(edge, sheet) : Math.max(edge, sheet)) + side * coreAt(y, side) * rag * width;
        put(edge, inner);
        const half = side < 0 ? 'left' : 'right';
        if (Math.abs(y - this.ground) < GROWN) reach[half] = Math.max(reach[half], side * (inner - sheet) + leans);
      });
      this.down(fibres, view, (y, put) => {
        const { left, right, width } = this.at(y, tear, halves, view, aspect, rag);
        const edge = side < 0 ? left : right;
        put(edge - side * fibresAt(y, side) * rag * width, edge + side * rag * width);
      });
      fibres.mesh.setAlpha(0.6);
    }
  }

  /** Where the edges are at a height; a tear that is still running down gapes behind its tip. */
  private at(y: number, tear: TearLook, halves: Halves, view: CameraView, aspect: number, rag: number): Cut {
    const { cut } = this;
    const tip = view.y + view.height * (tear.run * (1 + TIP) - 0.5);
    const behind = (tip - y) / view.height;
    const wedge = gapeAt(tear, behind) * view.height * aspect;
    const way = wayAt(y) * rag * this.strength;
    cut.y = y;
    cut.width = clamp(behind / TIP) * this.strength;
    const lean = (halves.right - halves.left) * (1 - Math.exp(Math.min(0, y - this.ground) / LEAN_OVER));
    cut.left = halves.at + halves.left + way - wedge / 2 - LEANS[0] * lean;
    cut.right = halves.at + halves.right + way + wedge / 2 + LEANS[1] * lean;
    return cut;
  }

  private laySeam({ at, seam: shown }: TearLook, view: CameraView, line: number): void {
    const { seam, lap } = this.strips;
    const rag = raggedness(view.height);
    const wide = SEAM_WIDE * line;
    this.down(seam, view, (y, put) => {
      const x = at + wayAt(y) * rag;
      const some = wide * clamp(0.35 + 0.16 * coreAt(y, 1), 0.25, 1.6) + SOFT * line;
      put(x - some / 2, x + some / 2);
    });
    this.down(lap, view, (y, put) => {
      const x = at + wayAt(y) * rag;
      put(x - SOFT * line, x + line * (SOFT + LAP * clamp(0.3 * coreAt(y, -1), 0.4, 2.4)));
    });
    seam.mesh.setAlpha(0.62 * shown);
    lap.mesh.setAlpha(0.3 * shown);
  }

  /** Lays a strip from top to bottom of the picture; its stations fall on the same heights however the camera moves. */
  private down(
    strip: MeshStrip,
    view: CameraView,
    across: (y: number, put: (a: number, b: number) => void) => void,
  ): void {
    const long = view.height * (1.04 + LONGER * Math.abs(Math.sin(view.tilt)));
    const step = 2 ** (Math.ceil(Math.log2(long / (STATIONS - 2)) * STEPS) / STEPS);
    const first = firstCut(view.y - long / 2, step);
    strip.bend((i, _last, vertex) => {
      const y = first + i * step;
      across(y, (a, b) => {
        vertex(0, a, y, a / GRAIN_UNITS, y / GRAIN_UNITS);
        vertex(1, b, y, b / GRAIN_UNITS, y / GRAIN_UNITS);
      });
    });
  }
}
