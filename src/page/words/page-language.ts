/** What the page says, in the viewer's language: messages, lines, and phrases known by their English. */
import type { Plain } from './expected-messages';
import type { MessageCatalog } from './message-catalog';
import { LANGUAGES, type Language } from './languages';
import type { Messages, Say, Values } from './messages';
import { notify } from '../notify';

/** Brings the words of a language; rejects where they can't be had. */
export type FetchCatalog = (language: Language, otherwise: Messages) => Promise<MessageCatalog>;

export class PageLanguage {
  private language: Language = 'en';
  private catalog: MessageCatalog;
  private asked: Language = 'en';
  private readonly coming = new Map<Language, Promise<MessageCatalog>>(); // what is being fetched, or has come
  private readonly followers: (() => void)[] = []; // whoever has said something that must be said anew

  /** @param root the part of the page that says anything @param english is spoken until another language is there */
  constructor(
    private readonly root: HTMLElement,
    private readonly english: MessageCatalog,
    private readonly fetchCatalog: FetchCatalog,
  ) {
    this.catalog = english;
  }

  get current(): Language {
    return this.language;
  }

  /** Whether one reads from right to left. */
  get isMirrored(): boolean {
    return LANGUAGES[this.language].dir === 'rtl';
  }

  /** A message of a language's controls, names or descriptions. */
  readonly say: Say = (id: string, values?: Values) => this.catalog.messages.say(id, values);

  /** A phrase that the play's data has in English, such as a caption. */
  readonly phrase = (words: string): string => this.catalog.phrases.get(words) ?? words;

  /** The lines of the language that is spoken; none in the one that the screenplay is written in. */
  get lines(): MessageCatalog['lines'] {
    return this.catalog.lines;
  }

  /** @param told whenever another language is spoken */
  follow(told: () => void): void {
    this.followers.push(told);
  }

  /**
   * Speaks another language from now on; of several asked for in a row, the last.
   * @returns false, and stays, where its words cannot be fetched
   */
  async speak(wanted: Language): Promise<boolean> {
    this.asked = wanted;
    if (wanted === this.language) return true;
    const found = await this.catalogOf(wanted).catch(() => null);
    if (this.asked !== wanted) return true;
    if (found === null) return false;
    [this.language, this.catalog] = [wanted, found];
    this.translatePage();
    notify(this.followers);
    return true;
  }

  /** Has an element say a message from now on, in whatever language is spoken. */
  keepTranslated(element: HTMLElement, id: Plain): void {
    element.dataset.say = id;
    element.textContent = this.say(id);
  }

  /** Says everything anew that stands in the page as it was written. */
  translatePage(): void {
    const { tag, dir } = LANGUAGES[this.language];
    Object.assign(this.root.ownerDocument.documentElement, { lang: tag, dir });
    this.root.ownerDocument.title = this.say('title');
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-say]'))
      element.textContent = this.say(element.dataset.say as Plain);
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-say-label]'))
      element.setAttribute('aria-label', this.say(element.dataset.sayLabel as Plain));
  }

  /** Fetched once, unless that fails. */
  private catalogOf(wanted: Language): Promise<MessageCatalog> {
    if (wanted === 'en') return Promise.resolve(this.english);
    const found = this.coming.get(wanted) ?? this.fetchCatalog(wanted, this.english.messages);
    this.coming.set(wanted, found);
    found.catch(() => this.coming.delete(wanted));
    return found;
  }
}
