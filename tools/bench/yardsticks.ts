/** Pages that the play's opening is measured against: its words in bare HTML, and its engine with an empty scene. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../driven/build.js';
import { ENGINE, engineBuilt } from '../vite-engine.js';

export const EMPTY = 'tools/bench/empty/index.html';

export interface Yardsticks {
  readonly folder: string; // with bare/, line/ and what is built of EMPTY
  remove(): void;
}

const bare = (language: string, element: string, words: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Words alone</title>` +
  `<body style="background:#2a2044;color:#fff"><${element}>${words}</${element}></body></html>`;

/** The engine as the play has it: the same parts in a file of their own. */
async function buildEmpty(outDir: string): Promise<void> {
  const codeSplitting = { groups: [{ name: ENGINE, test: /node_modules[\\/]phaser|src[\\/]stage[\\/]engine[\\/]/ }] };
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [engineBuilt()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      rolldownOptions: { input: join(root, EMPTY), checks: { bundlerTimings: false }, output: { codeSplitting } },
    },
  });
}

/** @param title of the play, and the `line` of one of its steps */
export async function buildYardsticks(title: string, line: string): Promise<Yardsticks> {
  const folder = mkdtempSync(join(tmpdir(), 'our-spot-yardsticks-'));
  for (const [name, element, words] of [
    ['bare', 'h1', title],
    ['line', 'p', line],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), bare('en-GB', element, words));
  }
  await buildEmpty(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
