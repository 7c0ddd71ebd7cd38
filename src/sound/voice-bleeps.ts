/** How a line is spoken in bleeps: a syllable for each vowel or so, at the pace at which its letters come out. */
import { clamp, share } from '../maths/scalar';
import { latinOf } from '../play/words/transliteration';
import { schedule } from '../play/words/letter-timing';
import type { Step } from '../play/step';
import type { SoundData } from './sounds';
import type { VoiceStyle } from '../schemas/voices';

export interface Syllable {
  readonly at: number; // seconds after the words begin
  readonly sound: string; // a name in sounds.json
  readonly variant: number; // which of its clips: the colour of the vowel
  readonly rate: number; // 1: as recorded
  readonly volume: number; // 0…1 of the sound's own
}

/** What a play's lines are spoken with. */
export type Voicing = Pick<SoundData, 'styles' | 'lineStyles' | 'voices'>;
type SpeechLine = Pick<Step, 'id' | 'kind' | 'who' | 'mood' | 'text'>;

export const GAP = 0.105; // seconds from syllable to syllable, at the least
const [FADES_FROM, FADES_BY, FADED] = [2, 3.2, 0.6]; // a long line sinks to .6 of its volume between these seconds
const TREMBLE = 0.05; // share of the pitch by which sobs throw a voice up and down
const [LOWEST, HIGHEST] = [0.8, 1.3]; // rates beyond which it would not be the same person

/**
 * The syllables of a line, earliest first; none for what is not spoken.
 * @param mood of the speaker, for a step that leaves it as it was
 * @param pace of the words; those that come out at once are spoken as written
 */
export function bleepsOf(
  { styles, lineStyles, voices }: Voicing,
  line: SpeechLine,
  mood: string = line.mood,
  pace = 1,
): readonly Syllable[] {
  const voice = voices[line.who];
  if (line.kind !== 'speech' || voice === undefined) return [];
  const style = lineStyles[line.id] ?? styles.moods[mood] ?? styles.moods.neutral!;
  return vowelsOf(line.text, pace || 1).map((vowel, i) => ({
    at: vowel.at,
    sound: style.whisper ? 'whisper' : voice,
    variant: styles.vowels[vowel.letter]![i % 2]!, // two clips take turns, so that none comes twice running
    ...voiced(style, vowel, i, (what) => whim(`${i} ${what} ${line.id}`)),
  }));
}

/** @param chance 0…1 for each thing that is left to it */
function voiced(
  style: VoiceStyle,
  { at, phrase, place }: Vowel,
  i: number,
  chance: (what: string) => number,
): Pick<Syllable, 'rate' | 'volume'> {
  const melody = melodyOf(phrase, place);
  const tremble = TREMBLE * style.tremble * (i % 2 === 0 ? 1 : -1) * (0.5 + 0.5 * chance('tremble'));
  const rate = style.pitch * (1 + style.spread * (melody.pitch + 0.02 * (chance('pitch') - 0.5))) * (1 + tremble);
  const volume = style.volume * melody.volume * (0.85 + 0.15 * chance('volume')) * late(at);
  return { rate: clamp(rate, LOWEST, HIGHEST), volume: clamp(volume) };
}

const late = (at: number): number => 1 - (1 - FADED) * share(FADES_FROM, FADES_BY, at);

interface Vowel {
  readonly at: number; // seconds
  readonly letter: string;
  readonly phrase: string; // the sentence it is in
  readonly place: number; // in that sentence: 0 first … 1 last
}

const SENTENCE = /[^.?!…。？！؟]+[.?!…。？！؟]*/gu;

function vowelsOf(text: string, pace: number): Vowel[] {
  const due = schedule(text, pace);
  let free = 0; // seconds from which the next may come
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: phrase, index }) => {
    const heard: { at: number; letter: string }[] = [];
    for (const { letter, offset } of nuclei(phrase)) {
      const at = due[index + offset]!;
      if (at < free) continue;
      heard.push({ at, letter });
      free = at + GAP;
    }
    return heard.map((vowel, i) => ({ ...vowel, phrase, place: heard.length > 1 ? i / (heard.length - 1) : 1 }));
  });
}

const NUCLEUS = /[aeiou]|(?<=\p{L})y/gu;

const bare = (letter: string): string => (letter.length > 1 ? letter : letter.normalize('NFD')[0]!.toLowerCase());
const WITHOUT_VOWELS = /\p{L}{1,3}/gu;

/** Vowels, bare of accents, and where they stand; a word without any sounds at every third letter. */
function nuclei(phrase: string): { letter: string; offset: number }[] {
  const plain = latinOf(phrase).replaceAll(/\p{L}/gu, bare);
  return [...plain.matchAll(/[\p{L}’']+/gu)].flatMap(({ 0: word, index }) => {
    const vowels = [...word.matchAll(NUCLEUS)].map((vowel) => ({ letter: vowel[0], offset: index + vowel.index }));
    return vowels.length > 0
      ? vowels
      : [...word.matchAll(WITHOUT_VOWELS)].map((letters) => ({ letter: 'y', offset: index + letters.index }));
  });
}

/** How far above or below its voice a sentence is at a place, as a share, and how loud. */
function melodyOf(phrase: string, place: number): { pitch: number; volume: number } {
  const sinking = 0.035 - 0.07 * place;
  const end = share(0.55, 1, place);
  if (/[?？؟]/.test(phrase)) return { pitch: sinking + 0.17 * end, volume: 0.85 + (/[!！]/.test(phrase) ? 0.15 : 0) };
  if (/[!！]/.test(phrase)) return { pitch: 0.05 + sinking - 0.03 * end, volume: 1.2 };
  if (phrase.includes('…')) return { pitch: sinking - 0.03 * place, volume: 0.85 * (1 - 0.6 * place) };
  return { pitch: sinking - 0.05 * end, volume: 0.85 - 0.15 * end };
}

/** 0…1 for a text, always the same for it: the hash FNV-1a (Fowler, Noll and Vo; public domain). */
function whim(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
