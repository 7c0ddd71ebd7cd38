/** `npm run check`: every fault of the screenplay, one a line, with how to put it right; and what else has fallen behind it. */
import { fileURLToPath } from 'node:url';
import { checkPlay, formatFault } from '../src/play/check';
import { playFiles } from './play-files.js';
import { Shelf, warnings } from './stills/shelf.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = playFiles(root);
const { faults, steps } = checkPlay(files);
for (const fault of faults) console.log(formatFault(fault));
if (faults.length) process.exitCode = 1;
else {
  console.log(`${steps} steps in ${files.length} files, every beat told in order, no faults`);
  for (const warning of warnings(new Shelf(root).state())) console.log(`warning: ${warning}`);
}
