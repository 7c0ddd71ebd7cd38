/** The sheet with the whole script, to read and to print; printing the page at any time prints it, too. */
import './script.css';
import type { Play } from '../play/play';
import { piece } from './piece';
import { scriptOf } from './script';
import { onLanguage, phrase, say } from './words';

export class ScriptSheet {
  private readonly sheet: HTMLDialogElement;
  private readonly script: HTMLElement;
  private written = false; // in the language that is spoken

  constructor(
    mount: HTMLElement,
    private readonly play: () => Play,
  ) {
    this.sheet = piece(mount, '.script') as HTMLDialogElement;
    this.script = piece(this.sheet, 'article');
    this.sheet.addEventListener('click', ({ target }) => this.press(target as Element));
    onLanguage(() => (this.written = false));
    addEventListener('beforeprint', () => this.layOut());
    addEventListener('afterprint', () => this.sheet.append(this.script));
  }

  async open(): Promise<void> {
    const { stillOf } = await import('./still');
    this.write(stillOf);
    if (!this.sheet.open) this.sheet.showModal();
    this.sheet.scrollTop = 0;
  }

  private press(target: Element): void {
    if (target === this.sheet || target.closest('[data-presses=close]')) this.sheet.close(); // beside the sheet, too
    if (target.closest('[data-presses=print]')) print();
  }

  /** On paper it stands alone: what lies over the page in a sheet would be cut at the first page's end. */
  private layOut(): void {
    if (!this.written) this.write(() => undefined);
    document.body.append(this.script);
  }

  private write(stillOf: (id: string) => string | undefined): void {
    const play = this.play();
    const moments = play.steps.map((_, n) => play.moment(n));
    this.script.innerHTML = `<h1>${say('title')}</h1>\n<p class="byline">${say('playbill-story')}</p>\n${scriptOf(moments, { say, phrase, stillOf, linked: false })}`;
    this.written = true;
  }
}
