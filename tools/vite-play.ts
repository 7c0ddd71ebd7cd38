/**
 * A build refuses to ship a broken play; a page that is being worked on goes on with the last good
 * one, and says what is wrong.
 */
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import type { Plugin } from 'vite';
import type * as DataFiles from './data-files.js';
import type * as EditorSchemas from './editor-schemas.js';
import type * as Faults from './faults.js';
import type * as Watched from './last-good.js';
import type { LastGood } from './last-good.js';
import { loadFrom } from './vite-load.js';

/** Fails the build with every fault of the play's data, one a line. */
export function playChecked(): Plugin {
  return {
    name: 'our-spot:play',
    apply: 'build',
    async configResolved({ root }) {
      (await loadFrom<typeof EditorSchemas>(root, '/tools/editor-schemas.ts')).writeEditorSchemas(root);
      const flaws = (await loadFrom<typeof DataFiles>(root, '/tools/data-files.ts')).dataFlaws(root);
      const more = flaws.readable ? (await loadFrom<typeof Faults>(root, '/tools/faults.ts')).playFaults(root) : [];
      if (flaws.told.length + more.length > 0)
        throw told(`the play has faults\n${[...flaws.told, ...more].join('\n')}`);
    },
  };
}

/** An error that is shown as its message alone: where in the tools it came up helps nobody. */
const told = (message: string): Error =>
  Object.assign(new Error(message), { stack: message, [inspect.custom]: () => message });

/** What to do about a port that something else has. */
const withoutPort = (error: Error): Error =>
  error.message.includes('already in use')
    ? told(`${error.message}: end what runs there, or take another, such as npm start -- --port 5200`)
    : error;

/** What the page asks with, and what it is told then and whenever something changes. */
const [OPENED, TOLD] = ['our-spot:opened', 'our-spot:flaws'] as const;

/** Keeps the page on the last good text of each data file that can't be read. */
export function playWatched(): Plugin {
  let root = '';
  let files: LastGood;
  let wasHopeless = false;
  let isReady = false; // files may change while the server is on its way
  let write: typeof EditorSchemas.writeEditorSchemas;
  const nameOf = (id: string): string => relative(root, id.split('?')[0]!).replaceAll('\\', '/');
  return {
    name: 'our-spot:watched',
    apply: 'serve',
    enforce: 'pre',
    config: () => ({
      server: { watch: { awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 5 } } },
    }), // no file is read half-written
    configResolved: (config) => void (root = config.root),
    async configureServer(server) {
      const { ws, middlewares } = server;
      const listen = server.listen.bind(server);
      server.listen = (...words) => listen(...words).catch((error: Error) => Promise.reject(withoutPort(error)));
      const { LastGood: Files } = await loadFrom<typeof Watched>(root, '/tools/last-good.ts');
      files = new Files(root);
      ({ writeEditorSchemas: write } = await loadFrom<typeof EditorSchemas>(root, '/tools/editor-schemas.ts'));
      write(root);
      isReady = true;
      ws.on(OPENED, (_, client) => client.send(TOLD, files.told));
      middlewares.use((request, response, next) => {
        const address = `http://play${request.url ?? '/'}`;
        if (!URL.canParse(address)) return next();
        const { pathname, searchParams } = new URL(address);
        const instead = AS_CODE.some((word) => searchParams.has(word)) ? null : files.insteadOf(pathname.slice(1));
        if (instead === null) next();
        else response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(instead);
      });
    },
    load(id) {
      const instead = id.endsWith('?url') ? null : files.insteadOf(nameOf(id));
      return instead !== null && id.endsWith('?raw') ? `export default ${JSON.stringify(instead)}` : instead;
    },
    transformIndexHtml: {
      order: 'pre',
      handler() {
        wasHopeless = files.isHopeless;
        return wasHopeless ? faultsAlone(files.told) : undefined;
      },
    },
    hotUpdate({ file, server }) {
      const name = nameOf(file);
      if (this.environment.name !== 'client' || !DATA.test(name) || !isReady) return;
      const taken = files.look(name);
      server.ws.send(TOLD, files.told);
      if (name.endsWith('.json')) write(root); // editors offer new names at once
      const freed = taken.filter((each) => each !== name); // of which no change is heard
      for (const each of freed)
        for (const module of this.environment.moduleGraph.getModulesByFile(join(root, each)) ?? [])
          this.environment.moduleGraph.invalidateModule(module);
      if (wasHopeless || freed.length > 0) server.ws.send({ type: 'full-reload' });
      return taken.includes(name) ? undefined : []; // the page keeps what it has
    },
  };
}

const SETTLED = 100; // milliseconds without a change, after which a file is taken for written
const AS_CODE = ['import', 'raw', 'url']; // words in an address that ask for a module, not for the file
const DATA = /^assets\/.*\.jsonl?$/;

/** A page that can show no play yet; it tries again as soon as a file changes. */
const faultsAlone = (told: readonly string[]): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our Spot</title></head><body>' +
  '<main><div class="faults"><pre>' +
  `${told.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></div></main></body></html>`;
