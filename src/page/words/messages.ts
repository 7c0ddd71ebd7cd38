/**
 * Messages in one language, in the syntax of ICU MessageFormat:
 * https://unicode-org.github.io/icu/userguide/format_parse/messages
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Row as WordsRow } from '../../schemas/rows';
import type { Given, Plain, Valued } from './expected-messages';

export type Values = Readonly<Record<string, string | number>>;

/** A message of that id, with its values filled in. */
export interface Say {
  (id: Plain): string;
  <Id extends Valued>(id: Id, values: Given<Id>): string;
}

/** A line of a file of words. */
export type Row = Pick<WordsRow, 'text'> & Partial<WordsRow>;

/** Is told, once each, what is broken. */
export type Warn = (fault: string) => void;

/** @param text JSON Lines @throws SyntaxError where a line is no JSON */
export const rowsOf = (text: string): Row[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

export class Messages {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly formats = new Map<string, IntlMessageFormat>(); // each is parsed once, when it is first said
  private readonly broken = new Set<string>();

  /**
   * @param locale a tag such as 'en-GB'
   * @param otherwise says what is missing or broken here
   */
  constructor(
    private readonly locale: string,
    rows: readonly Row[],
    private readonly otherwise: Messages | null = null,
    private readonly warn: Warn = () => {},
  ) {
    this.texts = new Map(rows.flatMap(({ id, text }) => (id === undefined ? [] : [[id, text]])));
  }

  has(id: string): boolean {
    return this.texts.has(id);
  }

  /** @throws Error where there is no such message, or a broken one, and nothing to say it otherwise */
  readonly say = (id: string, values: Values = {}): string => {
    if (!this.otherwise) return String(this.format(id).format(values));
    if (!this.has(id) || this.broken.has(id)) return this.otherwise.say(id, values);
    try {
      return String(this.format(id).format(values));
    } catch (thrown) {
      this.broken.add(id);
      this.warn(`The message “${id}” is broken in ${this.locale}, and said in English: ${String(thrown)}`);
      return this.otherwise.say(id, values);
    }
  };

  private format(id: string): IntlMessageFormat {
    const known = this.formats.get(id);
    if (known) return known;
    const text = this.texts.get(id);
    if (text === undefined) throw new Error(`There is no message “${id}” in English.`);
    const format = new IntlMessageFormat(text, this.locale);
    this.formats.set(id, format);
    return format;
  }
}
