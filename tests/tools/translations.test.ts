import { describe, expect, it } from 'vitest';
import { messageFaults, rowFaults, translationWarnings } from '../../tools/check-translations';
import { pluralWarnings } from '../../tools/check-plurals';
import { englishBehind, translationsBehind, wordFaults } from '../../tools/languages';
import { ROOT } from '../play/texts';

const english = new Map([
  ['you-came', 'You came.'],
  ['i-did', 'I did.'],
]);
const file = (...rows: readonly (object | string)[]) => ({
  name: 'assets/plays/our-spot/languages/fr/lines.jsonl',
  text: rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
});
const came = { id: 'you-came', en: 'You came.', text: 'Tu es venue.' };
const did = { id: 'i-did', en: 'I did.', text: 'Oui.' };

describe('a translation', () => {
  it('that says all the English says is well', () => expect(translationWarnings(file(came, did), english)).toEqual([]));

  it.each([
    [
      'a line is missing',
      [came],
      'assets/plays/our-spot/languages/fr/lines.jsonl: 1 missing; the English is shown instead: i-did',
    ],
    [
      'the English has changed since',
      [came, { ...did, en: 'I did!' }],
      'assets/plays/our-spot/languages/fr/lines.jsonl:2:20 ' +
        '“i-did” is older than its English, which is now “I did.”: look it over ' +
        'and bring its "en" up to date',
    ],
    [
      'a line is left over',
      [came, did, { id: 'gone', en: 'Gone.', text: 'Parti.' }],
      'assets/plays/our-spot/languages/fr/lines.jsonl:3:7 ' +
        '“gone” is left over of words that are no more: take the row out',
    ],
    [
      'a line is there twice',
      [came, did, did],
      'assets/plays/our-spot/languages/fr/lines.jsonl:3:7 “i-did” is there twice: take one of its rows out',
    ],
  ])('is reported where %s', (_, rows, told) => expect(translationWarnings(file(...rows), english)).toEqual([told]));

  it('that is not there at all is missing every line', () =>
    expect(translationWarnings(file(), english)).toEqual([
      'assets/plays/our-spot/languages/fr/lines.jsonl: 2 missing; the English is shown instead: you-came, i-did',
    ]));
});

describe('a translated message', () => {
  const counted = new Map([['found', '{lines, plural, one {# line} other {# lines}}']]);
  const row = (text: string) => file({ id: 'found', en: counted.get('found'), text });

  it('may count in its own way', () =>
    expect(messageFaults(row('{lines, plural, zero {لا} two {سطران} other {#}}'), counted)).toEqual([]));

  it('may leave out what only chooses words in the English, or spell out a name', () => {
    const said = new Map([['thinks', '{name} {who, select, both {think} other {thinks}}: {line}']]);
    const row = (text: string) => file({ id: 'thinks', en: said.get('thinks'), text });
    expect([
      ...messageFaults(row('{name}：{line}'), said),
      ...messageFaults(row('{who, select, lily {Lily pense} other {Ils pensent}} {line}'), said),
    ]).toEqual([]);
    expect(messageFaults(row('{who, select, lily {Lily pense} other {Ils pensent}}'), said)).toHaveLength(1);
  });

  it.each([
    [
      'a brace is left open',
      '{lines, plural, one {# ligne}',
      'is no message: look for a brace that is not closed, or a plural without “other”',
    ],
    [
      'it asks for a value that is never given',
      '{line}',
      'asks for {line}, which the English does not have: take it out, or name it as the English does',
    ],
    ['it has lost a value', 'des lignes', 'does not say {lines}, which the English says: put it in'],
    [
      'it has lost the number that it counts by',
      '{lines, plural, one {une ligne} other {des lignes}}',
      'does not say {lines}, which the English says: put it in',
    ],
    [
      'an apostrophe makes a letter of its brace',
      "l'{lines}",
      'does not say {lines}, which the English says: put it in; after an apostrophe a brace is taken for a ' +
        'letter, so write ’',
    ],
    [
      'an apostrophe makes a letter of one of two',
      "{lines} l'{lines}",
      'has a brace that is taken for a letter, because an apostrophe stands before it: write ’',
    ],
    [
      'a value is taken for a date',
      '{lines, date}',
      'takes {lines} for a date, which no value is: write {lines} alone',
    ],
    [
      'a number is taken for a word',
      '{lines, select, other {}} {lines}',
      'takes {lines} for a word, but it is a number: choose by it with plural',
    ],
    [
      'a number is written in a way that there is not',
      '{lines, number, ::zzz}',
      'writes {lines} as “::zzz”, which means nothing: write {lines, number}, or {lines, number, ::percent} ' +
        'for a share',
    ],
    [
      'a space that nobody sees is taken for a part of it',
      '{lines, number,\u00a0::percent}',
      'has a no-break space (U+00A0) before “::percent”: type a plain space for it',
    ],
    [
      'a plural counts as no language does',
      '{lines, plural, un {# ligne} other {# lignes}}',
      'counts with “un”, which no language has: there are zero, one, two, few, many, other, and =0, =1 … ' +
        'for a number itself',
    ],
    [
      'a currency is none',
      '{lines, number, ::currency/ZZZZ}',
      'can’t be said (Invalid currency code : ZZZZ): write it more plainly',
    ],
    [
      'a tag is left open',
      '<b>{lines}',
      'has a tag that is not closed: messages have none, so take it out, or write ‹ for a plain <',
    ],
    [
      'there is a tag',
      '<b>{lines}</b>',
      'has a tag, <b>: messages have none, so take it out, or write ‹ for a plain <',
    ],
  ])('is reported where %s', (_, text, told) => {
    const column = JSON.stringify({ id: 'found', en: counted.get('found') }).length + '"text":'.length + 1;
    expect(messageFaults(row(text), counted)).toEqual([
      `assets/plays/our-spot/languages/fr/lines.jsonl:1:${column} “found” ${told}`,
    ]);
  });
});

