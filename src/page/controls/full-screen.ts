/** The whole page on the whole screen, where the browser can. */
import { piece } from '../require-element';
import { sayOn } from '../words/page-language';

export class FullScreen {
  private readonly words: HTMLElement;

  /** @param refused is told where the browser, or a page around the play, does not allow it */
  constructor(
    mount: HTMLElement,
    private readonly refused: () => void,
  ) {
    const item = piece(mount, '.item[data-does=full-screen]');
    this.words = piece(item, 'span');
    item.parentElement!.hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => this.draw());
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
    sayOn(this.words, document.fullscreenElement ? 'leave-full-screen' : 'full-screen');
  }
}
