/**
 * Paper taken to be round: the engine's node for meshes with a tint of its own at every corner, and what the
 * shader makes of these tints.
 */
import type Phaser from 'phaser';
import type { Light } from '../light';
import { batchOf, type Corners, type HandOver, STEP, submitterOf } from './corners';
import { MODELLED, MODELLED_BATCH, SUBMITTER } from './modelled';
import { apart, retint } from './quads';

type Nodes = Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager;
type Quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
interface Modelled extends Corners {
  readonly forms: readonly number[]; // tint and effect of every corner
}

const MODELLED_MODE = 9; // a tint mode that the engine does not have
const MOST = 2048; // quads of figures that go into one draw call
const MODEL = 'applyModelling(fragColor)'; // of the shader's, below
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

const handOver: HandOver = (mesh: Modelled, context, options, each) => {
  const { vertices: at, forms } = mesh;
  const batch = batchOf(mesh);
  const { glTexture } = mesh.texture.source[0]!;
  each(({ p, q, r, s, ofP: a, ofQ: b, ofR: c, ofS: d }) =>
    // prettier-ignore
    batch.batchWithUV(
      context, glTexture, p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y,
      at[a * STEP + 2], at[a * STEP + 3], at[b * STEP + 2], at[b * STEP + 3],
      at[c * STEP + 2], at[c * STEP + 3], at[d * STEP + 2], at[d * STEP + 3],
      MODELLED_MODE, forms[2 * a], forms[2 * b], forms[2 * c], forms[2 * d],
      options, forms[2 * a + 1], forms[2 * b + 1], forms[2 * c + 1], forms[2 * d + 1],
    ),
  );
};

/** The engine's own types leave open what an addition is. */
const headerOf = ({ additions }: { additions: { fragmentHeader?: string } }): string => additions.fragmentHeader ?? '';

/** Makes the batch of all that is modelled. */
function addModelledBatch(nodes: Nodes): void {
  const batch = apart(nodes, MODELLED_BATCH, MOST);
  const tint = batch.programManager.getAddition('Tint')!;
  const isShared = batch === nodes.getNode('BatchHandlerQuad');
  const process = isShared
    ? `fragColor = outTintEffect.a > ${float(MODELLED_MODE - 0.5)} ? ${MODEL} : applyTint(fragColor);`
    : `fragColor = ${MODEL};`;
  retint(batch, { fragmentHeader: `${headerOf(tint)}${HEADER}`, fragmentProcess: process });
}

/** Teaches the engine to model paper. Safe to call for every scene. */
export function openModelling(scene: Phaser.Scene): void {
  const nodes = nodesOf(scene);
  if (nodes.hasNode(SUBMITTER)) return;
  nodes.addNode(SUBMITTER, submitterOf(nodes, SUBMITTER, handOver));
  addModelledBatch(nodes);
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
