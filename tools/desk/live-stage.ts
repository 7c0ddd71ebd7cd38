/** The live page beside the desk, in a frame, its time in the desk's hands. */
import type { Automation } from '../../src/app/automation.js';
import type { Play } from '../../src/play/play.js';
import type { PictureSize } from '../../src/stage/camera/framing.js';
import { RATE } from './step-run.js';

type Page = Window & { readonly ourSpot?: Automation };

export class LiveStage {
  private handle: Automation | null = null;
  private seen: Play | null = null;
  private drawn: { readonly id: string; readonly seconds: number } | null = null;
  private told = '';

  /** @param changed is told whenever another play is to be seen, or other faults */
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly changed: () => void,
  ) {
    frame.src = '/?automation';
  }

  /** Null while the page is on its way. */
  get automation(): Automation | null {
    return this.handle;
  }
  /** What is wrong with the play, a fault a line, as the page itself tells it. */
  get faults(): readonly string[] {
    return this.told === '' ? [] : this.told.split('\n');
  }
  get canvas(): HTMLCanvasElement | null {
    return this.frame.contentDocument?.querySelector<HTMLCanvasElement>('#stage canvas') ?? null;
  }

  resize({ width, height }: PictureSize): void {
    Object.assign(this.frame.style, { width: `${width}px`, height: `${height}px` });
    this.drawn = null;
  }

  /** Looks whether the page has been opened anew, or has taken up a change. */
  look(): void {
    const now = (this.frame.contentWindow as Page | null)?.ourSpot ?? null;
    const told = this.frame.contentDocument?.querySelector('.faults pre')?.textContent ?? '';
    const play = now?.play ?? null;
    if (now === this.handle && play === this.seen && told === this.told) return;
    [this.handle, this.seen, this.drawn, this.told] = [now, play, null, told];
    this.changed();
  }

  /** What comes of looking at the picture while it is drawn without one of its layers. */
  without<T>(layer: string, look: () => T): T {
    this.handle?.leaveOut(layer);
    this.handle?.draw();
    const seen = look();
    this.handle?.leaveOut(null);
    return seen;
  }

  /** Shows a step so many seconds after its start. @param lead seconds in which the curtain falls before it */
  show(id: string, seconds: number, lead: number): void {
    const { handle } = this;
    if (!handle) return;
    if (this.drawn?.id !== id || seconds < this.drawn.seconds) {
      handle.replay(id);
      this.drawn = { id, seconds: -lead };
    }
    const by = seconds - this.drawn!.seconds;
    void handle.step(by, Math.max(1, Math.ceil(by * RATE)));
    this.drawn = { id, seconds };
  }
}
