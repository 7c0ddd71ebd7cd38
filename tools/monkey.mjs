/**
 * `npm run monkey [-- inputs seed]`: builds the page and does ten thousand random things to it at each of two sample
 * rates, from a seed that is told with what comes of it.
 */
import { installBrowsers, installPackages, runTool } from './install.mjs';

const [inputs = '10000', seed = String(Math.floor(Math.random() * 1e6))] = process.argv.slice(2);
if (![inputs, seed].every((word) => /^\d+$/.test(word))) {
  console.error('npm run monkey -- inputs seed: both are whole numbers, such as npm run monkey -- 10000 20');
  process.exit(1);
}
installPackages();
installBrowsers();
Object.assign(process.env, { MONKEY_INPUTS: inputs, MONKEY_SEED: seed });
console.log(`${inputs} inputs at each rate, seed ${seed}`);
const ok =
  runTool('vite/bin/vite.js', 'build') && runTool('@playwright/test/cli.js', 'test', 'tests/page/anything.spec.ts');
console.log(`seed ${seed}: ${ok ? 'nothing stopped it' : 'see above; the same seed does the same again'}`);
process.exit(ok ? 0 : 1);
