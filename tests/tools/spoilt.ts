/** A copy of the play's data to spoil, and what its author is told then. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { dataFlaws } from '../../tools/data-files';
import { playFaults } from '../../tools/faults';
import { ROOT } from '../play/texts';

let root = '';

/** Has the copy made before the tests of a file, and removed after them. */
export function copyData(): void {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'our-spot-spoilt-'));
    cpSync(join(ROOT, 'assets'), join(root, 'assets'), {
      recursive: true,
      filter: (path) => /\.jsonl?$/.test(path) || statSync(path).isDirectory(),
    });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
}

/**
 * @param of makes another text of the one that the file has, and gets back afterwards @returns every fault, as npm run
 * check tells them
 */
export function faultsWith(name: string, of: (text: string) => string | Buffer): string[] {
  const file = join(root, name);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, of(before));
  try {
    const { told, readable } = dataFlaws(root);
    return readable ? [...told, ...playFaults(root)] : [...told];
  } finally {
    writeFileSync(file, before);
  }
}

/** The same of a file whose text is another altogether. */
export const faultsWhere = (name: string, text: string | Buffer): string[] => faultsWith(name, () => text);
