import { defineConfig } from 'vitest/config';

// those that put others in a module's stead have modules of their own; the rest are loaded once for all
const MOCKING = ['tests/sound/howler-backend.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000, // some perform the whole play, and machines have other things to do
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'], // *.spec.ts are Playwright's
          exclude: MOCKING,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
