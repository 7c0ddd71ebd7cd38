/** Quotation marks are those of the language, and none of a typewriter. */
import { expect, it } from 'vitest';
import { quoteWarnings } from '../../tools/check-quotes';
import { dataNames, readData } from '../../tools/data-files';
import { ROOT } from '../play/texts';

const OWN = 'assets/plays/our-spot';
const told = (language: string, text: string): string[] =>
  quoteWarnings({ name: `${OWN}/languages/${language}/lines.jsonl`, text: JSON.stringify({ id: 'one', text }) }).map(
    (line) => line.replace(`${OWN}/languages/${language}/lines.jsonl:1:`, ''),
  );

it.each([
  ['en', 'She’d say “no”, and ‘“no” again’.'],
  ['fr', 'Elle dit « non » et l’oublie ; «\u202fnon\u202f» ! “non”'],
  ['es', '«No», dijo; «él dice “no”»'],
  ['ja', '「いいえ」『いいえ』'],
  ['ar', '«لا»'],
])('lets pass what is written as in %s: %s', (language, text) =>
  expect(told(language, text.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'))).toEqual([]),
);

it.each([
  ['en', "Don't.", "24 Don't. has ' for an apostrophe: write ’"],
  ['en', 'Don‘t.', '24 Don‘t. has ‘ for an apostrophe: write ’'],
  ['en', 'A "no".', '23 A "no". has ", which English does not quote with: write “…”, and ‘…’ within'],
  ['en', 'A “no".', '26 A “no". has ", which English does not quote with: write “…”, and ‘…’ within'],
  [
    'en',
    "To quote: 'no' was all she wrote.",
    "31 To quote: 'no' was al… has ', which English does not quote with: write “…”, and ‘…’ within; an apostrophe is ’",
  ],
  ['en', '«No»', '21 «No» has «, which English does not quote with: write “…”, and ‘…’ within'],
  ['fr', 'Un «non».', '24 Un «non». has « without its space: put a no-break space (U+00A0) between it and the words'],
  [
    'fr',
    '«\u00a0Non »',
    '27 «\u00a0Non » has » without its space: put a no-break space (U+00A0) between it and the words',
  ],
  ['es', 'Un "no".', '24 Un "no". has ", which Spanish does not quote with: write «…», and “…” within'],
  ['ja', '“いいえ”', '21 “いいえ” has “, which Japanese does not quote with: write 「…」, and 『…』 within'],
  ['ar', '"لا"', '21 "لا" has ", which Arabic does not quote with: write «…», and “…” within'],
])('tells of what is not written as in %s: %s', (language, text, what) => expect(told(language, text)).toEqual([what]));

it('finds the place behind letters that are written with a backslash', () =>
  expect(
    quoteWarnings({ name: `${OWN}/screenplay/1.jsonl`, text: '{"id":"one"}\n{"text":"\\u00c9t\\u00e9,\\n\\"no\\""}' }),
  ).toEqual([
    `${OWN}/screenplay/1.jsonl:2:26 Été, "no" has ", which English does not quote with: write “…”, and ‘…’ within`,
  ]));

it('looks at titles, captions and descriptions too, and at nothing that the audience does not read', () => {
  const data = { hop: { sounds: [{ words: 'a "hop"' }], how: 'as in "hop"', told: "it's" } };
  expect(quoteWarnings({ name: `${OWN}/movements.json`, text: JSON.stringify(data) })).toHaveLength(2);
  expect(quoteWarnings({ name: `${OWN}/play.json`, text: JSON.stringify(data) })).toEqual([]);
});

it('finds nothing in the play as shipped', () =>
  expect(dataNames(ROOT).flatMap((name) => quoteWarnings({ name, text: readData(ROOT, name) }))).toEqual([]));
