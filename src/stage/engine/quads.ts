/** How the engine's shader draws quads: what differs from its own. */
import type Phaser from 'phaser';
import { openEdges, SOFT_EDGES } from './edges';

type WebGLRenderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;

export const FILLED = 1; // Phaser.TintModes.FILL: the tint alone, in the paper's outline

/**
 * Tints without a branch: the engine knows seven ways, and where no graphics card draws, every pixel goes through all
 * of them. Two are left, multiplied (0) and filled (1), by their numbers among the engine's.
 */
const TINT = /* glsl */ `
vec4 applyTint(vec4 paper)
{
    vec3 colour = mix(paper.rgb, vec3(paper.a), outTintEffect.a);
    return vec4(colour * outTint.bgr, paper.a) * (outTint.a * covered());
}`;

/**
 * The shader compares an interpolated texture number with ==; where interpolation is not exact, whole triangles vanish.
 * A macro of the varying's own name rounds it wherever it is read.
 */
const WHOLE_TEXTURE_NUMBER = {
  name: 'WholeTextureNumber',
  additions: { fragmentHeader: '#define outTexDatum floor(outTexDatum + 0.5)' },
};

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i; // as such renderers call themselves

/** Whether pixels are reckoned by the processor: a branch of the shader costs more there than a draw call. */
function paintsInSoftware(gl: WebGLRenderingContext): boolean {
  const asked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER;
  return SOFTWARE.test(String(gl.getParameter(asked)));
}

/** Sets the engine's quads right; before any is drawn. */
export function prepareQuads(scene: Phaser.Scene): void {
  const { renderNodes, gl } = scene.sys.renderer as WebGLRenderer;
  const { programManager } = renderNodes.getNode('BatchHandlerQuad') as Quads;
  const tint = programManager.getAddition('Tint')!;
  programManager.replaceAddition('Tint', { ...tint, additions: { ...tint.additions, fragmentHeader: TINT } });
  programManager.addAddition(SOFT_EDGES, 0);
  programManager.addAddition(WHOLE_TEXTURE_NUMBER, 0);
  if (paintsInSoftware(gl)) renderNodes.setMaxParallelTextureUnits(1);
  openEdges(scene);
}
