/** A build has a page for each moment, that shows it where its link is pasted, the whole play in words for browsers without scripts, and a welcome for search engines. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Plugin, type Rollup, runnerImport } from 'vite';
import type * as Core from '../src/play/play';
import { Messages, rowsOf, type Say } from '../src/reading/messages.js';
import type * as Pages from './moments/pages.js';
import { playFiles } from './play-files.js';

const END = '</noscript>';

/** @param address where the built page will stand, if that is known: links to pictures are whole then, as most sites want them */
export function moments(address = ''): Plugin {
  let play: Core.Play;
  let pages: typeof Pages;
  let root = '';
  let say: Say;
  return {
    name: 'our-spot:moments',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    async buildStart() {
      if (address && !URL.canParse(address)) this.error(`OUR_SPOT_ADDRESS is “${address}”: give the whole address of the folder the page stands in, like https://example.org/our-spot/`);
      const { module } = await runnerImport<typeof Core>('/src/play/play.ts', { root, configFile: false });
      play = module.readPlay(playFiles(root));
      ({ module: pages } = await runnerImport<typeof Pages>('/tools/moments/pages.ts', { root, configFile: false }));
      ({ say } = new Messages('en-GB', ['controls', 'descriptions'].flatMap((of) => rowsOf(readFileSync(join(root, `assets/play/en/${of}.jsonl`), 'utf8')))));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(END)) throw new Error('index.html has no <noscript> for the play in words to stand in');
        const stills = stillsIn(bundle ?? {});
        const words = pages.playInWords(play.steps.map((_, n) => play.moment(n)), { say, phrase: (english) => english, stillOf: (id) => stills.get(id), linked: true });
        return html.replace(END, () => `${words}\n${END}`);
      },
    },
    generateBundle(_, bundle) {
      const stills = stillsIn(bundle);
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: 'User-agent: *\nAllow: /\n' });
      for (const step of play.steps) this.emitFile({ type: 'asset', fileName: `moments/${step.id}.html`, source: pages.momentPage(step, pictureOf(stills.get(step.id), address), say) });
    },
  };
}

/** The file of each step's still. */
function stillsIn(bundle: Rollup.OutputBundle): ReadonlyMap<string, string> {
  const files = Object.values(bundle).filter((file) => file.type === 'asset');
  return new Map(files.flatMap(({ originalFileNames, fileName }) => originalFileNames.filter((name) => name.includes('assets/stills/')).map((name) => [basename(name, '.webp'), fileName])));
}

function pictureOf(file: string | undefined, address: string): Pages.Picture | null {
  if (file === undefined) return null;
  return { file: `../${file}`, address: address ? new URL(file, address.replace(/\/?$/, '/')).href : `../${file}` };
}
