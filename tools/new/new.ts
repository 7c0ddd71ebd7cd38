/**
 * `npm run new -- NAME`: a play of one's own to begin with, of six steps, that starts, checks and builds at once.
 * `--title "The Bridge"`, `--figures "Ada, Ben"`.
 */
import { fileURLToPath } from 'node:url';
import { optionsOf } from '../options.js';
import { wantedOf } from './wanted.js';
import { namesTaken, writePlay } from './write.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function make(): void {
  const [first = '', ...rest] = process.argv.slice(2);
  const isNamed = first !== '' && !first.startsWith('-');
  const asked = optionsOf(
    'npm run new -- NAME',
    {
      title: { takes: 'TITLE', says: 'what the play is called; its NAME where left out' },
      figures: { takes: '"ADA, BEN"', says: 'the two who are in it' },
    },
    isNamed ? rest : process.argv.slice(2),
  );
  const wanted = wantedOf(root, { ...asked, ...(isNamed && { name: first }) }, namesTaken(root));
  const files = writePlay(root, wanted);
  console.log(`${wanted.folder}: “${wanted.title}”, ${files.length} files\n`);
  for (const command of ['npm start --', 'npm run check --', 'npm run build --'])
    console.log(`  ${command} --play ${wanted.folder}`);
  console.log('\nThe words are in screenplay/, one step a line. What else there is: README.md, “Your own play”.');
}

try {
  make();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
