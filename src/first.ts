/**
 * Shows the line of the step that the address names, as the page without scripts has it, before any other script has
 * come. Written into the page itself. What is in another language than the screenplay waits for its words.
 */
import { decoded, idIn } from './page/address';
import { firstLanguage } from './page/words/first-language';
import type { Language } from './page/words/languages';

/** The languages of the play, its own first, and by figure the colour of a name: written in by the build. */
declare const SPOKEN: readonly Language[];
declare const COLOURS: Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescaped = (html: string): string => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

function show(card: HTMLElement, [, kind, who, name = '', html]: readonly string[]): void {
  const line = card.querySelector<HTMLElement>('.card-line')!;
  const text = unescaped(html!);
  line.textContent = text;
  card.querySelector('.card-name')!.textContent = kind === 'letter' ? '' : unescaped(name);
  Object.assign(card.dataset, { kind, who });
  card.style.setProperty('--colour', COLOURS[who!] ?? null);
  card.style.setProperty('--letters', String(text.length));
  card.hidden = false;
  const words = new Range();
  words.selectNodeContents(line); // the card is no wider than its longest line
  line.style.setProperty('--wide', `${Math.ceil(words.getBoundingClientRect().width) + 1}px`);
}

const LINE = /^[^>]*kind="(\w+)" data-who="(\w+)">(?:<b>(.*?)<\/b> )?(.*?)<\/p>/s;
const played = document.querySelector('main noscript')?.textContent ?? '';
const [, from] = played.split(`<p id="${idIn(decoded(location.hash))}" `);
const found = from !== undefined && firstLanguage(SPOKEN) === SPOKEN[0] ? LINE.exec(from) : null;
if (found) show(document.querySelector('.card')!, found);
else delete document.documentElement.dataset.asked;
