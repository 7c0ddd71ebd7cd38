/** What the page is before any play is told on it: its language, the viewer's settings, and the words. */
import type { Keys } from '../page/input/commands';
import { Reader } from '../page/reader';
import type { Closing } from '../page/closing';
import { PictureQuality } from '../page/settings/picture-quality';
import { ReducedMotion } from '../page/settings/reduced-motion';
import { askedIn, Preferences, type Settings } from '../page/settings/settings';
import { folderOf, StoredValue } from '../page/settings/stored-value';
import { catalogFrom, fetchCatalog } from '../page/words/catalog-files';
import { type Language, languageFor, spokenOf } from '../page/words/languages';
import { LetterSheets } from '../page/words/letter-sheets';
import { PageLanguage } from '../page/words/page-language';
import type { ShownPlay } from './shown-play';
import type { Surroundings } from './surroundings';
import { after } from './waiting';

const LATE = 3000; // milliseconds after which the page begins in English, until its language has come

export interface Page {
  readonly root: HTMLElement;
  readonly spoken: readonly Language[]; // the play's languages, its own first
  readonly language: PageLanguage;
  readonly letters: LetterSheets;
  readonly preferences: Preferences;
  readonly motion: ReducedMotion;
  readonly quality: PictureQuality;
  readonly reader: Reader;
  /** The language that a viewer wants who has set this. */
  readonly languageOf: (settings: Settings) => Language;
  /** What the keys are for at the time. */
  readonly keys: () => Keys;
  /** A place for what is to be kept from one visit to the next. */
  readonly kept: (name: string) => StoredValue;
}

/** Resolves once the page speaks the viewer's language, or that is late. */
export async function openPage(
  root: HTMLElement,
  { bundle: { play }, english, addresses }: ShownPlay,
  around: Surroundings,
  closing: Closing,
): Promise<Page> {
  const spoken = spokenOf(play.languages);
  const kept = (name: string): StoredValue => new StoredValue(name, around.storage, folderOf(around.location.pathname));
  const preferences = new Preferences(kept('settings'), askedIn(around.location.search));
  const languageOf = ({ language }: Settings): Language =>
    spoken.find((each) => each === language) ?? languageFor(around.navigator.languages, spoken);
  const get = (address: string): Promise<Response> => around.fetch(address, { signal: closing.signal });
  const language = new PageLanguage(root, catalogFrom('en', english), (wanted, otherwise) =>
    fetchCatalog(wanted, addresses.words, get, otherwise, around.console.warn),
  );
  const letters = new LetterSheets(around.document, addresses.letters, closing);
  void letters.fetch(languageOf(preferences.now));
  await Promise.race([language.speak(languageOf(preferences.now)), after(LATE, around, closing)]);
  language.translatePage();
  const motion = new ReducedMotion(around.matchMedia, closing.signal);
  const quality = new PictureQuality();
  void quality.hear(around.battery(), closing.signal);
  const reader = new Reader(root, language, motion, play.figures, closing);
  const keys = (): Keys => ({ ...preferences.now, isMirrored: language.isMirrored });
  return { root, spoken, language, letters, preferences, motion, quality, reader, languageOf, keys, kept };
}
