/** The whole page on the whole screen, where the browser can. */
import { piece } from './piece';
import { sayOn } from './words';

export class FullScreen {
  private readonly words: HTMLElement;

  constructor(mount: HTMLElement) {
    const item = piece(mount, '.item[data-does=full-screen]');
    this.words = piece(item, 'span');
    item.parentElement!.hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => this.draw());
  }

  /** A browser that does not allow it is left in peace. */
  async toggle(): Promise<void> {
    if (!document.fullscreenEnabled) return;
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
      return;
    }
  }

  private draw(): void {
    sayOn(this.words, document.fullscreenElement ? 'leave-full-screen' : 'full-screen');
  }
}
