/** Serves a folder as a good web server would: text compressed with brotli at its best, with the headers it brings. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentTypeOf } from '../content-types.js';
import { headersAt, rulesIn } from '../hosting/served.js';

const TEXT = ['.html', '.js', '.css', '.json', '.svg'];

export interface Served {
  readonly address: string; // ends in '/'
  close(): void;
}

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Compressed once, however often it is asked for. */
function reader(folder: string): (path: string) => Buffer {
  const kept = new Map<string, Buffer>();
  return (path) => {
    const bytes =
      kept.get(path) ??
      (TEXT.includes(extname(path))
        ? brotliCompressSync(readFileSync(join(folder, path)), best)
        : readFileSync(join(folder, path)));
    kept.set(path, bytes);
    return bytes;
  };
}

function server(folder: string): Server {
  const read = reader(folder);
  const headers = join(folder, '_headers');
  const rules = existsSync(headers) ? rulesIn(readFileSync(headers, 'utf8')) : [];
  return createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(`http://here${request.url!}`).pathname)).replace(
      /\/$/,
      '/index.html',
    );
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const encoding = TEXT.includes(extname(path)) ? { 'content-encoding': 'br' } : {};
    const own = { 'content-type': contentTypeOf(path), ...encoding };
    response.writeHead(200, { ...headersAt(rules, path), ...own }).end(read(path));
  });
}

/** On a free port of this machine. */
export async function serve(folder: string): Promise<Served> {
  const http = server(folder);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, close: () => void http.close() };
}
