/** How lips follow a line: mouth shapes from its letters, at the pace at which it comes out. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import { latinOf } from '../../play/words/transliteration';
import { schedule } from '../../play/words/letter-timing';

/** What lips do for a sound, on top of what the mood makes of them. */
export interface Lips {
  readonly open: number; // 0…1
  readonly wide: number; // -1 pursed, 1 stretched
  readonly teeth: number; // 0…1
}
export const SHUT: Lips = { open: 0, wide: 0, teeth: 0 };

/** Sounds that look alike share a shape. */
const SHAPES: readonly (readonly [letters: string, lips: Lips])[] = [
  ['a', { open: 0.78, wide: 0.05, teeth: 0.5 }],
  ['ei', { open: 0.34, wide: 0.62, teeth: 0.9 }],
  ['o', { open: 0.62, wide: -0.7, teeth: 0 }],
  ['uw', { open: 0.26, wide: -1, teeth: 0 }],
  ['mbp', SHUT],
  ['fv', { open: 0.1, wide: 0.15, teeth: 1 }],
  ['ltdnrsz', { open: 0.2, wide: 0.25, teeth: 0.85 }],
];
const SHOWN_LETTERS = 'aeiouwmbpfv'; // letters that lips show; the others only where there is time for them
const QUICKEST = 0.085; // seconds between two shapes: faster, and lips flutter
const PAUSE = 0.12; // seconds without a letter in which lips close

interface LipKey {
  readonly at: number; // seconds since the line began
  readonly lips: Lips;
}

const lipsOf = (letter: string): Lips | null => SHAPES.find(([letters]) => letters.includes(letter))?.[1] ?? null;

/** The shapes of a line said at that pace, in the order in which they are reached. */
export function shapesOf(text: string, pace = 1): readonly LipKey[] {
  const keys: LipKey[] = [{ at: 0, lips: SHUT }];
  let heard = 0;
  const letters = latinOf(text);
  schedule(text, pace).forEach((at, i) => {
    const letter = letters[i]!.toLowerCase();
    const lips = lipsOf(letter);
    if (at - heard > PAUSE) keys.push({ at: heard + PAUSE / 2, lips: SHUT });
    if (/\p{L}/u.test(letter)) heard = at;
    const free = at - keys.at(-1)!.at;
    if (lips && free >= (SHOWN_LETTERS.includes(letter) ? QUICKEST : 2 * QUICKEST)) keys.push({ at, lips });
  });
  return [...keys, { at: heard + PAUSE, lips: SHUT }];
}

/** The lips so many seconds after the line began; shut before and after it. */
export function lipsAt(keys: readonly LipKey[], seconds: number): Lips {
  const next = keys.findIndex(({ at }) => at > seconds);
  if (next < 1) return SHUT;
  const [from, to] = [keys[next - 1]!, keys[next]!];
  const u = smooth(clamp((seconds - from.at) / (to.at - from.at)));
  return {
    open: lerp(from.lips.open, to.lips.open, u),
    wide: lerp(from.lips.wide, to.lips.wide, u),
    teeth: lerp(from.lips.teeth, to.lips.teeth, u),
  };
}
