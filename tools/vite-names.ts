/** Writes into the page what the play is called and how it is announced, in the words of the play itself. */
import type { Plugin } from 'vite';
import { escaped } from '../src/page/words/markup.js';
import type { Plain } from '../src/page/words/expected-messages.js';
import type * as Editions from './moments/edition.js';
import { loadFrom } from './vite-load.js';

const PLACE = /\{\{([\w-]+)\}\}/g; // of a message, by its id

export function namesWritten(): Plugin {
  let root = '';
  return {
    name: 'our-spot:names',
    configResolved: (config) => void (root = config.root),
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { editionOf } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
        const { say } = editionOf(root, 'en');
        return html.replace(PLACE, (_, id: string) => escaped(say(id as Plain)));
      },
    },
  };
}
