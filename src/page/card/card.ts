/** The paper card that carries a line: laid out whole from the start, so that nothing shifts while it is told. */
import type { Step } from '../../play/step';
import { signature } from '../words/speaker-names';
import type { ReducedMotion } from '../settings/reduced-motion';
import { fitText } from './fit-text';
import { Typewriter } from './typewriter';
import { ScrollingLine } from './scrolling-line';
import { requireElement } from '../require-element';
import type { PixelBox, PixelSize } from './card-placement';
import { boxAtHome, chooseHome, homesIn, isNarrow, isOnPlate, type Home, type KeptClear } from './homes';
import { isSameTail, tailTo, type Tail } from './tail';
import type { PageLanguage } from '../words/page-language';
import { markSpeaker, type SpeakerColours } from './speaker-colours';
import type { Closing } from '../closing';

/** By the width of the words: in the middle, and beside it. */
const MEASURED_AT = { wide: 'below', narrow: 'beside-left' } as const;
const FULL_SIZE = 90; // letters, up to which style sheets set no line smaller
const ENTRANCE = 0.22; // seconds
const RISE = 10; // pixels travelled on entering
const easeOut = (share: number): number => 1 - (1 - share) ** 3;

const isSame = (one: PixelSize, other: PixelSize): boolean => one.width === other.width && one.height === other.height;

type Width = keyof typeof MEASURED_AT;
const widthAt = (home: Home): Width => (isNarrow(home) ? 'narrow' : 'wide');

/** What was measured of a line, each width as it was first asked for. */
interface Sizes extends Partial<Record<Width, PixelSize>> {
  readonly room: PixelSize; // of the words when they were measured
}

export class Card {
  private readonly card: HTMLElement;
  private readonly name: HTMLElement;
  private readonly line: HTMLElement;
  private readonly typewriter: Typewriter;
  private readonly long: ScrollingLine;
  private home: Home | null = null; // that it was given; while a line is measured, the page has another
  private kind: Step['kind'] = 'speech';
  private who = '';
  private box: PixelBox = { x: 0, y: 0, width: 0, height: 0 }; // where it lies once it has come in
  private tail: Tail | null = null;
  private sizes: Sizes | null = null;
  private entered = 1; // 0…1

  /** @param words as written in index.html, with a card in it */
  constructor(
    private readonly words: HTMLElement,
    private readonly language: PageLanguage,
    private readonly motion: ReducedMotion,
    private readonly colours: SpeakerColours,
    closing: Closing,
  ) {
    this.card = requireElement(words, '.card');
    this.name = requireElement(words, '.card-name');
    this.line = requireElement(words, '.card-line');
    this.typewriter = new Typewriter(this.line, 'untold');
    closing.add(() => this.typewriter.close());
    const measureAnew = (): void => void (this.sizes = null); // lines of other letters are as long as they are
    words.ownerDocument.fonts?.addEventListener('loadingdone', measureAnew, { signal: closing.signal });
    this.long = new ScrollingLine(this.card, this.line, () => language.say('long-line'), closing.signal);
  }

  /**
   * Lay a line out, unseen.
   * @param anew whether it need not stand where the card before it stood
   */
  fill(step: Step, anew: boolean): void {
    this.card.dataset.kind = this.kind = step.kind;
    this.card.toggleAttribute('data-on-plate', isOnPlate(step));
    this.who = step.who;
    if (anew) this.home = null;
    markSpeaker(this.card, step.who, this.colours);
    this.card.style.setProperty('--letters', String(Math.max(FULL_SIZE, step.text.length)));
    this.name.textContent = signature(step, this.language.say);
    this.typewriter.write(step.text);
    this.line.lang = step.language;
    this.long.begin();
    this.sizes = null;
  }

  /** Lets the first `count` characters be seen. */
  disclose(count: number): void {
    this.typewriter.disclose(count);
    this.long.follow(count, () => this.typewriter.rectAt(count));
  }

  /** Bring the card in, at once or gently; one that already lies there stays. Tells whether it was away. */
  enter(atOnce: boolean): boolean {
    const away = this.card.hidden !== false;
    this.card.hidden = false;
    if (atOnce || this.motion.on) this.entered = 1;
    else if (away) this.entered = 0;
    this.drawEntrance();
    return away;
  }

