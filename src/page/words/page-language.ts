/** What the page says, in the viewer's language: messages, lines, and phrases known by their English. */
import controls from '../../../assets/shared/languages/en/controls.jsonl?raw';
import descriptions from '../../../assets/plays/our-spot/languages/en/descriptions.jsonl?raw';
import type { Plain } from './expected-messages';
import { catalogOf, type MessageCatalog } from './message-catalog';
import { LANGUAGES, type Language } from './languages';
import { rowsOf, type Say, type Values, type Warn } from './messages';
import { fetchCatalog } from './catalog-files';
import { notify } from '../notify';

const SOURCE = catalogOf('en', {
  controls: rowsOf(controls),
  descriptions: rowsOf(descriptions),
  phrases: [],
  lines: [],
});

let language: Language = 'en';
let book: MessageCatalog = SOURCE;
let asked: Language = 'en';
let warn: Warn = () => {};
const coming = new Map<Language, Promise<MessageCatalog>>(); // what is being fetched, or has come
const heard: (() => void)[] = []; // whoever has said something that must be said anew

export const currentLanguage = (): Language => language;

/** A message of a language's controls.jsonl or descriptions.jsonl. */
export const say: Say = (id: string, values?: Values) => book.messages.say(id, values);

/** A phrase that the play's data has in English, such as a caption. */
export const phrase = (words: string): string => book.phrases.get(words) ?? words;

/** The lines of the language that is spoken; none in English, which the screenplay is written in. */
export const translatedLines = (): MessageCatalog['lines'] => book.lines;

/** @param told whenever another language is spoken */
export function onLanguage(told: () => void): void {
  heard.push(told);
}

/** @param told hears what is wrong with the words of a language, once each */
export function onFaultyWords(told: Warn): void {
  warn = told;
}

/**
 * Speaks another language from now on; of several asked for in a row, the last.
 * @returns false, and stays, where its words cannot be fetched
 */
export async function switchLanguage(wanted: Language): Promise<boolean> {
  asked = wanted;
  if (wanted === language) return true;
  const found = await bookOf(wanted).catch(() => null);
  if (asked !== wanted) return true;
  if (found === null) return false;
  [language, book] = [wanted, found];
  translatePage();
  notify(heard);
  return true;
}

/** Has an element say a message from now on, in whatever language is spoken. */
export function keepTranslated(element: HTMLElement, id: Plain): void {
  element.dataset.say = id;
  element.textContent = say(id);
}

/** Says everything anew that stands in the page as it was written. */
export function translatePage(root: ParentNode = document): void {
  const { tag, dir } = LANGUAGES[language];
  Object.assign(document.documentElement, { lang: tag, dir });
  document.title = say('title');
  for (const element of root.querySelectorAll<HTMLElement>('[data-say]'))
    element.textContent = say(element.dataset.say as Plain);
  for (const element of root.querySelectorAll<HTMLElement>('[data-say-label]'))
    element.setAttribute('aria-label', say(element.dataset.sayLabel as Plain));
}

/** Fetched once, unless that fails. */
function bookOf(wanted: Language): Promise<MessageCatalog> {
  if (wanted === 'en') return Promise.resolve(SOURCE);
  const found = coming.get(wanted) ?? fetchCatalog(wanted, SOURCE.messages, (fault) => warn(fault));
  coming.set(wanted, found);
  found.catch(() => coming.delete(wanted));
  return found;
}
