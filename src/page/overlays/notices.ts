/**
 * Plain messages over the stage, and over the sheet that lies on it: to authors about faults in the
 * play, to viewers about trouble.
 */
import type { Closing } from '../closing';
import type { PageLanguage } from '../words/page-language';

/**
 * One sentence in a live region, which is there before it has anything to tell. An open sheet makes all else inert, so
 * that each has a region of its own.
 */
class Notice {
  private readonly lines: ReadonlyMap<HTMLElement, HTMLElement>; // by the sheet, or the page, that they lie on

  constructor(page: HTMLElement, sheets: readonly HTMLDialogElement[], signal: AbortSignal) {
    this.lines = new Map([page, ...sheets].map((place) => [place, noticeLine(place)]));
    for (const sheet of sheets) sheet.addEventListener('close', () => this.write(sheet, ''), { signal });
  }

  say(text: string | null): void {
    for (const place of this.lines.keys()) this.write(place, place.matches('dialog:not([open])') ? '' : (text ?? ''));
  }

  private write(place: HTMLElement, text: string): void {
    const line = this.lines.get(place)!;
    if (line.textContent !== text) line.textContent = text; // else it would be told again
  }
}

function noticeLine(place: HTMLElement): HTMLElement {
  const line = Object.assign(document.createElement('p'), { className: 'notice' });
  if (place.matches('dialog'))
    line.setAttribute('aria-live', 'polite'); // it has a status of its own
  else line.setAttribute('role', 'status');
  return place.appendChild(line);
}

/** What is wrong with the play; it lies on whichever sheet was opened last. */
class Faults {
  private sheet: HTMLElement | null = null;
  private readonly open: HTMLDialogElement[] = []; // sheets, in the order in which they were opened

  constructor(
    private readonly page: HTMLElement,
    private readonly language: PageLanguage,
    private readonly closing: Closing,
  ) {
    const watch = new MutationObserver((changes) =>
      changes.forEach(({ target }) => this.turn(target as HTMLDialogElement)),
    );
    closing.add(() => watch.disconnect());
    for (const sheet of page.querySelectorAll('dialog')) watch.observe(sheet, { attributeFilter: ['open'] });
  }

  say(text: string | null): void {
    if (text === null) return this.clear();
    this.sheet ??= this.top.appendChild(
      faultSheet(this.language.say('close'), () => this.clear(), this.closing.signal),
    );
    const told = this.sheet.querySelector('pre');
    if (told && told.textContent !== text) told.textContent = text;
  }

  private clear(): void {
    this.sheet?.remove();
    this.sheet = null;
  }

  private get top(): HTMLElement {
    return this.open.at(-1) ?? this.page;
  }

  private turn(sheet: HTMLDialogElement): void {
    const at = this.open.indexOf(sheet);
    if (at >= 0) this.open.splice(at, 1);
    if (sheet.open) this.open.push(sheet);
    if (this.sheet && this.sheet.parentElement !== this.top) this.top.append(this.sheet);
  }
}

function faultSheet(label: string, close: () => void, signal: AbortSignal): HTMLElement {
  const sheet = document.createElement('section');
  sheet.className = 'faults';
  const text = document.createElement('pre');
  text.setAttribute('role', 'alert');
  text.tabIndex = 0; // so that keys can scroll it
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', close, { signal });
  sheet.append(text, button);
  return sheet;
}

export class Notices {
  private readonly faults: Faults;
  private readonly notice: Notice;

  constructor(mount: HTMLElement, language: PageLanguage, closing: Closing) {
    this.faults = new Faults(mount, language, closing);
    this.notice = new Notice(mount, [...mount.querySelectorAll('dialog')], closing.signal);
  }

  showFaults(text: string | null): void {
    this.faults.say(text);
  }

  showNotice(text: string | null): void {
    this.notice.say(text);
  }
}
