/** The play's title, which comes out over the sky like a star at its end. */
const FADE = 2; // seconds

export class Heading {
  private wanted = false;
  private seen = 0; // 0…1

  constructor(private readonly title: HTMLElement) {
    this.draw();
  }

  get busy(): boolean {
    return this.wanted && this.seen < 1;
  }

  show(wanted: boolean, atOnce: boolean): void {
    if (wanted && !this.wanted) this.seen = 0;
    this.wanted = wanted;
    if (atOnce || !wanted) this.seen = wanted ? 1 : 0;
    this.draw();
  }

  hurry(): void {
    this.show(this.wanted, true);
  }

  tick(seconds: number): void {
    if (!this.busy) return;
    this.seen = Math.min(1, this.seen + seconds / FADE);
    this.draw();
  }

  rect(): DOMRect | null {
    return this.wanted ? this.title.getBoundingClientRect() : null;
  }

  /** Faded rather than hidden: the page keeps its heading for screen readers throughout. */
  private draw(): void {
    this.title.style.opacity = String(this.seen * this.seen * (3 - 2 * this.seen));
  }
}
