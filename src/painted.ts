/**
 * Holds all other script of the page back until what its HTML says has been painted, and its style sheets have come. A
 * page out of sight is not painted.
 */
import { painted } from './app/waiting';
import { Closing } from './page/closing';
import { styleFully } from './page/style-fully';

if (!document.hidden) await painted(window, new Closing());
await styleFully(document);
