/** Has the play kept for when there is no network, and a newer version shown once nobody is watching this one. */

import { trustedAddress } from './trusted-address';

const WORKER = './offline-worker.js';

/** @returns whether the browser keeps it, or is about to; one that refuses is nothing to the viewer */
export async function keepOffline(
  workers: Pick<ServiceWorkerContainer, 'register'>,
  trusting: object, // the window
): Promise<boolean> {
  try {
    await workers.register(trustedAddress(WORKER, trusting), { updateViaCache: 'none' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a newer version has been kept already, shows that: the page is loaded anew, unless another page of the play is
 * open.
 * @param begun whether the viewer is in the play by now
 */
export async function showNewest(
  workers: Pick<ServiceWorkerContainer, 'getRegistration' | 'addEventListener'>,
  begun: () => boolean,
  reload: () => void,
): Promise<void> {
  const kept = await workers.getRegistration();
  if (!kept?.waiting || begun()) return;
  workers.addEventListener('controllerchange', () => reload(), { once: true });
  kept.waiting.postMessage('take over');
}
