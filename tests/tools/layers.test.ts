/** The borders between the folders hold: the linter reports whatever crosses one. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What crosses a border, in which folder, and the rule that says so. */
const CROSSINGS: readonly (readonly [folder: string, code: string, rule: string])[] = [
  ['src/play', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  ['src/play', `import type Phaser from 'phaser';\nexport type A = Phaser.Scene;`, 'no-restricted-imports'],
  ['src/play', `import { Howl } from 'howler';\nexport const a = Howl;`, 'no-restricted-imports'],
  ['src/play', `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`, 'no-restricted-imports'],
  ['src/play', `import { readFileSync } from 'fs';\nexport const a = readFileSync;`, 'no-restricted-imports'],
  ['src/play', `import { assert } from 'fast-check';\nexport const a = assert;`, 'no-restricted-imports'],
  ['src/play', `import { a } from '../stage/paper';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/play', `export { a } from '../stage/paper';`, 'no-restricted-imports'],
  ['src/play', `import { a } from '../../tools/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/play/staging', `import { a } from '../../sound/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/play/staging', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  [
    'src/play',
    `import { movements } from '../schemas/movements';\nexport const a = movements;`,
    'no-restricted-imports',
  ],
  ['src/stage/props', `import { room } from '../../schemas/room';\nexport const a = room;`, 'no-restricted-imports'],
  ['src/sound', `export { sounds } from '../schemas/sounds';`, 'no-restricted-imports'],
  ['src/page', `import { row } from '../schemas/rows';\nexport const a = row;`, 'no-restricted-imports'],
  ['src', `import { play } from './schemas/play';\nexport const a = play;`, 'no-restricted-imports'],
  ['src/schemas', `import { a } from '../play/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/schemas', `import type { A } from '../stage/acting/channels';\nexport type B = A;`, 'no-restricted-imports'],
  ['src/embed', `import { a } from '../page/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/offline', `import { a } from '../app/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/app', `import { a } from '../offline/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/page', `import { a } from '../embed/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src', `import { a } from './stage/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/maths', `import { a } from '../play/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/maths', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  ['src/play', `export const a = Math.random();`, 'no-restricted-properties'],
  ['src/stage', `export const a = Math.random();`, 'no-restricted-properties'],
  ...[
    'Date.now()',
    'new Date()',
    'performance.now()',
    'setTimeout(String, 1)',
    'setInterval(String, 1)',
    'requestAnimationFrame(String)',
  ].flatMap((code) =>
    ['src/play', 'src/stage', 'src/sound', 'src/page'].map(
      (folder) => [folder, `export const a = ${code};`, 'no-restricted-globals'] as const,
    ),
  ),
  ...['document.body', 'window.name', 'globalThis.name'].flatMap((code) =>
    ['src/play', 'src/sound'].map((folder) => [folder, `export const a = ${code};`, 'no-restricted-globals'] as const),
  ),
  ['src/stage', `export const a = window.innerWidth;`, 'no-restricted-globals'],
  ['src/stage', `import { Howl } from 'howler';\nexport const a = Howl;`, 'no-restricted-imports'],
  ['src/stage', `import { a } from '../sound/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/stage/puppet', `import { a } from '../../page/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/stage', `import { a } from '../main';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/sound', `import { a } from '../stage/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/sound', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  ['src/page', `import { a } from '../stage/a';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/page', `import { a } from '../main';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/page', `import { Howl } from 'howler';\nexport const a = Howl;`, 'no-restricted-imports'],
  ['src/page', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  ['src', `import Phaser from 'phaser';\nexport const a = Phaser;`, 'no-restricted-imports'],
  ['src', `import { a } from './main';\nexport const b = a;`, 'no-restricted-imports'],
  ['tools', `import { a } from '../src/main';\nexport const b = a;`, 'no-restricted-imports'],
  [
    'src/page',
    `const a = async (): Promise<void> => {};\nexport const b = (): void => {\n  a();\n};`,
    'no-floating-promises',
  ],
];

/** What the linter must let pass. */
const ALLOWED: readonly (readonly [folder: string, code: string])[] = [
  [
    'src/play',
    `import { distance } from 'fastest-levenshtein';\nimport { parseTree } from 'jsonc-parser';\nexport const ` +
      'a = [distance, parseTree];',
  ],
  ['src/play', `import hill from '../../assets/plays/our-spot/scenery/hill.json';\nexport const a = hill;`],
  ['src/play', `import type { Stage } from './stage';\nexport type A = Stage;`],
  ['src/play/staging', `import type { Stage } from '../stage';\nexport type A = Stage;`],
  ['src/play/staging', `import hill from '../../../assets/plays/our-spot/scenery/hill.json';\nexport const a = hill;`],
  ['src/stage', `import Phaser from 'phaser';\nimport { a } from '../play/stage';\nexport const b = [Phaser, a];`],
  ['src/play/staging', `import type { Movement } from '../../schemas/movements';\nexport type A = Movement;`],
  ['src/stage', `import type { HillData } from '../schemas/distance';\nexport type A = HillData;`],
  ['src/schemas', `import { a } from '../maths/a';\nimport Type from 'typebox';\nexport const b = [a, Type];`],
  ['src/stage', `import { a } from './sound';\nexport const b = a;`],
  ['src/stage', `export const a = document.createElement('canvas');`],
  ['src/sound', `import { Howl } from 'howler';\nexport const a = Howl;`],
  ['src/page', `import { a } from '../play/stage';\nexport const b = [a, document.body, window.innerWidth];`],
  [
    'src',
    `import { a } from './app/a';\nimport { b } from './page/b';\nexport const c = [a, b, ` +
      'requestAnimationFrame(String), performance.now()];',
  ],
];

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}
let folder = '';
let reported: (file: string) => string[];

const crossing = (index: number): string => `${CROSSINGS[index]![0]}/crossing-${index}.ts`;
const allowed = (index: number): string => `${ALLOWED[index]![0]}/allowed-${index}.ts`;

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

function lint(): (file: string) => string[] {
  const bin = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [bin, '--type-aware', '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`the linter did not report: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout.slice(start)) as Report;
  return (file) =>
    diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file)).map(({ code }) => code);
}

beforeAll(() => {
  folder = mkdtempSync(join(project, 'tests/tools/.layers-'));
  copyFileSync(join(project, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  copyFileSync(join(project, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  CROSSINGS.forEach(([, code], index) => write(crossing(index), code));
  ALLOWED.forEach(([, code], index) => write(allowed(index), code));
  write('src/stage/circle-a.ts', `import { b } from './circle-b';\nexport const a = (): unknown => b;`);
  write('src/stage/circle-b.ts', `import { a } from './circle-a';\nexport const b = (): unknown => a;`);
  reported = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(CROSSINGS.map(([where, code, rule], index) => ({ where, code: code.replaceAll('\n', ' '), rule, index })))(
  '$where: $code',
  ({ rule, index }) => expect(reported(crossing(index)).join()).toContain(rule),
);

test.each(ALLOWED.map(([where, code], index) => ({ where, code: code.replaceAll('\n', ' '), index })))(
  '$where may: $code',
  ({ index }) => expect(reported(allowed(index))).toEqual([]),
);

test('two files may not import each other', () => {
  expect(reported('circle-a.ts').join()).toContain('no-cycle');
});
