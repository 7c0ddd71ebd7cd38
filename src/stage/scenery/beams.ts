/** Light that falls into a room, fading towards the floor, as strong as the sun is high. */
import { parseColour } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { ASIDE, softened } from '../engine/edged';
import type { Beam, BeamsData } from '../../schemas/room';
import type { Light } from '../light';
import type { LayerSet, SceneLayer } from './layer';
import { dye } from './mesh-strip';
import { quads } from './panels';

export class Beams implements SceneLayer {
  readonly pieces: readonly Phaser.GameObjects.Mesh2D[];

  constructor(
    { scene }: LayerSet,
    private readonly data: BeamsData,
  ) {
    this.pieces = data.beams.map((beam) => meshOf(scene, beam));
  }

  light(light: Light): void {
    this.pieces.forEach((mesh, i) => mesh.setAlpha(this.data.beams[i]!.alpha * clamp(light.sun * 2)));
  }
}

function meshOf(scene: Phaser.Scene, { points, fill, depth }: Beam): Phaser.GameObjects.Mesh2D {
  const [topLeft, topRight, bottomRight, bottomLeft] = points;
  const mesh = quads(scene, [[topLeft, bottomLeft, topRight, bottomRight]], true).setDepth(depth);
  return softened(dye(mesh, parseColour(fill)), ASIDE);
}
