/** Plain messages over the stage: to authors about faults in the play, to viewers about trouble. */

import { say } from './words';

/** A message that is made when first needed and taken away when there is nothing more to say. */
class Message {
  private element: HTMLElement | null = null;

  constructor(
    private readonly mount: HTMLElement,
    private readonly build: () => HTMLElement,
    private readonly textOf: (element: HTMLElement) => Element | null,
  ) {}

  say(text: string | null): void {
    if (text === null) return this.clear();
    this.element ??= this.mount.appendChild(this.build());
    const told = this.textOf(this.element);
    if (told && told.textContent !== text) told.textContent = text;
  }

  readonly clear = (): void => {
    this.element?.remove();
    this.element = null;
  };
}

function faultSheet(close: () => void): HTMLElement {
  const sheet = document.createElement('section');
  sheet.className = 'faults';
  const text = document.createElement('pre');
  text.setAttribute('role', 'alert');
  text.tabIndex = 0; // so that keys can scroll it
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('close');
  button.addEventListener('click', close);
  sheet.append(text, button);
  return sheet;
}

function noticeLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  return line;
}

export class Notices {
  private readonly faults: Message;
  private readonly notice: Message;

  constructor(mount: HTMLElement) {
    this.faults = new Message(mount, () => faultSheet(() => this.faults.clear()), (sheet) => sheet.querySelector('pre'));
    this.notice = new Message(mount, noticeLine, (line) => line);
  }

  showFaults(text: string | null): void {
    this.faults.say(text);
  }

  showNotice(text: string | null): void {
    this.notice.say(text);
  }
}
