/** Whether messages count as their language does. */
import type { English } from './check-translations.js';
import { type Message, readMessage } from './message.js';
import { placedRows, type WordsFile } from './rows.js';

const COUNTED = 200; // numbers below it are counted with in plays
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** @param locale of the file @returns `file:line:column what: how to put it right` */
export const pluralWarnings = (file: WordsFile, english: English, locale: string): string[] =>
  placedRows(file).flatMap(({ row: { text }, key, at }) => {
    const [own, said] = [String(text), english.get(key) ?? ''];
    if (!`${own} ${said}`.includes('plural')) return []; // as most
    const [now, source] = [readMessage(own), readMessage(said)];
    if (typeof now === 'string' || typeof source === 'string') return []; // told of as a fault
    return [...uncounted(now, source, locale), ...formless(now, locale)].map(
      (what) => `${at('text')} “${key}” ${what}`,
    );
  });

const called = (locale: string): string => NAMES.of(locale) ?? locale;

/** Numbers that have forms of their own in a language, the first of each. */
function formsOf(locale: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(locale);
  const forms = new Map<string, number>();
  for (let n = 0; n < COUNTED; n++) if (!forms.has(rules.select(n))) forms.set(rules.select(n), n);
  return forms;
}

/** What the English counts by, and this does not, in a language in which words change with numbers. */
function uncounted(now: Message, source: Message, locale: string): string[] {
  const forms = [...formsOf(locale).keys()];
  const counted = now.plurals.map(([value]) => value);
  if (forms.length < 2) return [];
  return source.plurals
    .map(([value]) => value)
    .filter((value) => !counted.includes(value))
    .map(
      (value) =>
        `has the same words for every number, and the English counts by {${value}}: write ` +
        `{${value}, plural, ${forms.map((form) => `${form} {…}`).join(' ')}}`,
    );
}

/** Forms that a language has and a plural lacks, but for those of a single number that it names itself. */
const formless = ({ plurals }: Message, locale: string): string[] =>
  plurals.flatMap(([value, given]) =>
    [...formsOf(locale)]
      .filter(([form, first]) => !given.includes(form) && !(given.includes(`=${first}`) && isOf(form, first, locale)))
      .map(
        ([form, first]) =>
          `counts by {${value}} without “${form}”, which ${called(locale)} has for ${first}: add ${form} {…}`,
      ),
  );

/** Whether a number is the only one of a form. */
function isOf(form: string, only: number, locale: string): boolean {
  const rules = new Intl.PluralRules(locale);
  return Array.from({ length: COUNTED }, (_, n) => n).every((n) => n === only || rules.select(n) !== form);
}
