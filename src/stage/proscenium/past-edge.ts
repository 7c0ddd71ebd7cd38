/**
 * What there is past the edge of the stage: the sheet of the world is seen whole, hung from a rail between its two
 * curtains, on a board with one small lamp. Made when the camera first goes there, and given back after.
 */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { CurtainData } from '../../schemas/curtain';
import { edgeSeen, openingAt, type Opening } from '../camera/edge';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import { PaperSheet } from '../paper/paper';
import type { Rect } from '../performance/report';
import { TornBorder } from '../plates/torn-border';
import { dye } from '../scenery/mesh-strip';
import { quads } from '../scenery/panels';
import { SOFT } from '../scenery/tiles';
import { COMPOSED, inPicture, type SceneView } from '../scenery/view';
import { ThreadLines, type ThreadLine } from '../threads/thread-lines';
import { LAMP, THEATRE_PAPER, theatreCutouts } from './theatre-paper';

const SCALE = 1.6; // pixels of texture per unit
const CLOTH_SCALE = 0.6;
const ROOM = 0x120b18;
const BOARD = { face: 0x4a2f26, top: 0x7d5238, deep: 12, tall: 400 } as const; // units
const RAIL = 0.45; // of the room above the sheet, from its edge up
const PLEATS = { wide: 4, tall: 2 } as const; // in either curtain
const WARM = 0xffb765;
const GLOW = { lamp: 150, room: 900 } as const; // units across
const MOST = 32; // threads that come down from the rail
const CREAM = 0xfff2d9;
const SIDES = [-1, 1] as const;
const FAR = 3; // pictures that the dark reaches beyond this one

type Image = Phaser.GameObjects.Image;
type Corner = readonly [x: number, y: number];

/** All of it, in units of a picture COMPOSED high, from its middle. */
interface Made {
  readonly sheet: PaperSheet;
  readonly cloth: PaperSheet;
  readonly root: Phaser.GameObjects.Container;
  readonly dark: Phaser.GameObjects.Mesh2D;
  readonly board: Phaser.GameObjects.Mesh2D;
  readonly lip: Phaser.GameObjects.Mesh2D;
  readonly border: TornBorder;
  readonly curtains: readonly { readonly side: -1 | 1; readonly place: number; readonly image: Image }[];
  readonly rail: Image;
  readonly lamp: Image;
  readonly glows: readonly Image[];
  readonly lines: ThreadLines;
}

