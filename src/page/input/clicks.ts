/**
 * Which clicks count: plain ones, that began and ended at the same thing. All others are stopped
 * before anyone hears them.
 */
import { controlOf } from './interactive';

const TREMBLE = 12; // CSS pixels; a press on the stage that goes further is a drag
const TWICE = 500; // milliseconds in which another click at the same spot belongs to the one before
const FIELDS = 'input, select, textarea, label, a, .faults'; // the browser's own, which know what clicks they want

/** What a pointer is pressed on: a control, a sheet, or null for the play. */
export type Thing = Element | 'beside a sheet' | null;

/** A pointer put down, or a click. */
export interface ClickPoint {
  readonly thing: Thing;
  readonly x: number; // CSS pixels of the window
  readonly y: number;
  readonly time: number; // milliseconds
  readonly selected: string; // text
}
export interface Press extends ClickPoint {
  moved: number; // CSS pixels at the furthest; Infinity where another finger has joined
}
export interface Click extends ClickPoint {
  readonly plain: boolean; // with the first button, and no key held
  readonly again: boolean; // as the system counts double clicks
  readonly own: boolean; // on something that the browser serves itself
}

const apart = (one: ClickPoint, other: ClickPoint): number => Math.hypot(one.x - other.x, one.y - other.y);

/**
 * Whether a click was meant for what has just gone from there, or came: the second half of a double
 * click on “Done”, say.
 */
export const isLate = (click: ClickPoint & { readonly again: boolean }, before: ClickPoint | null): boolean =>
  before !== null &&
  before.thing !== click.thing &&
  apart(before, click) <= TREMBLE &&
  (click.again || click.time - before.time < TWICE);

/**
 * @param press how it began; null where there was no pointer, as with tools that click for their users
 * @param before the click before
 */
export function isMeant(click: Click, press: Press | null, before: ClickPoint | null): boolean {
  if (press && isLate(click, before)) return false;
  if (click.own) return true;
  if (!click.plain || (press && press.thing !== click.thing)) return false;
  if (!press || click.thing !== null) return true;
  return press.moved <= TREMBLE && (click.selected === '' || click.selected === press.selected);
}

export function thingOf(event: MouseEvent): Thing {
  const control = controlOf(event);
  return control instanceof HTMLDialogElement && isBeside(control, event) ? 'beside a sheet' : control;
}

function isBeside(sheet: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = sheet.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

const spotOf = (event: MouseEvent): ClickPoint => ({
  thing: thingOf(event),
  x: event.clientX,
  y: event.clientY,
  time: event.timeStamp,
  selected: String(getSelection() ?? ''),
});

function clickOf(event: MouseEvent): Click {
  const spot = spotOf(event);
  const plain = event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
  return { ...spot, plain, again: event.detail > 1, own: spot.thing instanceof Element && spot.thing.matches(FIELDS) };
}

/** Watches how clicks come about, and stops those that are not meant. */
export class Clicks {
  private press: Press | null = null;
  private before: ClickPoint | null = null;

  /** @param astray is told of one that is not meant, such as the end of a drag */
  constructor(
    target: Document | HTMLElement,
    private readonly astray: () => void,
    signal: AbortSignal,
  ) {
    const options = { signal, capture: true };
    target.addEventListener('pointerdown', (event) => this.begin(event as PointerEvent), options);
    target.addEventListener('pointermove', (event) => this.move(event as PointerEvent), options);
    target.addEventListener('pointercancel', () => (this.press = null), options);
    target.addEventListener('mousedown', (event) => this.hold(event as MouseEvent), options);
    target.addEventListener('click', (event) => this.judge(event as MouseEvent), options);
    target.addEventListener('keydown', () => (this.before = null), options); // no double click has a key in its middle
  }

  private begin(event: PointerEvent): void {
    if (!event.isPrimary) return void (this.press && (this.press.moved = Infinity));
    this.press = { ...spotOf(event), moved: 0 };
    if (isLate({ ...this.press, again: false }, this.before)) event.stopImmediatePropagation();
  }

  private move(event: PointerEvent): void {
    if (this.press && event.isPrimary)
      this.press.moved = Math.max(
        this.press.moved,
        Math.hypot(event.clientX - this.press.x, event.clientY - this.press.y),
      );
  }

  /** Sliders move as the button goes down; and who clicks fast through the words does not want one of them. */
  private hold(event: MouseEvent): void {
    const again = event.detail > 1;
    if (this.press && (isLate({ ...this.press, again }, this.before) || (again && this.press.thing === null)))
      event.preventDefault();
  }

  /** A click by key, or by another script, is as good as any. */
  private judge(event: MouseEvent): void {
    if (event.detail === 0 || !event.isTrusted) return;
    const [click, { press, before }] = [clickOf(event), this];
    const late = press !== null && isLate(click, before);
    this.press = null;
    this.before = late ? { ...click, thing: before!.thing } : click;
    if (isMeant(click, press, before)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!late) this.astray();
  }
}
