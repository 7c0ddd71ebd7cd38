/** A play as it lies on the disc. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { artOf, bundleOf, dataOf, type FolderFiles, type PlayBundle, slotOf } from '../src/play/bundle.js';
import { createPlay, type Play } from '../src/play/play.js';
import { readJson } from './data-files.js';
import { KnownNames } from './known-names.js';
import { playFiles } from './play-files.js';
import { PLAY, SHARED } from './play-folder.js';

/** Data files of a folder that belong into a bundle, with their slots, by name. */
export const bundledIn = (
  root: string,
  folder: string,
): { path: string; slot: NonNullable<ReturnType<typeof slotOf>> }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => {
      const slot = slotOf(path);
      return slot ? [{ path, slot }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Files as a bundle takes them. @param read what there is of each */
export function filesOf(
  bundled: ReturnType<typeof bundledIn>,
  read: (path: string, name: string) => unknown,
): FolderFiles {
  const files: Record<string, unknown> = {};
  for (const { path, slot } of bundled) {
    const [name, entry] = slot;
    const data = read(path, name);
    files[name] = entry === null ? data : { ...(files[name] as object), [entry]: data };
  }
  return files;
}

/**
 * @param root of the project
 * @throws Error that says where a file is no JSON
 */
export function readBundle(root: string, folder = PLAY): PlayBundle {
  const known = new KnownNames(root);
  const [shared, own] = [SHARED, folder].map((each) =>
    filesOf(bundledIn(root, each), (path) => readJson<unknown>(root, `${each}/${path}`, known)),
  ) as [FolderFiles, FolderFiles];
  return bundleOf(dataOf(folder, shared, own), artOf(shared, own));
}

/** A play with what it is made of, read once for all that ask. */
export interface WholePlay {
  readonly bundle: PlayBundle;
  readonly play: Play; // with its text
}

/** @param root of the project */
export function readWhole(root: string): WholePlay {
  const bundle = readBundle(root);
  return { bundle, play: createPlay(bundle, playFiles(root)) };
}

/** The play with its text. @param root of the project */
export const readPlay = (root: string): Play => readWhole(root).play;
