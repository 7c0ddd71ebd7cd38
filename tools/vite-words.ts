/**
 * Where the words of other languages than English lie, as a module of the page: in a build one file a language, with
 * no more than the page says of it; as they are worked on, the files that they are written in.
 */
import type { Plugin } from 'vite';
import type { CatalogFiles } from '../src/page/words/message-catalog.js';
import type { Row } from '../src/page/words/messages.js';
import type * as Editions from './moments/edition.js';
import { PLAY, SHARED } from './play-folder.js';
import { loadFrom } from './vite-load.js';

export const OTHER_WORDS = 'virtual:play/words';

/** An expression with the addresses of a folder's files. */
const addressesIn = (folder: string): string => {
  const globs = JSON.stringify([`/${folder}/languages/*/*.jsonl`, `!/${folder}/languages/en/*.jsonl`]);
  return `Object.values(import.meta.glob(${globs}, { query: '?url', import: 'default', eager: true }))`;
};
const APART = `
export const words = {};
for (const address of [...${addressesIn(SHARED)}, ...${addressesIn(PLAY)}])
  (words[address.split('/').at(-2)] ??= []).push(address);
`;

/** Without the English that a translator keeps beside each row; phrases are known by theirs. */
const asSaid = ({ phrases, ...others }: CatalogFiles): object => ({
  ...Object.fromEntries(
    Object.entries(others).map(([of, rows]) => [
      of,
      (rows as readonly Row[]).map(({ id, text, words }) => ({ id, text, words })),
    ]),
  ),
  phrases: phrases.map(({ en, text }) => ({ en, text })),
});

export function otherWords(): Plugin {
  let root = '';
  let built = false;
  return {
    name: 'our-spot:words',
    enforce: 'pre',
    configResolved: (config) => void ([root, built] = [config.root, config.command === 'build']),
    resolveId: (id) => (id === OTHER_WORDS ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${OTHER_WORDS}`) return null;
      if (!built) return APART;
      const { languagesIn, rowsIn } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
      const fields = languagesIn(root)
        .filter((language) => language !== 'en')
        .map((language) => {
          const source = JSON.stringify(asSaid(rowsIn(root, language)));
          const file = this.emitFile({ type: 'asset', name: `words-${language}.json`, source });
          return `${language}: import.meta.ROLLUP_FILE_URL_${file}`;
        });
      return `export const words = { ${fields.join(', ')} };`;
    },
  };
}
