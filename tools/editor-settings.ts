/** Writes which schema each kind of data file has to where editors look for it; wanted where a kind is new. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editorSettings } from './editor-schemas.js';

const folder = fileURLToPath(new URL('../.vscode/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}settings.json`, editorSettings());
