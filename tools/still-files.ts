/**
 * The stills as a build names them: in one folder, called by all that they show, so that who knows the id of a step
 * knows its picture. They are made anew together.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAY } from './play-folder.js';

const TYPE = '.webp';
/** Where they lie among the play's files. */
export const STILLS = `${PLAY}/stills`;

export interface StillFiles {
  readonly folder: string; // in the build; ends with a slash
  readonly ids: ReadonlySet<string>; // of the steps that have one
}

/** The still of a step, within its folder. */
export const stillOf = (id: string): string => id + TYPE;
/** …and as it lies in the play's folder. */
export const stillSource = (root: string, id: string): string => join(root, STILLS, stillOf(id));

/** The steps of which the play's folder has one. */
export function stillIds(root: string): Set<string> {
  const source = join(root, STILLS);
  const names = existsSync(source) ? readdirSync(source).filter((name) => name.endsWith(TYPE)) : [];
  return new Set(names.map((name) => name.slice(0, -TYPE.length)));
}

export function stillFiles(root: string): StillFiles {
  const ids = stillIds(root);
  const hash = createHash('sha256');
  for (const name of [...ids].map(stillOf).sort())
    hash.update(`${name}\0`).update(readFileSync(join(root, STILLS, name)));
  return { folder: `assets/stills-${hash.digest('base64url').slice(0, 8)}/`, ids };
}

/** The file of a step's still in the build. */
export const stillIn = ({ folder, ids }: StillFiles, id: string): string | undefined =>
  ids.has(id) ? folder + stillOf(id) : undefined;
