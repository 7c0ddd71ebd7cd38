/** A build refuses to ship a broken play. */
import { type Plugin, runnerImport } from 'vite';
import type * as Check from '../src/play/check';
import { playFiles } from './play-files.js';

/** Fails the build with every fault of the screenplay, one a line. */
export function playChecked(): Plugin {
  let root = '';
  return {
    name: 'our-spot:play',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    async buildStart() {
      const { module } = await runnerImport<typeof Check>('/src/play/check.ts', { root, configFile: false });
      const { faults } = module.checkPlay(playFiles(root));
      if (faults.length) this.error({ message: `the play has faults\n${faults.map(module.formatFault).join('\n')}`, stack: '' });
    },
  };
}
