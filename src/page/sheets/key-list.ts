/** The keys of all wishes on the settings sheet: a button for each, and then the key. */
import type { Given } from '../words/expected-messages';
import { capOf } from '../input/key-labels';
import { ACTIONS, isCharacter, keyName, keysOf, WISHES, type Wish } from '../input/commands';
import { elementOf, type Markup } from '../words/markup';
import { giving, holderOf, isReserved, usual } from '../input/key-bindings';
import { piece } from '../require-element';
import type { Preferences } from '../settings/settings';
import { onLanguage, say } from '../words/page-language';

/** What comes of pressing a button of the list, and then a key. */
type Outcome = `key-${'wanted' | 'set' | 'left' | 'taken' | 'took' | 'reserved' | 'off' | 'usual'}`;
type Values = Partial<Given<Outcome>>;

export class KeyList {
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private asked: Wish | null = null; // waits for its key
  private offered = ''; // a key that another wish has; pressed once more, it is taken

  /** @param mount the sheet's part for keys: a live region and a list */
  constructor(
    mount: HTMLElement,
    private readonly preferences: Preferences,
  ) {
    this.list = piece(mount, 'ul');
    this.status = piece(mount, '[role=status]');
    this.list.append(...WISHES.map(rowOf));
    this.list.addEventListener('click', ({ target }) => this.press((target as Element).closest('button')));
    this.list.addEventListener('focusout', () => (this.asked = null));
    mount.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.hear(event));
    preferences.follow(() => this.draw());
    onLanguage(() => this.draw());
  }

  private press(button: HTMLButtonElement | null): void {
    const wish = button?.dataset.wish as Wish | undefined;
    if (!button || !wish) return;
    if (button.dataset.presses === 'change') return this.ask(wish);
    piece(button.parentElement!, '[data-presses=change]').focus(); // the other goes
    this.preferences.change(usual(wish, this.preferences.now));
    this.tell('key-usual', wish);
  }

  private ask(wish: Wish): void {
    [this.asked, this.offered] = [wish, ''];
    this.tell('key-wanted', wish);
  }

  /** The first key after the button; it does nothing else. */
  private hear(event: KeyboardEvent): void {
    const wish = this.asked;
    if (!wish || event.key === 'Tab') return; // which goes on to the next button
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || /^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
    if (event.key === 'Escape') return this.end('key-left', wish);
    if (isReserved(event)) return this.tell('key-reserved', wish, { key: event.key });
    const key = keyName(event);
    if (isCharacter(key) && !this.preferences.now.shortcuts)
      return this.tell('key-off', wish, { key: capOf(key, say) });
    this.take(wish, key);
  }

  private take(wish: Wish, key: string): void {
    const now = this.preferences.now;
    const holder = holderOf(key, wish, now);
    const values = { key: capOf(key, say), other: holder ? say(ACTIONS[holder].says) : '' };
    if (holder && this.offered !== key) {
      this.offered = key;
      return this.tell('key-taken', wish, values);
    }
    this.preferences.change(giving(key, wish, now));
    this.end(holder ? 'key-took' : 'key-set', wish, values);
  }

  private end(message: Outcome, wish: Wish, values: Values = {}): void {
    this.asked = null;
    this.tell(message, wish, values);
  }

  private tell(message: Outcome, wish: Wish, { key = '', other = '' }: Values = {}): void {
    this.status.textContent = say(message, { wish: say(ACTIONS[wish].says), key, other });
  }

  private draw(): void {
    this.status.textContent = '';
    WISHES.forEach((wish, n) => this.drawRow(this.list.children[n]!, wish));
  }

  private drawRow(row: Element, wish: Wish): void {
    const name = say(ACTIONS[wish].says);
    const keys = keysOf(this.preferences.now, wish).map((key) => capOf(key, say));
    const [change, back] = [piece(row, '[data-presses=change]'), piece(row, '[data-presses=usual]')];
    piece(change, 'span').textContent = name;
    piece(change, '.caps').replaceChildren(
      ...(keys.length > 0 ? keys : [say('no-key')]).map((key) =>
        Object.assign(document.createElement('kbd'), { textContent: key }),
      ),
    );
    back.setAttribute('aria-label', say('usual-key', { wish: name }));
    back.hidden = !(wish in this.preferences.now.keys);
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

function rowOf(wish: Wish): HTMLElement {
  const row = elementOf(ROW);
  for (const button of row.querySelectorAll('button')) button.dataset.wish = wish;
  return row;
}
