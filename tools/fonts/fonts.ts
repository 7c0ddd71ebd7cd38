/**
 * `npm run fonts`: cuts each language's letters out of its fonts, no more than its words need, and
 * writes the style sheet that names them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { type Face, FACES } from './faces.js';
import { FOLDER, isIn, ownLetters, partsOf } from './letters.js';
import { optionsOf } from '../options.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const HEAD = '/* Made by `npm run fonts`: letters as the words of this language need them. */\n';

interface Piece {
  readonly name: string; // of its file
  readonly letters: readonly string[];
}

const codes = (letters: readonly string[]): string =>
  letters.map((letter) => `U+${letter.codePointAt(0)!.toString(16)}`).join(', ');

const faceRule = ({ family, weight }: Face, { name, letters }: Piece): string =>
  `@font-face {\n  font-family: '${family}';\n  font-display: swap;\n  font-weight: ${weight};\n  src: ` +
  `url('./${name}') format('woff2');\n  unicode-range: ${codes(letters)};\n}\n`;

/** The parts of a face that letters are cut from: as few as its package allows, for each is a file of the build. */
function partsFor({ source, whole }: Face): ReturnType<typeof partsOf> {
  const parts = partsOf(root, source);
  if (whole === undefined) return parts;
  const numbered = [...parts].filter(([name]) => /^\d+$/.test(name));
  return new Map([[whole, numbered.flatMap(([, ranges]) => ranges)]]);
}

/** Writes the pieces of one face, one for each part of it that is needed. */
async function cut(face: Face): Promise<Piece[]> {
  const needed = ownLetters(root, face.language);
  const pieces: Piece[] = [];
  for (const [part, ranges] of partsFor(face)) {
    const letters = needed.filter(
      (letter) => isIn(ranges, letter) && !pieces.some((piece) => piece.letters.includes(letter)),
    );
    if (letters.length === 0) continue;
    const name = face.file(part);
    const whole = readFileSync(join(root, 'node_modules', face.source, 'files', name));
    writeFileSync(join(root, FOLDER, name), await subsetFont(whole, letters.join(''), { targetFormat: 'woff2' }));
    pieces.push({ name, letters });
  }
  return pieces;
}

optionsOf('npm run fonts', {});
rmSync(join(root, FOLDER), { recursive: true, force: true });
mkdirSync(join(root, FOLDER), { recursive: true });
const held: Record<string, string> = {};
for (const language of new Set(FACES.map((face) => face.language))) {
  const rules: string[] = [];
  for (const face of FACES.filter((one) => one.language === language)) {
    const pieces = await cut(face);
    rules.push(...pieces.map((piece) => faceRule(face, piece)));
    const letters = pieces.flatMap((piece) => piece.letters);
    held[face.family] = letters.sort().join('');
    console.log(`${language}: ${letters.length} letters of ${face.family} in ${pieces.length} pieces`);
  }
  writeFileSync(join(root, FOLDER, `${language}.css`), HEAD + rules.join(''));
}
writeFileSync(join(root, FOLDER, 'letters.json'), `${JSON.stringify(held, null, 1)}\n`);
