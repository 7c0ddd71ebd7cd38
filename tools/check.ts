/**
 * `npm run check`: every fault of the play's data, one a line, with how to put it right; and what
 * else has fallen behind it.
 */
import './take-play.mjs';
import { fileURLToPath } from 'node:url';
import { dataFlaws } from './data-files.js';
import { writeEditorSchemas } from './editor-schemas.js';
import type * as Faults from './faults.js';
import { optionsOf } from './options.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rest of the check loads the play's words: it can't be asked while one of them is no JSON. */
async function check(): Promise<Faults.Checked> {
  const flaws = dataFlaws(root);
  if (!flaws.readable) return { faults: flaws.told, summary: '', warnings: [] };
  const { checked } = (await import('./faults.js')) as typeof Faults;
  return checked(root, flaws.told);
}

try {
  optionsOf('npm run check', {});
  writeEditorSchemas(root);
  const { faults, summary, warnings } = await check();
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  else for (const line of [summary, ...warnings.map((warning) => `warning: ${warning}`)]) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
