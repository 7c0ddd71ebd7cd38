/**
 * Every message that the page asks for, by the English file that has it, and the values that it gets.
 * The page takes no more than the types from here; npm run check sees by the list whether the English has them all.
 */
// a choice is one of a few words, for a message to choose by
const [TEXT, CHOICE, NUMBER] = ['text', 'choice', 'number'] as const;
const NONE = {} as const;

/** What every play's page says. */
export const CONTROLS = {
  thinking: { name: TEXT },
  says: { name: TEXT, line: TEXT },
  letter: NONE,
  'long-line': NONE,
  begin: NONE,
  'begin-hint': NONE,
  'go-on': NONE,
  'go-on-from': { line: TEXT },
  'back-to': { line: TEXT },
  'back-there': NONE,
  furthest: { line: TEXT },
  'furthest-there': NONE,
  'from-the-start': NONE,
  'go-on-hint': NONE,
  playbill: NONE,
  'playbill-made': NONE,
  'playbill-set': NONE,
  'watch-again': NONE,
  back: NONE,
  sound: NONE,
  'sound-off': NONE,
  mute: NONE,
  captions: NONE,
  voices: NONE,
  'volume-music': NONE,
  'volume-place': NONE,
  'volume-effects': NONE,
  'volume-voices': NONE,
  percent: { share: NUMBER },
  done: NONE,
  close: NONE,
  'captions-on': NONE,
  link: NONE,
  'link-hint': NONE,
  'link-copied': NONE,
  'moment-on': NONE,
  'moment-picture': NONE,
  log: NONE,
  search: NONE,
  'log-empty': NONE,
  'log-found': { lines: NUMBER },
  'no-moment': { name: TEXT, instead: CHOICE },
  'no-play': NONE,
  loading: NONE,
  'loading-failed': NONE,
  'loading-broken': NONE,
  'loading-refused': NONE,
  reload: NONE,
  'read-script': NONE,
  'no-stage': NONE,
  'late-stage': NONE,
  'lost-stage': NONE,
  'lost-sound': NONE,
  'lost-part': NONE,
  'no-sound': NONE,
  'sounds-missing': NONE,
  'no-language': NONE,
  script: NONE,
  print: NONE,
  more: NONE,
  'copy-link': NONE,
  'full-screen': NONE,
  'leave-full-screen': NONE,
  'no-full-screen': NONE,
  'to-the-end': NONE,
  'key-space': NONE,
  'key-enter': NONE,
  'key-backspace': NONE,
  'key-delete': NONE,
  'key-home': NONE,
  'key-end': NONE,
  'key-page-up': NONE,
  'key-page-down': NONE,
  'hide-controls': NONE,
  'show-controls': NONE,
  'controls-hidden': { key: CHOICE },
  help: NONE,
  'help-does': NONE,
  'help-keys': NONE,
  'help-otherwise': NONE,
  'help-sheets': NONE,
  'by-tap': NONE,
  'by-swipe': NONE,
  'by-swipe-back': NONE,
  'by-wheel': NONE,
  'by-wheel-back': NONE,
  'by-pad': NONE,
  'by-pad-back': NONE,
  'by-pad-start': NONE,
  'by-two-fingers': NONE,
  pause: NONE,
  seek: NONE,
  'seek-at': { place: TEXT, line: NUMBER, lines: NUMBER },
  descriptions: NONE,
  'descriptions-on': NONE,
  'descriptions-off': NONE,
  auto: NONE,
  'auto-on': NONE,
  'auto-stopped': NONE,
  'auto-ended': NONE,
  settings: NONE,
  'settings-sample': NONE,
  'settings-reading': NONE,
  language: NONE,
  'language-system': NONE,
  pace: NONE,
  'pace-slow': NONE,
  'pace-unhurried': NONE,
  'pace-usual': NONE,
  'pace-brisk': NONE,
  'pace-quick': NONE,
  'pace-at-once': NONE,
  font: NONE,
  'font-literary': NONE,
  'font-hyperlegible': NONE,
  'font-dyslexia': NONE,
  'text-size': NONE,
  'plain-cards': NONE,
  'settings-sound': NONE,
  'settings-seeing': NONE,
  'less-motion': NONE,
  'motion-system': NONE,
  'motion-reduced': NONE,
  'motion-full': NONE,
  'settings-keys': NONE,
  shortcuts: NONE,
  'change-key': NONE,
  'usual-key': { command: TEXT },
  'no-key': NONE,
  'key-wanted': { command: TEXT, key: TEXT, other: TEXT },
  'key-set': { command: TEXT, key: TEXT, other: TEXT },
  'key-left': { command: TEXT, key: TEXT, other: TEXT },
  'key-taken': { command: TEXT, key: TEXT, other: TEXT },
  'key-took': { command: TEXT, key: TEXT, other: TEXT },
  'key-reserved': { command: TEXT, key: TEXT, other: TEXT },
  'key-off': { command: TEXT, key: TEXT, other: TEXT },
  'key-usual': { command: TEXT, key: TEXT, other: TEXT },
  reset: NONE,
  'reset-done': NONE,
  undo: NONE,
  undone: NONE,
} as const;

/** How a play is announced, and those in it; each figure has a message of its own name as well. */
export const NAMES = {
  title: NONE,
  about: NONE,
  stage: NONE,
  both: NONE,
  thinks: { name: TEXT, who: CHOICE, line: TEXT },
  'playbill-story': NONE,
} as const;

const SEEN = { who: CHOICE, name: TEXT, other: TEXT, to: TEXT } as const;
/**
 * By what stands before the colon of an id; after it stands a movement, a place, a plate, a device of the paper, or a
 * mark or figure that somebody goes to.
 */
export const DESCRIPTIONS = { do: SEEN, place: SEEN, plate: SEEN, paper: SEEN, clouds: SEEN, to: NONE } as const;

type Described = { readonly [Kind in keyof typeof DESCRIPTIONS as `${Kind}:${string}`]: (typeof DESCRIPTIONS)[Kind] };
export type ValueKind = typeof TEXT | typeof CHOICE | typeof NUMBER;
type Asked = typeof CONTROLS & typeof NAMES & Described;

/** The messages that get no values. */
export type Plain = {
  [Id in keyof Asked]: Asked[Id] extends typeof NONE ? (typeof NONE extends Asked[Id] ? Id : never) : never;
}[keyof Asked];
/** Those that get some. */
export type Valued = Exclude<keyof Asked, Plain>;
export type Given<Id extends Valued> = {
  readonly [Name in keyof Asked[Id]]: Asked[Id][Name] extends 'number' ? number : string;
};
