import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'], // *.spec.ts are Playwright's
    testTimeout: 120_000, // some perform the whole play, and machines have other things to do
    hookTimeout: 120_000,
  },
});
