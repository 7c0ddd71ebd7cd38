/** What is read of a control that the viewer has come to with a key: how it is called, and what it is set to. */
import type { Say } from '../words/messages';

const NAMED = 'button, a, input, select, textarea, [tabindex]';

/** @param read is handed what is to be read */
export function hearFocus(target: Document, say: Say, read: (words: string) => void, signal: AbortSignal): void {
  let sheet: Element | null = null;
  target.addEventListener(
    'focusin',
    (event) => {
      const control = event.target as Element;
      if (!control.matches(NAMED) || !control.matches(':focus-visible')) return;
      const within = control.closest('dialog');
      const heading = within !== sheet ? (within?.querySelector('h2')?.textContent ?? '') : '';
      sheet = within;
      const name = [nameOf(control), valueOf(control, say)].filter(Boolean).join(', ');
      const words = [heading, name].filter(Boolean).join('. ');
      if (words !== '') read(words);
    },
    { signal },
  );
  target.addEventListener(
    'change',
    (event) => {
      const control = event.target as Element;
      const words = control.closest('.voices') ? '' : valueOf(control, say); // those say for themselves how they sound
      if (words !== '') read(words);
    },
    { signal },
  );
}

function nameOf(control: Element): string {
  const label = control.closest('label')?.querySelector('span')?.textContent;
  const named = control.getAttribute('aria-label') ?? label ?? visibleText(control);
  return named.replace(/\s+/g, ' ').trim();
}

/** Without the keys that stand beside it. */
function visibleText(control: Element): string {
  const copy = control.cloneNode(true) as Element;
  copy.querySelectorAll('kbd, [aria-hidden=true]').forEach((each) => each.remove());
  return copy.textContent ?? '';
}

function valueOf(control: Element, say: Say): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent ?? '';
  if (control instanceof HTMLInputElement && control.type === 'range')
    return control.getAttribute('aria-valuetext') ?? control.value;
  const isSwitch = control instanceof HTMLInputElement && control.type === 'checkbox';
  const isOn = isSwitch ? String(control.checked) : control.getAttribute('aria-pressed');
  return isOn === null ? '' : say(isOn === 'true' ? 'switched-on' : 'switched-off');
}
