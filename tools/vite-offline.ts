/** A build brings along a worker that keeps it for when there is no network, with the list of what there is to keep. */
import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import type { KeptFile } from '../src/offline/kept-files.js';
import { classicScript } from './classic-script.js';

export const WORKER = 'offline-worker.js';
const SCRIPT = {
  entry: 'src/offline/worker.ts',
  name: 'ourSpotOffline',
  define: { 'process.env.NODE_ENV': '"production"' }, // of Workbox, which would explain itself on the console
};

/** As a viewer would miss them: the page, its program, what it looks like, its words, sounds, letters and stills. */
const ORDER = ['html', 'js', 'css', 'json', 'svg', 'webm', 'mp3', 'woff2', 'webp'];
const kindOf = (name: string): number => ORDER.indexOf(name.split('.').at(-1)!);

/** @param source of the page, by which its version is known */
const pageFile = (url: string, source: string | Uint8Array): KeptFile => ({
  url,
  revision: createHash('sha256').update(source).digest('hex').slice(0, 16),
});

/** The play itself: no pages of moments, nor what only a system or another page shows of it. */
export function filesToKeep(bundle: Rollup.OutputBundle): KeptFile[] {
  const files = Object.values(bundle).flatMap((file): KeptFile[] => {
    if (file.fileName === 'index.html' && file.type === 'asset') return [pageFile(file.fileName, file.source)];
    const isOurs = file.fileName.startsWith('assets/') && kindOf(file.fileName) >= 0;
    return isOurs ? [{ url: file.fileName, revision: null }] : [];
  });
  return files.sort((one, other) => kindOf(one.url) - kindOf(other.url) || (one.url < other.url ? -1 : 1));
}

export function offline(): Plugin {
  let root = '';
  return {
    name: 'our-spot:offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (root = config.root),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const source = `{const FILES = ${JSON.stringify(filesToKeep(bundle))};\n${await classicScript(root, SCRIPT)}}`;
        this.emitFile({ type: 'asset', fileName: WORKER, source });
      },
    },
  };
}
