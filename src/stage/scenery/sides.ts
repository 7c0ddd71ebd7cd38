/** The light on either side of a trunk, where the camera is near it: dusk in its lee, and the low sun on the other. */
import { parseColour } from '../../maths/colour';
import { share } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { SidesData } from '../../schemas/tree';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { Landmark } from '../place/place';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { dye, MeshStrip } from './mesh-strip';
import { FADE } from './tiles';
import type { SceneView } from './view';

const REACH = 3000; // world units on either side, and up and down
const [NEAR, FAR] = [620, 900]; // heights of the picture between which the two lights go out
const [BESIDE, AWAY] = [380, 700]; // likewise, world units that its middle is away from the trunk
const [FULL, NOTHING] = [0.02, 0.98]; // of the fade, from above
const [SUNK, RISEN] = [-0.17, 0.03]; // heights of the sun between which they come up

/** How far the two lights are told apart, 0…1, by how high the sun stands. */
export const bySun = (sun: number): number => share(SUNK, RISEN, sun);

/** …and by what the camera sees. */
export const byView = ({ x, height }: Pick<SceneView, 'x' | 'height'>, trunk: number): number =>
  share(FAR, NEAR, height) * share(AWAY, BESIDE, Math.abs(x - trunk));

export class Sides implements SceneLayer {
  readonly pieces: readonly Phaser.GameObjects.Mesh2D[];
  private readonly alphas: readonly number[];
  private readonly trunk: number;
  private sunlit = 0;

  /** @throws RangeError where the place has no such landmark */
  constructor({ scene, place }: LayerSet, { of, dusk, sun }: SidesData) {
    const landmark = place.landmarks.find(({ name }) => name === of);
    if (!landmark) throw new RangeError(`"${place.name}" has no landmark "${of}" to stand between two lights`);
    this.trunk = landmark.x;
    this.alphas = [dusk.alpha, sun.alpha];
    this.pieces = [halfOf(scene, landmark, -1, dusk.fill), halfOf(scene, landmark, 1, sun.fill)];
  }

  light({ sun }: Light): void {
    this.sunlit = bySun(sun);
  }

  tick({ view }: SceneFrame): void {
    const seen = this.sunlit * byView(view, this.trunk);
    this.pieces.forEach((mesh, i) => mesh.setVisible(seen > 0).setAlpha(this.alphas[i]! * seen));
  }
}

/** A sheet from the trunk outwards; across its half of the trunk it comes up from nothing. */
function halfOf(
  scene: Phaser.Scene,
  { x, halfWidth }: Landmark,
  side: 1 | -1,
  fill: string,
): Phaser.GameObjects.Mesh2D {
  const strip = new MeshStrip(scene, FADE, DEPTHS.sides, 3);
  const across = [x, x + side * (halfWidth?.(0) ?? 0), x + side * REACH];
  strip.bend((i, _, vertex) =>
    [-REACH, REACH].forEach((y, end) => vertex(end as 0 | 1, across[i]!, y, 0.5, i === 0 ? NOTHING : FULL)),
  );
  return dye(strip.mesh, parseColour(fill));
}
