/** A copy of the project, served as npm start does. */
import { createServer, type InlineConfig, type ViteDevServer } from 'vite';
import type { Copy } from './copy.js';
import { root } from './play.js';

/** @param how in which other way than usual */
export async function serveCopy({ folder }: Copy, how: InlineConfig = {}): Promise<ViteDevServer> {
  const server = await createServer({
    resolve: { preserveSymlinks: true }, // packages are linked into the copy, and taken as if they lay in it
    root: folder,
    configFile: `${folder}/vite.config.ts`,
    cacheDir: `${folder}/.vite`, // not the project's own
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, fs: { allow: [folder, root] } },
    ...how,
  });
  return server.listen();
}
