/**
 * Holds all other script of the page back until what its HTML says has been painted, and its style sheets have come. A
 * page out of sight is not painted.
 */
import { styleFully } from './page/style-fully';

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const known = new AbortController();
    const end = (): void => (known.abort(), resolve());
    if (document.hidden) return end();
    requestAnimationFrame(() => setTimeout(end));
    document.addEventListener('visibilitychange', end, { signal: known.signal });
  });

await painted();
await styleFully(document);
