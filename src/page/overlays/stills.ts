/**
 * A small still of each step, where the stage itself cannot be shown. Loaded only then, with its
 * pictures one at a time.
 */
import './stills.css';
import type { ReducedMotion } from '../settings/reduced-motion';

const FADE = 0.5; // seconds from one still to the next

/** A picture on its way: a sheet to lay down once it is there, with nothing on it where there is none. */
interface Sheet {
  readonly id: string;
  readonly element: HTMLElement;
  readonly loaded: Promise<void>;
}

/** What the picture shows is told in words already. */
function fetchSheet(id: string, file: string | undefined): Sheet {
  const element = Object.assign(document.createElement('div'), { className: 'still' });
  element.setAttribute('aria-hidden', 'true');
  return { id, element, loaded: picture(element, file) };
}

/** Comes to its end at all events: without a picture the words go on. */
async function picture(sheet: HTMLElement, file: string | undefined): Promise<void> {
  if (!file) return;
  const image = Object.assign(document.createElement('img'), { alt: '', src: file });
  try {
    await image.decode();
    sheet.append(image);
  } catch {
    return;
  }
}

export class Stills {
  private wanted = '';
  private ahead: Sheet | null = null;
  private share = 1; // of the uppermost sheet that is to be seen

  /** @param mount what the stills cover, as its children @param files addresses by the id of a step */
  constructor(
    private readonly mount: HTMLElement,
    private readonly files: Readonly<Record<string, string>>,
    private readonly motion: ReducedMotion,
  ) {}

  /** Shows the still of a step once it is there, and then fetches the next step's. */
  async show(id: string, next?: string): Promise<void> {
    if (id === this.wanted) return;
    this.wanted = id;
    const sheet = this.ahead?.id === id ? this.ahead : fetchSheet(id, this.files[id]);
    await sheet.loaded;
    if (id !== this.wanted) return;
    this.lay(sheet);
    this.ahead = next === undefined ? null : fetchSheet(next, this.files[next]);
  }

  /** Takes them all away: what they stood for can be seen again. */
  clear(): void {
    [this.wanted, this.ahead, this.share] = ['', null, 1];
    for (const sheet of this.sheets()) sheet.remove();
  }

  tick(seconds: number): void {
    if (this.share === 1) return;
    this.share = Math.min(1, this.share + seconds / FADE);
    this.draw();
  }

  private lay({ element }: Sheet): void {
    this.share = this.motion.on ? 1 : 0;
    this.mount.append(element);
    this.draw();
  }

  /** What is covered is taken away. */
  private draw(): void {
    const sheets = this.sheets();
    const top = sheets.at(-1);
    if (!top) return;
    top.style.opacity = String(this.share);
    if (this.share === 1) for (const sheet of sheets) if (sheet !== top) sheet.remove();
  }

  private sheets(): HTMLElement[] {
    return [...this.mount.querySelectorAll<HTMLElement>(':scope > .still')];
  }
}
