/**
 * The sheet of all that was said, up to the furthest step that the viewer has come to; each line
 * leads back to its step.
 */
import { clamp } from '../../maths/scalar';
import type { Step } from '../../play/step';
import { nameOf } from '../words/speaker-names';
import { requireElement } from '../require-element';
import { found } from '../words/text-search';
import { markSpeaker, type SpeakerColours } from '../card/speaker-colours';
import type { Say } from '../words/messages';

interface LogRow {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly step: Step;
}

export class Log {
  private readonly sheet: HTMLDialogElement;
  private readonly list: HTMLElement;
  private readonly count: HTMLElement;
  private readonly search: HTMLInputElement;
  private rows: readonly LogRow[] = [];
  private at = -1; // index of the step that is shown
  private furthest = -1; // that was ever shown

  /** @param jump stands at the step of that id */
  constructor(
    mount: HTMLElement,
    private readonly steps: () => readonly Step[],
    private readonly jump: (id: string) => void,
    private readonly say: Say,
    private readonly colours: SpeakerColours,
    signal: AbortSignal,
  ) {
    this.sheet = requireElement(mount, '.log') as HTMLDialogElement;
    this.list = requireElement(this.sheet, 'ol');
    this.count = requireElement(this.sheet, '[role=status]');
    this.search = requireElement(this.sheet, 'input') as HTMLInputElement;
    this.search.addEventListener('input', () => this.filter(), { signal });
    this.sheet.addEventListener('keydown', (event) => this.walk(event), { signal });
    this.sheet.addEventListener('click', ({ target }) => this.press(target as Element), { signal });
  }

  /** Remembers how far the play has come. @param furthest index of the furthest step that was ever shown */
  arrive(index: number, furthest: number): void {
    [this.at, this.furthest] = [index, furthest];
  }

  open(): void {
    if (this.sheet.open) return;
    this.fill();
    this.sheet.showModal();
    const here = this.rows.findLast(({ button }) => button.ariaCurrent) ?? this.rows.at(-1);
    here?.button.focus(); // and so brings it into view
  }

  private fill(): void {
    const steps = this.steps().slice(0, this.furthest + 1);
    const here = steps.slice(0, this.at + 1).findLast(({ text }) => text !== '');
    this.rows = steps.filter(({ text }) => text !== '').map((step) => this.rowOf(step, step === here));
    this.list.replaceChildren(...this.rows.map(({ item }) => item));
    this.search.value = '';
    this.filter();
  }

  private filter(): void {
    const words = this.search.value;
    const hits = found(
      this.rows.map(({ step }) => `${nameOf(step, this.say)} ${step.text}`),
      words,
    );
    this.rows.forEach(({ item }, i) => (item.hidden = !hits[i]));
    this.count.textContent = this.countOf(hits.filter(Boolean).length, words);
  }

  /** Up and down go from line to line, and from the first to the search. */
  private walk(event: KeyboardEvent): void {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!way) return;
    event.preventDefault(); // it would scroll as well
    const stops = [this.search, ...this.rows.filter(({ item }) => !item.hidden).map(({ button }) => button)];
    const from = stops.findIndex((stop) => stop === document.activeElement);
    stops[clamp(from + way, 0, stops.length - 1)]!.focus();
  }

  private press(target: Element): void {
    const row = this.rows.find(({ button }) => button.contains(target));
    if (row || target.closest('.ticket')) this.sheet.close();
    if (row) this.jump(row.step.id);
  }

  private countOf(lines: number, words: string): string {
    if (words.trim() !== '') return this.say('log-found', { lines });
    return lines === 0 ? this.say('log-empty') : '';
  }

  private rowOf(step: Step, current: boolean): LogRow {
    const item = document.createElement('li');
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.dataset.kind = step.kind;
    markSpeaker(button, step.who, this.colours);
    if (current) button.ariaCurrent = 'step';
    const line = lineOf(step.text);
    line.lang = step.language;
    button.append(...[nameOf(step, this.say)].filter(Boolean).map(lineOf), line);
    item.append(button);
    return { item, button, step };
  }
}

function lineOf(text: string): HTMLElement {
  return Object.assign(document.createElement('span'), { textContent: text });
}
