/** Words for what is heard: on strips of paper where captions are on, and to a screen reader always. */
import { captionsOf, heardOn, type Caption } from '../play/captions';
import type { Moment } from '../play/step';
import { isCalm } from './calm';
import { phrase, say } from './words';
import { choosePlace, roomBeside, type Box, type Place, type Size } from './place';

const STAY = 4; // seconds that a strip is to be seen; less only where the next step comes
const FADE = 0.25; // seconds, at either end of it
const PLACES: readonly Place[] = ['top-left', 'top-right', 'top', 'bottom-left', 'bottom-right', 'bottom', 'middle-left', 'middle-right'];

type Told = Pick<Caption, 'of' | 'words'>;
interface Strip {
  readonly paper: HTMLElement;
  readonly words: string;
  age: number; // seconds
}

export class Captions {
  private due: readonly Caption[] = []; // earliest first
  private strips: readonly Strip[] = [];
  private clock = 0; // seconds since the step began; below 0 while the curtain falls
  private shown: boolean | null = null; // null: not known yet
  private avoid: readonly Box[] = [];
  private card: Box | null = null;

  /** `list` is a live region within `words`, the part of the page that is free of buttons. */
  constructor(
    private readonly words: HTMLElement,
    private readonly list: HTMLElement,
  ) {}

  /** Lets the strips be seen, or only be read out. */
  show(on: boolean): void {
    const turnedOn = this.shown === false && on;
    this.shown = on;
    this.list.toggleAttribute('data-seen', on);
    if (turnedOn && this.strips.length === 0) this.tell([{ of: 'sound', words: say('captions-on') }]);
    this.place(this.avoid, this.card);
  }

  present(moment: Moment): void {
    this.keep([]);
    this.clock = -moment.lead;
    this.due = captionsOf(moment).map((caption) => ({ ...caption, words: phrase(caption.words) }));
    this.tick(0);
  }

  /** Only what goes on there; what was told of it already is not told again. */
  settle(moment: Moment): void {
    const going = heardOn(moment.after).map(phrase);
    this.due = [];
    this.keep(going);
    this.tell(going.filter((words) => !this.strips.some((strip) => strip.words === words)).map((words) => ({ of: 'sound', words })));
  }

  hurry(): void {
    this.tellUntil(Infinity);
  }

  tick(seconds: number): void {
    this.clock += seconds;
    for (const strip of this.strips) strip.age += seconds;
    if (this.strips.some(({ age }) => age >= STAY)) this.keep(this.strips.filter(({ age }) => age < STAY).map(({ words }) => words));
    this.tellUntil(this.clock);
    this.draw();
  }

  /** Keep off these rectangles, in CSS pixels of the window, and off the card: faces, hands, the title. */
  place(avoid: readonly Box[], card: Box | null): void {
    [this.avoid, this.card] = [avoid, card];
    if (!this.shown || this.strips.length === 0) return;
    const bounds = this.words.getBoundingClientRect();
    const size = this.size();
    const room = roomBeside(card, bounds, size);
    this.list.style.marginBlock = `${room.y - bounds.y}px ${bounds.y + bounds.height - room.y - room.height}px`;
    this.list.dataset.place = choosePlace(() => size, room, card ? [...avoid, card] : avoid, PLACES);
  }

  /** Of the strips themselves: in several rows they leave part of their list free. */
  private size(): Size {
    const edges = this.strips.map(({ paper }) => paper.getBoundingClientRect());
    const width = Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left));
    return { width, height: this.list.offsetHeight };
  }

  private tellUntil(clock: number): void {
    const now = this.due.filter(({ at }) => at <= clock);
    if (now.length === 0) return;
    this.due = this.due.slice(now.length);
    this.tell(now);
  }

  private tell(all: readonly Told[]): void {
    if (all.length === 0) return;
    const fresh = all.map((caption) => ({ words: caption.words, paper: stripOf(caption), age: 0 }));
    this.list.append(...fresh.map(({ paper }) => paper));
    this.strips = [...this.strips, ...fresh];
    this.draw();
    this.place(this.avoid, this.card);
  }

  /** Takes all others away, which no screen reader tells of. */
  private keep(kept: readonly string[]): void {
    const gone = this.strips.filter(({ words }) => !kept.includes(words));
    for (const { paper } of gone) paper.remove();
    this.strips = this.strips.filter((strip) => !gone.includes(strip));
  }

  private draw(): void {
    for (const { paper, age } of this.strips) paper.style.opacity = String(isCalm() ? 1 : seen(age));
  }
}

const seen = (age: number): number => Math.min(1, age / FADE, (STAY - age) / FADE);

function stripOf({ of, words }: Told): HTMLElement {
  const paper = document.createElement('p');
  paper.dataset.of = of;
  paper.textContent = words;
  return paper;
}
