/** All that a viewer can wish for, and the keys for it: the usual ones, or those the viewer has chosen. */
import type { Plain } from '../words/expected-messages';
import type { Settings } from '../settings/settings';
import type { Direction } from './direction';

export interface Action {
  readonly says: Plain; // the message that names it
  readonly keys: readonly string[]; // the usual ones, the first to be shown, each as keyName gives it
  readonly gestures?: readonly Plain[]; // messages that name the other ways to it
  readonly held?: true; // goes on while its key is held down
  readonly overSheets?: true; // done while a sheet lies over the play, too
}

const actions = {
  advance: {
    says: 'go-on',
    keys: ['ArrowRight', ' ', 'Enter', 'ArrowDown', 'PageDown'],
    gestures: ['by-tap', 'by-swipe', 'by-wheel', 'by-pad'],
  },
  back: {
    says: 'back',
    keys: ['ArrowLeft', 'Backspace', 'ArrowUp', 'PageUp'],
    gestures: ['by-swipe-back', 'by-wheel-back', 'by-pad-back'],
    held: true,
  },
  begin: { says: 'from-the-start', keys: ['Home'] },
  end: { says: 'to-the-end', keys: ['End'] },
  auto: { says: 'auto', keys: ['a'] },
  pause: { says: 'pause', keys: ['p'], overSheets: true },
  sound: { says: 'sound', keys: [] },
  mute: { says: 'mute', keys: ['m'], overSheets: true },
  captions: { says: 'captions', keys: ['c'], overSheets: true },
  descriptions: { says: 'descriptions', keys: ['d'], overSheets: true },
  aloud: { says: 'aloud', keys: ['v'], overSheets: true },
  more: { says: 'more', keys: [], gestures: ['by-pad-start'] },
  log: { says: 'log', keys: ['l'] },
  script: { says: 'script', keys: [] },
  link: { says: 'copy-link', keys: ['k'] },
  'full-screen': { says: 'full-screen', keys: ['f'] },
  settings: { says: 'settings', keys: ['s'] },
  hide: { says: 'hide-controls', keys: ['h'], gestures: ['by-two-fingers'] },
  help: { says: 'help', keys: ['?', 'F1'] },
} satisfies Readonly<Record<string, Action>>;

export type Command = keyof typeof actions;
export const ACTIONS: Readonly<Record<Command, Action>> = actions;
export const COMMANDS = Object.keys(actions) as readonly Command[];
export const commandOfDirection = (way: Direction): Command => (way === 'on' ? 'advance' : 'back');
export const isCommand = (name: unknown): name is Command => typeof name === 'string' && Object.hasOwn(actions, name);

type TypedKey = Pick<KeyboardEvent, 'key' | 'code'>;
/** By what the keys of a wish are found. */
export interface Keys extends Pick<Settings, 'keys' | 'shortcuts'> {
  readonly isMirrored?: boolean; // one reads from right to left
}

const ARROWS: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u; // letters that no Latin keyboard has

/** How a key is called here: as in KeyboardEvent.key, letters small. */
export const keyName = ({ key }: Pick<TypedKey, 'key'>): string =>
  Array.from(key).length === 1 ? key.toLowerCase() : key;

/** Its own name and, on a keyboard of another script, that of the Latin letter in its place. */
function namesOf(key: TypedKey): string[] {
  const name = keyName(key);
  const place = /^Key([A-Z])$/.exec(key.code);
  return place && FOREIGN.test(name) ? [name, place[1]!.toLowerCase()] : [name];
}

/** Whether it is one letter, digit or sign, as is typed or dictated. @param key as keyName gives it */
export const isCharacter = (key: string): boolean => key !== ' ' && Array.from(key).length === 1;

/** The keys of a wish that work, the first to be shown. */
export function keysOf(settings: Keys, command: Command): readonly string[] {
  const keys = assignedTo(settings, command);
  return settings.shortcuts ? keys : keys.filter((key) => !isCharacter(key));
}

/**
 * The keys of a wish, those that are switched off too. Where one reads from right to left, the
 * usual arrows point the other way.
 */
export function assignedTo(settings: Omit<Keys, 'shortcuts'>, command: Command): readonly string[] {
  const own = settings.keys[command];
  if (own) return own;
  return settings.isMirrored ? ACTIONS[command].keys.map((key) => ARROWS[key] ?? key) : ACTIONS[command].keys;
}

/** What a key is for, the viewer's own choice before a usual one; null for none. */
export function commandOf(key: TypedKey, settings: Keys): Command | null {
  for (const name of namesOf(key)) {
    const commands = commandsOf(name, settings);
    if (commands.length > 0) return commands.find((command) => settings.keys[command]) ?? commands[0]!;
  }
  return null;
}

const commandsOf = (name: string, settings: Keys): Command[] =>
  COMMANDS.filter((command) => keysOf(settings, command).includes(name));
