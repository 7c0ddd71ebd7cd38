/** The play starts and tests itself without a warning on every Node that README names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { createLogger, loadConfigFromFile } from 'vite';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../tools/install.mjs';
import { ROOT } from '../play/texts';

interface Manifest {
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
interface Locked {
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}
const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { engines, allowScripts } = read('package.json') as Manifest;
const { '': _ours, ...locked } = (read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> })
  .packages;
const packages = Object.entries(locked).map(([path, facts]) => ({
  ...facts,
  name: path.replace(/^.*node_modules\//, ''),
}));
// npm leaves out without a word what is for another machine
const needed = packages.filter(({ optional }) => !optional);

/** The first of each line, the last before each border, and one that is yet to come. */
const NODES = [
  '18.20.8',
  '20.18.3',
  '20.19.0',
  '20.20.2',
  '21.7.3',
  '22.0.0',
  '22.11.0',
  '22.12.0',
  '22.23.3',
  '23.11.1',
  '24.0.0',
  '24.21.0',
  '25.2.0',
  '26.10.0',
];

describe('the Node that the play needs', () => {
  it('is what its packages need, neither more nor less', () => {
    const fits = (node: string): boolean => needed.every((one) => semver.satisfies(node, one.engines?.node ?? '*'));
    expect(NODES.filter((node) => semver.satisfies(node, engines.node))).toEqual(NODES.filter(fits));
  });

  it('is never less than a package asks for', () => {
    expect(
      needed.filter((one) => !semver.subset(engines.node, one.engines?.node ?? '*')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('is named in README', () => {
    const [first, second, last] = engines.node
      .split(' || ')
      .map((range) => range.replace(/^\^|^>=/, '').replace(/(\.0)+$/, ''));
    const lines = readFileSync(join(ROOT, 'README.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('Node '));
    expect(lines).toEqual([`Node ${first}, ${second} or ${last} and later is all they need.`]);
  });
});

describe('nothing is warned of', () => {
  it('by npm, for every package that sets something up as it is installed is allowed to, or not', () => {
    const unsaid = packages.filter(({ hasInstallScript, name }) => hasInstallScript && !(name in allowScripts));
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it('by Vite, of its settings', async () => {
    const said: string[] = [];
    const logger = { ...createLogger('silent'), warn: (text: string) => void said.push(text) };
    await loadConfigFromFile(
      { command: 'serve', mode: 'development' },
      join(ROOT, 'vite.config.ts'),
      ROOT,
      'warn',
      logger,
    );
    expect(said).toEqual([]);
  });
});

describe('packages are installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it.each([
    ['whenever that was, where all are there that are wanted', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['not where one is of another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['not where one is missing', {}, false],
    ['not where nobody knows', null, false],
  ])('%s', (_, there, expected) => expect(isInstalled(wanted, there)).toBe(expected));
});
