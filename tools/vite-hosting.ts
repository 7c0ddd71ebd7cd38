/** A build brings along what servers are to send with it, as most static hosts read it: `_headers`. A preview obeys. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { type BuiltPage, headersFile, rulesOf } from './hosting/policy.js';
import { rulesIn, sendAlong } from './hosting/served.js';

const pagesIn = (bundle: Rollup.OutputBundle): BuiltPage[] =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.html')
      ? [{ file: file.fileName, html: Buffer.from(file.source).toString() }]
      : [],
  );

export function hosting(): Plugin {
  return {
    name: 'our-spot:hosting',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const rules = rulesOf(pagesIn(bundle));
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(rules) });
      },
    },
    configurePreviewServer({ middlewares, config }) {
      const file = join(config.root, config.build.outDir, '_headers');
      middlewares.use((request, response, next) => {
        if (existsSync(file)) sendAlong(rulesIn(readFileSync(file, 'utf8')), request, response);
        next();
      });
    },
  };
}
