/** What the camera sees, in world units; worked out from the camera itself, whose own worldView is a frame late. */
import type { Distance } from '../../schemas/distance';
import type { CameraView as Frame } from '../camera/camera';
import { openingAt } from '../camera/edge';

export interface SceneView {
  x: number; // centre
  y: number;
  width: number; // of the picture
  height: number;
  stage: number; // of its width, what the stage fills: less once the camera is past its edge
  left: number; // of the upright rectangle that holds the picture, however it leans
  top: number;
  across: number;
  down: number;
  tilt: number; // radians that the picture's world leans; above 0 clockwise
  angle: number; // -1 from the grass … 1 from above
  through: Readonly<Record<string, number>>; // foregrounds that it is seen through, 0…1 by name
  sunk: number; // world units that the lowest of what it is of lies below the ground in its middle
  lift: number; // world units that what stands far off is lower for it
  zoom: number; // how close the camera is, whatever the screen: 1 where the picture is COMPOSED world units high
  line: number; // the finest line, world units: a pixel of a picture so high, or of the canvas where that has fewer
}

export const COMPOSED = 720; // what stands far off was laid out in pictures of so many pixels, one a world unit

/** @param height of the picture, world units */
export const zoomOf = (height: number): number => COMPOSED / height;

export const blankView = (): SceneView => ({
  x: 0,
  y: 0,
  width: 1,
  height: 1,
  stage: 1,
  left: 0,
  top: 0,
  across: 1,
  down: 1,
  tilt: 0,
  angle: 0,
  through: {},
  sunk: 0,
  lift: 0,
  zoom: 1,
  line: 1,
});

/**
 * @param frame what the camera sees
 * @param aspect its width by its height
 * @param pixels of the canvas from top to bottom
 */
export function see(view: SceneView, frame: Frame, aspect: number, pixels: number): SceneView {
  view.width = frame.height * aspect;
  view.height = frame.height;
  view.stage = view.width * (frame.past > 0 ? Math.min(1, openingAt(frame.past, aspect).width) : 1);
  view.zoom = zoomOf(view.height);
  view.line = 1 / Math.min(view.zoom, pixels / view.height);
  [view.x, view.y] = [frame.x, frame.y];
  [view.tilt, view.angle, view.through, view.lift] = [frame.tilt, frame.angle, frame.through, 0];
  view.sunk = frame.sunk;
  const [cos, sin] = [Math.cos(frame.tilt), Math.abs(Math.sin(frame.tilt))];
  view.across = view.width * cos + view.height * sin;
  view.down = view.height * cos + view.width * sin;
  view.left = view.x - view.across / 2;
  view.top = view.y - view.down / 2;
  return view;
}

/** Where a point of the picture lies in the world: so far right of its middle and below it, level however it leans. */
export function inPicture(
  { x, y, tilt }: Pick<SceneView, 'x' | 'y' | 'tilt'>,
  right: number,
  down: number,
): { x: number; y: number } {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return { x: x + right * cos + down * sin, y: y - right * sin + down * cos };
}

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
  placing.y = view.y + Math.max(rise, distance.ceiling * view.height) - base * scale + view.lift;
  return placing;
}
