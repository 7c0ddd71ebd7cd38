/** The language to begin in, for what is on the page before the app is there. */
import { folderOf, StoredValue } from '../settings/stored-value';
import { type Language, languageFor } from './languages';

/**
 * As the app finds it, from the address, what the viewer has set, and their system.
 * @param spoken the play's languages, its own first
 */
export function firstLanguage(spoken: readonly Language[]): Language {
  const asked = /[?&]language=(\w+)/.exec(location.search)?.[1];
  const kept = new StoredValue('settings', () => localStorage, folderOf(location.pathname)).read();
  const wanted = [asked, (kept as { readonly language?: unknown } | null)?.language, ...(navigator.languages ?? [])];
  return languageFor(
    wanted.filter((tag) => typeof tag === 'string'),
    spoken,
  );
}
