/** Answers `import 'phaser'` with src/stage/engine/phaser.ts: half the size of the whole, and the same picture. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}src/stage/engine/phaser.ts`;
const sources = `${root}node_modules/phaser/src/`;

/** Phaser's compile-time switches: WebGL only, no sound, no 3D. */
const FEATURES = ['SOUND', 'EXPERIMENTAL'].map((name) => `FEATURE_${name}`);
const OFF = ['CANVAS_RENDERER', 'WEBGL_DEBUG', 'EXPERIMENTAL', 'PLUGIN_CAMERA3D', 'PLUGIN_FBINSTANT', ...FEATURES];
const define = {
  'typeof WEBGL_RENDERER': 'true',
  ...Object.fromEntries(OFF.map((name) => [`typeof ${name}`, 'false'])),
};

/** What Phaser itself calls of its mathematics: the whole folder would come along otherwise. */
const MATH = `
  var Extend = require('../utils/object/Extend');
  module.exports = Extend(false, {
    Angle: {
      Wrap: require('./angle/Wrap'), WrapDegrees: require('./angle/WrapDegrees'), Between: require('./angle/Between')
    },
    Distance: { Between: require('./distance/DistanceBetween') },
    Between: require('./Between'), Clamp: require('./Clamp'),
    DegToRad: require('./DegToRad'), RadToDeg: require('./RadToDeg'),
    Linear: require('./Linear'), Wrap: require('./Wrap'),
    FloatBetween: require('./FloatBetween'), SmoothStep: require('./SmoothStep'),
    RandomDataGenerator: require('./random-data-generator/RandomDataGenerator'),
    Matrix4: require('./Matrix4'), Vector2: require('./Vector2'),
    Vector3: require('./Vector3'), Vector4: require('./Vector4'),
  }, require('./const'));`;

/**
 * What Phaser finds out about drawing without WebGL, with pictures from data addresses that a page's policy may refuse.
 * It draws with WebGL here.
 */
const CANVAS = 'module.exports = { supportInverseAlpha: true, supportNewBlendModes: true };';

/** What Phaser asks the browser for: WebGL by opening a context more, which takes as long as opening its own. */
const ABILITIES = 'module.exports = { webGL: true, canvas: true, pointerLock: false };';

/** It stops its clock while the page is out of sight: it has none here, and what it hears it would hear for ever. */
const VISIBILITY = 'module.exports = function () {};';

/** Shaders are kept as arrays of lines, with comments and indents that the graphics driver doesn't need. */
const withoutComments = (text: string): string =>
  text
    .replace(/^\s*'(.*)',?$/gm, (_, line: string) => `'${line.replace(/\/\/.*$/, '').trim()}',`)
    .replace(/^'',\n/gm, '');

const engine: Plugin = {
  name: 'our-spot:engine',
  enforce: 'pre',
  resolveId(id) {
    if (id.startsWith('phaser-src/')) return sources + id.slice('phaser-src/'.length);
    return id === 'phaser' ? entry : null;
  },
  load(id) {
    const path = id.split('?')[0]!.replaceAll('\\', '/');
    if (path.endsWith('/phaser/dist/phaser.esm.js'))
      return `export * from ${JSON.stringify(entry)}; export { default } from ${JSON.stringify(entry)};`;
    if (path === `${sources}math/index.js`) return MATH;
    if (path === `${sources}device/CanvasFeatures.js`) return CANVAS;
    if (path === `${sources}device/Features.js`) return ABILITIES;
    if (path === `${sources}core/VisibilityHandler.js`) return VISIBILITY;
    return path.startsWith(`${sources}renderer/webgl/shaders/`) ? withoutComments(readFileSync(path, 'utf8')) : null;
  },
};

/** For the development server, which bundles what comes from node_modules ahead of time. */
export const engineAhead: UserConfig['optimizeDeps'] = {
  include: ['phaser'],
  rolldownOptions: { plugins: [engine], transform: { define } },
};

/** The name of the chunk that holds it. */
export const ENGINE = 'engine';

type Chunks = Readonly<Record<string, { readonly type: string; readonly imports?: readonly string[] }>>;

/** The files of a bundle that come with one of them: those that it imports, and those they import. */
function comesWith(bundle: Chunks, file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) for (const next of bundle[file]?.imports ?? []) comesWith(bundle, next, found.add(file));
  return found.add(file);
}

/** For the build, which fails where the page could not be shown before the engine is there. */
export const engineBuilt = (): Plugin => ({
  ...engine,
  apply: 'build',
  config: () => ({ define }),
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const ahead = [...comesWith(bundle, chunk.fileName)].find((file) => {
        const part = bundle[file];
        return part?.type === 'chunk' && part.name === ENGINE;
      });
      if (ahead !== undefined)
        this.error(`${chunk.fileName} imports ${ahead}: words wait for the engine. Move what both need out of it.`);
    }
  },
});
