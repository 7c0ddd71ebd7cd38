/** Draws of what a container holds no more than lies in a rectangle of the canvas. */
import type Phaser from 'phaser';

/** Canvas pixels, y down. */
export interface ClipBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @param box is read anew for every frame */
export function clip(container: Phaser.GameObjects.Container, box: Readonly<ClipBox>): void {
  container.addRenderStep((renderer, object, drawingContext, parentMatrix, renderStep = 0, list, index) => {
    const within = drawingContext.getClone();
    within.setScissorEnable(true);
    within.setScissorBox(...wholePixels(box, within));
    within.use();
    const held = object as Phaser.GameObjects.Container;
    held.renderWebGLStep(renderer, held, within, parentMatrix, renderStep + 1, list, index);
    within.release();
  }, 0);
}

/** The part of a box that lies on the canvas. */
function wholePixels(
  { x, y, width, height }: ClipBox,
  canvas: { readonly width: number; readonly height: number },
): [x: number, y: number, width: number, height: number] {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  const [right, bottom] = [
    Math.min(canvas.width, Math.round(x + width)),
    Math.min(canvas.height, Math.round(y + height)),
  ];
  return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
}
