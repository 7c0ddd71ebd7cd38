/** The quads of a mesh, corner by corner, for nodes of ours that hand them to the engine's batches. */
import type Phaser from 'phaser';

export const STEP = 4; // x, y, u, v of a vertex
const QUAD = 8; // entries of a quad among ordered indices: p, q, r, page, then q, r, s, page

/** What the engine's types leave out. */
export interface QuadBatch {
  batchWithUV(context: unknown, texture: unknown, ...rest: unknown[]): void;
}
export interface Corners {
  readonly vertices: readonly number[];
  readonly indicesOrdered: readonly number[];
  readonly texture: Phaser.Textures.Texture;
  readonly customRenderNodes: { BatchHandler?: QuadBatch };
  readonly defaultRenderNodes: { BatchHandler: QuadBatch };
}
interface Transformer {
  setupMatrix(context: unknown, mesh: unknown, parent: unknown): void;
  transformVertex(point: Point): void;
}
interface Inner {
  setRenderOptions(mesh: unknown): void;
  readonly _renderOptions: unknown;
}
interface Point {
  x: number; // on screen
  y: number;
}
type Nodes = Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager;
type Submitter = Phaser.Renderer.WebGL.RenderNodes.SubmitterMeshToQuad;
type SubmitterClass = new (manager: Nodes, config: { name: string }) => Submitter;

/** Where the corners of a quad lie on screen, and which of the vertices they are; one and the same for all quads. */
export interface Quad {
  readonly p: Point;
  readonly q: Point;
  readonly r: Point;
  readonly s: Point;
  ofP: number;
  ofQ: number;
  ofR: number;
  ofS: number;
}
type Put = (quad: Quad) => void;
/** Hands a mesh over: all that it asks of `each` is to be called once. */
export type HandOver = (mesh: never, context: unknown, options: unknown, each: (put: Put) => void) => void;

const blank = (): Point => ({ x: 0, y: 0 });
const READ: Quad = { p: blank(), q: blank(), r: blank(), s: blank(), ofP: 0, ofQ: 0, ofR: 0, ofS: 0 };

/** Reads where a corner lies on screen. */
function read(point: Point, { vertices }: Corners, corner: number, transformer: Transformer): void {
  point.x = vertices[corner * STEP]!;
  point.y = vertices[corner * STEP + 1]!;
  transformer.transformVertex(point);
}

/** Runs some thousand times a frame. */
function eachQuad(mesh: Corners, transformer: Transformer, put: Put): void {
  const { indicesOrdered: order } = mesh;
  const { p, q, r, s } = READ;
  for (let i = 0; i < order.length; i += QUAD) {
    read(p, mesh, (READ.ofP = order[i]!), transformer);
    read(q, mesh, (READ.ofQ = order[i + 1]!), transformer);
    read(r, mesh, (READ.ofR = order[i + 2]!), transformer);
    read(s, mesh, (READ.ofS = order[i + 6]!), transformer);
    put(READ);
  }
}

/** Makes a node of this name, from the engine's own for meshes. */
export function submitterOf(nodes: Nodes, name: string, handOver: HandOver): Submitter {
  const Plain = nodes.getNode('SubmitterMeshToQuad')!.constructor as SubmitterClass;
  class Own extends Plain {
    override run(context: never, mesh: never, parent: never, transformer: never): void {
      this.onRunBegin(context);
      (transformer as Transformer).setupMatrix(context, mesh, parent);
      const inner = this as unknown as Inner;
      inner.setRenderOptions(mesh);
      handOver(mesh, context, inner._renderOptions, (put) => eachQuad(mesh, transformer, put));
      this.onRunEnd(context);
    }
  }
  return new Own(nodes, { name });
}

export const batchOf = ({ customRenderNodes, defaultRenderNodes }: Corners): QuadBatch =>
  customRenderNodes.BatchHandler ?? defaultRenderNodes.BatchHandler;
