/** The screenplay as it lies on the disc. */
import { type DataFile, readable } from './data-files.js';
import { PLAY } from './play-folder.js';

/** Every .jsonl of its folder, in the order played; one that can't be read is left out. */
export const playFiles = (root: string): DataFile[] => readable(root, `${PLAY}/screenplay`, '.jsonl');
