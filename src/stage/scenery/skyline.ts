/** Where the far hills stand as the camera moves, each answering it from its own distance, and buildings on them. */
import { share } from '../../maths/scalar';
import type { BuildingData, FarData, HillData } from '../../schemas/distance';
import type { Place } from '../place/place';
import { place, type Placing, type SceneView } from './view';

const VALLEY = [1700, 2600] as const; // heights of the view over which a building is gathered in
const NIGHT = [700, 1000] as const; // …and over which it stands to the left at night
const AT_NIGHT = 0.39;
const FOOT = 30; // hill units that a building stands below its own point
const IN_SIGHT = 0.14; // share of the picture's width from its middle
// shares of its size and of the picture's width and height
const BACK = { smaller: 0.2, aside: 0.1, down: 0.06 } as const;

/** Height of a far hill at x, in its layer's units, y down. */
export function crest({ base, waves, bumps }: HillData, x: number): number {
  const rolling = waves.reduce(
    (sum, [amplitude, length, phase]) => sum + amplitude! * Math.sin(x / length! + phase!),
    base,
  );
  return bumps.reduce((sum, [at, height, width]) => sum - height! * Math.exp(-(((x - at!) / width!) ** 2)), rolling);
}

/** The building for whose sake a hill moves: the one on it, or right behind it. */
const buildingOf = (name: string, { buildings = [] }: FarData): BuildingData | undefined =>
  buildings.find(({ on, before }) => name === on || name === before);

/**
 * How far a building's hills move aside, world units: in where a narrow picture of the whole valley would leave them
 * out, to the left of who stands there at night.
 */
function gathered(building: BuildingData, view: SceneView, { x, scale }: Placing, moon: number): number {
  const whole = share(...VALLEY, view.height) ** 2;
  const night = view.width > view.height ? moon * share(...NIGHT, view.height) : 0;
  const out = view.x - view.width * (IN_SIGHT + (AT_NIGHT - IN_SIGHT) * night) - (x + building.x * scale);
  return night > 0 ? night * out : whole * Math.max(0, out);
}

/** Where heads fill the picture, a building's hills draw back, down and to the left of them. @param close 0…1 */
function drawBack(building: BuildingData, base: number, view: SceneView, close: number, placing: Placing): void {
  if (close === 0) return;
  const scale = placing.scale * (1 - BACK.smaller * close);
  placing.x += building.x * (placing.scale - scale) - view.width * BACK.aside * close;
  placing.y += base * (placing.scale - scale) + view.height * BACK.down * close;
  placing.scale = scale;
}

/**
 * Where the origin of a far hill stands in the world, and its size there.
 * @param moon 0…1
 * @param close how much heads fill the picture, 0…1
 */
export function stand(
  hill: HillData,
  data: FarData,
  view: SceneView,
  { moon, close }: { readonly moon: number; readonly close: number },
  placing: Placing,
): Placing {
  place(hill.distance, hill.base, view, placing);
  const building = buildingOf(hill.name, data);
  if (!building) return placing;
  placing.x += gathered(building, view, placing, moon);
  drawBack(building, hill.base, view, close, placing);
  return placing;
}

/** A point of a building, in the units of its hill, in the world. */
export const atBuilding = (
  { x, y }: BuildingData,
  hill: Placing,
  dx: number,
  dy: number,
): { x: number; y: number } => ({
  x: hill.x + (x + dx) * hill.scale,
  y: hill.y + (y + dy + FOOT) * hill.scale,
});

/** A point of a building by its name, in the world; null where the place has none of that name. */
export function onBuilding(
  place: Place,
  name: string,
  [dx, dy]: readonly [number, number],
  view: SceneView,
  moon: number,
): { x: number; y: number } | null {
  for (const layer of place.layers) {
    const building = layer.type === 'far-hills' && layer.buildings?.find((each) => each.name === name);
    const hill = building && layer.hills.find((each) => each.name === building.on);
    if (!hill) continue;
    const light = { moon, close: place.closeness(view) };
    return atBuilding(building, stand(hill, layer, view, light, { x: 0, y: 0, scale: 1 }), dx, dy);
  }
  return null;
}
