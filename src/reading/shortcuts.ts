/** Keys as they are called on the page, and told of by the controls that do the same. */
import { isWish, keysOf } from './keys';
import type { Say } from './messages';
import type { Preferences, Settings } from './settings';
import { onLanguage, say } from './words';

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'key-space',
  Enter: 'key-enter',
  Backspace: 'key-backspace',
  Delete: 'key-delete',
  Home: 'key-home',
  End: 'key-end',
  PageUp: 'key-page-up',
  PageDown: 'key-page-down',
};

/** What is printed on a key. @param key as keyName gives it */
export function capOf(key: string, says: Say): string {
  const name = NAMES[key];
  return name ? says(name) : (SIGNS[key] ?? (Array.from(key).length === 1 ? key.toUpperCase() : key));
}

/** As aria-keyshortcuts has it. */
const shortcutOf = (key: string): string => ({ ' ': 'Space', '+': 'Plus' })[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Names the key on each control that a wish stands behind (`data-does`, or `data-keys` where it is no button), now and whenever it changes. */
export function nameShortcuts(root: ParentNode, preferences: Preferences): void {
  const draw = (): void => drawShortcuts(root, preferences.now);
  preferences.follow(draw);
  onLanguage(draw);
}

function drawShortcuts(root: ParentNode, settings: Settings): void {
  for (const control of root.querySelectorAll<HTMLElement>('[data-does], [data-keys]')) {
    const wish = control.dataset.does ?? control.dataset.keys;
    const key = isWish(wish) ? keysOf(settings, wish)[0] : undefined;
    if (control.matches('kbd')) drawCap(control, key);
    else nameShortcut(control, key);
  }
}

function nameShortcut(control: HTMLElement, key: string | undefined): void {
  if (key === undefined) control.removeAttribute('aria-keyshortcuts');
  else control.setAttribute('aria-keyshortcuts', shortcutOf(key));
  const cap = control.querySelector('kbd');
  if (cap) drawCap(cap, key);
}

function drawCap(cap: HTMLElement, key: string | undefined): void {
  cap.hidden = key === undefined;
  cap.textContent = key === undefined ? '' : capOf(key, say);
}
