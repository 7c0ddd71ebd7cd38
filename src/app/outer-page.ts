/** The page whose frame the play is in: it is told how the play goes, and may lead it. */
import type { ErrorBarrier } from '../play/playback/error-barrier';
import type { Playhead } from '../play/playback/playhead';
import { KEY, type Told, type Wish, wishIn } from '../embed/messages';
import type { AutoPlayControl } from '../page/controls/auto-play-control';
import type { PauseButton } from '../page/controls/pause-button';
import { controlOf } from '../page/input/interactive';
import { hearSwipes, swipeOf } from '../page/input/swipe';
import type { Arrival } from './arrival';
import type { OuterWindow, Surroundings } from './surroundings';

const TOUCHES = ['click', 'keydown'] as const; // not as a finger is lifted: its click would find the play resumed

/** What that page is told of, and what it works. */
export interface Led {
  readonly playhead: Playhead;
  readonly arrival: Arrival;
  readonly controls: { readonly pause: PauseButton; readonly autoPlay: AutoPlayControl };
  readonly barrier: ErrorBarrier;
  readonly count: () => number; // of steps
  readonly language: () => string; // that is spoken
}

export class OuterPage {
  private last = ''; // step that was told
  private hasEnded = false;

  constructor(
    private readonly led: Led,
    private readonly outer: OuterWindow,
    { window, document }: Pick<Surroundings, 'window' | 'document'>,
    signal: AbortSignal,
  ) {
    window.addEventListener('message', (event) => this.hear(event as MessageEvent), { signal });
    const touched = (): void => this.tell({ [KEY]: 'touched' });
    for (const touch of TOUCHES) document.addEventListener(touch, touched, { signal, capture: true });
    hearSwipes(
      document,
      (start) => controlOf(start) === null,
      (from, to) => swipeOf(from, to, false) && touched(),
      signal,
    );
    this.tell({ [KEY]: 'ready', count: led.count(), language: led.language() });
    this.arrive();
  }

  /** Tells which step the play has come to, or in which other language it is told now. */
  arrive(): void {
    const { playhead, count, language } = this.led;
    if (!playhead.begun) return;
    const step = { id: playhead.step.id, index: playhead.index, count: count(), language: language() };
    if (JSON.stringify(step) === this.last) return;
    this.last = JSON.stringify(step);
    this.tell({ [KEY]: 'step', ...step });
  }

  /** Tells once that the last step has been told. */
  tick(): void {
    const { begun, atEnd, busy } = this.led.playhead;
    const isOver = begun && atEnd && !(busy && !this.hasEnded);
    if (isOver && !this.hasEnded) this.tell({ [KEY]: 'end' });
    this.hasEnded = isOver;
  }

  private tell(told: Told): void {
    // any origin: a page can't know who frames it, and what is told is no secret
    this.outer.postMessage(told, '*');
  }

  private hear({ source, data }: MessageEvent): void {
    const wish = source === this.outer ? wishIn(data) : null;
    if (wish) this.led.barrier.run('outer page', () => this.grant(wish), undefined);
  }

  private grant(wish: Wish): void {
    const { playhead, arrival, controls } = this.led;
    if (wish[KEY] === 'pause' || wish[KEY] === 'resume') return this.pause(wish[KEY] === 'pause');
    controls.autoPlay.stop();
    if ('step' in wish) return this.goTo(wish.step);
    if (wish[KEY] === 'next') arrival.goOn();
    else playhead.back();
  }

  /** To the nearest by name where no step has that id, if one is near. */
  private goTo(step: string): void {
    if (!this.led.playhead.jump(step)) this.led.arrival.follow(step);
  }

  private pause(on: boolean): void {
    const { pause } = this.led.controls;
    if (pause.on !== on) pause.toggle();
  }
}
