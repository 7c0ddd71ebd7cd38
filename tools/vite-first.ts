/** Writes src/first.ts into the built page, and has no style sheet of its own hold up the first paint. */
import { minifySync, type Plugin } from 'vite';
import type * as Bundles from './bundle.js';
import { classicScript } from './classic-script.js';
import type * as Editions from './moments/edition.js';
import { stillFiles } from './still-files.js';
import { loadFrom } from './vite-load.js';

const SHEET = /<link rel="stylesheet"([^>]*)>/g;
const END = '</body>';
/** A script that the last one brings anyway: Firefox complains where it is fetched ahead once more. */
const PART = /<script type="module"([^>]*) src="([^"]*)"><\/script>(?=\s*<script type="module")/g;

/** The page's own short script; those that others write in come as short as they can be. */
const INLINE = /(?<=<script>)[^<]*(?=<\/script>)/g;

/** Fetched ahead, and taken up by src/painted.ts; at once where there are no scripts. */
const AHEAD = '<link rel="preload" as="style"$1><noscript>$&</noscript>';

export function first(): Plugin {
  let root = '';
  return {
    name: 'our-spot:first',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const script = `<script>${await written(root)}</script>\n${END}`;
        return html
          .replace(PART, '<link rel="modulepreload"$1 href="$2">')
          .replace(SHEET, AHEAD)
          .replace(INLINE, (code) => minifySync('page.js', code).code)
          .replace(/^\s+/gm, '') // each byte counts until the first words stand
          .replace(END, () => script);
      },
    },
  };
}

async function written(root: string): Promise<string> {
  const { languagesIn } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
  const { readPlay } = await loadFrom<typeof Bundles>(root, '/tools/bundle.ts');
  const { bundle, steps } = readPlay(root);
  const colours = Object.entries(bundle.play.figures).map(([name, { colour }]) => [name, colour]);
  const { folder, ids } = stillFiles(root);
  const without = steps.map(({ id }) => id).filter((id) => !ids.has(id));
  const define = {
    SPOKEN: JSON.stringify(languagesIn(root)),
    COLOURS: JSON.stringify(Object.fromEntries(colours)),
    STILLS: JSON.stringify(folder),
    WITHOUT: JSON.stringify(without),
  };
  return classicScript(root, { entry: 'src/first.ts', name: 'first', define });
}