describe('what is counted', () => {
  const counted = new Map([['found', '{lines, plural, one {# line} other {# lines}}']]);
  const told = (locale: string, text: string) =>
    pluralWarnings(file({ id: 'found', text }), counted, locale).map((line) => line.replace(/^\S+:1:22 “found” /, ''));

  it.each([
    ['fr', '{lines, plural, =0 {rien} one {# ligne} other {# lignes}}'],
    ['ja', '{lines}件'],
    ['ar', '{lines, plural, =0 {لا} one {سطر} two {سطران} few {# أسطر} many {# سطرًا} other {# سطر}}'],
    ['ar', '{lines, plural, =0 {لا} =1 {سطر} =2 {سطران} few {# أسطر} many {# سطرًا} other {# سطر}}'],
    ['fr', '{lines, plural, one {# ligne}'], // told of by itself
  ])('may be counted as %s counts: %s', (locale, text) => expect(told(locale, text)).toEqual([]));

  it.each([
    [
      'fr',
      '{lines} lignes',
      'has the same words for every number, and the English counts by {lines}: write ' +
        '{lines, plural, one {…} other {…}}',
    ],
    [
      'fr',
      '{lines, plural, =1 {une ligne} other {# lignes}}',
      'counts by {lines} without “one”, which French has for 0: add one {…}',
    ],
    [
      'ar',
      '{lines, plural, =0 {لا} one {سطر} two {سطران} many {# سطرًا} other {# سطر}}',
      'counts by {lines} without “few”, which Arabic has for 3: add few {…}',
    ],
  ])('is told of where %s counts otherwise: %s', (locale, text, what) => expect(told(locale, text)).toEqual([what]));
});

describe('a row', () => {
  it.each([
    [
      { ...did, text: '\u00a0\u200b' },
      '36 this row says nothing: there is no more than a no-break space (U+00A0) in its "text"; write the words',
    ],
    [{ ...did, text: ' ' }, '36 this row says nothing: give it a "text"'],
    [{ id: 'i-did' }, '1 this row says nothing: give it a "text"'],
    [{ ...did, text: 7 }, '36 "text" is 7, which is no text: write it in one pair of quotation marks'],
    [{ ...did, text: ['Oui.'] }, '36 "text" is ["Oui."], which is no text: write it in one pair of quotation marks'],
    [{ id: 'i-did', txt: 'Oui.' }, '21 nothing reads a field called "txt": did you mean "text"?'],
    [
      { ...did, text: 'Oui.', note: 'look this over' },
      '50 nothing reads a field called "note": take it out; a row has an "id", a "text" and the "en" it was made from',
    ],
    [
      { ...did, id: 5 },
      '7 "id" is 5, which is no text: write it in quotation marks, as it stands in the play or in the English',
    ],
    [
      { text: 'Oui.' },
      '1 this row does not say what it is: give it the "id" of its line or message, or the "en" of its phrase',
    ],
  ])('is told of where it says nothing, or not of what: %j', (row, told) =>
    expect(rowFaults(file(row))).toEqual([`assets/plays/our-spot/languages/fr/lines.jsonl:1:${told}`]),
  );
});

describe('a message of the page', () => {
  const kinds = { name: 'text', who: 'choice', share: 'number' } as const;
  const said = new Map([['it', '{name} {share}']]);
  const told = (text: string, english = said) =>
    messageFaults(file({ id: 'it', en: '', text }), english, () => kinds).map((line) => line.replace(/^\S+ “it” /, ''));

  it.each([
    ['{name, number} {share}', 'takes {name} for a number, but it is a text: write {name} alone'],
    ['{name, plural, other {#}} {share}', 'takes {name} for a number, but it is a text: write {name} alone'],
    ['{name, select, other {x}} {share}', 'chooses by {name}, which can be any text: write {name} alone'],
    [
      '{who, select, other {x}} {share}',
      'asks for {who}, which the English does not have: take it out, or name it as the English does',
    ],
    ['{share}', 'does not say {name}, which the English says: put it in'],
  ])('is held to what the page gives it: %s', (text, fault) => expect(told(text)).toEqual([fault]));

  it('is so in English as well, which says what it likes of that', () => {
    const itself = (text: string) => told(text, new Map([['it', text]]));
    expect([
      ...itself('{who, select, lily {she} other {he}} {share, number, ::percent}'),
      ...itself('No value'),
    ]).toEqual([]);
    expect([...itself('{nam}'), ...itself('{name, date}')]).toEqual([
      'asks for {nam}, which the page does not give it: did you mean "name"?',
      'takes {name} for a date, which no value is: write {name} alone',
    ]);
  });

  it('is not blamed for English that is missing or broken', () =>
    expect([...told('{name}', new Map()), ...told('{name} {share}', new Map([['it', '{name']]))]).toEqual([]));
});

describe('the play as shipped', () => {
  it('is whole in its five languages', () =>
    expect([...englishBehind(ROOT), ...translationsBehind(ROOT), ...wordFaults(ROOT)]).toEqual([]));
});
