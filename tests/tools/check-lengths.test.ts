/** Lines and words are held to a small phone with large letters, each as wide as its font has it. */
import { expect, it } from 'vitest';
import { lengthWarnings } from '../../tools/check-lengths';
import { lineFiles } from '../../tools/languages';
import { readPlay } from '../play/shipped';
import { ROOT, scene, shipped } from '../play/texts';

const OWN = 'assets/plays/our-spot/languages';

/** What is told of a line in a language, without where: that is the same for all. */
async function told(text: string, kind = 'narration', language = 'en'): Promise<string[]> {
  const play = readPlay([scene({ kind })]);
  const row = JSON.stringify({ id: play.steps[0]!.id, text });
  const warnings = await lengthWarnings(ROOT, play, [{ name: `${OWN}/${language}/lines.jsonl`, text: row }]);
  return warnings.map((warning) => warning.replace(`${OWN}/${language}/lines.jsonl:1:23 `, ''));
}
const SMALL = 'a small phone (360 × 640) whose letters are set at 200 %, even at half that size';
const screens = (count: string): string => `this line would fill ${count} screens of ${SMALL}: tell it in two steps`;
const tooWide = (word: string): string =>
  `“${word}” is wider than a card on ${SMALL}: choose a shorter word, or one with a hyphen, or it is broken where it ` +
  'stands';
const times = (text: string, count: number): string => Array.from({ length: count }, () => text).join(' ');

it('lets every line of the play pass, in every language', async () =>
  expect(await lengthWarnings(ROOT, readPlay(shipped), lineFiles(ROOT))).toEqual([]));

it.each([
  ['a line that fills its card', times('word', 140), 'speech', 'en'],
  ['narrow letters, of which more have room', times('little', 140), 'narration', 'en'],
  ['words joined by a dash', `${'long'.repeat(5)}-${'long'.repeat(5)}`, 'speech', 'en'],
  ['broad letters, at each of which a line may break', '夜'.repeat(150), 'narration', 'ja'],
  ['a word that has just room', 'Donaudampfschifffahrtsgesell', 'speech', 'en'],
])('says nothing of %s', async (_, text, kind, language) => expect(await told(text, kind, language)).toEqual([]));

it.each([
  ['a line that does not fit on it', times('word', 260), 'speech', 'en', [screens('1.8')]],
  ['one that is thought, in smaller letters', times('word', 260), 'thought', 'fr', [screens('1.7')]],
  ['one that is written by hand', times('word', 260), 'letter', 'es', [screens('2.5')]],
  ['broad letters', '夜'.repeat(600), 'narration', 'ja', [screens('1.7')]],
  ['a word without an end', `No${'o'.repeat(50)}!`, 'speech', 'en', [tooWide(`No${'o'.repeat(28)}…`)]],
  ['broad Latin letters', 'W'.repeat(22), 'speech', 'en', [tooWide('W'.repeat(22))]],
  ['a Latin word among broad letters', `夜${'W'.repeat(22)}夜`, 'speech', 'ja', [tooWide('W'.repeat(22))]],
  ['a word in Arabic', 'ب'.repeat(80), 'speech', 'ar', [tooWide(`${'ب'.repeat(30)}…`)]],
])('tells of %s', async (_, text, kind, language, warnings) =>
  expect(await told(text, kind, language)).toEqual(warnings),
);
