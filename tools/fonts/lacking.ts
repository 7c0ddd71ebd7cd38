/** Letters that have come into the words since the fonts were cut. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/page/words/languages.js';
import { languagesIn } from '../moments/edition.js';
import { readJson } from '../data-files.js';
import { PLAY } from '../play-folder.js';
import { FACES } from './faces.js';
import { FOLDER, ownLetters } from './letters.js';

/** One sentence for each face that lacks some. */
export function lettersLacking(root: string): string[] {
  const file = `${FOLDER}/letters.json`;
  const held = existsSync(join(root, file)) ? readJson<Record<string, string>>(root, file) : {};
  const spoken = languagesIn(root);
  const others = spoken.filter((language) => !FACES.some((face) => face.language === language));
  return [
    ...FACES.filter(({ language }) => spoken.includes(language as Language)).flatMap(({ language, family }) =>
      sentence(
        `${FOLDER}: ${family}`,
        ownLetters(root, language).filter((letter) => !held[family]?.includes(letter)),
        'run npm run fonts',
      ),
    ),
    ...others.flatMap((language) =>
      sentence(
        `${PLAY}/languages/${language}: the Latin fonts`,
        ownLetters(root, language),
        'the reader’s own fonts stand in',
      ),
    ),
  ];
}

const sentence = (who: string, letters: readonly string[], then: string): string[] =>
  letters.length > 0 ? [`${who} lack${who.endsWith('s') ? '' : 's'} ${letters.join('')}: ${then}`] : [];
