/**
 * A text that is told by and by: painted over rather than split, so that no glyph moves.
 * A translator or an extension may change it on the page meanwhile; what is not as it was written is readable at once.
 */

/** Of browsers that can paint over; others show the whole text. */
const paints = (): boolean => typeof Highlight === 'function' && CSS.highlights instanceof Object;

export class Typewriter {
  private written: Text | null = null; // as it lay on the page
  private text = '';

  /** @param paint the style sheets' ::highlight() over what is not told yet */
  constructor(
    private readonly element: HTMLElement,
    private readonly paint: string,
  ) {}

  write(text: string): void {
    this.element.textContent = text;
    this.read();
  }

  /** Takes the text as it is on the page. */
  read(): string {
    const { firstChild } = this.element;
    this.written = firstChild instanceof Text ? firstChild : null;
    return (this.text = this.element.textContent ?? '');
  }

  /** Lets the first `count` UTF-16 units be seen. */
  disclose(count: number): void {
    if (!paints()) return;
    CSS.highlights.get(this.paint)?.clear(); // WebKit paints anew where a range has gone, not where a highlight has
    if (!this.isOurs || count >= this.text.length) return void CSS.highlights.delete(this.paint);
    const untold = new Range();
    untold.setStart(this.written!, count);
    untold.setEnd(this.written!, this.text.length);
    CSS.highlights.set(this.paint, new Highlight(untold));
  }

  /** Leaves nothing painted over. */
  close(): void {
    if (paints()) CSS.highlights.delete(this.paint);
  }

  /** Where the character after so many units stands; null where the text is not as it was written. */
  rectAt(count: number): DOMRect | null {
    if (!this.isOurs || count >= this.text.length) return null;
    const next = new Range();
    next.setStart(this.written!, count);
    next.setEnd(this.written!, count + 1);
    return next.getBoundingClientRect();
  }

  /** Whether all of the text still lies there in one piece, wherever it has been moved to within its element. */
  private get isOurs(): boolean {
    return (
      this.written !== null &&
      this.written.data === this.text &&
      this.element.textContent === this.text &&
      this.element.contains(this.written)
    );
  }
}
