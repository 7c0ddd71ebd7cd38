/** What letters of other scripts roughly sound like, for lips and voices that only bleep them. */

/** Kana by the vowel they end in; katakana lie so far beyond hiragana. */
const KANA: Readonly<Record<string, string>> = {
  a: 'あぁかがさざただなはばぱまやゃらわゎ',
  i: 'いぃきぎしじちぢにひびぴみりゐ',
  u: 'うぅくぐすずつづぬふぶぷむゆゅるゔ',
  e: 'えぇけげせぜてでねへべぺめれゑ',
  o: 'おぉこごそぞとどのほぼぽもよょろを',
  n: 'んっ',
};
const KATAKANA = 0x60;

/** Arabic letters and vowel signs by what lips do for them. */
const ARABIC: Readonly<Record<string, string>> = {
  a: 'اأإآةىع\u064e\u064b',
  i: 'يئ\u0650\u064d',
  u: 'وؤ\u064f\u064c',
  m: 'مب',
  f: 'ف',
  l: 'تثجدذرزسشصضطظلن',
};

const SOUNDS: ReadonlyMap<string, string> = new Map(
  [KANA, ARABIC].flatMap((table) =>
    Object.entries(table).flatMap(([letter, all]) => Array.from(all, (char) => [char, letter] as const)),
  ),
);
const VOWELS = 'aiueo';

function soundOf(char: string, before: string): string {
  if (char === 'ー') return before;
  if (/\p{Script=Katakana}/u.test(char)) return SOUNDS.get(String.fromCharCode(char.charCodeAt(0) - KATAKANA)) ?? 'a';
  // its reading is not known; always the same will do
  if (/\p{Script=Han}/u.test(char)) return VOWELS[char.charCodeAt(0) % VOWELS.length]!;
  return SOUNDS.get(char) ?? char;
}

/** The text with a Latin letter for each Japanese or Arabic one, at the same place; all others as they are. */
export function latinOf(text: string): string {
  let latin = '';
  for (let at = 0; at < text.length; at += 1) latin += soundOf(text[at]!, latin.at(-1) ?? '');
  return latin;
}
