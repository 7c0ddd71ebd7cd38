/**
 * A line that is too long for its card scrolls: by itself as it is told, until the viewer scrolls
 * it with keys, wheel or finger.
 */
import { clamp } from '../../maths/scalar';

const LEAP = 80; // letters told at once: the viewer is in a hurry, and has not read them
const ROW = 0.2; // of what is to be seen, that a key goes on
const SCROLLS: Readonly<Record<string, number>> = {
  ArrowUp: -ROW,
  ArrowDown: ROW,
  PageUp: -0.8,
  PageDown: 0.8,
  Home: -Infinity,
  End: Infinity,
}; // likewise

export class ScrollingLine {
  private following = true;
  private told = 0; // letters

  /** @param label how a screen reader is to call a line that scrolls */
  constructor(
    private readonly card: HTMLElement,
    private readonly line: HTMLElement,
    private readonly label: () => string,
    signal: AbortSignal,
  ) {
    line.addEventListener('keydown', (event) => this.press(event), { signal });
    line.addEventListener('wheel', (event) => this.turn(event), { signal, passive: true });
    line.addEventListener('touchmove', () => (this.following = false), { signal, passive: true });
  }

  begin(): void {
    [this.following, this.told] = [true, 0];
    if (this.scrolls) this.line.scrollTop = 0; // else the page would be laid out for nothing
  }

  /** Can be reached and read by keys and screen readers while it scrolls. */
  draw(): void {
    const { card, line } = this;
    card.setAttribute('aria-hidden', String(!this.scrolls));
    if (!this.scrolls) return ['tabindex', 'role', 'aria-label'].forEach((name) => line.removeAttribute(name));
    line.tabIndex = 0;
    line.setAttribute('role', 'region');
    line.setAttribute('aria-label', this.label());
  }

  /** @param edge where the first letter stands that is not told yet */
  follow(count: number, edge: () => DOMRect | null): void {
    const leapt = count - this.told > LEAP;
    this.told = count;
    if (leapt) this.following = false;
    if (!this.scrolls || !this.following) return;
    const [seen, next] = [this.line.getBoundingClientRect(), edge()];
    if (next && next.bottom > seen.bottom) this.line.scrollTop += next.bottom - seen.bottom;
  }

  private get scrolls(): boolean {
    return this.card.hasAttribute('data-scrolls');
  }

  private press(event: KeyboardEvent): void {
    const way = SCROLLS[event.key];
    if (!this.scrolls || way === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault(); // it is for no step of the play
    this.following = false;
    const { clientHeight, scrollHeight } = this.line;
    this.line.scrollTop += clamp(way * clientHeight, -scrollHeight, scrollHeight);
  }

  private turn(event: WheelEvent): void {
    if (!this.scrolls || event.ctrlKey) return;
    event.stopPropagation(); // likewise
    this.following = false;
  }
}
