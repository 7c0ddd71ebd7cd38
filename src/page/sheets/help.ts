/** The card of keys and gestures, as they are at the time. */
import { capOf } from '../input/key-labels';
import { ACTIONS, keysOf, COMMANDS, type Command, type Keys } from '../input/commands';
import { requireElement } from '../require-element';
import type { Say } from '../words/messages';

export class Help {
  private readonly sheet: HTMLDialogElement;
  private readonly rows: HTMLElement;

  constructor(
    mount: HTMLElement,
    private readonly keys: () => Keys,
    private readonly say: Say,
  ) {
    this.sheet = requireElement(mount, '.help') as HTMLDialogElement;
    this.rows = requireElement(this.sheet, 'tbody');
  }

  open(): void {
    if (this.sheet.open) return;
    const keys = this.keys();
    this.rows.replaceChildren(...COMMANDS.flatMap((command) => rowOf(command, keysOf(keys, command), this.say)));
    this.sheet.showModal();
    this.sheet.scrollTop = 0;
  }
}

/** None for what has neither key nor gesture. */
function rowOf(command: Command, keys: readonly string[], say: Say): HTMLElement[] {
  const { says, gestures = [] } = ACTIONS[command];
  if (keys.length === 0 && gestures.length === 0) return [];
  const name = Object.assign(document.createElement('th'), { scope: 'row', textContent: say(says) });
  const caps = keys.map((key) => Object.assign(document.createElement('kbd'), { textContent: capOf(key, say) }));
  const cell = document.createElement('td');
  cell.append(...caps.flatMap((cap, i) => (i === 0 ? [cap] : [' ', cap])));
  const otherwise = Object.assign(document.createElement('td'), {
    textContent: gestures.map((gesture) => say(gesture)).join(' · '),
  });
  const row = document.createElement('tr');
  row.append(name, cell, otherwise);
  return [row];
}
