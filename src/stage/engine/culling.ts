/** Leaves images out of the drawing that lie wholly beyond what a camera sees: the engine would submit them all. */
import type Phaser from 'phaser';

/** What a camera sees, in the units of the world. */
export interface Seen {
  readonly x: number; // its middle
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly rotation: number; // radians
}
/** An image as it lies in the world, turned about its origin in whatever way. */
export interface Laid {
  readonly x: number; // its origin
  readonly y: number;
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly originX: number; // shares of its width and height
  readonly originY: number;
}

/** Whether no part of it can be seen, however it is turned. */
export function isBeyond({ x, y, displayWidth, displayHeight, originX, originY }: Laid, seen: Seen): boolean {
  const reach = Math.hypot(
    Math.max(Math.abs(originX), Math.abs(1 - originX)) * displayWidth,
    Math.max(Math.abs(originY), Math.abs(1 - originY)) * displayHeight,
  );
  const [cos, sin] = [Math.abs(Math.cos(seen.rotation)), Math.abs(Math.sin(seen.rotation))];
  return (
    Math.abs(x - seen.x) > cos * seen.halfWidth + sin * seen.halfHeight + reach ||
    Math.abs(y - seen.y) > sin * seen.halfWidth + cos * seen.halfHeight + reach
  );
}

type Camera = Phaser.Cameras.Scene2D.Camera;
type Piece = Phaser.GameObjects.GameObject;

const isImage = (piece: Piece): piece is Phaser.GameObjects.Image => piece.type === 'Image' && !piece.parentContainer;

/** Has the cameras of a scene draw only what can be seen, of images that are in the world itself. */
export function cull({ cameras }: Phaser.Scene): void {
  cameras.getVisibleChildren = (pieces: Piece[], camera: Camera): Piece[] => {
    const seen: Seen = {
      x: camera.scrollX + camera.width / 2,
      y: camera.scrollY + camera.height / 2,
      halfWidth: camera.width / 2 / camera.zoom,
      halfHeight: camera.height / 2 / camera.zoom,
      rotation: (camera as unknown as { readonly rotation: number }).rotation, // the engine's types leave it out
    };
    return pieces.filter((piece) => piece.willRender(camera) && !(isImage(piece) && isBeyond(piece, seen)));
  };
}
