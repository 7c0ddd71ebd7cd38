import { defineConfig } from '@playwright/test';
import { untested } from '../../tools/browsers.mjs';
import { ENGINES, type Options } from './opened.js';

const absent = (await untested()).map(({ name }) => name);

export default defineConfig<Options, Options>({
  testMatch: '*.spec.ts',
  testIgnore: absent.includes('sound') ? 'sound.spec.ts' : [],
  outputDir: '../../test-results/engines',
  timeout: 600_000, // pictures are painted without a graphics card, and machines have other things to do
  expect: { timeout: 120_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  projects: ENGINES.filter((name) => !absent.includes(name)).map((engine) => ({ name: engine, use: { engine } })),
});
