/** Which of a browser's voices reads whose lines. Browsers do not tell what a voice sounds like: its name has to. */
import type { Voice } from './engine';

export type Timbre = 'female' | 'male';

/** Somebody whose lines are read. */
export interface Role {
  readonly name: string;
  readonly timbre: Timbre | null; // null where any will do
}

/** What nobody would listen to for long. */
const JOKES = new RegExp(
  '^(albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|good news|hysterical|jester|(pipe )?organ|' +
    'superstar|trinoids|whisper|wobble|zarvox)\\b',
  'i',
);
const FINE = /natural|neural|enhanced|premium|online|siri/i;
/** What their makers call them, in the languages of the play. */
const WOMEN = `female woman femme mujer samantha kate serena hazel susan sonia libby martha karen moira tessa zira aria
  jenny amélie amelie audrey aurelie denise hortense julie eloise mónica monica paulina elvira helena laura dalia
  marisol kyoko nanami haruka ayumi sayaka o-ren laila salma zariyah hoda mariam fatima`;
const MEN = `male man homme hombre daniel oliver arthur george ryan thomas alfie guy david mark alex nicolas
  jacques henri paul claude jorge juan diego pablo álvaro alvaro raul otoya hattori keita ichiro naoki maged majed
  tarik shakir hamed naayf`;

const named = (names: string): RegExp => new RegExp(`(?<!\\p{L})(${names.split(/\s+/).join('|')})(?!\\p{L})`, 'iu');
const [WOMAN, MAN] = [named(WOMEN), named(MEN)];

export function timbreOf({ name }: Pick<Voice, 'name'>): Timbre | null {
  if (WOMAN.test(name)) return 'female';
  return MAN.test(name) ? 'male' : null;
}

const tagOf = ({ lang }: Pick<Voice, 'lang'>): string => lang.replace('_', '-').toLowerCase();
const spoken = (tag: string): string => tag.split('-')[0]!;

const ENOUGH = 40; // some systems have hundreds of each

/** The voices of a language, the most suitable first, as many as one looks through. @param tag BCP 47, as in 'en-GB' */
export function voicesIn<Some extends Voice>(all: readonly Some[], tag: string): Some[] {
  const wanted = tag.toLowerCase();
  const those = all.filter((voice) => spoken(tagOf(voice)) === spoken(wanted));
  const serious = those.filter(({ name }) => !JOKES.test(name));
  const worth = (voice: Some): number =>
    (tagOf(voice) === wanted ? 4 : 0) + (FINE.test(voice.name) ? 2 : 0) + (voice.default ? 1 : 0);
  return (serious.length > 0 ? serious : those).toSorted((one, other) => worth(other) - worth(one)).slice(0, ENOUGH);
}

/**
 * A voice for each role: the one chosen for it, else one of its timbre that nobody else has, else what there is.
 * @param voices of one language, the most suitable first; at least one
 * @param chosen addresses of voices (`voiceURI`), by role
 */
export function cast<Some extends Voice>(
  voices: readonly Some[],
  roles: readonly Role[],
  chosen: Readonly<Record<string, string>>,
): ReadonlyMap<string, Some> {
  const found = new Map<string, Some>();
  for (const { name } of roles) {
    const own = voices.find(({ voiceURI }) => voiceURI === chosen[name]);
    if (own) found.set(name, own);
  }
  for (const { name, timbre } of roles.filter((role) => !found.has(role.name))) {
    const taken = new Set(found.values());
    const worth = (voice: Some): number => (taken.has(voice) ? 0 : 2) + suits(voice, timbre);
    found.set(
      name,
      voices.reduce((best, voice) => (worth(voice) > worth(best) ? voice : best)),
    );
  }
  return found;
}

/** 3 where it is as wanted, down to 0 where it is the other. */
function suits(voice: Voice, wanted: Timbre | null): number {
  const has = timbreOf(voice);
  if (wanted === null || has === null) return 1.5;
  return has === wanted ? 3 : 0;
}
