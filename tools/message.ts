/** A message as it is written: which values it asks for, what it does with them, and what can't be said in it. */
import { IntlMessageFormat } from 'intl-messageformat';
import { unseenIn, withoutUnseen } from '../src/play/screenplay/invisible-letters.js';
import type { ValueKind } from '../src/page/words/expected-messages.js';

export type Kinds = Readonly<Record<string, ValueKind>>; // of values, by name
type Use = 'text' | 'number' | 'date' | 'time' | 'select' | 'plural';

export interface Message {
  readonly uses: readonly (readonly [value: string, use: Use])[];
  readonly plurals: readonly (readonly [value: string, forms: readonly string[]])[]; // 'one', '=0' …
  readonly wrong: string | null; // what can't be said, whatever the values
}
type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Part = Parts[number];

// as @formatjs/icu-messageformat-parser numbers its kinds
const USES: readonly (Use | null)[] = [null, 'text', 'number', 'date', 'time', 'select', 'plural', null, null];
const [POUND, TAG] = [7, 8];
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
const STYLES = Object.keys(IntlMessageFormat.formats.number);
const BROKEN = 'is no message: look for a brace that is not closed, or a plural without “other”';
const TAGGED = 'messages have none, so take it out, or write ‹ for a plain <';

/** @returns what is wrong where it is no message at all */
export function readMessage(text: string): Message | string {
  try {
    const parts = [...allIn(new IntlMessageFormat(text, 'en').getAst())];
    return {
      uses: parts.flatMap(usesOf),
      plurals: parts.flatMap((part) =>
        'pluralType' in part && part.pluralType === 'cardinal'
          ? [[part.value, Object.keys(part.options)] as const]
          : [],
      ),
      wrong: parts.map(wrongIn).find((wrong) => wrong !== null) ?? null,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (reason.includes('TAG')) return `has a tag that is not closed: ${TAGGED}`;
    if (reason === 'INVALID_ARGUMENT_TYPE')
      return `asks for a kind of value that there is not: there are number, select, plural and selectordinal`;
    return BROKEN;
  }
}

/** A plural that writes the number itself says it as well, where it does so of most numbers. */
function usesOf(part: Part): [value: string, use: Use][] {
  const use = USES[part.type];
  if (!use || !('value' in part)) return [];
  const value = part.value as string;
  const says = 'pluralType' in part && part.options.other?.value.some(({ type }) => type === POUND);
  return says
    ? [
        [value, use],
        [value, 'number'],
      ]
    : [[value, use]];
}

/** What each value is, as far as a message tells by what it does with it. */
export const kindsIn = ({ uses }: Message): Kinds =>
  Object.fromEntries(uses.toReversed().map(([value, use]) => [value, KIND_OF[use] ?? 'text']));

const KIND_OF: Partial<Record<Use, ValueKind>> = { number: 'number', plural: 'number', select: 'choice' };

/** What a message does with a value that can't be done with one of its kind; null for nothing. */
export function misuse({ uses }: Message, kinds: Kinds): string | null {
  const wrong = uses.map(([value, use]) => misused(value, use, kinds[value])).find((each) => each !== null);
  return wrong ?? null;
}

function misused(value: string, use: Use, kind: ValueKind | undefined): string | null {
  if (use === 'date' || use === 'time')
    return `takes {${value}} for a ${use}, which no value is: write {${value}} alone`;
  if ((use === 'number' || use === 'plural') && kind && kind !== 'number')
    return `takes {${value}} for a number, but it is a text: write {${value}} alone`;
  if (use === 'select' && kind === 'number')
    return `takes {${value}} for a word, but it is a number: choose by it with plural`;
  if (use === 'select' && kind === 'text')
    return `chooses by {${value}}, which can be any text: write {${value}} alone`;
  return null;
}

/** What comes of saying it once; null where nothing is wrong. */
export function unsayable(text: string, locale: string, kinds: Kinds): string | null {
  const values = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'number' ? 2 : 'Lily']),
  );
  try {
    new IntlMessageFormat(text, locale).format(values);
    return null;
  } catch (error) {
    return `can’t be said (${(error as Error).message.split('\n')[0]}): write it more plainly`;
  }
}

function* allIn(parts: Parts): Generator<Part> {
  for (const part of parts) {
    yield part;
    if ('options' in part) for (const { value } of Object.values(part.options)) yield* allIn(value);
    if ('children' in part) yield* allIn(part.children);
  }
}

function wrongIn(part: Part): string | null {
  if (part.type === TAG) return `has a tag, <${(part as { value: string }).value}>: ${TAGGED}`;
  if ('pluralType' in part) {
    const strange = Object.keys(part.options).find((name) => !name.startsWith('=') && !CATEGORIES.includes(name));
    return strange === undefined
      ? null
      : `counts with “${strange}”, which no language has: there are ${CATEGORIES.join(', ')}, and =0, =1 … ` +
          `for a number itself`;
  }
  const style = USES[part.type] === 'number' && 'style' in part ? part.style : null;
  return style ? wrongStyle((part as { value: string }).value, style) : null;
}

/** Words for how to write a number that the parser lets pass, though they mean nothing. */
function wrongStyle(value: string, style: NonNullable<(Part & { readonly style?: unknown })['style']>): string | null {
  const word = typeof style === 'string' ? (STYLES.includes(style) ? null : style) : strangeToken(style);
  if (word === null) return null;
  const unseen = unseenIn(word);
  return unseen
    ? `has a ${unseen.called} before “${withoutUnseen(word)}”: type a plain space for it`
    : `writes {${value}} as “${word}”, which means nothing: write {${value}, number}, or {${value}, number, ` +
        `::percent} for a share`;
}

function strangeToken(style: object): string | null {
  const tokens = 'tokens' in style ? (style.tokens as readonly { stem: string; options: readonly string[] }[]) : [];
  const words = tokens.map(({ stem, options }) => [stem, ...options].join('/'));
  const strange = words.find((word) => !means(word));
  return strange === undefined ? null : `::${strange}`;
}

/** Whether a word of a skeleton changes anything, by itself. */
function means(word: string): boolean {
  const [part] = new IntlMessageFormat(`{n, number, ::${word}}`, 'en').getAst();
  const { style } = part as { readonly style: { readonly parsedOptions: object } };
  return Object.keys(style.parsedOptions).length > 0;
}
