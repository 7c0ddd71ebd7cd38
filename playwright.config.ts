import { defineConfig } from '@playwright/test';
import { findShell, launchOptions } from './tools/chromium.mjs';

const { args, executablePath } = launchOptions(findShell());
const port = Number(process.env.PAGE_PORT ?? 4319);

export default defineConfig({
  testDir: 'tests/page', // those of the other engines have their own
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/page',
  timeout: 300_000, // pictures are painted without a graphics card, and machines have other things to do
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  use: {
    bypassCSP: true, // what tests do in the page themselves, and how pictures of it are taken, is none of its policy
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 0.5,
    serviceWorkers: 'block', // but where a test is about them
    launchOptions: { executablePath, args: [...args, '--disable-gpu-compositing'] }, // nor does that save anything
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
