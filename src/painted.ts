/**
 * Holds all other script of the page back until what its HTML says has been painted, and its style sheets have come. A
 * page out of sight is not painted, nor is a frame that has been scrolled away.
 */
import { styleFully } from './page/style-fully';

const UNPAINTED = 500; // milliseconds after which a page that is not painted counts as if it were

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNPAINTED);
  });

await painted();
await styleFully(document);
