/** Opens the play that was built in on the page, in the browser that shows it. */
import './painted';
import type { ViteHotContext } from 'vite/types/hot.js';
import { addresses, bundle, english } from 'virtual:play';
import * as art from 'virtual:play/art';
import { screenplay } from 'virtual:play/screenplay';
import { createApp, type App } from './app/app';
import { automationOf, type Automation } from './app/automation';
import { mayKeep } from './app/may-keep';
import type { ShownPlay } from './app/shown-play';
import { browserSurroundings } from './app/surroundings';
import { isFramed } from './page/embedding';

let shown: ShownPlay = {
  bundle,
  english,
  addresses,
  screenplay,
  art,
  author: import.meta.env.DEV ? () => import('./app/author-faults') : undefined,
  stills: async () => (await import('virtual:play/stills')).stills,
};

const page = window as Window & { ourSpot?: Automation };

async function open(): Promise<App> {
  const app = await createApp(document.querySelector('main')!, shown, browserSurroundings());
  if (new URLSearchParams(location.search).has('automation')) void app.ready.then(() => giveHandle(app));
  if (import.meta.hot) hearAuthor(app, import.meta.hot);
  return app;
}

const isBegun = (): boolean => {
  const { dataset } = document.querySelector('main')!;
  return location.hash.length > 1 || !('loading' in dataset || 'before' in dataset);
};

/** Keeps the play for when there is no network, once all that it needs is here and the browser has nothing to do. */
async function keep(opened: App): Promise<void> {
  await opened.ready;
  await new Promise<void>((idle) => (window.requestIdleCallback ?? window.setTimeout)(() => idle()));
  const { keepOffline } = await import('./app/offline');
  await keepOffline(navigator.serviceWorker, window);
}

const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
const isKept =
  import.meta.env.PROD &&
  mayKeep({
    isSecureContext,
    origin,
    isFramed: isFramed(),
    search: location.search,
    savesData: connection?.saveData ?? false,
  }) &&
  'serviceWorker' in navigator;
// what can't be fetched for it is nothing to the viewer
if (isKept && navigator.serviceWorker.controller)
  void import('./app/offline')
    .then(({ showNewest }) => showNewest(navigator.serviceWorker, isBegun, () => location.reload()))
    .catch(() => undefined);

let app = await open();
if (isKept) void keep(app).catch(() => undefined);

async function reopen(): Promise<void> {
  app = await open();
  await app.ready;
}

let renewed = Promise.resolve();
let isDue = false;

/**
 * Opens the play anew with what an author has changed, at the step that the address has kept; once for changes that
 * come together, such as those of a file that is data and art.
 */
function renew(changes: Partial<ShownPlay>): void {
  shown = { ...shown, ...changes };
  if (isDue) return;
  isDue = true;
  renewed = renewed.then(async () => {
    isDue = false;
    app.close();
    await reopen();
  });
}

/** Whoever drives the page from outside is handed what they need. */
function giveHandle(opened: App): void {
  if (!opened.stage) return;
  page.ourSpot = automationOf(opened, opened.stage, reopen);
  opened.whenClosed(() => delete page.ourSpot);
}

/** Has the server tell of data that it can't read. */
function hearAuthor(opened: App, server: ViteHotContext): void {
  const hear = (flaws: readonly string[]): void => void opened.change({ flaws });
  server.on('our-spot:flaws', hear);
  opened.whenClosed(() => server.off('our-spot:flaws', hear));
  server.send('our-spot:opened');
  void opened.change({});
}

if (import.meta.hot) {
  import.meta.hot.accept('virtual:play/screenplay', (changed) => {
    if (!changed) return;
    shown = { ...shown, screenplay: changed.screenplay as typeof screenplay };
    void app.change({ screenplay: shown.screenplay });
  });
  import.meta.hot.accept(['virtual:play', 'virtual:play/art'], ([data, looks]) => {
    renew({ ...(data as Partial<ShownPlay> | undefined), ...(looks && { art: looks as unknown as typeof art }) });
  });
}
