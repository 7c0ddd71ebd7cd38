/** The end screen: who made the play, and the way back to its beginning. */
import { smooth } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import { hideElement } from '../hide-element';

export const HOLD = 8; // seconds the last line stands under the title, while the camera rises
const BREATH = 2.5; // seconds of it that are left to a viewer in a hurry
const PARTING = 0.8; // seconds in which the last line goes
const FADE = 1.4; // seconds in which the bill comes
const RISE = 14; // pixels travelled on entering

const eased = (share: number): number => smooth(clamp(share));

/** How far the last line has gone, 0…1, so many seconds after the title has come in. */
export const roomAt = (seconds: number): number => eased((seconds - HOLD + PARTING) / PARTING);

/**
 * How much of the bill is to be seen, 0…1: it comes where the line has gone, so that no two texts lie over each other.
 */
export const shareAt = (seconds: number): number => eased((seconds - HOLD) / FADE);

export class EndScreen {
  private wanted = false;
  private clock = 0; // seconds since the title has come in

  constructor(private readonly sheet: HTMLElement) {
    this.draw();
  }

  /** 0…1 of it is to be seen. */
  get share(): number {
    return this.wanted ? shareAt(this.clock) : 0;
  }

  /** 0…1 of the card must be gone to make room for it. */
  get room(): number {
    return this.wanted ? roomAt(this.clock) : 0;
  }

  /** @param wait seconds until the last line is told */
  show(wanted: boolean, atOnce: boolean, wait = 0): void {
    this.wanted = wanted;
    this.clock = atOnce ? HOLD + FADE : -wait;
    this.draw();
  }

  skip(): void {
    this.clock = Math.max(this.clock, HOLD - BREATH);
  }

  tick(seconds: number): void {
    if (!this.wanted || this.share === 1) return;
    this.clock += seconds;
    this.draw();
  }

  private draw(): void {
    const { share, sheet } = this;
    if (share === 0) hideElement(sheet);
    else sheet.hidden = false;
    sheet.style.opacity = String(share);
    sheet.style.translate = `0 ${((1 - share) * RISE).toFixed(2)}px`;
  }
}
