/**
 * The built page on a port of this machine, with a witness in it: not every engine tells who drives
 * it what the page complains of. Where the address asks for its `policy`, it goes by the headers of the build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { rulesIn, sendAlong } from '../../tools/hosting/served.js';
import { WORKER } from '../../tools/vite-offline.js';
import { leaveSilent, leaveUnpainted } from '../page/spared.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Scripts that run before the page's own: files of the same place, which the strictest policy allows. */
const SCRIPTS: Readonly<Record<string, () => void>> = {
  witness,
  unpainted: leaveUnpainted, // where the address asks for it, by its name
  silent: leaveSilent, // likewise
};

export interface Witness {
  readonly said: string[]; // errors and warnings, as they came
  readonly contexts: readonly AudioContext[];
}

/** Runs in the page before anything else, so it may use nothing from here. */
function witness(): void {
  const said: string[] = [];
  const contexts: AudioContext[] = [];
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words: unknown[]) => (said.push(words.map(String).join(' ')), say(...words));
  }
  const missing = ({ target }: Event): string =>
    target instanceof Element ? `not loaded: ${target.outerHTML}` : 'an error without words';
  addEventListener(
    'error',
    (event) => said.push(event instanceof ErrorEvent ? `uncaught: ${event.message}` : missing(event)),
    true,
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    said.push(`refused: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => said.push(`unhandled: ${String(reason)}`));
  window.AudioContext &&= new Proxy(AudioContext, {
    construct: (kind, given, self) => {
      const context = Reflect.construct(kind, given, self) as AudioContext;
      contexts.push(context);
      return context;
    },
  });
  Object.assign(window, { witness: { said, contexts } });
}

/** @returns its address, which ends in '/' */
export async function serve(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const page = (asked: URLSearchParams): string => {
    const scripts = Object.keys(SCRIPTS).filter((name) => name === 'witness' || asked.has(name));
    const tags = scripts.map((name) => `<script src="./${name}.js"></script>`).join('');
    return readFileSync(join(root, 'dist/index.html'), 'utf8').replace('<head>', `<head>${tags}`);
  };
  const rules = rulesIn(readFileSync(join(root, 'dist/_headers'), 'utf8'));
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'witness',
        configurePreviewServer: ({ middlewares }) =>
          void middlewares.use((request, response, next) => {
            const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
            const script = SCRIPTS[/^\/(\w+)\.js$/.exec(pathname)?.[1] ?? ''];
            if (pathname === '/' && searchParams.has('policy')) sendAlong(rules, request, response);
            if (pathname === '/') response.setHeader('content-type', 'text/html').end(page(searchParams));
            else if (pathname === `/${WORKER}`)
              response.writeHead(404).end(); // what it keeps has no witness
            else if (script) response.setHeader('content-type', 'text/javascript').end(`(${script.toString()})()`);
            else next();
          }),
      },
    ],
  });
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
