/**
 * `tsx tools/run.ts TOOL …`: runs a tool of this folder; what goes wrong is told in a line, not by where in the tool
 * it came up.
 */
import './take-play.mjs';
import { fileURLToPath } from 'node:url';
import { dataFlaws } from './data-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [tool] = process.argv.splice(2, 1); // the rest is the tool's own

process.stdout.on('error', () => process.exit()); // whoever reads has heard enough, such as head
try {
  const { readable, told } = dataFlaws(root);
  if (!readable) throw new Error(told.join('\n')); // a tool could not even be loaded
  await import(`./${tool}.ts`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1); // whatever it has still open
}
