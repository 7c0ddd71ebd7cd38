/** The way in to the play: one ticket, or two for a viewer who has been here before. */
import { opening } from './bookmark';
import { hide } from './hide';
import { piece } from './piece';
import { say } from './words';

export class Door {
  private readonly start: HTMLElement;
  private readonly onward: HTMLElement;
  private readonly hint: HTMLElement;

  /** @param door as written in index.html */
  constructor(private readonly door: HTMLElement) {
    this.start = piece(door, '[data-does=begin]');
    this.onward = piece(door, '[data-does=advance]');
    this.hint = piece(door, 'p');
  }

  get shut(): boolean {
    return this.door.hidden !== false;
  }

  /** @param line the line to go on from, '' for one without words; null where the play begins */
  open(line: string | null): void {
    this.door.hidden = false;
    if (line !== null) this.offer(line);
  }

  close(): void {
    hide(this.door);
  }

  rect(): DOMRect | null {
    return this.shut ? null : this.door.getBoundingClientRect();
  }

  private offer(line: string): void {
    this.onward.textContent = line ? say('go-on-from', { line: opening(line) }) : say('go-on');
    this.onward.hidden = false;
    this.start.textContent = say('from-the-start');
    this.hint.textContent = say('go-on-hint');
    this.onward.focus();
  }
}
