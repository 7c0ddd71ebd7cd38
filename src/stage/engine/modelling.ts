/**
 * Paper taken to be round: the engine's node for meshes with a tint of its own at every corner, and what the
 * shader makes of these tints.
 */
import type Phaser from 'phaser';
import type { Light } from '../light';
import { MODELLED, MODELLED_BATCH, SUBMITTER } from './modelled';

type Nodes = Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager;
type Quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
type QuadsClass = new (manager: Nodes, config: Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerConfig) => Quads;
type Submitter = Phaser.Renderer.WebGL.RenderNodes.SubmitterMeshToQuad;
type SubmitterClass = new (manager: Nodes, config: { name: string }) => Submitter;
/** What the engine's types leave out of the nodes that are used here. */
interface Inner {
  setRenderOptions(mesh: unknown): void;
  readonly _renderOptions: unknown;
}
interface QuadBatch {
  batchWithUV(context: unknown, texture: unknown, ...rest: unknown[]): void;
}
interface Corners {
  readonly vertices: readonly number[];
  readonly indicesOrdered: readonly number[];
  readonly forms: readonly number[];
  readonly texture: Phaser.Textures.Texture;
  readonly customRenderNodes: { BatchHandler?: QuadBatch };
  readonly defaultRenderNodes: { BatchHandler: QuadBatch };
}
interface Transformer {
  setupMatrix(context: unknown, mesh: unknown, parent: unknown): void;
  transformVertex(point: { x: number; y: number }): void;
}

const QUAD = 8; // entries of a quad among ordered indices: p, q, r, page, then q, r, s, page
const STEP = 4; // x, y, u, v
const MODELLED_MODE = 9; // a tint mode that the engine does not have
const OWN_BATCH = { name: MODELLED_BATCH, shaderName: 'MODELLED', instancesPerBatch: 2048 } as never; // quads
const UNIFORMS = { figure: 'uPaperTint', shade: 'uPaperShade', lit: 'uPaperLit', lift: 'uPaperLift' } as const;
const COLOURS = Object.keys(UNIFORMS) as (keyof typeof UNIFORMS)[];

/**
 * outTint: where on its solid a point of the paper lies, and the way to the light as the paper sees it.
 * outTintEffect: how much of the light comes through, and how much it is lifted against the night.
 */
const float = (value: number): string => value.toFixed(2); // as the shader's language wants it
const { middle, way, solid, across, towards, dark, bright, spared } = MODELLED;
const HEADER = /* glsl */ `
${COLOURS.map((colour) => `uniform vec3 ${UNIFORMS[colour]};`).join('\n')}
vec4 applyModelling(vec4 paper)
{
    vec2 way = (outTint.ra * 255.0 - ${float(middle)}) / ${float(way)};
    vec2 side = (outTint.bg * 255.0 - ${float(middle)}) / ${float(solid)};
    float out2 = dot(side, side);
    side /= max(1.0, sqrt(out2));
    float front = sqrt(max(0.0, 1.0 - out2));
    float facing = dot(side, way) * ${float(across)} + front * ${float(towards)};
    float light = smoothstep(${float(dark)}, ${float(bright)}, facing) * outTintEffect.b;
    float glance = smoothstep(${float(bright)}, 1.0, facing) * outTintEffect.b;
    vec3 shade = mix(uPaperShade, vec3(1.0), max(light, ${float(spared)} * outTintEffect.g));
    vec3 colour = paper.rgb * uPaperTint * shade;
    vec3 glow = uPaperLit * (0.2 * light + 0.8 * glance) + uPaperLift * outTintEffect.g;
    return vec4(colour + (paper.a - colour) * glow, paper.a);
}`;

const nodesOf = (scene: Phaser.Scene): Nodes => (scene.sys.renderer as Phaser.Renderer.WebGL.WebGLRenderer).renderNodes;

interface Point {
  x: number;
  y: number;
}

const POINTS = Array.from({ length: STEP }, (): Point => ({ x: 0, y: 0 }));

/** Reads where a corner lies on screen. */
function read(point: Point, { vertices }: Corners, corner: number, transformer: Transformer): void {
  point.x = vertices[corner * STEP]!;
  point.y = vertices[corner * STEP + 1]!;
  transformer.transformVertex(point);
}

