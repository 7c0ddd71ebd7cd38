/** The keys of all wishes on the settings sheet: a button for each, and then the key. */
import type { Given } from '../words/expected-messages';
import { capOf } from '../input/key-labels';
import { ACTIONS, isCharacter, keyName, keysOf, COMMANDS, type Command, type Keys } from '../input/commands';
import { elementOf, type Markup } from '../words/markup';
import { giving, holderOf, isReserved, usual } from '../input/key-bindings';
import { requireElement } from '../require-element';
import type { Preferences } from '../settings/settings';
import type { PageLanguage } from '../words/page-language';

/** What comes of pressing a button of the list, and then a key. */
type KeyChange = `key-${'wanted' | 'set' | 'left' | 'taken' | 'took' | 'reserved' | 'off' | 'usual'}`;
type Values = Partial<Given<KeyChange>>;

export class KeyList {
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private asked: Command | null = null; // waits for its key
  private offered = ''; // a key that another wish has; pressed once more, it is taken

  /** @param mount the sheet's part for keys: a live region and a list */
  constructor(
    mount: HTMLElement,
    private readonly preferences: Preferences,
    private readonly keys: () => Keys,
    private readonly language: PageLanguage,
    signal: AbortSignal,
  ) {
    this.list = requireElement(mount, 'ul');
    this.status = requireElement(mount, '[role=status]');
    this.list.append(...COMMANDS.map(rowOf));
    this.list.addEventListener('click', ({ target }) => this.press((target as Element).closest('button')), { signal });
    this.list.addEventListener('focusout', () => (this.asked = null), { signal });
    mount.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.hear(event), { signal });
    preferences.follow(() => this.draw());
    language.follow(() => this.draw());
  }

  private press(button: HTMLButtonElement | null): void {
    const command = button?.dataset.command as Command | undefined;
    if (!button || !command) return;
    if (button.dataset.presses === 'change') return this.ask(command, button);
    requireElement(button.parentElement!, '[data-presses=change]').focus(); // the other goes
    this.preferences.change(usual(command, this.keys()));
    this.tell('key-usual', command);
  }

  private ask(command: Command, button: HTMLElement): void {
    button.focus(); // which not every browser gives to what is clicked, and the key is heard here
    [this.asked, this.offered] = [command, ''];
    this.tell('key-wanted', command);
  }

  /** The first key after the button; it does nothing else. */
  private hear(event: KeyboardEvent): void {
    const command = this.asked;
    if (!command || event.key === 'Tab') return; // which goes on to the next button
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || /^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
    if (event.key === 'Escape') return this.end('key-left', command);
    if (isReserved(event)) return this.tell('key-reserved', command, { key: event.key });
    const key = keyName(event);
    if (isCharacter(key) && !this.preferences.now.shortcuts)
      return this.tell('key-off', command, { key: capOf(key, this.language.say) });
    this.take(command, key);
  }

  private take(command: Command, key: string): void {
    const { say } = this.language;
    const now = this.keys();
    const holder = holderOf(key, command, now);
    const values = { key: capOf(key, say), other: holder ? say(ACTIONS[holder].says) : '' };
    if (holder && this.offered !== key) {
      this.offered = key;
      return this.tell('key-taken', command, values);
    }
    this.preferences.change(giving(key, command, now));
    this.end(holder ? 'key-took' : 'key-set', command, values);
  }

  private end(message: KeyChange, command: Command, values: Values = {}): void {
    this.asked = null;
    this.tell(message, command, values);
  }

  private tell(message: KeyChange, command: Command, { key = '', other = '' }: Values = {}): void {
    const { say } = this.language;
    this.status.textContent = say(message, { command: say(ACTIONS[command].says), key, other });
  }

  private draw(): void {
    this.status.textContent = '';
    COMMANDS.forEach((command, n) => this.drawRow(this.list.children[n]!, command));
  }

  private drawRow(row: Element, command: Command): void {
    const { say } = this.language;
    const name = say(ACTIONS[command].says);
    const keys = keysOf(this.keys(), command).map((key) => capOf(key, say));
    const [change, back] = [requireElement(row, '[data-presses=change]'), requireElement(row, '[data-presses=usual]')];
    requireElement(change, 'span').textContent = name;
    requireElement(change, '.caps').replaceChildren(
      ...(keys.length > 0 ? keys : [say('no-key')]).map((key) =>
        Object.assign(document.createElement('kbd'), { textContent: key }),
      ),
    );
    back.setAttribute('aria-label', say('usual-key', { command: name }));
    back.hidden = !(command in this.preferences.now.keys);
  }
}

const press = (what: string, ...children: Markup[]): Markup => ({
  tag: 'button',
  attributes: { 'class': 'item', 'type': 'button', 'data-presses': what },
  children,
});
const ROW: Markup = {
  tag: 'li',
  children: [
    press('change', { tag: 'span' }, { tag: 'span', attributes: { class: 'caps' } }),
    press('usual', { tag: 'span', attributes: { 'aria-hidden': 'true' }, children: ['↺'] }),
  ],
};

function rowOf(command: Command): HTMLElement {
  const row = elementOf(ROW);
  for (const button of row.querySelectorAll('button')) button.dataset.command = command;
  return row;
}
