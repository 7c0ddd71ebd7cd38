/** The screenplay as it lies on the disc. */
import { type DataFile, readable } from './data-files.js';

/** Every .jsonl of assets/play, in the order played; one that can't be read is left out. */
export const playFiles = (root: string): DataFile[] => readable(root, 'assets/play', '.jsonl');
