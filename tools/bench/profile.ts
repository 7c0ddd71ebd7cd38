/** Whose script a frame's time goes to: a sampled profile, told by the source files that its functions come from. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join, relative, resolve, sep } from 'node:path';
import { root } from '../driven/build.js';

export interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number; // from 0
  readonly columnNumber: number;
}
export interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[];
  readonly samples?: readonly number[]; // ids of nodes
  readonly timeDeltas?: readonly number[]; // microseconds, one a sample
}
/** The source file a function was written in, relative to the project; null for what is the browser's own. */
export type Origin = (frame: Frame) => string | null;

/** Files by the layer they draw; what stands in none is counted to whoever called it. */
const LAYERS: readonly (readonly [layer: string, files: RegExp])[] = [
  ['driver', /#driver$/],
  ['hair, scarf, coat', /^src\/stage\/puppet\/(secondary-motion|rope|lap)\b/],
  ['figures', /^src\/stage\/(performance\/cast|puppet\/|acting\/)/],
  ['sky', /^src\/stage\/scenery\/(sky|stars|cloud|horizon)/],
  ['far-hills', /^src\/stage\/scenery\/(far-|growth|skyline)/],
  ['ground', /^src\/stage\/scenery\/ground/],
  ['footing', /^src\/stage\/scenery\/footing/],
  ['grass', /^src\/stage\/scenery\/grass/],
  ['tree', /^src\/stage\/scenery\/tree/],
  ['leaves', /^src\/stage\/scenery\/(leaves|drift)/],
  ['fireflies', /^src\/stage\/scenery\/fireflies/],
  ['rooms', /^src\/stage\/scenery\/(furniture|motes|pane|panels|beams|oval|scallop)\b/],
  ['props', /^src\/stage\/scenery\/(prop-images)\b|^src\/stage\/props\//],
  ['vignette', /^src\/stage\/scenery\/vignette/],
  ['light', /^src\/stage\/(light|performance\/time-of-day)\b/],
  ['birds', /^src\/stage\/scenery\/birds/],
  ['seeds', /^src\/stage\/scenery\/seeds/],
  ['foreground', /^src\/stage\/scenery\/foreground/],
  ['curtain', /^src\/stage\/proscenium\/(curtain|proscenium|blackout|fade)\b/],
  ['title', /^src\/stage\/proscenium\/title/],
  ['camera', /^src\/stage\/(camera\/|performance\/settled)/],
  ['drawing', /^src\/stage\/engine\//],
  ['words', /^src\/page\//],
  ['sound', /^src\/sound\//],
];
const REST = 'everything else';
const IDLE = ['(idle)', '(program)']; // no script runs

/** Looks functions up in the source maps that lie beside a build's scripts. */
export function originIn(dist: string): Origin {
  const scripts = join(dist, 'assets');
  const maps = new Map<string, SourceMap>();
  const mapOf = (name: string): SourceMap => {
    const map = maps.get(name) ?? new SourceMap(JSON.parse(readFileSync(join(scripts, `${name}.map`), 'utf8')));
    maps.set(name, map);
    return map;
  };
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.endsWith('.js')) return null;
    const entry = mapOf(basename(url)).findEntry(lineNumber, columnNumber);
    return 'originalSource' in entry
      ? relative(root, resolve(scripts, entry.originalSource)).replaceAll(sep, '/')
      : null;
  };
}

/** Milliseconds that each layer took of the whole profile, what it called included, where nobody nearer claims it. */
export function timeByLayer({ nodes, samples = [], timeDeltas = [] }: Profile, origin: Origin): Map<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const own = new Map(nodes.map(({ id, callFrame }) => [id, layerOf(callFrame, origin)]));
  const claimed = (id: number | undefined): string =>
    id === undefined ? REST : (own.get(id) ?? claimed(parents.get(id)));
  const times = new Map<string, number>();
  const idle = new Set(nodes.filter(({ callFrame }) => IDLE.includes(callFrame.functionName)).map(({ id }) => id));
  samples.forEach(
    (id, i) => idle.has(id) || times.set(claimed(id), (times.get(claimed(id)) ?? 0) + timeDeltas[i]! / 1000),
  );
  return times;
}

function layerOf(frame: Frame, origin: Origin): string | undefined {
  if (frame.functionName === '(garbage collector)') return 'collecting garbage';
  const file = origin(frame);
  if (!file) return undefined;
  const name = frame.functionName === 'driver' ? `${file}#driver` : file;
  return LAYERS.find(([, files]) => files.test(name))?.[0];
}
