/** What is printed on keys. */
import type { Plain } from '../words/expected-messages';
import type { Say } from '../words/messages';

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const NAMES: Readonly<Record<string, Plain>> = {
  ' ': 'key-space',
  Enter: 'key-enter',
  Backspace: 'key-backspace',
  Delete: 'key-delete',
  Home: 'key-home',
  End: 'key-end',
  PageUp: 'key-page-up',
  PageDown: 'key-page-down',
};

/** @param key as keyName gives it */
export function capOf(key: string, says: Say): string {
  const name = NAMES[key];
  return name ? says(name) : (SIGNS[key] ?? (Array.from(key).length === 1 ? key.toUpperCase() : key));
}
