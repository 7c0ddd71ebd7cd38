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

/** World units of either half, from the tear on, that nothing grows on before the figures: the white of its edge. */
export type Bare = Record<'left' | 'right', number>;

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

const WHOLE: Readonly<Bare> = { left: 0, right: 0 };

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
   * Draws with these halves from now on, or whole again.
   * @param bare what their edges need
   * @param leftOut a layer that is not drawn
   * @param tilt radians that the picture leans; the halves stay upright, but what is before the stage counts on it
   */
  part(halves: Halves | null, bare: Readonly<Bare>, leftOut: string | null, tilt: number): void {
    if (!halves && !this.torn) return;
    this.torn = halves !== null;
    const { main } = this.scene.cameras;
    main.setVisible(!this.torn);
    for (const [pass, half, camera] of this.cameras) {
      camera.setVisible(this.torn);
      camera.setRotation(pass === 'over' ? tilt : 0);
      if (halves) frame(camera, main, halves, half, pass === 'before' ? bare : WHOLE);
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
function frame(
  camera: Camera,
  main: Camera,
  { at, left, right }: Halves,
  half: -1 | 0 | 1,
  bare: Readonly<Bare>,
): void {
  const { width, height, zoom } = main;
  const [x, y] = [main.scrollX + width / 2, main.scrollY + height / 2]; // of the middle of the picture
  const west = x - width / 2 / zoom;
  const way = half < 0 ? left : half > 0 ? right : 0;
  const brink = half < 0 ? -bare.left : half > 0 ? bare.right : 0;
  const cut = Math.min(width, Math.max(0, Math.round((at + way + brink - west) * zoom)));
  const [from, to] = half < 0 ? [0, cut] : half > 0 ? [cut, width] : [0, width];
  if (to - from < 1) return void camera.setVisible(false);
  camera.setViewport(from, 0, to - from, height).setZoom(zoom);
  camera.centerOn(west + (from + to) / 2 / zoom - way, y);
}
