/** What must hold within a place: every hill, landmark, cut-out and building that is named is one that it has. */
import type { BuildingData, FarData } from '../../src/schemas/distance.js';
import type { ForegroundSheet } from '../../src/schemas/foregrounds.js';
import type { LayerData, PlaceFile } from '../../src/schemas/place.js';
import { namedTwice, strange, twice, type Complaints, type Path } from './names.js';

export function placeRules({ layers, landmarks = {}, points = {}, foregrounds = {} }: PlaceFile): Complaints {
  const buildings = layers.flatMap((layer) => (layer.type === 'far-hills' ? (layer.buildings ?? []) : []));
  const names = buildings.map(({ name }) => name);
  return [
    ...Object.entries(points).flatMap(([name, point]) =>
      'on' in point ? strange(point.on, names, 'building', ['points', name, 'on'], 'the far hills of this file') : [],
    ),
    ...Object.entries(foregrounds).flatMap(([name, sheet]) => foregroundRules(sheet, ['foregrounds', name])),
    ...layers.flatMap((layer, i) => layerRules(layer, ['layers', i], Object.keys(landmarks), layers.slice(0, i))),
  ];
}

/** A picture of the place itself is one of its views. */
export const ownViewRules = ({ views }: PlaceFile, name: string): Complaints =>
  name in views
    ? []
    : [
        {
          path: ['views'],
          what: `the views lack "${name}", the place itself`,
          how: `call one of them that, or add "${name}": {"left": -460, "right": 460, "top": -400, "bottom": 60}`,
        },
      ];

/** @param before layers made before it */
function layerRules(
  layer: LayerData,
  path: Path,
  landmarks: readonly string[],
  before: readonly LayerData[],
): Complaints {
  switch (layer.type) {
    case 'far-hills':
      return farRules(layer, path);
    case 'furniture':
      return under(path, namedTwice(layer.pieces, 'pieces'));
    case 'tree':
      return strange(layer.landmark, landmarks, 'landmark', [...path, 'landmark']);
    case 'leaves':
    case 'drift': {
      const trees = before.flatMap((each) => (each.type === 'tree' ? [each.landmark] : []));
      return strange(layer.of, trees, 'tree', [...path, 'of'], 'the layers before it');
    }
    default:
      return [];
  }
}

function foregroundRules({ cutouts, pieces }: ForegroundSheet, path: Path): Complaints {
  const names = cutouts.map(({ name }) => name);
  return [
    ...under(path, namedTwice(cutouts, 'cutouts')),
    ...pieces.flatMap(({ cutout }, i) =>
      strange(cutout, names, 'cut-out', [...path, 'pieces', i, 'cutout'], 'the cutouts of the foreground'),
    ),
  ];
}

function farRules({ hills, growth = [], buildings = [] }: FarData, path: Path): Complaints {
  const names = hills.map(({ name }) => name);
  return [
    ...twice(names, 'hill', (i) => [...path, 'hills', i, 'name']),
    ...growth.flatMap(({ on }, i) => strange(on, names, 'hill', [...path, 'growth', i, 'on'])),
    ...buildings.flatMap((building, i) => buildingRules(building, [...path, 'buildings', i], names)),
  ];
}

function buildingRules(building: BuildingData, path: Path, hills: readonly string[]): Complaints {
  const { cutouts, walls, window } = building;
  const names = cutouts.map(({ name }) => name);
  const cut = (name: string, at: Path): Complaints =>
    strange(name, names, 'cut-out', at, 'the cutouts of the building');
  return [
    ...(['on', 'before'] as const).flatMap((field) => strange(building[field], hills, 'hill', [...path, field])),
    ...under(path, namedTwice(cutouts, 'cutouts')),
    ...walls.flatMap(({ cutout }, i) => cut(cutout, [...path, 'walls', i, 'cutout'])),
    ...(window === undefined ? [] : cut(window, [...path, 'window'])),
  ];
}

const under = (path: Path, complaints: Complaints): Complaints =>
  complaints.map((complaint) => ({ ...complaint, path: [...path, ...complaint.path] }));
