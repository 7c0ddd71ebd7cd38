/**
 * Shows the line of the step that the address names, as the page without scripts has it, and its still, before any
 * other script has come. Written into the page itself. In another language than the screenplay's the words wait.
 */
import { decoded, idIn } from './page/address';
import { stillSheet } from './page/overlays/still-sheet';
import { firstLanguage } from './page/words/first-language';
import type { Language } from './page/words/languages';

/** Written in by the build: the play's languages, its own first; by figure the colour of a name; where stills lie. */
declare const SPOKEN: readonly Language[];
declare const COLOURS: Readonly<Record<string, string>>;
declare const STILLS: string; // the folder
declare const WITHOUT: readonly string[]; // ids of steps that have none

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
const NAME = /^[a-z\d-]+$/;
const id = idIn(decoded(location.hash));
const played = document.querySelector('main noscript')?.textContent ?? '';
const [, from] = NAME.test(id) ? played.split(` id="${id}"`) : [];
const hasStill = from !== undefined && !WITHOUT.includes(id);
if (hasStill) document.querySelector('#stage')!.append(stillSheet(id, `${STILLS}${id}.webp`, 'high').element);
const line = from !== undefined && firstLanguage(SPOKEN) === SPOKEN[0] ? LINE.exec(from) : null;
if (line) show(document.querySelector('.card')!, line);
else if (!hasStill) delete document.documentElement.dataset.asked;
