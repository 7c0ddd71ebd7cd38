/** The way in to the play: one ticket, or more for a viewer who has been here before. */
import { isAttended } from '../embedding';
import { hideElement } from '../hide-element';
import { excerpt } from '../words/excerpt';
import { requireElement } from '../require-element';
import type { Say } from '../words/messages';

export interface Ticket {
  readonly line: string; // to go on from, '' for one without words
  readonly go: () => void;
}

export class StartScreen {
  private readonly start: HTMLElement;
  private readonly onward: HTMLElement;
  private readonly further: HTMLElement;
  private readonly hint: HTMLElement;
  private goFurther: () => void = () => {};

  /** @param startScreen as written in index.html */
  constructor(
    private readonly startScreen: HTMLElement,
    private readonly say: Say,
    signal: AbortSignal,
  ) {
    this.start = requireElement(startScreen, '[data-does=begin]');
    this.onward = requireElement(startScreen, '[data-does=advance]');
    this.further = requireElement(startScreen, '.further');
    this.hint = requireElement(startScreen, 'p');
    this.further.addEventListener('click', () => this.goFurther(), { signal });
  }

  get shut(): boolean {
    return this.startScreen.hidden !== false;
  }

  /**
   * @param line the line to go on from, '' for one without words; null where the play begins
   * @param further where the viewer has come further before
   */
  open(line: string | null, further: Ticket | null): void {
    this.startScreen.hidden = false;
    if (further) this.offerFurther(further);
    if (line !== null) this.offer(line);
  }

  close(): void {
    hideElement(this.startScreen);
  }

  rect(): DOMRect | null {
    return this.shut ? null : this.startScreen.getBoundingClientRect();
  }

  private offer(line: string): void {
    this.onward.textContent = line ? this.say('go-on-from', { line: excerpt(line) }) : this.say('go-on');
    this.onward.hidden = false;
    this.start.textContent = this.say('from-the-start');
    this.hint.textContent = this.say('go-on-hint');
    if (isAttended()) this.onward.focus();
  }

  private offerFurther({ line, go }: Ticket): void {
    this.goFurther = go;
    this.further.textContent = line ? this.say('furthest', { line: excerpt(line) }) : this.say('furthest-there');
    this.further.hidden = false;
  }
}
