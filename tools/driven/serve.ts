/** The built page on a port of this machine, for as long as it is used. */
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './build.js';

/** @param use is given the address, which ends in '/' */
export async function served<T>(use: (address: string) => Promise<T>): Promise<T> {
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    preview: { port: 4500 },
  });
  try {
    return await use(server.resolvedUrls!.local[0]!);
  } finally {
    await server.close();
  }
}
