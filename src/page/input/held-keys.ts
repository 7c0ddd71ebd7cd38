/** A key held down presses a control once; what comes under the focus meanwhile isn't pressed as well. */
import { PRESSES } from './interactive';

// these have a use for keys that repeat
const WRITES = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

const writes = (target: EventTarget | null): boolean => target instanceof Element && target.matches(WRITES);

/** Keeps Enter and Space from whatever they did not go down on, and from buttons while they repeat. */
export function hearHeld(target: Document | HTMLElement, signal: AbortSignal): void {
  const began = new Map<string, EventTarget | null>(); // where each key went down
  const down = (event: KeyboardEvent): void => {
    if (!event.repeat) began.set(event.key, event.target);
    else if (event.target !== began.get(event.key) || !writes(event.target)) event.preventDefault();
  };
  const up = (event: KeyboardEvent): void => {
    // Space presses as it is let go
    if (began.has(event.key) && event.target !== began.get(event.key)) event.preventDefault();
    began.delete(event.key);
  };
  for (const [name, hear] of [
    ['keydown', down],
    ['keyup', up],
  ] as const)
    target.addEventListener(
      name,
      (event) => PRESSES.includes((event as KeyboardEvent).key) && hear(event as KeyboardEvent),
      { signal, capture: true },
    );
}
