/**
 * Soft edges for meshes: the shader knows how far a point lies from either side of its strip, and lets the outermost
 * pixel through by as much of it as the strip covers. So no pixel has to be drawn several times over, as by
 * multisampling: where no graphics card draws, that takes twice as long.
 */
import type Phaser from 'phaser';
import { batchOf, type Corners, type HandOver, STEP, submitterOf } from './corners';
import { EDGED, type Sides } from './edged';

interface Edged extends Corners {
  readonly sides: Sides;
  readonly flipV: boolean;
  readonly tint: number;
  readonly alpha: number;
  readonly tintMode: number;
}

/** For the shader's header and extensions; `covered()` is 1 for all that has no soft edges. */
export const SOFT_EDGES = {
  name: 'SoftEdges',
  additions: {
    extensions: '#extension GL_OES_standard_derivatives : enable',
    fragmentHeader: /* glsl */ `
float covered()
{
#ifdef GL_OES_standard_derivatives
    float across = outTintEffect.b;
    float pixel = max(fwidth(across), 0.00001);
    vec2 sides = mix(vec2(1.0), vec2(across, 1.0 - across) / pixel, outTintEffect.rg);
    return clamp(min(sides.x, sides.y), 0.0, 1.0);
#else
    return 1.0;
#endif
}`,
  },
};

/** As the engine packs a tint with its alpha. */
const packed = (tint: number, alpha: number): number => ((((alpha * 255) & 255) << 24) | tint) >>> 0;

const handOver: HandOver = (mesh: Edged, context, options, each) => {
  const { vertices: at, flipV, tintMode } = mesh;
  const batch = batchOf(mesh);
  const { glTexture } = mesh.texture.source[0]!;
  const tint = packed(mesh.tint, mesh.alpha);
  const [p, q, r, s] = mesh.sides;
  const v = (corner: number): number => (flipV ? 1 - at[corner * STEP + 3]! : at[corner * STEP + 3]!);
  each(({ p: a, q: b, r: c, s: d, ofP, ofQ, ofR, ofS }) =>
    // prettier-ignore
    batch.batchWithUV(
      context, glTexture, a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y,
      at[ofP * STEP + 2], v(ofP), at[ofQ * STEP + 2], v(ofQ), at[ofR * STEP + 2], v(ofR), at[ofS * STEP + 2], v(ofS),
      tintMode, tint, tint, tint, tint, options, p, q, r, s,
    ),
  );
};

/** Teaches the engine to draw soft edges. Safe to call for every scene. */
export function openEdges({ sys }: Phaser.Scene): void {
  const nodes = (sys.renderer as Phaser.Renderer.WebGL.WebGLRenderer).renderNodes;
  if (!nodes.hasNode(EDGED)) nodes.addNode(EDGED, submitterOf(nodes, EDGED, handOver));
}
