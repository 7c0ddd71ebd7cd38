/** The sheet with the whole script, to read and to print; printing the page at any time prints it, too. */
import './script.css';
import type { Play } from '../../play/play';
import { elementOf, type Markup } from '../words/markup';
import { requireElement } from '../require-element';
import { scriptOf } from './script-markup';
import { onLanguage, phrase, say } from '../words/page-language';

const NO_STILLS = { stillOf: (_id: string): string | undefined => undefined };

export class ScriptSheet {
  private readonly sheet: HTMLDialogElement;
  private readonly script: HTMLElement;
  private written = false; // in the language that is spoken

  constructor(
    mount: HTMLElement,
    private readonly play: () => Play,
  ) {
    this.sheet = requireElement(mount, '.script') as HTMLDialogElement;
    this.script = requireElement(this.sheet, 'article');
    this.sheet.addEventListener('click', ({ target }) => this.press(target as Element));
    onLanguage(() => (this.written = false));
    addEventListener('beforeprint', () => this.layOut());
    addEventListener('afterprint', () => this.sheet.append(this.script));
  }

  async open(): Promise<void> {
    // the words are there without them
    const { stillOf } = await import('../overlays/still-files').catch(() => NO_STILLS);
    this.write(stillOf);
    if (!this.sheet.open) this.sheet.showModal();
    this.sheet.scrollTop = 0;
  }

  private press(target: Element): void {
    if (target.closest('[data-presses=close]')) this.sheet.close();
    if (target.closest('[data-presses=print]')) print();
  }

  /** On paper it stands alone: what lies over the page in a sheet would be cut at the first page's end. */
  private layOut(): void {
    if (!this.written) this.write(NO_STILLS.stillOf);
    document.body.append(this.script);
  }

  private write(stillOf: (id: string) => string | undefined): void {
    const play = this.play();
    const moments = play.steps.map((_, n) => play.moment(n));
    const heads: Markup[] = [
      { tag: 'h1', children: [say('title')] },
      { tag: 'p', attributes: { class: 'byline' }, children: [say('playbill-story')] },
    ];
    this.script.replaceChildren(
      ...[...heads, ...scriptOf(moments, { say, phrase, stillOf, linked: false })].map(elementOf),
    );
    this.written = true;
  }
}
