/** Where the far hills stand as the camera moves, each answering it from its own distance; and the castle's gate. */
import { share } from '../../maths/scalar';
import distance from '../../../assets/plays/our-spot/scenery/distance.json';
import type { FarData, HillData } from '../../schemas/distance';
import { closeness, place, type Placing, type SceneView } from './view';

const VALLEY = [1700, 2600] as const; // heights of the view over which the castle is gathered in
const NIGHT = [700, 1000] as const; // …and over which it stands to the left at night
const AT_NIGHT = 0.39;
const IN_SIGHT = 0.14; // share of the picture's width from its middle
// shares of its size and of the picture's width and height
const BACK = { smaller: 0.2, aside: 0.1, down: 0.06 } as const;

/** The far hills, what grows on them, and the castle. */
export const FAR = distance as unknown as FarData;

/** Height of a far hill at x, in its layer's units, y down. */
export function crest({ base, waves, bumps }: HillData, x: number): number {
  const rolling = waves.reduce(
    (sum, [amplitude, length, phase]) => sum + amplitude! * Math.sin(x / length! + phase!),
    base,
  );
  return bumps.reduce((sum, [at, height, width]) => sum - height! * Math.exp(-(((x - at!) / width!) ** 2)), rolling);
}

/**
 * How far the castle's hills move aside, world units: in where a narrow picture of the whole valley would leave them
 * out, to the left of who stands there at night.
 */
function gathered(name: string, view: SceneView, { x, scale }: Placing, moon: number): number {
  if (name !== FAR.castle.on && name !== FAR.castle.before) return 0;
  const whole = share(...VALLEY, view.height) ** 2;
  const night = view.width > view.height ? moon * share(...NIGHT, view.height) : 0;
  const out = view.x - view.width * (IN_SIGHT + (AT_NIGHT - IN_SIGHT) * night) - (x + FAR.castle.x * scale);
  return night > 0 ? night * out : whole * Math.max(0, out);
}

/** Where heads fill the picture, the castle's hills draw back, down and to the left of them. */
function drawBack({ name, base }: HillData, view: SceneView, placing: Placing): void {
  const close = closeness(view);
  if (close === 0 || (name !== FAR.castle.on && name !== FAR.castle.before)) return;
  const scale = placing.scale * (1 - BACK.smaller * close);
  placing.x += FAR.castle.x * (placing.scale - scale) - view.width * BACK.aside * close;
  placing.y += base * (placing.scale - scale) + view.height * BACK.down * close;
  placing.scale = scale;
}

/**
 * Where the origin of a far hill stands in the world, and its size there.
 * @param moon 0…1
 */
export function stand(hill: HillData, view: SceneView, moon: number, placing: Placing): Placing {
  place(hill.distance, hill.base, view, placing);
  placing.x += gathered(hill.name, view, placing, moon);
  drawBack(hill, view, placing);
  return placing;
}

/** A place at the castle, in the units of its hill, in the world. */
export const atCastle = (hill: Placing, dx: number, dy: number): { x: number; y: number } => ({
  x: hill.x + (FAR.castle.x + dx) * hill.scale,
  y: hill.y + (FAR.castle.y + dy + 30) * hill.scale,
});

/** The castle's gate in the world. */
export function gateAt(view: SceneView, moon: number): { x: number; y: number } {
  const hill = FAR.layers.find(({ name }) => name === FAR.castle.on)!;
  return atCastle(stand(hill, view, moon, { x: 0, y: 0, scale: 1 }), 4, -60);
}
