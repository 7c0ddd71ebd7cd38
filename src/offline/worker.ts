/**
 * Keeps the built play for when there is no network. A version is kept whole before it is shown, shown until no page of
 * it is open, and then forgotten; files that two versions share are fetched once.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { Router } from 'workbox-routing/Router.js';
import { isPageOf, type KeptFile, soundsFor } from './kept-files';
import type { ExtendableEvent, WorkerScope } from './worker-scope';

/** The build's files, in the order in which a viewer would miss them; written in by the build. */
declare const FILES: readonly KeptFile[];

const PAST_CACHES: readonly RequestCache[] = ['no-store', 'reload']; // asked of the server itself

const worker = self as unknown as WorkerScope;
const all = new PrecacheController();
all.addToCacheList([...FILES]);

const router = new Router();
router.registerRoute(new PrecacheRoute(all, { ignoreURLParametersMatching: [/./] }));

/** Fetches what is not kept yet, one file after the other: of the sounds, those that this browser plays. */
async function keep(event: ExtendableEvent): Promise<void> {
  const kept = new PrecacheController();
  kept.addToCacheList(await soundsFor(FILES, worker.navigator.mediaCapabilities));
  await kept.install(event);
}

/** Takes over from the version before where its only page asks for it. */
async function takeOver(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.filter(({ url }) => isPageOf(worker.registration.scope, url)).length === 1) await worker.skipWaiting();
}

worker.addEventListener('install', (event) => event.waitUntil(keep(event)));
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.resolve(all.activate(event)).then(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver());
});
worker.addEventListener('fetch', (event) => {
  if (PAST_CACHES.includes(event.request.cache)) return;
  const reply = router.handleRequest({ event, request: event.request });
  if (reply) event.respondWith(reply);
});
