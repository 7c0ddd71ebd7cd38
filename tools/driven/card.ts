/** Pages drawn in software that the stage takes to have a graphics card, and gathers its draw calls so. */
import type { Page } from '@playwright/test';

const WITH_CARD = `{
  const { getParameter } = WebGLRenderingContext.prototype;
  const UNMASKED_RENDERER = 0x9246; // of WEBGL_debug_renderer_info
  WebGLRenderingContext.prototype.getParameter = function (asked) {
    return asked === UNMASKED_RENDERER ? 'A card of the trade' : getParameter.call(this, asked);
  };
}`;

/** Has a page that is to be opened drawn for a graphics card: what draw calls and script cost there is what counts. */
export const withCard = (blank: Page): Promise<unknown> => blank.addInitScript({ content: WITH_CARD });