/** Hands every quad of a mesh to its batch. Written out: runs some hundred times a frame. */
function handOver(mesh: Corners, context: unknown, transformer: Transformer, options: unknown): void {
  const { vertices: at, indicesOrdered: order, forms } = mesh;
  const batch = mesh.customRenderNodes.BatchHandler ?? mesh.defaultRenderNodes.BatchHandler;
  const { glTexture } = mesh.texture.source[0]!;
  const [p, q, r, s] = POINTS as [Point, Point, Point, Point];
  for (let i = 0; i < order.length; i += QUAD) {
    const a = order[i]!;
    const b = order[i + 1]!;
    const c = order[i + 2]!;
    const d = order[i + 6]!;
    read(p, mesh, a, transformer);
    read(q, mesh, b, transformer);
    read(r, mesh, c, transformer);
    read(s, mesh, d, transformer);
    // prettier-ignore
    batch.batchWithUV(
      context, glTexture, p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y,
      at[a * STEP + 2], at[a * STEP + 3], at[b * STEP + 2], at[b * STEP + 3],
      at[c * STEP + 2], at[c * STEP + 3], at[d * STEP + 2], at[d * STEP + 3],
      MODELLED_MODE, forms[2 * a], forms[2 * b], forms[2 * c], forms[2 * d],
      options, forms[2 * a + 1], forms[2 * b + 1], forms[2 * c + 1], forms[2 * d + 1],
    );
  }
}

/** Makes the node that hands over a tint for every corner, from the engine's own. */
function submitterOf(nodes: Nodes): Submitter {
  const Plain = nodes.getNode('SubmitterMeshToQuad')!.constructor as SubmitterClass;
  class EveryCorner extends Plain {
    override run(context: never, mesh: never, parent: never, transformer: never): void {
      this.onRunBegin(context);
      (transformer as Transformer).setupMatrix(context, mesh, parent);
      const inner = this as unknown as Inner;
      inner.setRenderOptions(mesh);
      handOver(mesh, context, transformer, inner._renderOptions);
      this.onRunEnd(context);
    }
  }
  return new EveryCorner(nodes, { name: SUBMITTER });
}

/** The engine's own types leave open what an addition is. */
const headerOf = ({ additions }: { additions: { fragmentHeader?: string } }): string => additions.fragmentHeader ?? '';

/**
 * The batch of all that is modelled. A graphics card takes a branch of the shader more lightly than a batch of its own;
 * where the processor paints, it is the other way round, and no pixel of flat paper is to pay for figures.
 */
function batchOf(nodes: Nodes): Quads {
  const plain = nodes.getNode('BatchHandlerQuad') as Quads;
  const isShared = nodes.maxParallelTextureUnits > 1;
  const batch = isShared ? plain : new (plain.constructor as QuadsClass)(nodes, OWN_BATCH);
  const tint = batch.programManager.getAddition('Tint')!;
  const process = isShared
    ? `fragColor = outTintEffect.a > ${float(MODELLED_MODE - 0.5)} ? applyModelling(fragColor) : applyTint(fragColor);`
    : 'fragColor = applyModelling(fragColor);';
  batch.programManager.replaceAddition('Tint', {
    ...tint,
    additions: { fragmentHeader: `${headerOf(tint)}${HEADER}`, fragmentProcess: process },
  });
  return batch;
}

/** Teaches the engine to model paper. Safe to call for every scene. */
export function openModelling(scene: Phaser.Scene): void {
  const nodes = nodesOf(scene);
  if (nodes.hasNode(SUBMITTER)) return;
  nodes.addNode(SUBMITTER, submitterOf(nodes));
  nodes.addNode(MODELLED_BATCH, batchOf(nodes));
}

/** Lights all that is modelled: by one light, as there is one on stage. */
export function lightModelled(scene: Phaser.Scene, light: Light): void {
  const { programManager } = nodesOf(scene).getNode(MODELLED_BATCH) as Quads;
  for (const colour of COLOURS) {
    const value = light[colour];
    programManager.setUniform(
      UNIFORMS[colour],
      [16, 8, 0].map((shift) => ((value >> shift) & 255) / 255),
    );
  }
}
