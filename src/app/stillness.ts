/**
 * How soon the next frame is wanted: at once while the play runs, or shortly after anything has stirred; seldom, and in
 * the end not at all, while it is paused and nobody does anything.
 */
import { padsOf } from '../page/input/gamepads';
import type { PictureQuality } from '../page/settings/picture-quality';
import type { Playhead } from '../play/playback/playhead';
import type { App } from './app';
import { Clock } from './clock';
import type { Surroundings } from './surroundings';

const STIRRED = 3000; // milliseconds after it in which every frame is drawn
const LATE = 13_000; // …and in which what comes late, as a picture that is still fetched, is looked for now and then
const SELDOM = 1000; // milliseconds
const SWAYING = 25; // likewise: grass and leaves need no more than every other frame of 60 Hz

/** What anybody can stir a page with. */
const STIRS = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'wheel',
  'touchstart',
  'keydown',
  'keyup',
  'focusin',
  'focus',
  'input',
  'change',
  'resize',
  'visibilitychange',
  'pageshow',
  'popstate',
  'hashchange',
  'message',
  'online',
  'storage',
  'beforeprint',
  'gamepadconnected',
  'webglcontextlost',
  'webglcontextrestored',
];

export class Stillness {
  private stirred: number;

  constructor(
    private readonly isPaused: () => boolean,
    private readonly around: Pick<Surroundings, 'window' | 'now' | 'navigator'>,
    private readonly wake: () => void,
    signal: AbortSignal,
  ) {
    this.stirred = around.now();
    for (const event of STIRS)
      around.window.addEventListener(event, () => this.stir(), { capture: true, passive: true, signal });
  }

  stir(): void {
    this.stirred = this.around.now();
    this.wake();
  }

  /** Milliseconds until the next frame is wanted: 0 for the next there is, Infinity for none until it is stirred. */
  get wait(): number {
    const quiet = this.around.now() - this.stirred;
    if (!this.isPaused() || quiet < STIRRED || this.isHeld) return 0;
    return quiet < LATE ? SELDOM : Infinity;
  }

  /** Whether there is a gamepad, of whose buttons nobody is told: they are asked for. */
  private get isHeld(): boolean {
    return padsOf(this.around.navigator).length > 0;
  }
}

/**
 * A clock that stands still once a paused page has been left alone, and takes its time where all that a step brings has
 * come.
 */
export class LiveClock {
  private readonly clock: Clock;
  private readonly stillness: Stillness;

  constructor(
    app: Pick<App, 'tick' | 'draw'> & { readonly playhead: Pick<Playhead, 'begun' | 'busy'> },
    quality: PictureQuality,
    isPaused: () => boolean,
    around: Surroundings,
    signal: AbortSignal,
  ) {
    const isAtRest = (): boolean => app.playhead.begun && !app.playhead.busy;
    this.clock = new Clock(
      (seconds) => app.tick(seconds),
      () => app.draw(),
      around,
      {
        pause: () => Math.max(quality.now.pause, isAtRest() ? SWAYING : 0),
        shown: (milliseconds) => isPaused() || isAtRest() || quality.frame(milliseconds),
      },
      () => this.stillness.wait,
    );
    this.stillness = new Stillness(isPaused, around, () => this.clock.wake(), signal);
    signal.addEventListener('abort', () => this.clock.stop());
  }

  run(): void {
    this.clock.run();
  }

  /** Something has changed: frames are wanted for a while. */
  stir(): void {
    this.stillness.stir();
  }
}
