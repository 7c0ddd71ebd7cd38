/** A copy of the project that a test may spoil. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './play.js';

const NEEDED = ['src', 'assets', 'tools', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'];

export interface Copy {
  readonly folder: string;
  /** Replaces a text in one of its files, once. @throws where the file has no such text */
  edit(file: string, text: string, by: string): void;
  remove(): void;
}

export function copyProject(): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'our-spot-')));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    edit(file, text, by) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      if (!before.includes(text)) throw new Error(`${file} has no ${text}`);
      writeFileSync(
        path,
        before.replace(text, () => by),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
