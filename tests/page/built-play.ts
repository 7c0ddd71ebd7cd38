/** Another play than the project's own, built and served. */
import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import { root } from './play.js';

/** Runs a tool that is to say nothing amiss. */
export function run(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  expect(stderr, words.join(' ')).toBe('');
  expect(status).toBe(0);
}

/** @param folder of the play @param outDir for what is built of it */
export function buildAndServe(folder: string, outDir: string): Promise<PreviewServer> {
  run('tools/build.mjs', '--play', folder, '--outDir', outDir);
  return preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
}
