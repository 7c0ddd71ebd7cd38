/** How the engine's shader draws quads: what differs from its own. */
import type Phaser from 'phaser';
import { EDGED_BATCH } from './edged';
import { openEdges, SOFT_EDGES } from './edges';

type WebGLRenderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Nodes = Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager;
type Quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
type QuadsClass = new (manager: Nodes, config: Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerConfig) => Quads;

export const FILLED = 1; // Phaser.TintModes.FILL: the tint alone, in the paper's outline

/**
 * Tints without a branch: the engine knows seven ways, and where no graphics card draws, every pixel goes through all
 * of them. Two are left, multiplied (0) and filled (1), by their numbers among the engine's.
 * @param share of a pixel that is covered: an expression of the shader's
 */
const tinted = (share: string): string => /* glsl */ `
vec4 applyTint(vec4 paper)
{
    vec3 colour = mix(paper.rgb, vec3(paper.a), outTintEffect.a);
    return vec4(colour * outTint.bgr, paper.a) * (outTint.a * ${share});
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

/** Lays lines of ours over those of the engine's that tint what a batch draws. */
export function retint({ programManager }: Quads, ours: Readonly<Record<string, string>>): void {
  const tint = programManager.getAddition('Tint')!;
  programManager.replaceAddition('Tint', { ...tint, additions: { ...tint.additions, ...ours } });
}

/**
 * A batch of its own for what only some of the picture needs: a graphics card takes a few lines more for every pixel
 * lightly, and so gets the one it has; where the processor paints, no pixel of flat paper is to pay for them.
 * @param quads that it holds
 */
export function apart(nodes: Nodes, name: string, quads: number): Quads {
  const plain = nodes.getNode('BatchHandlerQuad') as Quads;
  const isShared = nodes.maxParallelTextureUnits > 1;
  const own = { name, shaderName: name.toUpperCase(), instancesPerBatch: quads } as never;
  const batch = isShared ? plain : new (plain.constructor as QuadsClass)(nodes, own);
  nodes.addNode(name, batch);
  return batch;
}

/** Sets the engine's quads right; before any is drawn. */
export function prepareQuads(scene: Phaser.Scene): void {
  const { renderNodes, gl } = scene.sys.renderer as WebGLRenderer;
  const plain = renderNodes.getNode('BatchHandlerQuad') as Quads;
  if (paintsInSoftware(gl)) renderNodes.setMaxParallelTextureUnits(1);
  const edged = apart(renderNodes, EDGED_BATCH, 512);
  retint(plain, { fragmentHeader: tinted('1.0') });
  retint(edged, { fragmentHeader: tinted('covered()') });
  edged.programManager.addAddition(SOFT_EDGES, 0);
  plain.programManager.addAddition(WHOLE_TEXTURE_NUMBER, 0);
  openEdges(scene);
}