export class PastEdge {
  private made: Made | null = null;
  private time = 0;
  private bordered = 0; // width of the sheet that the border goes round
  private top = 0; // …and its upper edge

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly curtain: CurtainData,
  ) {}

  /**
   * @param past how far the camera is past the edge, 0…1
   * @param lines threads that hang before the sheet, whose upper ends are seen here
   */
  tick(seconds: number, past: number, view: SceneView, lines: readonly ThreadLine[]): void {
    this.time += seconds;
    if (edgeSeen(past) === 0) return this.remove();
    this.made ??= named(this.scene, 'past the edge', this.make());
    this.lay(this.made, openingAt(past, view.width / view.height), view, lines);
  }

  private lay(made: Made, opening: Opening, view: SceneView, lines: readonly ThreadLine[]): void {
    const unit = view.height / COMPOSED;
    const aspect = view.width / view.height;
    const sheet = sheetIn(opening, aspect);
    for (const piece of [made.dark, made.root, made.border.meshes.under, made.border.meshes.over])
      piece.setPosition(view.x, view.y).setRotation(-view.tilt).setScale(unit);
    this.layRoom(made, sheet, aspect);
    const rail = sheet.y - (sheet.y + COMPOSED / 2) * RAIL;
    this.layCurtains(made, sheet, rail, aspect);
    this.layLamp(made, sheet, aspect);
    const segments = lines.flatMap((line) => between(line, view, unit, rail, sheet.y));
    made.lines.draw(segments, view.line, mix(CREAM, WARM, 0.25), 0.6);
  }

  private layRoom({ dark, board, lip, border }: Made, sheet: Rect, aspect: number): void {
    const [far, wide] = [FAR * COMPOSED, FAR * COMPOSED * aspect];
    const { x, y, width, height } = sheet;
    const [right, bottom] = [x + width, y + height];
    move(dark, [
      ...four(-wide, -far, 2 * wide, far + y),
      ...four(-wide, bottom, 2 * wide, far),
      ...four(-wide, y, wide + x, height),
      ...four(right, y, wide, height),
    ]);
    const floor = bottom + BOARD.deep * 0.5;
    move(lip, four(-wide, floor, 2 * wide, BOARD.deep));
    move(board, four(-wide, floor + BOARD.deep, 2 * wide, BOARD.tall));
    if (sheet.width !== this.bordered || sheet.y !== this.top) border.round(sheet);
    [this.bordered, this.top] = [sheet.width, sheet.y];
  }

  /** Two cloths, drawn aside. */
  private layCurtains({ curtains, rail: bar }: Made, sheet: Rect, rail: number, aspect: number): void {
    const half = (COMPOSED * aspect) / 2;
    const room = half + sheet.x; // beside the sheet
    const width = room * 0.94;
    const pleats = aspect < 1 ? PLEATS.tall : PLEATS.wide;
    const tall = sheet.y + sheet.height + BOARD.deep - rail;
    for (const { side, place, image } of curtains) {
      const across = width / pleats;
      const outer = half + 10 - across * (pleats - 1 - place);
      const sway = 0.004 * Math.sin(this.time * 0.7 + place + side);
      image
        .setVisible(place < pleats)
        .setPosition(side * (outer - across), rail)
        .setScale((side * across * 1.3) / this.curtain.width / CLOTH_SCALE, tall / this.curtain.height / CLOTH_SCALE)
        .setRotation(sway);
    }
    bar.setPosition(0, rail).setScale((2 * half + 40) / THEATRE_PAPER.rail / SCALE, 1 / SCALE);
  }

  private layLamp({ lamp, glows }: Made, sheet: Rect, aspect: number): void {
    const half = (COMPOSED * aspect) / 2;
    const size = aspect < 1 ? 0.8 : 1;
    const x = -half + Math.max((half + sheet.x) * 0.62, 44 * size);
    const y = sheet.y + sheet.height + BOARD.deep * 1.1;
    const flicker = 1 + 0.025 * Math.sin(this.time * 7.3) + 0.02 * Math.sin(this.time * 11.9 + 1);
    lamp.setPosition(x, y).setScale(size / SCALE);
    [GLOW.room, GLOW.lamp].forEach((across, i) => {
      const alpha = clamp((i ? 0.8 : 0.34) * flicker);
      glows[i]!.setPosition(x, y - LAMP.flame * size)
        .setDisplaySize(across * size, across * size)
        .setAlpha(alpha);
    });
  }

  private make(): Made {
    const { scene } = this;
    const sheet = new PaperSheet(scene, 'past-edge', theatreCutouts(), {}, SCALE);
    const cloth = new PaperSheet(scene, 'past-edge.cloth', this.curtain.cutouts, this.curtain.palette, CLOTH_SCALE);
    const border = new TornBorder(scene);
    border.light((colour) => mix(colour, 0xf0c99a, 0.35));
    border.meshes.under.setDepth(DEPTHS.pastEdge + 0.1);
    border.meshes.over.setDepth(DEPTHS.pastEdge + 0.2);
    const dark = dye(quads(scene, [EMPTY, EMPTY, EMPTY, EMPTY], false), ROOM).setDepth(DEPTHS.pastEdge);
    const board = dye(quads(scene, [EMPTY], false), BOARD.face);
    const lip = dye(quads(scene, [EMPTY], false), BOARD.top);
    const curtains = SIDES.flatMap((side) =>
      Array.from({ length: PLEATS.wide }, (_, place) => ({
        side,
        place,
        image: cloth.image(place === 0 ? 'edge' : 'pleat').setTint(mix(0x6d5a78, WARM, 0.18)),
      })),
    );
    const glows = [0, 1].map(() => scene.add.image(0, 0, SOFT, 'glow').setTint(WARM));
    const rail = sheet.image('rail');
    const lamp = sheet.image('lamp');
    const lines = new ThreadLines(scene, MOST, DEPTHS.pastEdge + 0.4);
    const hung = [...curtains].sort((a, b) => b.place - a.place).map(({ image }) => image);
    const root = scene.add.container(0, 0, [...hung, rail, board, lip, glows[0]!, lamp, glows[1]!]);
    root.setDepth(DEPTHS.pastEdge + 0.3);
    return { sheet, cloth, root, dark, board, lip, border, curtains, rail, lamp, glows, lines };
  }

  private remove(): void {
    if (!this.made) return;
    const { sheet, cloth, root, dark, border, lines } = this.made;
    root.removeAll(true);
    for (const piece of [root, dark, lines.mesh]) piece.destroy();
    border.remove();
    for (const each of [sheet, cloth]) each.remove();
    [this.made, this.bordered] = [null, 0];
  }
}

const EMPTY: readonly Corner[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
/** Corners as a mesh of quads has them. */
const four = (x: number, y: number, width: number, height: number): readonly Corner[] => [
  [x, y],
  [x, y + height],
  [x + width, y],
  [x + width, y + height],
];

function move(mesh: Phaser.GameObjects.Mesh2D, corners: readonly Corner[]): void {
  const vertices = mesh.vertices as number[];
  corners.forEach(([x, y], i) => {
    vertices[4 * i] = x;
    vertices[4 * i + 1] = y;
  });
}

/** The sheet of the world, in units from the middle of the picture. */
function sheetIn({ x, y, width, height }: Opening, aspect: number): Rect {
  const [wide, tall] = [width * COMPOSED * aspect, height * COMPOSED];
  return { x: x * COMPOSED * aspect - wide / 2, y: y * COMPOSED - tall / 2, width: wide, height: tall };
}

/** What of a thread lies between the rail and the sheet's upper edge; in the world. */
function between(line: ThreadLine, view: SceneView, unit: number, rail: number, edge: number): ThreadLine[] {
  const [top, bottom] = [rail, edge].map((height) => {
    const at = inPicture(view, 0, height * unit);
    const share = (at.y - line.topY) / (line.y - line.topY || 1);
    return { share, x: line.topX + (line.x - line.topX) * share, y: at.y };
  }) as [{ share: number; x: number; y: number }, { share: number; x: number; y: number }];
  if (bottom.share > 1) return []; // what hangs there is not down yet
  return [{ x: bottom.x, y: bottom.y, topX: top.x, topY: top.y }];
}
