/** Builds src/embed into one classic script of a name that stays, for other pages to fetch: our-spot-play.js. */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { classicScript } from './classic-script.js';
import type * as Editions from './moments/edition.js';
import { loadFrom } from './vite-load.js';

const NAME = 'our-spot-play.js';

export function embed(): Plugin {
  let root = '';
  let built = false;
  return {
    name: 'our-spot:embed',
    configResolved: (config) => void ([root, built] = [config.root, config.command === 'build']),
    configureServer({ middlewares }) {
      middlewares.use(`/${NAME}`, (_, response) => void serve(root, response));
    },
    async buildStart() {
      if (built) this.emitFile({ type: 'asset', fileName: NAME, source: await written(root) });
    },
  };
}

async function serve(root: string, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'text/javascript');
  try {
    response.end(await written(root));
  } catch (thrown) {
    response.writeHead(500).end(`// ${String(thrown)}`);
  }
}

async function written(root: string): Promise<string> {
  const { editionOf, languagesIn } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
  const titles = languagesIn(root).map((language) => [language, editionOf(root, language).say('title')]);
  const define = { TITLES: JSON.stringify(Object.fromEntries(titles)) };
  return classicScript(root, { entry: 'src/embed/our-spot-play.ts', name: 'ourSpotPlay', define });
}
