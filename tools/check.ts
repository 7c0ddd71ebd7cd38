/** `npm run check`: every fault of the screenplay and of the words for its sounds, one a line, with how to put it right; and what else has fallen behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPlay, formatFault } from '../src/play/check';
import { RULES, soundFaults } from './check-sounds.js';
import { englishBehind, translationsBehind } from './languages.js';
import { lettersLacking } from './fonts/lacking.js';
import { lettersUncut } from './title/stock.js';
import { playFiles } from './play-files.js';
import { Shelf, warnings } from './stills/shelf.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = playFiles(root);
const { faults, steps } = checkPlay(files);
const unworded = soundFaults(Object.keys(RULES).map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') })));
const said = [...faults.map(formatFault), ...unworded];
for (const fault of said) console.log(fault);
if (said.length) process.exitCode = 1;
else {
  console.log(`${steps} steps in ${files.length} files, every beat told in order, every sound with its words, no faults`);
  for (const warning of [...warnings(new Shelf(root).state()), ...englishBehind(root), ...translationsBehind(root), ...lettersLacking(root), ...lettersUncut(root)]) console.log(`warning: ${warning}`);
}
