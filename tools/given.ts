/** Paths as they are given to a tool. */
import { resolve } from 'node:path';

/** A whole path stays as it is; npm runs tools in the project's folder, whatever folder was meant. */
export const given = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
