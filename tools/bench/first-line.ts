/** What has to come over the wire before the title can be read and the play begun, and before all is there. */
import type { Browser, CDPSession } from '@playwright/test';
import { type Result, atMost, measured } from './result.js';

const PATIENCE = 60_000; // milliseconds
const KB = 1024;

interface Traffic {
  requests: number;
  bytes: number;
  script: number; // bytes of it
}

/** Counts what the network brings; a copy taken at any time is the state of things then. */
async function count(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { requests: 0, bytes: 0, script: 0 };
  const scripts = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return;
    traffic.requests++;
    if (type === 'Script' || request.url.endsWith('.js')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.script += encodedDataLength;
  });
  return traffic;
}

/** Calls the page's firstView() at the moment when the title can be read, and the play begun. */
const WATCH = `{
  const look = () => {
    if (!document.querySelector('.start-screen:not([hidden])')) return;
    watcher.disconnect();
    firstView(performance.now());
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}`;

export async function measureFirstLine(browser: Browser, address: string): Promise<Result[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const traffic = await count(await page.context().newCDPSession(page));
  let told: (first: Traffic & { ms: number }) => void;
  const firstView = new Promise<Traffic & { ms: number }>((done) => (told = done));
  await page.exposeFunction('firstView', (ms: number) => told({ ...traffic, ms }));
  await page.addInitScript(WATCH);
  const late = new Promise<never>((_, fail) =>
    setTimeout(fail, PATIENCE, new Error('the page showed no title')).unref(),
  );
  await page.goto(address, { waitUntil: 'commit' });
  const first = await Promise.race([firstView, late]);
  await page.waitForLoadState('networkidle');
  await page.close();
  return [
    atMost(12, 'requests to the title', first.requests, ''),
    measured('bytes to the title', first.bytes / KB, 'KB'),
    measured('time to the title', first.ms, 'ms'),
    atMost(320, 'script in all, brotli', traffic.script / KB, 'KB'),
    measured('bytes in all', traffic.bytes / KB, 'KB'),
    measured('requests in all', traffic.requests, ''),
  ];
}
