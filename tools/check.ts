/** `npm run check`: every fault of the screenplay, one a line, with how to put it right. */
import { fileURLToPath } from 'node:url';
import { checkPlay, formatFault } from '../src/play/check';
import { playFiles } from './play-files.js';

const files = playFiles(fileURLToPath(new URL('..', import.meta.url)));
const { faults, steps } = checkPlay(files);
for (const fault of faults) console.log(formatFault(fault));
if (faults.length) process.exitCode = 1;
else console.log(`${steps} steps in ${files.length} files, every beat told in order, no faults`);
