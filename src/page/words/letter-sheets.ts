/** The style sheets of languages that have letters of their own, put into the page when they are wanted. */
import type { Closing } from '../closing';
import type { Language } from './languages';

export class LetterSheets {
  private readonly coming = new Map<Language, Promise<boolean>>(); // or there already

  /** @param addresses by language; those without need none */
  constructor(
    private readonly page: Document,
    private readonly addresses: Readonly<Record<string, string>>,
    private readonly closing: Closing,
  ) {}

  /** @returns whether the page has the letters of that language now */
  fetch(language: Language): Promise<boolean> {
    const href = this.addresses[language];
    const had = href === undefined ? Promise.resolve(true) : this.coming.get(language);
    if (had) return had;
    const coming = this.link(href!).then((came) => (came || this.coming.delete(language), came));
    this.coming.set(language, coming);
    return coming;
  }

  private link(href: string): Promise<boolean> {
    const { signal } = this.closing;
    const link = Object.assign(this.page.createElement('link'), { rel: 'stylesheet', href });
    this.page.head.append(link);
    this.closing.add(() => link.remove());
    return new Promise((resolve) => {
      link.addEventListener('load', () => resolve(true), { signal });
      link.addEventListener('error', () => (link.remove(), resolve(false)), { signal });
    });
  }
}
