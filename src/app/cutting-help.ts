/** What the stage is lent so that cutting paper does not hold up the page. */
import type { CuttingHelp } from '../stage/paper/cutting-room';
import type { Surroundings } from './surroundings';
// eslint-disable-next-line import/default -- it is its address that is imported
import address from './cutting-worker?worker&url';
import { trustedAddress } from './trusted-address';

/** A worker that cuts paper; null where the browser has none that can draw, or refuses it. */
export function openCutter(): Worker | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  try {
    return new Worker(trustedAddress(address, window), { type: 'module' });
  } catch {
    return null;
  }
}

export const cuttingHelp = (around: Surroundings): CuttingHelp => ({
  worker: around.openCutter(),
  now: () => around.now(),
  nextTask: () => new Promise((done) => around.setTimeout(done, 0)),
});