  /** Whether the next line can be told on the same sheet. */
  suits({ kind, who }: Step): boolean {
    return this.card.dataset.kind === kind && this.card.dataset.who === who;
  }

  /** Fade to make room for something else: 0 is there, 1 is gone. */
  recede(share: number): void {
    if (share === 1) return this.leave();
    this.card.style.opacity = String(1 - share);
  }

  leave(): void {
    this.card.hidden = true;
  }

  tick(seconds: number): void {
    if (this.entered === 1) return;
    this.entered = Math.min(1, this.entered + seconds / ENTRANCE);
    this.drawEntrance();
  }

  /**
   * Stand where nothing is covered that matters; a card that already does stays where it is.
   * @param kept null where nobody knows what is in the picture: it makes room for words below its middle
   */
  place(kept: KeptClear | null): void {
    if (this.card.hidden) return;
    const bounds = this.words.getBoundingClientRect();
    const homes = kept ? homesIn(bounds, this.kind, 'onPlate' in this.card.dataset) : (['below'] as const);
    const sizeAt = this.sizer(bounds);
    this.home = chooseHome(sizeAt, bounds, kept ?? { never: [], rather: [] }, homes, this.home);
    this.card.dataset.home = this.home;
    this.box = boxAtHome(this.home, sizeAt(this.home), bounds);
  }

  /**
   * Points to whose line it is, as that one goes; where there is no face to be seen, nowhere.
   * @param faceOf where a face is in the window, CSS pixels
   */
  point(faceOf: (who: string) => PixelBox | null): void {
    const points = !this.card.hidden && (this.kind === 'speech' || this.kind === 'thought');
    const face = points ? faceOf(this.who) : null;
    const tail = face && tailTo(face, this.box);
    if (isSameTail(tail, this.tail)) return;
    this.tail = tail;
    const { dataset, style } = this.card;
    if (!tail) return void delete dataset.tail;
    dataset.tail = tail.way;
    style.setProperty('--tail', `${tail.root}px`);
    style.setProperty('--lean', `${tail.lean}deg`);
  }

  rect(): DOMRect | null {
    return this.card.hidden ? null : this.card.getBoundingClientRect();
  }

  /** Where it will lie once it has come in. */
  rest(): PixelBox | null {
    const now = this.rect();
    return now && { x: now.x, y: now.y - this.yetToRise, width: now.width, height: now.height };
  }

  /** Pixels. */
  private get yetToRise(): number {
    return (1 - easeOut(this.entered)) * RISE;
  }

  /** Set to fit after a new line, a font's arrival, a new window size or other letters. */
  private sizer({ width, height }: PixelSize): (home: Home) => PixelSize {
    if (!this.sizes || !isSame(this.sizes.room, { width, height }) || this.isLaidOtherwise(this.sizes)) {
      for (const name of Object.keys(MEASURED_AT)) this.line.style.removeProperty(`--${name}`);
      this.card.dataset.home = MEASURED_AT.wide;
      fitText(this.card, this.line, height);
      this.long.draw();
      this.sizes = { room: { width, height } };
    }
    const { sizes } = this;
    return (home) => (sizes[widthAt(home)] ??= this.measure(widthAt(home)));
  }

  /** Other letters, or a window of the same room with others, show in the size as it is. */
  private isLaidOtherwise(sizes: Sizes): boolean {
    const known = sizes[widthAt(this.home ?? 'below')];
    return !known || !isSame(known, this.sizeNow());
  }

  private measure(width: Width): PixelSize {
    this.card.dataset.home = MEASURED_AT[width];
    this.hug(width);
    return this.sizeNow();
  }

  /** No wider than its longest line, which a style sheet can't know once lines are balanced. */
  private hug(width: Width): void {
    const words = new Range();
    words.selectNodeContents(this.line);
    const longest = Math.ceil(words.getBoundingClientRect().width);
    if (!('scrolls' in this.card.dataset)) this.line.style.setProperty(`--${width}`, `${longest + 1}px`);
  }

  private sizeNow(): PixelSize {
    return { width: this.card.offsetWidth, height: this.card.offsetHeight };
  }

  private drawEntrance(): void {
    this.card.style.opacity = String(easeOut(this.entered));
    this.card.style.translate = `0 ${this.yetToRise.toFixed(2)}px`;
  }
}
