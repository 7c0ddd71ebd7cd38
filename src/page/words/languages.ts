/** The languages that a page can speak; a play names those of them that it is told in. */
export type Language = 'en' | 'fr' | 'es' | 'ja' | 'ar';

interface Facts {
  readonly tag: string; // BCP 47
  readonly name: string; // in itself
  readonly dir: 'ltr' | 'rtl';
}
export const LANGUAGES: Readonly<Record<Language, Facts>> = {
  en: { tag: 'en-GB', name: 'English', dir: 'ltr' },
  fr: { tag: 'fr', name: 'Français', dir: 'ltr' },
  es: { tag: 'es', name: 'Español', dir: 'ltr' },
  ja: { tag: 'ja', name: '日本語', dir: 'ltr' },
  ar: { tag: 'ar', name: 'العربية', dir: 'rtl' },
};

/** The folder of a language's pages of moments, from the play's own. */
export const momentsIn = (language: Language): string => (language === 'en' ? 'moments/' : `moments/${language}/`);

export const isLanguage = (name: unknown): name is Language =>
  typeof name === 'string' && Object.hasOwn(LANGUAGES, name);

/** Of the languages that a play is told in, those that a page can speak; English where it names none. */
export function spokenOf(told: readonly string[]): readonly Language[] {
  const spoken = told.filter(isLanguage);
  return spoken.length > 0 ? spoken : ['en'];
}

/**
 * The first of the viewer's languages that the play speaks; its own where it speaks none of them.
 * @param preferred BCP 47 tags, dearest first, as in navigator.languages
 * @param spoken the play's, its own first
 */
export function languageFor(preferred: readonly string[], spoken: readonly Language[]): Language {
  const bare = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return bare.find((tag): tag is Language => spoken.some((language) => language === tag)) ?? spoken[0]!;
}
