/** Keys are told of by the controls that do the same. */
import { capOf } from '../input/key-labels';
import { isCommand, keysOf, type Keys } from '../input/commands';
import type { Preferences } from '../settings/settings';
import type { Say } from '../words/messages';
import type { PageLanguage } from '../words/page-language';

/** As aria-keyshortcuts has it. */
const shortcutOf = (key: string): string =>
  ({ ' ': 'Space', '+': 'Plus' })[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/**
 * Names the key on each control that a wish stands behind (`data-does`, or `data-keys` where it is
 * no button), now and whenever it changes.
 */
export function nameShortcuts(
  root: ParentNode,
  preferences: Preferences,
  language: PageLanguage,
  keys: () => Keys,
): void {
  const draw = (): void => drawShortcuts(root, keys(), language.say);
  preferences.follow(draw);
  language.follow(draw);
}

function drawShortcuts(root: ParentNode, keys: Keys, say: Say): void {
  for (const control of root.querySelectorAll<HTMLElement>('[data-does], [data-keys]')) {
    const command = control.dataset.does ?? control.dataset.keys;
    const key = isCommand(command) ? keysOf(keys, command)[0] : undefined;
    if (control.matches('kbd')) drawCap(control, key, say);
    else nameShortcut(control, key, say);
  }
}

function nameShortcut(control: HTMLElement, key: string | undefined, say: Say): void {
  if (key === undefined) control.removeAttribute('aria-keyshortcuts');
  else control.setAttribute('aria-keyshortcuts', shortcutOf(key));
  const cap = control.querySelector('kbd');
  if (cap) drawCap(cap, key, say);
}

function drawCap(cap: HTMLElement, key: string | undefined, say: Say): void {
  cap.hidden = key === undefined;
  cap.textContent = key === undefined ? '' : capOf(key, say);
}
