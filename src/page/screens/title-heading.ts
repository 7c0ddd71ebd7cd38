/**
 * The play's title: before it begins, and over the sky at its end. Where the stage hangs it up in
 * paper, the page's own only keeps its place.
 */
import { smooth } from '../../maths/easing';
import { graphemesOf } from '../../play/words/graphemes';
import { type Run, runsOf } from './joined-letters';

const FADE = 2; // seconds

/** A letter as the page sets it, or a run of joined ones; in CSS pixels of the window. */
export interface SetLetter {
  readonly text: string;
  readonly x: number; // middle
  readonly baseline: number;
  readonly size: number;
}

export class TitleHeading {
  private wanted = false;
  private seen = 0; // 0…1

  constructor(private readonly title: HTMLElement) {
    this.fit();
    this.draw();
  }

  /**
   * Sets a longer title smaller: how much of it there is, in letters as wide as Latin ones; each
   * word may have a line of its own.
   */
  fit(): void {
    const words = this.title
      .textContent!.split(/[ \u200b]/)
      .map((word) => graphemesOf(word).reduce((sum, letter) => sum + widthOf(letter), 0));
    this.title.style.setProperty('--lines', String(words.length));
    this.title.style.setProperty('--longest', String(Math.max(4, ...words)));
    this.title.style.setProperty('--whole', String(words.reduce((sum, letters) => sum + letters, 0)));
  }

  get busy(): boolean {
    return this.wanted && this.seen < 1;
  }

  show(wanted: boolean, atOnce: boolean): void {
    if (wanted && !this.wanted) this.seen = 0;
    this.wanted = wanted;
    if (atOnce || !wanted) this.seen = wanted ? 1 : 0;
    this.draw();
  }

  skip(): void {
    this.show(this.wanted, true);
  }

  tick(seconds: number): void {
    if (!this.busy) return;
    this.seen = Math.min(1, this.seen + seconds / FADE);
    this.draw();
  }

  rect(): DOMRect | null {
    return this.wanted ? this.title.getBoundingClientRect() : null;
  }

  /** Its letters as they stand, spaces left out; none while it is not to be seen. */
  letters(): SetLetter[] {
    if (!this.wanted) return [];
    const { fontSize, font } = getComputedStyle(this.title);
    const above = ascentOf(font);
    return inksOf(this.title).flatMap((ink) =>
      runsOf(ink.data).map((run) => setLetter(ink, run, above, parseFloat(fontSize))),
    );
  }

  /** Leaves the letters to the stage, or takes them back. */
  leaveToStage(hung: boolean): void {
    this.title.toggleAttribute('data-hung', hung);
  }

  /** Faded rather than hidden: the page keeps its heading for screen readers throughout. */
  private draw(): void {
    this.title.style.opacity = String(smooth(this.seen));
  }
}

/** Its texts, in order: one, unless a translator or the like has had its hands on the page. */
function inksOf(element: HTMLElement): Text[] {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const inks: Text[] = [];
  while (walk.nextNode()) inks.push(walk.currentNode as Text);
  return inks;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const widthOf = (letter: string): number => (WIDE.test(letter) ? 1.8 : 1);

/** The share of a line's letters that is above its baseline. @param font as CSS has it */
function ascentOf(font: string): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('');
  return above / (above + below);
}

function setLetter(ink: Text, { text, at }: Run, above: number, size: number): SetLetter {
  const range = new Range();
  range.setStart(ink, at);
  range.setEnd(ink, at + text.length);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { text, x: x + width / 2, baseline: y + height * above, size };
}
