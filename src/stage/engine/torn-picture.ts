/**
 * Draws the stage as two halves of a torn sheet: all that stands behind the figures once for each half, then the
 * figures whole, then what grows before them once for each half, then what is before the stage.
 */
import type Phaser from 'phaser';
import type { Halves } from '../sheet/halves';
import { DEPTHS } from '../depths';

type Camera = Phaser.Cameras.Scene2D.Camera;
type Piece = Phaser.GameObjects.GameObject & { readonly depth: number };

/** The state of a piece that moves with the figures, whatever its depth: what a hand holds, the edges of the tear. */
export const WITH_FIGURES = 'with figures';

/** A sheet in two halves, as it is drawn. */
export interface TornSheet {
  readonly halves: Halves;
  /** World units of either half, from the tear on, that nothing grows on before the figures: the white of its edge. */
  readonly bare: Readonly<Record<'left' | 'right', number>>;
  readonly ground: number; // world y at the tear
}

/** What each camera draws, in this order. */
type Pass = 'behind' | 'figures' | 'before' | 'over';
const PASSES: readonly (readonly [pass: Pass, half: -1 | 0 | 1])[] = [
  ['behind', -1],
  ['behind', 1],
  ['figures', 0],
  ['before', -1],
  ['before', 1],
  ['over', 0],
];

const passOf = (piece: Piece, figures: string): Pass => {
  if (piece.name === figures || piece.state === WITH_FIGURES) return 'figures';
  if (piece.depth >= DEPTHS.foreground) return 'over';
  return piece.depth < 0 ? 'behind' : 'before';
};

export class TornPicture {
  private readonly cameras: readonly (readonly [pass: Pass, half: -1 | 0 | 1, camera: Camera])[];
  private torn = false;

  /** @param figures the layer that is never cut */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly figures: string,
  ) {
    this.cameras = PASSES.map(([pass, half]) => [pass, half, scene.cameras.add(0, 0, 1, 1).setVisible(false)] as const);
  }

  /**
   * Draws two halves from now on, or the sheet whole again.
   * @param leftOut a layer that is not drawn
   * @param tilt radians that the picture leans, no more than the gap leaves room for
   */
  part(torn: TornSheet | null, leftOut: string | null, tilt: number): void {
    if (!torn && !this.torn) return;
    this.torn = torn !== null;
    const { main } = this.scene.cameras;
    main.setVisible(!this.torn);
    for (const [pass, half, camera] of this.cameras) {
      camera.setVisible(this.torn).setRotation(tilt);
      if (torn) frame(camera, main, torn, tilt, pass, half);
    }
    this.sort(leftOut);
  }

  /** Which cameras draw each piece. */
  private sort(leftOut: string | null): void {
    const { main } = this.scene.cameras;
    const others = Object.fromEntries(
      PASSES.map(([pass]) => [
        pass,
        this.cameras.reduce((mask, [own, , camera]) => (own === pass ? mask : mask | camera.id), 0),
      ]),
    ) as Record<Pass, number>;
    const all = this.cameras.reduce((mask, [, , camera]) => mask | camera.id, main.id);
    for (const piece of this.scene.children.list as Piece[]) {
      const left = piece.name === leftOut;
      piece.cameraFilter = left ? all : this.torn ? others[passOf(piece, this.figures)] : 0;
    }
  }
}

/** Lays a camera over its half of the picture, moved as that half is; over all of it where it draws neither. */
function frame(camera: Camera, main: Camera, torn: TornSheet, tilt: number, pass: Pass, half: -1 | 0 | 1): void {
  const { width, height, zoom } = main;
  const [x, y] = [main.scrollX + width / 2, main.scrollY + height / 2]; // of the middle of the picture
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const { at, left, right } = torn.halves;
  const way = half < 0 ? left : half > 0 ? right : 0;
  const level = at + way - x; // world units right of the middle, where nothing leans
  const leans = (height / 2 / zoom) * Math.abs(sin / cos); // world units that the tear is aside at top and bottom
  const brink = half < 0 ? -torn.bare.left : torn.bare.right;
  const aside = pass === 'before' ? (level + brink) * cos - (torn.ground - y) * sin : level / cos - half * leans;
  const cut = Math.min(width, Math.max(0, Math.round(width / 2 + aside * zoom)));
  const [from, to] = half < 0 ? [0, cut] : half > 0 ? [cut, width] : [0, width];
  if (to - from < 1) return void camera.setVisible(false);
  const off = ((from + to) / 2 - width / 2) / zoom; // of the middle of what it draws from that of the picture
  camera.setViewport(from, 0, to - from, height).setZoom(zoom);
  camera.centerOn(x - way + off * cos, y - off * sin);
}
