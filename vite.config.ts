import { defineConfig } from 'vite';
import { boot } from './tools/vite-boot.js';
import { playBundled } from './tools/vite-bundle.js';
import { desk } from './tools/vite-desk.js';
import { embed } from './tools/vite-embed.js';
import { ENGINE, engineAhead, engineBuilt } from './tools/vite-engine.js';
import { first } from './tools/vite-first.js';
import { hosting } from './tools/vite-hosting.js';
import { manifest } from './tools/vite-manifest.js';
import { moments } from './tools/vite-moments.js';
import { namesWritten } from './tools/vite-names.js';
import { offline } from './tools/vite-offline.js';
import { playChecked, playWatched } from './tools/vite-play.js';
import { otherWords } from './tools/vite-words.js';

/**
 * Phaser is large and changes never: a file of its own, so that browsers keep it. Nothing else goes in: a group takes
 * along whatever its members import, and the page would have to fetch the engine for a helper of its own.
 */
const engine = {
  name: ENGINE,
  test: /node_modules[\\/]phaser|src[\\/]stage[\\/]engine[\\/](phaser|gameobjects)\.ts$/,
};

/** All that the page starts with in one file: each file more delays the first paint. */
const page = { name: 'page', tags: ['$initial' as const] };

export default defineConfig({
  base: './', // the built page works from any folder
  plugins: [
    boot(),
    engineBuilt(),
    namesWritten(),
    playBundled(),
    otherWords(),
    playChecked(),
    playWatched(),
    desk(),
    embed(),
    moments(process.env.OUR_SPOT_ADDRESS),
    first(),
    manifest(),
    hosting(),
    offline(),
  ],
  optimizeDeps: engineAhead,
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // sounds and fonts stay files, loaded when they are wanted
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [engine, page] } },
    },
  },
});
