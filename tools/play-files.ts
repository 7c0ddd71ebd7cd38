/** The screenplay as it lies on the disc. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface PlayFile {
  readonly name: string; // relative to the project, e.g. 'assets/play/1-morning.jsonl'
  readonly text: string;
}

const FOLDER = 'assets/play';

/** Every .jsonl of assets/play, in the order of their names, which is the order played. */
export function playFiles(root: string): PlayFile[] {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => ({ name: `${FOLDER}/${name}`, text: readFileSync(join(root, FOLDER, name), 'utf8') }));
}
