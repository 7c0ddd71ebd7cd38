/**
 * A ticket back to where the viewer was reading, for one who looks around; told to a screen reader,
 * and in nobody's way.
 */
import './return-offer.css';
import { hideElement } from '../hide-element';
import { excerpt } from '../words/excerpt';
import { say } from '../words/page-language';

export class ReturnOffer {
  private readonly ticket = Object.assign(document.createElement('button'), {
    className: 'ticket',
    type: 'button',
    hidden: true,
  });
  private take: () => void = () => {};

  /** @param region a live one, as written in index.html */
  constructor(region: HTMLElement) {
    region.append(this.ticket);
    this.ticket.addEventListener('click', () => this.take());
  }

  /** @param line the last that was read there, '' where none was @param take goes there */
  offer(line: string, take: () => void): void {
    this.take = take;
    const words = line ? say('back-to', { line: excerpt(line) }) : say('back-there');
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
