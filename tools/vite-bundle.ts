/**
 * The play that is shown, as modules of the page: `virtual:play` has its data, its English and the addresses of its
 * files, `virtual:play/screenplay` its text, `virtual:play/stills` the addresses of its stills, a long list.
 */
import { type Plugin, runnerImport } from 'vite';
import type * as Bundles from './bundle.js';
import { PLAY, SHARED } from './play-folder.js';

const MODULE = 'virtual:play';

/** An expression with the addresses of files, by what is left of their paths once all up to `from` is gone. */
const addresses = (globs: readonly string[], from: RegExp): string =>
  `byName(import.meta.glob(${JSON.stringify(globs)}, { query: '?url', import: 'default', eager: true }), ${from})`;
const texts = (globs: readonly string[], from: RegExp): string =>
  `byName(import.meta.glob(${JSON.stringify(globs)}, { query: '?raw', import: 'default', eager: true }), ${from})`;
const BY_NAME =
  'const byName = (files, from) => ' +
  "Object.fromEntries(Object.entries(files).map(([path, file]) => [path.replace(from, ''), file]));";

const SCREENPLAY = `${BY_NAME}
const texts = ${texts([`/${PLAY}/screenplay/*.jsonl`], /^\//)};
export const screenplay = inOrderPlayed(Object.keys(texts)).map((name) => ({ name, text: texts[name] }));
import { inOrderPlayed } from '/src/play/act-order.ts';
`;
const STILLS = `${BY_NAME}
export const stills = ${addresses([`/${PLAY}/stills/*.webp`], /^.*\/|\.webp$/g)};
`;
const WORDS = `${BY_NAME}

export const english = {
  own: ${texts([`/${PLAY}/languages/en/*.jsonl`], /^.*\/|\.jsonl$/g)},
  shared: ${texts([`/${SHARED}/languages/en/*.jsonl`], /^.*\/|\.jsonl$/g)},
};
export const addresses = {
  sounds: ${addresses([`/${SHARED}/sound/*.{webm,mp3}`, `/${PLAY}/sound/**/*.{webm,mp3}`], /^.*\/sound\//)},
  words: {
    own: ${addresses([`/${PLAY}/languages/!(en)/*.jsonl`], /^.*\/languages\//)},
    shared: ${addresses([`/${SHARED}/languages/!(en)/*.jsonl`], /^.*\/languages\//)},
  },
  letters: ${addresses([`/${SHARED}/fonts/*.css`], /^.*\/|\.css$/g)},
};
`;

/** An expression of a folder's files as a bundle takes them, and the imports that it needs. */
function folderFiles({ bundledIn }: typeof Bundles, root: string, folder: string, prefix: string): [string, string] {
  const files = bundledIn(root, folder);
  const imports = files.map(({ path }, i) => `import ${prefix}${i} from ${JSON.stringify(`/${folder}/${path}`)};`);
  const names = [...new Set(files.map(({ slot: [name] }) => name))];
  const fields = names.map((name) => {
    const entries = files.flatMap(({ slot }, i) => (slot[0] === name ? [[slot[1], `${prefix}${i}`] as const] : []));
    const [[entry, only]] = entries as [(typeof entries)[0]];
    const value =
      entry === null ? only : `{ ${entries.map(([key, data]) => `${JSON.stringify(key)}: ${data}`).join(', ')} }`;
    return `${JSON.stringify(name)}: ${value}`;
  });
  return [`{ ${fields.join(', ')} }`, imports.join('\n')];
}

export function playBundled(): Plugin {
  let root = '';
  return {
    name: 'our-spot:bundle',
    configResolved: (config) => void (root = config.root),
    resolveId: (id) => (id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${MODULE}/screenplay`) return SCREENPLAY;
      if (id === `\0${MODULE}/stills`) return STILLS;
      if (id !== `\0${MODULE}`) return null;
      const bundles = (await runnerImport<typeof Bundles>('/tools/bundle.ts', { root, configFile: false })).module;
      const [shared, imports] = folderFiles(bundles, root, SHARED, 'shared');
      const [own, ownImports] = folderFiles(bundles, root, PLAY, 'own');
      return [
        "import { bundleOf } from '/src/play/bundle.ts';",
        imports,
        ownImports,
        WORDS,
        `export const bundle = bundleOf(${JSON.stringify(PLAY)}, ${shared}, ${own});`,
      ].join('\n');
    },
  };
}
