/** Puts src/boot.ts into the page, before its script: small, classic, and as old browsers understand it. */
import type { Plugin } from 'vite';
import { LANGUAGES } from '../src/page/words/languages.js';
import { classicScript } from './classic-script.js';
import type * as Editions from './moments/edition.js';
import { loadFrom } from './vite-load.js';

const NAME = 'boot.js';
const WORDS = ['loading', 'loading-failed', 'loading-broken', 'loading-refused', 'reload', 'read-script'] as const;

export function boot(): Plugin {
  let root = '';
  let built = false;
  return {
    name: 'our-spot:boot',
    configResolved: (config) => void ([root, built] = [config.root, config.command === 'build']),
    configureServer({ middlewares }) {
      middlewares.use(
        `/${NAME}`,
        (_, response) =>
          void written(root)
            .catch(() => '') // the page itself tells which of its words are missing
            .then((code) => response.setHeader('content-type', 'text/javascript').end(code)),
      );
    },
    async buildStart() {
      if (built) this.emitFile({ type: 'asset', name: NAME, source: await written(root) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const file = bundle
          ? Object.values(bundle).find((each) => each.type === 'asset' && each.names.includes(NAME))!.fileName
          : NAME;
        return [
          { tag: 'script', attrs: { defer: true, src: built ? `./${file}` : `/${file}` }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

async function written(root: string): Promise<string> {
  const { editionOf, languagesIn } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
  const words = languagesIn(root).map((language) => [language, wordsIn(editionOf(root, language))]);
  const define = { WORDS: JSON.stringify(Object.fromEntries(words)) };
  return classicScript(root, { entry: 'src/boot.ts', name: 'boot', define, target: 'es2017' });
}

const wordsIn = ({ language, say }: Editions.Edition): Record<string, string> => ({
  dir: LANGUAGES[language].dir,
  ...Object.fromEntries(WORDS.map((word) => [word, say(word)])),
});
