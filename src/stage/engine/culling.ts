/** Leaves images out of the drawing that lie wholly beyond what a camera sees: the engine would submit them all. */
import type Phaser from 'phaser';
import { leaning } from '../camera/composition';

/** The upright rectangle of the world that holds what a camera sees. */
export interface Seen {
  readonly x: number; // its middle
  readonly y: number;
  readonly across: number;
  readonly up: number;
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
  return Math.abs(x - seen.x) > seen.across / 2 + reach || Math.abs(y - seen.y) > seen.up / 2 + reach;
}

type Camera = Phaser.Cameras.Scene2D.Camera;
type Piece = Phaser.GameObjects.GameObject;

const isImage = (piece: Piece): piece is Phaser.GameObjects.Image => piece.type === 'Image' && !piece.parentContainer;

/** Has the cameras of a scene draw only what can be seen, of images that are in the world itself. */
export function cull({ cameras }: Phaser.Scene): void {
  cameras.getVisibleChildren = (pieces: Piece[], camera: Camera): Piece[] => {
    const { scrollX, scrollY, width, height, zoom } = camera;
    const { rotation } = camera as unknown as { readonly rotation: number }; // the engine's types leave it out
    const picture = { left: 0, right: width / zoom, top: 0, bottom: height / zoom };
    const seen: Seen = { x: scrollX + width / 2, y: scrollY + height / 2, ...leaning(picture, rotation) };
    return pieces.filter((piece) => piece.willRender(camera) && !(isImage(piece) && isBeyond(piece, seen)));
  };
}
