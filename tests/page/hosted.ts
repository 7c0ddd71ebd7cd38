/** A build on a host of its own, that counts what is asked of it, is given other versions, and can be gone. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { contentTypeOf } from '../../tools/content-types.js';
import { rulesIn, sendAlong } from '../../tools/hosting/served.js';
import { root } from './play.js';

const FOLDER = '/plays/our-spot'; // not the whole of its origin
const dist = join(root, 'dist');

export class Host {
  readonly asked = new Map<string, number>(); // how often each path has been answered
  private folder = dist;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://host').pathname.slice(FOLDER.length);
      const file = join(this.folder, path.endsWith('/') ? `${path}index.html` : path);
      this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
      if (!existsSync(file)) return void response.writeHead(404).end();
      sendAlong(rulesIn(readFileSync(join(this.folder, '_headers'), 'utf8')), { url: path } as never, response);
      response.writeHead(200, { 'Content-Type': contentTypeOf(file) });
      response.end(readFileSync(file));
    });
  }

  static async open(): Promise<Host> {
    const host = new Host();
    await new Promise<void>((open) => host.server.listen(0, '127.0.0.1', open));
    host.port = (host.server.address() as AddressInfo).port;
    return host;
  }

  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}${FOLDER}/`;
  }

  /** Puts another build in the place of this one. */
  replace(folder: string): void {
    this.folder = folder;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

const MARK = 'our-spot-version';

/** A build like dist, all of whose hashed files that match have other names, and whose page is marked as another. */
export function otherVersion(matching: RegExp): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'our-spot-version-'));
  cpSync(dist, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const renamed = readdirSync(assets)
    .filter((name) => matching.test(name))
    .map((name) => [name, name.replace(/-.{8}(\.\w+)$/, '-ANOTHER0$1')] as const);
  for (const [was, is] of renamed) renameSync(join(assets, was), join(assets, is));
  const texts = [...readdirSync(assets).map((name) => `assets/${name}`), 'index.html', 'offline-worker.js'];
  for (const name of texts.filter((each) => /\.(html|js|css)$/.test(each)))
    rewrite(join(folder, name), (text) =>
      renamed.reduce((now, [was, is]) => now.replaceAll(basename(was), basename(is)), text),
    );
  rewrite(join(folder, 'index.html'), (text) => text.replace('</head>', `<meta name="${MARK}"></head>`));
  rewrite(join(folder, 'offline-worker.js'), (text) =>
    text.replace(/("index\.html","revision":")\w+/, (_, before: string) => `${before}another`),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What only the page of the other version has. */
export const OTHER = `meta[name=${MARK}]`;

function rewrite(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}
