/**
 * All that the app touches of the world around the page it is given: a test hands in its own. Only elements are made,
 * measured, focused and printed by the browser itself.
 */
import { openAudio } from '../sound/howler-backend';
import type { AudioBackend } from '../sound/audio-backend';
import type { SpeechEngine } from '../page/aloud/engine';
import { isFramed } from '../page/embedding';
import type { Battery } from '../page/settings/picture-quality';
import type { AudioEnvironment } from '../sound/audio-files';
import type { SoundData } from '../sound/sounds';
import type * as Stage from '../stage/theatre';
import { openCutter } from './cutting-help';

/** What is told to it comes to that page, whichever it is. */
export type OuterWindow = Pick<Window, 'postMessage'>;

export interface Surroundings {
  readonly window: EventTarget; // tells of its size, the network, the address, printing, other tabs, and what throws
  readonly outer: OuterWindow | null; // of the page whose frame this is; null where it is in none
  readonly document: Document; // of the page: hears clicks and keys, and has the title and the fonts
  readonly location: Pick<Location, 'hash' | 'origin' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
  readonly navigator: Pick<Navigator, 'languages'> &
    Partial<Pick<Navigator, 'clipboard' | 'getGamepads' | 'userActivation' | 'wakeLock'>>;
  readonly console: Pick<Console, 'error' | 'warn'>;
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>; // asking a browser for its own may throw already
  readonly fetch: (address: string, how?: RequestInit) => Promise<Response>;
  readonly matchMedia: (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>;
  readonly pixelRatio: () => number; // pixels of the screen to one of CSS
  readonly now: () => number; // milliseconds
  readonly requestAnimationFrame: (callback: (now: number) => void) => number;
  readonly cancelAnimationFrame: (frame: number) => void;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly openAudio: (data: SoundData, around: AudioEnvironment) => AudioBackend;
  readonly speech: SpeechEngine | null; // null where the browser has no voices at all
  readonly battery: () => Promise<Battery> | undefined; // undefined where the browser tells of none
  readonly openCutter: () => Worker | null; // that cuts paper; null where there can be none
  readonly loadStage: () => Promise<Pick<typeof Stage, 'Theatre'>>; // which draws with WebGL; a large file
}

/** Those that a browser has. */
export const browserSurroundings = (): Surroundings => ({
  window,
  outer: isFramed() ? window.parent : null,
  document,
  location,
  history,
  navigator,
  console,
  storage: () => localStorage,
  fetch: (address, how) => fetch(address, how),
  matchMedia: (query) => matchMedia(query),
  pixelRatio: () => devicePixelRatio,
  now: () => performance.now(),
  requestAnimationFrame: (callback) => requestAnimationFrame(callback),
  cancelAnimationFrame: (frame) => cancelAnimationFrame(frame),
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer),
  openAudio,
  speech:
    'speechSynthesis' in window
      ? { synthesis: speechSynthesis, utter: (text) => new SpeechSynthesisUtterance(text) }
      : null,
  battery: () => (navigator as { getBattery?: () => Promise<Battery> }).getBattery?.(),
  openCutter,
  loadStage: () => import('../stage/theatre'),
});
