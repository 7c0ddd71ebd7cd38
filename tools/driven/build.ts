/** A build that is as new as its sources. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = join(root, 'dist/index.html');

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0; // a link that leads nowhere, such as an editor's lock
  const { mtimeMs } = found;
  if (!found.isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True if dist is there and nothing that it is made from has changed since. */
export const isFresh = (): boolean =>
  existsSync(built) && statSync(built).mtimeMs >= Math.max(...SOURCES.map((name) => newest(join(root, name))));

/** Builds dist unless it is fresh. */
export async function buildIfStale(): Promise<void> {
  if (isFresh()) return;
  console.log('building …');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
