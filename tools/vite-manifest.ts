/** A build can be installed as an app: manifest.webmanifest tells what it is called and looks like there. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type * as Editions from './moments/edition.js';
import { PLAY, SHARED } from './play-folder.js';
import { ICONS, SCREENSHOTS } from './installed/pictures.js';
import { loadFrom } from './vite-load.js';

export const MANIFEST = 'manifest.webmanifest';
const NIGHT = '#2a2044'; // as index.html has it for the browser's own frame

export function manifest(): Plugin {
  let root = '';
  const emitted = new Map<string, string>(); // how the build refers to each picture, by its file
  return {
    name: 'our-spot:manifest',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    buildStart() {
      const files = [
        ...ICONS.map(({ name }) => `${SHARED}/page/icons/${name}`),
        ...SCREENSHOTS.map(({ name }) => `${PLAY}/screenshots/${name}`),
      ];
      for (const file of files.filter((each) => existsSync(join(root, each))))
        emitted.set(
          basename(file),
          this.emitFile({ type: 'asset', name: basename(file), source: readFileSync(join(root, file)) }),
        );
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' }],
    },
    async generateBundle() {
      const { editionOf } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
      const { say } = editionOf(root, 'en');
      const shown = <Picture extends { name: string; width: number; height: number; type: string }>(
        pictures: readonly Picture[],
      ) =>
        pictures
          .filter(({ name }) => emitted.has(name))
          .map(({ name, width, height, ...more }) => ({
            src: this.getFileName(emitted.get(name)!),
            sizes: `${width}x${height}`,
            ...more,
          }));
      const told = {
        name: say('title'),
        short_name: say('title'),
        description: say('about'),
        lang: 'en-GB',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: NIGHT,
        theme_color: NIGHT,
        categories: ['entertainment'],
        icons: shown(ICONS),
        screenshots: shown(SCREENSHOTS),
      };
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(told) });
    },
  };
}
