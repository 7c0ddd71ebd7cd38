/** A build that is as new as its sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { PLAY } from '../play-folder.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src', 'assets', PLAY, 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = join(root, 'dist/index.html');

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0; // a link that leads nowhere, such as an editor's lock
  const { mtimeMs } = found;
  if (!found.isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether dist has the play that is worked on: it knows it by its folder. @param dist in the project */
export function isBuiltOf(play: string, dist = join(root, 'dist')): boolean {
  const folder = join(dist, 'assets');
  if (!existsSync(folder)) return false;
  const programs = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const written = ['"', "'", '`'].map((mark) => mark + play + mark);
  return programs.some((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return written.some((each) => text.includes(each));
  });
}

/** True if dist is there, of this play, and nothing that it is made from has changed since. */
export const isFresh = (): boolean =>
  existsSync(built) &&
  isBuiltOf(PLAY) &&
  statSync(built).mtimeMs >= Math.max(...SOURCES.map((name) => newest(join(root, name))));

/** Builds dist unless it is fresh. */
export async function buildIfStale(): Promise<void> {
  if (isFresh()) return;
  console.log('building …');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
