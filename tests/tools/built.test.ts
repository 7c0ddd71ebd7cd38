/** A tool that drives the built page takes no build of another play for its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuiltOf } from '../../tools/driven/build';

let dist: string;
beforeEach(() => void (dist = mkdtempSync(join(tmpdir(), 'our-spot-dist-'))));
afterEach(() => rmSync(dist, { recursive: true, force: true }));

it('a build is of the play whose folder it names, and of no other', () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'assets/index.js'), 'const a=b(`assets/plays/mine`,{})');
  expect(isBuiltOf('assets/plays/mine', dist)).toBe(true);
  expect(isBuiltOf('assets/plays/mine-too', dist)).toBe(false);
  expect(isBuiltOf('assets/plays/min', dist)).toBe(false);
});

it('what has not been built is of none', () => expect(isBuiltOf('assets/plays/mine', dist)).toBe(false));
