/** The bar keeps out of the way: it fades while one reads, and can be hidden altogether. */
import { capOf } from '../input/key-labels';
import { keysOf, type Keys } from '../input/commands';
import { requireElement } from '../require-element';
import { openSheet } from '../sheets/sheet';
import type { PageLanguage } from '../words/page-language';

const PATIENCE = 2; // seconds without a stir until it fades
const FADE = 0.8; // seconds
const MOVES = ['pointermove', 'pointerdown', 'focusin'] as const;

export interface ControlBarHost {
  readonly reading: () => boolean; // the play has begun, and is not at its end
  readonly keys: () => Keys;
  readonly notice: (text: string | null) => void;
}

export class ControlBar {
  private readonly item: HTMLElement;
  private still = 0; // seconds since anything stirred
  private dimmed = 0;
  private hidden = false;
  private at = { x: -1, y: -1 }; // where the pointer was last

  /** @param mount is marked `data-quiet` while it is faded, by `--dimmed`, and `data-bare` while it is hidden */
  constructor(
    private readonly mount: HTMLElement,
    private readonly host: ControlBarHost,
    private readonly language: PageLanguage,
    signal: AbortSignal,
  ) {
    this.item = requireElement(mount, '.item[data-does=hide] span');
    for (const move of MOVES) document.addEventListener(move, (event) => this.stir(event), { signal, passive: true });
    document.addEventListener('touchstart', (event) => event.touches.length > 1 && this.show(), {
      signal,
      passive: true,
    });
    document.addEventListener('contextmenu', (event) => this.hidden && (event.preventDefault(), this.show()), {
      signal,
    });
    document.addEventListener('keydown', ({ key }) => ['Escape', 'Tab'].includes(key) && !openSheet() && this.show(), {
      signal,
      capture: true,
    });
  }

  tick(seconds: number): void {
    this.still += seconds;
    this.dim(this.still > PATIENCE && this.mayFade() ? Math.min(1, (this.still - PATIENCE) / FADE) : 0);
  }

  toggle(): void {
    if (this.hidden) this.show();
    else this.hide();
  }

  private hide(): void {
    const focused = this.mount.querySelector<HTMLElement>('.bar :focus');
    focused?.blur(); // else keys would go on to what is not to be seen
    const key = keysOf(this.host.keys(), 'hide')[0];
    this.mark(true);
    const { say } = this.language;
    this.host.notice(say('controls-hidden', { key: key === undefined ? 'none' : capOf(key, say) }));
  }

  private show(): void {
    if (!this.hidden) return;
    this.mark(false);
    this.host.notice(null);
  }

  private mark(hidden: boolean): void {
    this.hidden = hidden;
    this.mount.toggleAttribute('data-bare', hidden);
    this.language.keepTranslated(this.item, hidden ? 'show-controls' : 'hide-controls');
  }

  /** A pointer that is said to move where it stands does not: the page below it did. */
  private stir(event: Event): void {
    if (event.type === 'pointermove') {
      const { clientX: x, clientY: y } = event as PointerEvent;
      if (x === this.at.x && y === this.at.y) return;
      this.at = { x, y };
    }
    this.still = 0;
    this.dim(0);
  }

  /** @param share 0…1 of the way it fades */
  private dim(share: number): void {
    if (share === this.dimmed) return;
    this.dimmed = share;
    this.mount.toggleAttribute('data-quiet', share > 0);
    this.mount.style.setProperty('--dimmed', String(share));
  }

  private mayFade(): boolean {
    return this.host.reading() && openSheet() === null && this.mount.querySelector(':focus-visible') === null;
  }
}
