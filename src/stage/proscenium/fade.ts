/**
 * The picture as it stood, laid over the stage and fading away: how one picture becomes another
 * where nothing may travel.
 */
import { smooth } from '../../maths/easing';
import { clamp } from '../../maths/scalar';

const TIME = 0.35; // seconds
const LAID = { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' } as const;

export class Fade {
  private readonly picture = document.createElement('canvas');
  private left = 0; // seconds

  /** @param stage the canvas that is drawn on; it may be empty again as soon as the page has shown it */
  constructor(private readonly stage: HTMLCanvasElement) {
    this.picture.setAttribute('aria-hidden', 'true');
    Object.assign(this.picture.style, LAID);
  }

  get busy(): boolean {
    return this.left > 0;
  }

  /** Keeps what has just been drawn, and lays it over what comes. */
  lay(): void {
    const { picture, stage } = this;
    [picture.width, picture.height] = [stage.width, stage.height];
    picture.getContext('2d')!.drawImage(stage, 0, 0);
    stage.after(picture);
    this.left = TIME;
    this.show();
  }

  tick(seconds: number): void {
    if (!this.busy) return;
    this.left -= seconds;
    if (this.busy) this.show();
    else this.end();
  }

  /** Takes the picture away, and gives its memory back. */
  end(): void {
    this.left = 0;
    this.picture.remove();
    [this.picture.width, this.picture.height] = [0, 0];
  }

  private show(): void {
    this.picture.style.opacity = String(smooth(clamp(this.left / TIME)));
  }
}
