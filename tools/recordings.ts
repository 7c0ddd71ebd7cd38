/** Whether every sound and every passage has been rendered. */
import { readData } from './data-files.js';
import { KnownNames } from './known-names.js';
import { PLAY, SHARED } from './play-folder.js';
import { placed } from './schema-faults.js';
import { strange } from './rules/names.js';
import type { Music } from '../src/schemas/music.js';
import type { Sound } from '../src/schemas/sounds.js';

/** @returns `file:line:column what: how to put it right`; none where nothing of that kind is rendered at all */
export function recordingFaults(root: string): string[] {
  const known = new KnownNames(root);
  const [sounds, tunes] = [known.of('recording'), known.of('tune')];
  return [SHARED, PLAY].flatMap((folder) => [
    ...inFile(root, `${folder}/sound/sounds.json`, (book: Readonly<Record<string, Sound>>) =>
      Object.entries(book).flatMap(([name, { file }]) =>
        sounds ? strange(file, sounds, 'recording', [name, 'file'], known.whereOf('recording')) : [],
      ),
    ),
    ...inFile(root, `${folder}/sound/music.json`, ({ files }: Music) =>
      Object.keys(files).flatMap((file) =>
        tunes ? strange(file, tunes, 'recording', ['files', file], known.whereOf('tune')) : [],
      ),
    ),
  ]);
}

function inFile<T>(root: string, name: string, complaints: (data: T) => ReturnType<typeof strange>): string[] {
  try {
    const text = readData(root, name);
    return placed({ name, text }, complaints(JSON.parse(text) as T));
  } catch {
    return []; // there is none, or it is told of with all data
  }
}
