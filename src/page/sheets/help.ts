/** The card of keys and gestures, as they are at the time. */
import './help.css';
import { capOf } from '../input/key-labels';
import { ACTIONS, keysOf, COMMANDS, type Command } from '../input/commands';
import { requireElement } from '../require-element';
import type { Settings } from '../settings/settings';
import { say } from '../words/page-language';

export class Help {
  private readonly sheet: HTMLDialogElement;
  private readonly rows: HTMLElement;

  constructor(
    mount: HTMLElement,
    private readonly settings: () => Settings,
  ) {
    this.sheet = requireElement(mount, '.help') as HTMLDialogElement;
    this.rows = requireElement(this.sheet, 'tbody');
  }

  open(): void {
    if (this.sheet.open) return;
    this.rows.replaceChildren(...COMMANDS.flatMap((command) => rowOf(command, keysOf(this.settings(), command))));
    this.sheet.showModal();
    this.sheet.scrollTop = 0;
  }
}

/** None for what has neither key nor gesture. */
function rowOf(command: Command, keys: readonly string[]): HTMLElement[] {
  const { says, gestures = [] } = ACTIONS[command];
  if (keys.length === 0 && gestures.length === 0) return [];
  const name = Object.assign(document.createElement('th'), { scope: 'row', textContent: say(says) });
  const caps = document.createElement('td');
  caps.append(...keys.flatMap((key, i) => (i === 0 ? [capElement(key)] : [' ', capElement(key)])));
  const otherwise = Object.assign(document.createElement('td'), {
    textContent: gestures.map((gesture) => say(gesture)).join(' · '),
  });
  const row = document.createElement('tr');
  row.append(name, caps, otherwise);
  return [row];
}

const capElement = (key: string): HTMLElement =>
  Object.assign(document.createElement('kbd'), { textContent: capOf(key, say) });
