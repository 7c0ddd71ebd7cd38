/** The author's desk at /desk/ of the development server: it is served, and its edits are written into the data. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { DataEdit } from './data-edit.js';
import type * as AllEdits from './edits.js';
import { heard } from './heard.js';
import type * as Names from './known-names.js';
import type * as Schemas from './schemas.js';
import { loadFrom } from './vite-load.js';

const PAGE = 'tools/desk/index.html';
const AT = '/desk/';
const HEAR = '/desk/hear/'; // and the name of a sound or passage

/** What the desk asks for, and what it is told. */
const [EDIT, UNDO, DONE, SCHEMA] = ['our-spot:edit', 'our-spot:undo', 'our-spot:edited', 'our-spot:schema'] as const;

const answer = (response: ServerResponse, sound: Promise<Buffer>): Promise<unknown> =>
  sound.then(
    (wav) => response.setHeader('content-type', 'audio/wav').end(wav),
    (error: Error) => response.writeHead(422, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message),
  );

export function desk(): Plugin {
  const isOpened = process.env.OUR_SPOT_DESK !== undefined;
  return {
    name: 'our-spot:desk',
    apply: 'serve',
    config: () => ({
      optimizeDeps: { include: ['lit-html', 'lit-html/directives/live.js'] },
      ...(isOpened && { server: { open: AT } }),
    }),
    async configureServer(server) {
      const { root } = server.config;
      const { Edits } = await loadFrom<typeof AllEdits>(root, '/tools/edits.ts');
      const { bound, KnownNames } = await loadFrom<typeof Names>(root, '/tools/known-names.ts');
      const { FILE_KINDS } = await loadFrom<typeof Schemas>(root, '/tools/schemas.ts');
      const { schema } = FILE_KINDS.find(({ called }) => called === 'screenplay')!;
      const edits = new Edits(root);
      server.ws.on(EDIT, (edit: DataEdit, client) => client.send(DONE, edits.make(edit)));
      server.ws.on(UNDO, (_, client) => client.send(DONE, edits.undo()));
      server.ws.on(SCHEMA, (_, client) => {
        client.send(SCHEMA, bound(schema, new KnownNames(root)));
        client.send(DONE, { ok: true, told: '', undoable: edits.undoable });
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0];
        if (path === AT.slice(0, -1)) response.writeHead(302, { location: AT }).end();
        else if (path === AT)
          response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync(join(root, PAGE)));
        else if (path?.startsWith(HEAR))
          void answer(response, heard(root, decodeURIComponent(path.slice(HEAR.length))));
        else next();
      });
      const print = server.printUrls.bind(server);
      server.printUrls = () => {
        print();
        for (const url of server.resolvedUrls?.local ?? [])
          server.config.logger.info(`  ➜  Desk:    ${new URL(AT, url).href}`);
      };
    },
  };
}
