/** What the art weighs over the wire: figures and scenery, drawn from data, and whatever pictures lie beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { namesIn } from '../data-files.js';
import { PLAY, SHARED } from '../play-folder.js';
import { type Result, atMost, measured } from './result.js';

const FOLDERS = [SHARED, PLAY].flatMap((folder) =>
  ['rigs', 'figures', 'places', 'plates', 'scenery'].map((kind) => `${folder}/${kind}`),
);
const KB = 1024;

/** Bytes of a file as shipped: data without its layout and compressed, pictures as they are. */
function weight(file: string): number {
  const bytes = readFileSync(file);
  return file.endsWith('.json')
    ? brotliCompressSync(JSON.stringify(JSON.parse(bytes.toString()))).length
    : bytes.length;
}

/** @param root of the project */
export function measureArt(root: string): Result[] {
  const files = FOLDERS.flatMap((folder) =>
    namesIn(join(root, folder)).map((name) => ({ name, bytes: weight(join(root, folder, name)) })),
  );
  const largest = files.reduce((most, file) => (file.bytes > most.bytes ? file : most));
  return [
    atMost(700, 'art over the wire, brotli', files.reduce((sum, { bytes }) => sum + bytes, 0) / KB, 'KB'),
    measured(`of that ${largest.name}, the most`, largest.bytes / KB, 'KB'),
  ];
}
