/** What of the page keeps clicks, keys and turns of the wheel to itself. */

export const PRESSES = [' ', 'Enter']; // keys that press a button
const MOVES_SLIDERS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const CONTROLS = 'button, a, summary, label, input, select, textarea, dialog, [role=slider], .faults';
const SLIDERS = 'input[type=range], [role=slider]';
const CLOSED = 'dialog:not([open])';
const KEEPS_ALL_KEYS = 'select, textarea, input[type=search], input[type=url], [contenteditable], .faults';
const KEEPS_WHEEL = '.faults';

/** Put on the page by other software, such as a translator. */
export const isForeign = (element: Element): boolean =>
  element !== document.body && element !== document.documentElement && !element.closest('main');

/** The control that something is done to, or null where it is done to the play. */
export function controlOf({ target }: Event): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(CONTROLS) ?? (isForeign(target) ? (target as HTMLElement) : null);
}

/**
 * Which keys a control has a use for itself; none on a sheet that has just closed, where it keeps
 * the focus until the page is next painted.
 */
export function keptBy(control: HTMLElement | null): readonly string[] | 'all' {
  if (!control || control.closest(CLOSED)) return [];
  if (control.matches(KEEPS_ALL_KEYS) || isForeign(control)) return 'all';
  return control.matches(SLIDERS) ? MOVES_SLIDERS : PRESSES;
}

export const keepsWheel = (control: HTMLElement | null): boolean =>
  control !== null && (control.matches(KEEPS_WHEEL) || isForeign(control));
