/**
 * The play that is shown, as modules of the page: `virtual:play` has its data, its English and the addresses of its
 * files, `virtual:play/art` fetches what it looks like, `virtual:play/screenplay` has its text, `virtual:play/stills`
 * the addresses of its stills, a long list.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { ART, PARTLY_ART, slotOf } from '../src/play/bundle.js';
import type * as Bundles from './bundle.js';
import { PLAY, SHARED, withinPlay } from './play-folder.js';
import { stillFiles, stillOf, stillSource } from './still-files.js';
import { loadFrom } from './vite-load.js';
import { OTHER_WORDS } from './vite-words.js';

const MODULE = 'virtual:play';

/** An expression with the addresses of files, by what is left of their paths once all up to `from` is gone. */
const addresses = (globs: readonly string[], from: RegExp): string => globbed('?url', globs, from);
/** The same with their texts. */
const texts = (globs: readonly string[], from: RegExp): string => globbed('?raw', globs, from);
const globbed = (query: string, globs: readonly string[], from: RegExp): string =>
  `byName(import.meta.glob(${JSON.stringify(globs)}, { query: '${query}', import: 'default', eager: true }), ${from})`;
const BY_NAME =
  'const byName = (files, from) => ' +
  "Object.fromEntries(Object.entries(files).map(([path, file]) => [path.replace(from, ''), file]));";

const SCREENPLAY = `${BY_NAME}
const texts = ${texts([`/${PLAY}/screenplay/*.jsonl`], /^\//)};
export const screenplay = inOrderPlayed(Object.keys(texts)).map((name) => ({ name, text: texts[name] }));
import { inOrderPlayed } from '/src/play/act-order.ts';
`;
/** As they are worked on. */
const STILLS = `${BY_NAME}
export const stills = ${addresses([`/${PLAY}/stills/*.webp`], /^.*\/|\.webp$/g)};
`;
const WORDS = `${BY_NAME}
import { words } from '${OTHER_WORDS}';
export const english = {
  own: ${texts([`/${PLAY}/languages/en/*.jsonl`], /^.*\/|\.jsonl$/g)},
  shared: ${texts([`/${SHARED}/languages/en/*.jsonl`], /^.*\/|\.jsonl$/g)},
};
export const addresses = {
  sounds: ${addresses([`/${SHARED}/sound/*.{webm,mp3}`, `/${PLAY}/sound/**/*.{webm,mp3}`], /^.*\/sound\//)},
  words,
  letters: ${addresses([`/${SHARED}/fonts/*.css`], /^.*\/|\.css$/g)},
};
`;

const FETCH = `import { answered } from '/src/page/answered.ts';
import { artOf } from '/src/play/bundle.ts';
${BY_NAME}
const json = async (address, fetch) => (await answered(address, fetch)).json();
`;
/** As they are worked on, each plate is a file. */
const PLATES = `
const plates = ${addresses([`/${PLAY}/plates/*.json`], /^.*\/|\.json$/g)};
export const plate = (name, fetch) => json(plates[name], fetch);
`;
const PLATES_IN_FILE = 3; // of a build, where each file counts; a viewer may wait for one of them

/** What the page needs of the data at first, and what only once the stage is built; of some files, so much of each. */
const PARTS = {
  data: { query: '?facts', has: (name: string) => !isOf(ART, name) },
  art: { query: '?art', has: (name: string) => isOf(ART, name) || isOf(PARTLY_ART, name) },
} as const;
type Part = (typeof PARTS)[keyof typeof PARTS];

const isOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** An expression of a folder's files as a bundle takes them, and the imports that it needs. */
function folderFiles(
  { bundledIn }: typeof Bundles,
  root: string,
  folder: string,
  prefix: string,
  part: Part,
): [string, string] {
  const files = bundledIn(root, folder).filter(({ slot: [name] }) => part.has(name));
  const imports = files.map(({ path, slot: [name] }, i) => {
    const query = isOf(PARTLY_ART, name) ? part.query : '';
    return `import ${prefix}${i} from ${JSON.stringify(`/${folder}/${path}${query}`)};`;
  });
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

type EmittedAsset = Rolldown.EmittedAsset;
type Fields = Readonly<Record<string, unknown>>;
const each = (of: (entry: Fields) => unknown) => (data: Fields) =>
  Object.fromEntries(Object.entries(data).map(([name, entry]) => [name, of(entry as Fields)]));

/** Of the files that are partly art, by what the bundle calls them: what is no art, and what is. */
const SPLITS: Readonly<
  Record<(typeof PARTLY_ART)[number], readonly [facts: (data: Fields) => unknown, art: (data: Fields) => unknown]>
> = {
  plates: [
    () => ({}),
    ({ wide, upright, keepClear, layers }) => ({
      wide,
      upright,
      keepClear,
      layers: (layers as readonly Fields[]).map(({ keys, loop, fold }) => ({ keys, loop, fold })),
    }),
  ],
  popUps: [() => ({}), (popUp) => popUp],
  places: [(place) => ({ ...place, layers: undefined }), ({ layers }) => ({ layers })],
  movements: [
    each((movement) => ({
      ...movement,
      motion: { ...(movement.motion as Fields), keys: undefined, otherKeys: undefined },
    })),
    each(({ motion }) => {
      const { keys, otherKeys } = motion as Fields;
      return { motion: { keys, otherKeys } };
    }),
  ],
  poses: [each(({ posture }) => ({ posture })), (poses) => poses],
  moods: [each(() => ({})), (moods) => moods],
};

/** One part of what a data file has. @param slot what the bundle calls the file */
const partOf = (text: string, slot: string, { query }: Part): unknown => {
  const data = JSON.parse(text) as Fields;
  if (!isOf(PARTLY_ART, slot)) return data;
  const [facts, art] = SPLITS[slot as keyof typeof SPLITS];
  return (query === PARTS.art.query ? art : facts)(data);
};

/** The art of a folder's files, as a bundle takes them. */
const artFiles = ({ bundledIn, filesOf }: typeof Bundles, root: string, folder: string): Fields =>
  filesOf(
    bundledIn(root, folder).filter(({ slot: [name] }) => PARTS.art.has(name)),
    (path, name) => partOf(readFileSync(join(root, folder, path), 'utf8'), name, PARTS.art),
  );

/** Plates in the order in which a page fetches them, some a file; the first alone: it comes with the first line. */
function writtenPlates(root: string, emit: (file: EmittedAsset) => string): string {
  const folder = join(root, PLAY, 'plates');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const [first = [], ...rest] = names.sort().map((name) => [name.replace(/\.json$/, '')]);
  const groups = [
    first,
    ...Array.from({ length: Math.ceil(rest.length / PLATES_IN_FILE) }, (_, i) =>
      rest.slice(i * PLATES_IN_FILE, (i + 1) * PLATES_IN_FILE).flat(),
    ),
  ];
  const fields = groups
    .filter((group) => group.length > 0)
    .flatMap((group) => {
      const plates = group.map((name) => [
        name,
        JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
      ]);
      const file = emit({ type: 'asset', name: 'plates.json', source: JSON.stringify(Object.fromEntries(plates)) });
      return group.map((name) => `${JSON.stringify(name)}: import.meta.ROLLUP_FILE_URL_${file}`);
    });
  return `import { PlateFiles } from '/src/app/plate-files.ts';
const files = new PlateFiles({ ${fields.join(', ')} });
export const plate = (name, fetch) => files.plate(name, fetch);
`;
}

/** Of a build they lie in a folder of their own. */
function writtenStills(root: string, emit: (file: EmittedAsset) => string): string {
  const { folder, ids } = stillFiles(root);
  const fields = [...ids].map((id) => {
    const source = readFileSync(stillSource(root, id));
    const file = emit({ type: 'asset', fileName: folder + stillOf(id), source });
    return `${JSON.stringify(id)}: import.meta.ROLLUP_FILE_URL_${file}`;
  });
  return `export const stills = { ${fields.join(', ')} };`;
}

export function playBundled(): Plugin {
  let root = '';
  let built = false;
  const bundled = async (part: Part, after: (shared: string, own: string) => string): Promise<string> => {
    const bundles = await loadFrom<typeof Bundles>(root, '/tools/bundle.ts');
    const [shared, imports] = folderFiles(bundles, root, SHARED, 'shared', part);
    const [own, ownImports] = folderFiles(bundles, root, PLAY, 'own', part);
    return [imports, ownImports, after(shared, own)].join('\n');
  };
  /** Of a built page the art is files of data: a browser reads them far sooner than code. */
  const writtenArt = async (emit: (file: EmittedAsset) => string): Promise<string> => {
    const bundles = await loadFrom<typeof Bundles>(root, '/tools/bundle.ts');
    const [shared, own] = [SHARED, PLAY].map((folder) => artFiles(bundles, root, folder));
    const file = emit({ type: 'asset', name: 'art.json', source: JSON.stringify({ shared, own }) });
    return `export const whole = async (fetch) => {
  const { shared, own } = await json(import.meta.ROLLUP_FILE_URL_${file}, fetch);
  return artOf(shared, own);
};
${writtenPlates(root, emit)}`;
  };
  return {
    name: 'our-spot:bundle',
    enforce: 'pre',
    configResolved: (config) => void ([root, built] = [config.root, config.command === 'build']),
    resolveId: (id) => (id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : null),
    hotUpdate({ type, file, modules }) {
      const name = relative(root, file).replaceAll('\\', '/');
      if (type === 'update' || withinPlay(name) === null || !name.endsWith('.json')) return;
      const graph = this.environment.moduleGraph;
      const lists = [MODULE, `${MODULE}/art`].flatMap((id) => graph.getModuleById(`\0${id}`) ?? []);
      return [...modules, ...lists]; // which name every file there is
    },
    async load(id) {
      if (id === `\0${MODULE}/screenplay`) return SCREENPLAY;
      if (id === `\0${MODULE}/stills`) return built ? writtenStills(root, (file) => this.emitFile(file)) : STILLS;
      if (id === `\0${MODULE}/art`) {
        if (built) return `${FETCH}${await writtenArt((file) => this.emitFile(file))}`;
        const whole = (shared: string, own: string): string =>
          `${FETCH}${PLATES}export const whole = async () => artOf(${shared}, ${own});`;
        return bundled(PARTS.art, whole);
      }
      if (id !== `\0${MODULE}`) return null;
      return bundled(
        PARTS.data,
        (shared, own) =>
          `import { dataOf } from '/src/play/bundle.ts';\n${WORDS}\n` +
          `export const bundle = dataOf(${JSON.stringify(PLAY)}, ${shared}, ${own});`,
      );
    },
    transform(text, id) {
      const [file = '', query] = id.split(/(?=\?)/);
      const part = Object.values(PARTS).find((each) => each.query === query);
      if (!part) return null;
      const path = relative(root, file).replaceAll('\\', '/');
      const folder = [PLAY, SHARED].find((each) => path.startsWith(`${each}/`))!;
      const [slot] = slotOf(path.slice(folder.length + 1))!;
      return { code: `export default ${JSON.stringify(partOf(text, slot, part))}`, map: null, moduleType: 'js' };
    },
  };
}
