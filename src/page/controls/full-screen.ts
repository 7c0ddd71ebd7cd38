/** The whole page on the whole screen, where the browser can. */
import { requireElement } from '../require-element';
import type { PageLanguage } from '../words/page-language';

export class FullScreen {
  private readonly words: HTMLElement;

  /** @param refused is told where the browser, or a page around the play, does not allow it */
  constructor(
    mount: HTMLElement,
    private readonly refused: () => void,
    private readonly language: PageLanguage,
    signal: AbortSignal,
  ) {
    const item = requireElement(mount, '.item[data-does=full-screen]');
    this.words = requireElement(item, 'span');
    item.parentElement!.hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => this.draw(), { signal });
  }

  async toggle(): Promise<void> {
    if (!document.fullscreenEnabled) return this.refused();
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
      this.refused();
    }
  }

  private draw(): void {
    this.language.keepTranslated(this.words, document.fullscreenElement ? 'leave-full-screen' : 'full-screen');
  }
}
