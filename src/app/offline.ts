/** Has the play kept for when there is no network, and a newer version shown once nobody is watching this one. */

const WORKER = './offline-worker.js';

/** Under a policy of trusted types, a worker's address has to come from a policy of its own. */
interface Trusting {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      how: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): unknown };
  };
}

/** @returns whether the browser keeps it, or is about to; one that refuses is nothing to the viewer */
export async function keepOffline(
  workers: Pick<ServiceWorkerContainer, 'register'>,
  trusting: object, // the window
): Promise<boolean> {
  try {
    const { trustedTypes } = trusting as Trusting;
    const policy = trustedTypes?.createPolicy('our-spot', { createScriptURL: (url) => url });
    const address = (policy?.createScriptURL(WORKER) ?? WORKER) as string;
    await workers.register(address, { updateViaCache: 'none' });
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
