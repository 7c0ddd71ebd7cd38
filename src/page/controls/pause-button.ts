/** The pause: a button that stops all movement and sound on the page, and lets them go on. */
import { requireElement } from '../require-element';

export class PauseButton {
  private readonly button: HTMLElement;
  on = false;

  /** @param told of every change */
  constructor(
    private readonly mount: HTMLElement,
    private readonly told: (on: boolean) => void,
  ) {
    this.button = requireElement(mount, '.pause');
  }

  toggle(): void {
    this.on = !this.on;
    this.button.setAttribute('aria-pressed', String(this.on));
    this.mount.toggleAttribute('data-paused', this.on);
    this.told(this.on);
  }
}
