/** What the page of somebody at work is served while a data file can't be read: the last good text of it. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from '../page/copy';
import { serveCopy } from '../page/served-copy';

const PATIENCE = 120_000; // milliseconds
const [MARKS, FRENCH] = ['assets/plays/our-spot/marks.json', 'assets/plays/our-spot/languages/fr/lines.jsonl'] as const;
let copy: Copy;
let server: ViteDevServer;

const open = (): Promise<ViteDevServer> =>
  serveCopy(copy, { logLevel: 'silent', optimizeDeps: { noDiscovery: true, include: [] } });
const served = async (path: string): Promise<string> =>
  (await fetch(new URL(path, server.resolvedUrls!.local[0]!), { headers: { Accept: 'text/html,*/*' } })).text();

beforeAll(async () => {
  copy = copyProject();
  server = await open();
}, PATIENCE);
afterAll(async () => {
  await server.close();
  copy.remove();
});

describe('a file that is spoilt while the page is open', () => {
  it.each([
    [MARKS, `${MARKS}?import`, '{,'],
    [FRENCH, FRENCH, 'null\n{'],
    ['assets/shared/languages/en/controls.jsonl', 'assets/shared/languages/en/controls.jsonl?import&raw', '{,'],
  ])('is served as it was last good: %s', { timeout: PATIENCE }, async (file, address, spoilt) => {
    const before = await served(address);
    copy.edit(file, '{', spoilt);
    await changed(file);
    // the server looks at it by and by
    await expect.poll(async () => plain(await served(address)), { timeout: PATIENCE }).toBe(plain(before));
    copy.edit(file, spoilt, '{');
    await changed(file);
    await expect.poll(async () => plain(await served(address)), { timeout: PATIENCE }).toBe(plain(before));
  });
});

it('an address that is none is answered without a trace of the program', { timeout: PATIENCE }, async () => {
  const { hostname, port } = new URL(server.resolvedUrls!.local[0]!);
  for (const path of ['//', '///', '//?import']) {
    const [answer] = (await once(get({ hostname, port, path }), 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBeLessThan(500);
    answer.resume();
  }
});

it('that was spoilt before is told of on a page of its own', { timeout: PATIENCE }, async () => {
  await server.close();
  copy.edit(MARKS, '{', '{,');
  server = await open();
  const page = await served('/');
  expect(page).toContain(`${MARKS}:1:2 this is not JSON`);
  expect(page).not.toContain('src/main.ts');
});

const plain = (text: string): string => text.replaceAll(/[?&]t=\d+|\/\/# sourceMappingURL=.*/g, '').trim();

/** Once the server has seen that a file has changed. */
const changed = (file: string): Promise<void> =>
  new Promise((resolve) =>
    server.watcher.on('change', (path) => path.replaceAll('\\', '/').endsWith(file) && resolve()),
  );
