/** The sheet of all that there is no room for on the bar. Its items do as their buttons say once it is closed. */
import { requireElement } from '../require-element';
import { walk } from './sheet';

const STEPS = { ArrowUp: 'before', ArrowDown: 'after' } as const;

export class More {
  private readonly sheet: HTMLDialogElement;

  constructor(mount: HTMLElement, signal: AbortSignal) {
    this.sheet = requireElement(mount, '.more') as HTMLDialogElement;
    this.sheet.addEventListener('click', ({ target }) => this.press(target as Element), { signal });
    this.sheet.addEventListener('keydown', (event) => this.walk(event), { signal });
  }

  open(): void {
    if (!this.sheet.open) this.sheet.showModal();
  }

  private walk(event: KeyboardEvent): void {
    const step = STEPS[event.key as keyof typeof STEPS];
    if (!step) return;
    event.preventDefault(); // it would scroll as well
    walk(this.sheet, step);
  }

  private press(target: Element): void {
    if (target.closest('.item')) this.sheet.close();
  }
}
