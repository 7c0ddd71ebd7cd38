/** What must hold of play.json: it is told in languages that the page speaks, and whoever is in it is drawn. */
import { LANGUAGES } from '../../src/page/words/languages.js';
import type { PlayFile } from '../../src/schemas/play.js';
import type { KnownNames } from '../known-names.js';
import { strange, twice, type Complaints } from './names.js';

export function playRules({ languages, figures }: PlayFile, known: KnownNames): Complaints {
  const files = known.filesIn('figures');
  return [
    ...twice(languages, 'language', (i) => ['languages', i]),
    ...languages.flatMap((name, i) => strange(name, Object.keys(LANGUAGES), 'language', ['languages', i])),
    ...Object.keys(figures)
      .filter((who) => !files.includes(`${who}.json`))
      .map((who) => ({
        path: ['figures', who],
        what: `"${who}" has no file ${who}.json in the folder figures, so that nobody can draw it`,
        how: 'write one; {"rig": "slight"} will do, or that of another rig',
      })),
  ];
}
