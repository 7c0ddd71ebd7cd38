import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'], // *.spec.ts are Playwright's
    testTimeout: 20_000,
  },
});
