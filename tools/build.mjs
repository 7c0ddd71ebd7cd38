/** `npm run build`: makes the page that is put online, in dist. */
import './take-play.mjs';

process.argv.splice(2, 0, 'build');
await import('../node_modules/vite/bin/vite.js');
