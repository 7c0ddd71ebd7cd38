/** The small card above the line along the bottom: still, scene and first words of the step that is pointed at. */
import { clamp } from '../../maths/scalar';
import type { Step } from '../../play/step';
import { excerpt } from '../words/excerpt';
import { requireElement } from '../require-element';

/** Brings the addresses of stills by the id of a step; a long list, which is fetched once it is wanted. */
export type Stills = () => Promise<Readonly<Record<string, string>>>;

const LETTERS = 48; // of a line that have room
const MARGIN = 8; // pixels between the card and the window's edge

export class SeekCard {
  private readonly title: HTMLElement;
  private readonly line: HTMLElement;
  private readonly picture: HTMLElement;
  private wanted = ''; // id of the step
  private fetching = false;
  private shown = ''; // whose still is on the card
  private x = 0; // that it is to stand above, in CSS pixels of the window

  constructor(
    private readonly card: HTMLElement,
    private readonly stills: Stills,
  ) {
    this.picture = requireElement(card, '.seek-still');
    this.title = requireElement(card, 'b');
    this.line = requireElement(card, 'span');
  }

  /** @param seen whether its line may be told */
  show({ id, text, language }: Step, scene: string, seen: boolean): void {
    if (this.wanted === id && !this.card.hidden) return;
    this.wanted = id;
    this.title.textContent = scene;
    this.line.textContent = seen ? excerpt(text, LETTERS) : '';
    this.line.lang = language;
    this.line.hidden = !seen;
    this.appear(true);
    this.moveTo(this.x);
    if (!this.fetching) void this.fetch();
  }

  /** Stands above this place, in CSS pixels of the window, as near as the window allows. */
  moveTo(x: number): void {
    this.x = x;
    const { left } = this.card.parentElement!.getBoundingClientRect();
    const half = this.card.offsetWidth / 2;
    const middle = clamp(x, half + MARGIN, innerWidth - half - MARGIN);
    this.card.style.left = `${middle - left}px`;
  }

  hide(): void {
    this.appear(false);
    this.wanted = '';
  }

  /** The page is told, so that what lies beneath steps back. */
  private appear(shown: boolean): void {
    this.card.hidden = !shown;
    this.card.closest('main')?.toggleAttribute('data-pointed', shown);
  }

  /** One still at a time: those that the pointer only passes are never asked for. */
  private async fetch(): Promise<void> {
    this.fetching = true;
    try {
      const files = await this.stills();
      while (this.wanted !== '' && this.wanted !== this.shown) await this.draw(this.wanted, files[this.wanted]);
    } catch {
      this.picture.replaceChildren(); // the words are there without it; it is asked for again with the next step
    }
    this.fetching = false;
  }

  private async draw(id: string, file: string | undefined): Promise<void> {
    const image = await decoded(file);
    this.picture.replaceChildren(...(image ? [image] : []));
    this.shown = id;
  }
}

/** @returns null where there is none, or none that can be read */
async function decoded(file: string | undefined): Promise<HTMLImageElement | null> {
  if (!file) return null;
  const image = Object.assign(document.createElement('img'), { alt: '', src: file });
  return image.decode().then(
    () => image,
    () => null,
  );
}
