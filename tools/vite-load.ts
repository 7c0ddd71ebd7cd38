/** How a plug-in of the build comes by the play's own code, which is loaded anew as often as it is asked for. */
import { runnerImport } from 'vite';

/** @param file of the project, from its root */
export const loadFrom = async <T>(root: string, file: string): Promise<T> =>
  (await runnerImport<T>(file, { root, configFile: false })).module;
