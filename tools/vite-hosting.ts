/** A build brings along what servers are to send with it, as most static hosts read it: `_headers`. */
import type { Plugin, Rollup } from 'vite';
import { type BuiltPage, headersFile, rulesOf } from './hosting/policy.js';

const pagesIn = (bundle: Rollup.OutputBundle): BuiltPage[] =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.html')
      ? [{ file: file.fileName, html: Buffer.from(file.source).toString() }]
      : [],
  );

export function hosting(): Plugin {
  return {
    name: 'our-spot:hosting',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const rules = rulesOf(pagesIn(bundle));
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(rules) });
      },
    },
  };
}
