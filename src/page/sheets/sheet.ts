/** The sheet that lies over the play, where one does: it is moved through from control to control. */
import { clamp } from '../../maths/scalar';

export const SHEET = 'dialog[open]';

export type FocusStep = 'before' | 'after';

const STOPS = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';

/** The uppermost; null where the play lies open. */
export function openSheet(): HTMLDialogElement | null {
  const all = document.querySelectorAll<HTMLDialogElement>(SHEET);
  return all[all.length - 1] ?? null;
}

const stopsOf = (sheet: HTMLElement): HTMLElement[] =>
  [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.checkVisibility() && !stop.matches(':disabled'),
  );

/** Moves the focus on or back; from the last stop it goes to the first. */
export function walk(sheet: HTMLElement, step: FocusStep): void {
  const stops = stopsOf(sheet);
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const to = step === 'after' ? at + 1 : Math.max(0, at) - 1;
  sheet.dataset.walked = ''; // the focus is to be seen, whatever was used before
  stops.at(to % stops.length)?.focus();
}

/** Sets the slider or list that has the focus lower or higher. @returns false where it is neither */
export function adjust(sheet: HTMLElement, step: FocusStep): boolean {
  const control = sheet.querySelector<HTMLElement>(':focus');
  const set =
    control instanceof HTMLInputElement && control.type === 'range'
      ? slide
      : control instanceof HTMLSelectElement
        ? choose
        : null;
  if (!set || !control) return false;
  set(control as HTMLInputElement & HTMLSelectElement, step);
  for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
  return true;
}

const slide = (slider: HTMLInputElement, step: FocusStep): void =>
  step === 'after' ? slider.stepUp() : slider.stepDown();

function choose(list: HTMLSelectElement, step: FocusStep): void {
  list.selectedIndex = clamp(list.selectedIndex + (step === 'after' ? 1 : -1), 0, list.length - 1);
}
