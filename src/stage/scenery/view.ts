/** What the camera sees, in world units; worked out from the camera itself, whose own worldView is a frame late. */
import type Phaser from 'phaser';
import type { Distance } from '../../schemas/distance';
import type { CameraView as Frame } from '../camera/camera';

export interface SceneView {
  x: number; // centre
  y: number;
  left: number;
  top: number;
  width: number;
  height: number;
  zoom: number; // how close the camera is, whatever the screen: 1 where the picture is COMPOSED world units high
  line: number; // the finest line, world units: a pixel of a picture so high, or of the canvas where that has fewer
}

export const COMPOSED = 720; // what stands far off was laid out in pictures of so many pixels, one a world unit

/** @param height of the picture, world units */
export const zoomOf = (height: number): number => COMPOSED / height;

export const blankView = (): SceneView => ({ x: 0, y: 0, left: 0, top: 0, width: 1, height: 1, zoom: 1, line: 1 });

/**
 * @param frame centre and height of the picture, world units
 * @param aspect its width by its height
 * @param pixels of the canvas from top to bottom
 */
export function see(view: SceneView, frame: Frame, aspect: number, pixels: number): SceneView {
  view.width = frame.height * aspect;
  view.height = frame.height;
  view.zoom = zoomOf(view.height);
  view.line = 1 / Math.min(view.zoom, pixels / view.height);
  [view.x, view.y] = [frame.x, frame.y];
  view.left = view.x - view.width / 2;
  view.top = view.y - view.height / 2;
  return view;
}

export const look = (
  view: SceneView,
  { width, height, zoom, scrollX, scrollY }: Phaser.Cameras.Scene2D.Camera,
): SceneView =>
  see(view, { x: scrollX + width / 2, y: scrollY + height / 2, height: height / zoom }, width / height, height);

export interface Placing {
  x: number;
  y: number;
  scale: number;
}

/**
 * Where the origin of a distant layer stands in the world, and its size there; `base` is the height
 * of its hills in layer units.
 */
export function place(distance: Distance, base: number, view: SceneView, placing: Placing): Placing {
  const scale = view.zoom ** -distance.calm;
  const rise = (base - distance.up * view.y - distance.lift * Math.log(view.zoom)) * scale;
  placing.scale = scale;
  placing.x = view.x * (1 - distance.across * scale);
  placing.y = view.y + Math.max(rise, distance.ceiling * view.height) - base * scale;
  return placing;
}
