/**
 * A ticket back to where the viewer was reading, for one who looks around; told to a screen reader,
 * and in nobody's way.
 */
import { hideElement } from '../hide-element';
import { excerpt } from '../words/excerpt';
import type { Say } from '../words/messages';

export class ReturnOffer {
  private readonly ticket = Object.assign(document.createElement('button'), {
    className: 'ticket',
    type: 'button',
    hidden: true,
  });
  private take: () => void = () => {};

  /** @param region a live one, as written in index.html */
  constructor(
    region: HTMLElement,
    private readonly say: Say,
    signal: AbortSignal,
  ) {
    region.append(this.ticket);
    this.ticket.addEventListener('click', () => this.take(), { signal });
  }

  /** @param line the last that was read there, '' where none was @param take goes there */
  offer(line: string, take: () => void): void {
    this.take = take;
    const words = line ? this.say('back-to', { line: excerpt(line) }) : this.say('back-there');
    if (this.ticket.textContent !== words) this.ticket.textContent = words; // else it would be told again
    this.ticket.hidden = false;
  }

  withdraw(): void {
    hideElement(this.ticket);
  }

  rect(): DOMRect | null {
    return this.ticket.hidden ? null : this.ticket.getBoundingClientRect();
  }
}
