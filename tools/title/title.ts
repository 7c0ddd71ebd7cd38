/**
 * `npm run title`: cuts the play's name out of paper in each of its languages, from the fonts that
 * its words are set in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { isIn, partsOf } from '../fonts/letters.js';
import { EM, outlineOf } from './outline.js';
import { cutOut, type Piece } from './scissors.js';
import { FILE, type Stock, wantedRuns } from './stock.js';
import { optionsOf } from '../options.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The part of a font that has a run's letters, at its one weight, uncompressed. */
async function sfntOf({ source, file, weight }: Stock, run: string): Promise<ArrayBuffer> {
  const part = [...partsOf(root, source)].find(([, ranges]) =>
    Array.from(run).every((letter) => isIn(ranges, letter)),
  )?.[0];
  if (part === undefined)
    throw new Error(
      `no part of ${source} has all of “${run}”: give the title other letters, or its language another font`,
    );
  const whole = readFileSync(join(root, 'node_modules', source, 'files', file(part)));
  return new Uint8Array(await subsetFont(whole, run, { targetFormat: 'sfnt', variationAxes: { wght: weight } })).buffer;
}

optionsOf('npm run title', {});
const letters: Record<string, Piece> = {};
for (const [run, stock] of wantedRuns(root)) {
  const seed = Array.from(run).reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7);
  letters[run] = cutOut(outlineOf(await sfntOf(stock, run), run), stock.thicker, seed);
  console.log(
    `${run}: ${letters[run].d.length} bytes, on ${letters[run].ties.length === 1 ? 'a thread' : 'two threads'}`,
  );
}
const rows = Object.entries(letters).map(([run, piece]) => `    ${JSON.stringify(run)}: ${JSON.stringify(piece)}`);
writeFileSync(join(root, FILE), `{\n  "em": ${EM},\n  "letters": {\n${rows.join(',\n')}\n  }\n}\n`);
