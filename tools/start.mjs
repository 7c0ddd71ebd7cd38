/**
 * `npm start`: installs what is missing, then serves the play and prints its address; with `--desk` the author's desk
 * is opened.
 */
import './take-play.mjs';
import { installPackages } from './install.mjs';

const desk = process.argv.indexOf('--desk');
if (desk >= 0) {
  process.argv.splice(desk, 1);
  process.env.OUR_SPOT_DESK = 'open';
}

installPackages();
await import('../node_modules/vite/bin/vite.js'); // in this process, so that whoever stops this stops the server
