/** A small still of each step, where the stage itself cannot be shown: one at a time, and the next one ahead. */
import type { ReducedMotion } from '../settings/reduced-motion';
import { type StillSheet, stillSheet } from './still-sheet';

const FADE = 0.5; // seconds from one still to the next

export class Stills {
  private wanted = '';
  private ahead: StillSheet | null = null;
  private share = 1; // of the uppermost sheet that is to be seen

  /**
   * @param mount what the stills cover, as its children; one that stands there already is taken over
   * @param files brings their addresses by the id of a step
   */
  constructor(
    private readonly mount: HTMLElement,
    private readonly files: () => Promise<Readonly<Record<string, string>>>,
    private readonly motion: ReducedMotion,
  ) {}

  /** Shows the still of a step once it is there, and then fetches the next step's. @throws where none can be found */
  async show(id: string, next?: string): Promise<void> {
    if (id === this.wanted) return;
    this.wanted = id;
    try {
      if (!isOf(id, this.sheets().at(-1))) await this.bring(id);
      if (id === this.wanted) this.ahead = next === undefined ? null : await this.fetch(next, 'low');
    } catch (thrown) {
      if (id === this.wanted) this.wanted = ''; // to be asked for again
      throw thrown;
    }
  }

  /** Takes them all away: what they stood for can be seen again. */
  clear(): void {
    [this.wanted, this.ahead, this.share] = ['', null, 1];
    for (const sheet of this.sheets()) sheet.remove();
  }

  tick(seconds: number): void {
    if (this.share === 1) return;
    this.share = Math.min(1, this.share + seconds / FADE);
    this.draw();
  }

  private async bring(id: string): Promise<void> {
    const sheet = this.ahead && isOf(id, this.ahead.element) ? this.ahead : await this.fetch(id, 'high');
    await sheet.loaded;
    if (id === this.wanted) this.lay(sheet);
  }

  private async fetch(id: string, wanted: 'high' | 'low'): Promise<StillSheet> {
    return stillSheet(id, (await this.files())[id], wanted);
  }

  private lay({ element }: StillSheet): void {
    this.share = this.motion.on ? 1 : 0;
    this.mount.append(element);
    this.draw();
  }

  /** What is covered is taken away. */
  private draw(): void {
    const sheets = this.sheets();
    const top = sheets.at(-1);
    if (!top) return;
    top.style.opacity = String(this.share);
    if (this.share === 1) for (const sheet of sheets) if (sheet !== top) sheet.remove();
  }

  private sheets(): HTMLElement[] {
    return [...this.mount.querySelectorAll<HTMLElement>(':scope > .still')];
  }
}

const isOf = (id: string, sheet: HTMLElement | undefined): boolean => sheet?.dataset.step === id;
