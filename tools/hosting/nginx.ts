/** `npm run -s nginx`: prints what nginx is to send along with dist, for the `server` that serves it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../driven/build.js';
import { nginxFile, rulesOf } from './policy.js';

const dist = join(root, 'dist');
if (!existsSync(dist)) throw new Error('there is no dist yet: make it with npm run build');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const pages = files.filter((name) => name.endsWith('.html')).sort();
process.stdout.write(nginxFile(rulesOf(pages.map((file) => ({ file, html: readFileSync(join(dist, file), 'utf8') })))));
