/** Builds a module into one classic script. */
import { build } from 'vite';

interface Script {
  readonly entry: string; // from the root of the project
  readonly name: string; // of the variable that would hold what it exports
  readonly define: Readonly<Record<string, string>>; // code by the name that stands for it
  readonly target?: string; // the oldest browsers that understand it
}

/** @returns its code @throws where it can't be built */
export async function classicScript(root: string, { entry, name, define, target = 'es2022' }: Script): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    build: { write: false, target, lib: { entry: `${root}/${entry}`, formats: ['iife'], name } },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} could not be built`);
  return output.output[0].code;
}
