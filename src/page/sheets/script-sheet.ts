/** The sheet with the whole script, to read and to print; printing the page at any time prints it, too. */
import type { Play } from '../../play/play';
import { elementOf, type Markup } from '../words/markup';
import { requireElement } from '../require-element';
import { scriptOf } from './script-markup';
import type { Closing } from '../closing';
import type { Stills } from '../controls/seek-card';
import type { PageLanguage } from '../words/page-language';

const NO_STILLS = {};

export class ScriptSheet {
  private readonly sheet: HTMLDialogElement;
  private readonly script: HTMLElement;
  private written: Play | null = null; // in the language that is spoken

  constructor(
    mount: HTMLElement,
    private readonly play: () => Play,
    private readonly language: PageLanguage,
    private readonly stills: Stills,
    window: EventTarget,
    closing: Closing,
  ) {
    const { signal } = closing;
    this.sheet = requireElement(mount, '.script') as HTMLDialogElement;
    this.script = requireElement(this.sheet, 'article');
    this.sheet.addEventListener('click', ({ target }) => this.press(target as Element), { signal });
    language.follow(() => (this.written = null));
    window.addEventListener('beforeprint', () => this.layOut(), { signal });
    window.addEventListener('afterprint', () => this.sheet.append(this.script), { signal });
    closing.add(() => this.sheet.append(this.script));
  }

  async open(): Promise<void> {
    // the words are there without them
    this.write(await this.stills().catch(() => NO_STILLS));
    if (!this.sheet.open) this.sheet.showModal();
    this.sheet.scrollTop = 0;
  }

  private press(target: Element): void {
    if (target.closest('[data-presses=close]')) this.sheet.close();
    if (target.closest('[data-presses=print]')) print();
  }

  /** On paper it stands alone: what lies over the page in a sheet would be cut at the first page's end. */
  private layOut(): void {
    if (this.written !== this.play()) this.write(NO_STILLS);
    document.body.append(this.script);
  }

  private write(stills: Readonly<Record<string, string>>): void {
    const { say, phrase } = this.language;
    const play = this.play();
    const moments = play.steps.map((_, n) => play.moment(n));
    const heads: Markup[] = [
      { tag: 'h1', children: [say('title')] },
      { tag: 'p', attributes: { class: 'byline' }, children: [say('playbill-story')] },
    ];
    this.script.replaceChildren(
      ...[...heads, ...scriptOf(moments, { say, phrase, stillOf: (id) => stills[id], linked: false })].map(elementOf),
    );
    this.written = play;
  }
}
