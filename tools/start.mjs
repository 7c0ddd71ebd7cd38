/** `npm start`: installs what is missing, then serves the play and prints its address. */
import './take-play.mjs';
import { installPackages } from './install.mjs';

installPackages();
await import('../node_modules/vite/bin/vite.js'); // in this process, so that whoever stops this stops the server
