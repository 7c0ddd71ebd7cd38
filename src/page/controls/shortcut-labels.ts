/** Keys are told of by the controls that do the same. */
import { capOf } from '../input/key-labels';
import { isCommand, keysOf } from '../input/commands';
import type { Preferences, Settings } from '../settings/settings';
import { onLanguage, say } from '../words/page-language';

/** As aria-keyshortcuts has it. */
const shortcutOf = (key: string): string =>
  ({ ' ': 'Space', '+': 'Plus' })[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/**
 * Names the key on each control that a wish stands behind (`data-does`, or `data-keys` where it is
 * no button), now and whenever it changes.
 */
export function nameShortcuts(root: ParentNode, preferences: Preferences): void {
  const draw = (): void => drawShortcuts(root, preferences.now);
  preferences.follow(draw);
  onLanguage(draw);
}

function drawShortcuts(root: ParentNode, settings: Settings): void {
  for (const control of root.querySelectorAll<HTMLElement>('[data-does], [data-keys]')) {
    const command = control.dataset.does ?? control.dataset.keys;
    const key = isCommand(command) ? keysOf(settings, command)[0] : undefined;
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
