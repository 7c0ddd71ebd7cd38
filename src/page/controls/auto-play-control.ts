/** The play going on by itself: its item in More, its mark on the line, and what stops it. */
import { AutoPlay, type AutoPlayChange } from '../../play/playback/auto-play';
import type { Playhead } from '../../play/playback/playhead';
import type { Plain } from '../words/expected-messages';
import type { ReducedMotion } from '../settings/reduced-motion';
import type { Command } from '../input/commands';
import { requireElement } from '../require-element';
import { openSheet } from '../sheets/sheet';
import { WakeLock, type Wakes } from '../settings/wake-lock';
import type { PageLanguage } from '../words/page-language';
import type { Closing } from '../closing';

// what would move the play does no more than stop it
const MOVES: readonly (Command | null)[] = ['advance', 'back', 'begin', 'end', null];

const NOTICES = { on: 'auto-on', stopped: 'auto-stopped', ended: 'auto-ended' } as const satisfies Readonly<
  Record<AutoPlayChange, Plain>
>;

/** What goes on by itself, and how. */
export interface AutoPlayHost {
  readonly playhead: Playhead;
  readonly goOn: () => void; // shows the next step
  readonly notice: (text: string) => void; // tells the viewer
  readonly aloud: { readonly on: boolean }; // whether lines are read aloud
}

export class AutoPlayControl {
  private readonly item: HTMLElement;
  private readonly auto: AutoPlay;
  private readonly lock: WakeLock;

  /** @param browser keeps the screen awake, where it can */
  constructor(
    private readonly mount: HTMLElement,
    { playhead, goOn, notice, aloud }: AutoPlayHost,
    language: PageLanguage,
    motion: ReducedMotion,
    browser: Wakes,
    closing: Closing,
  ) {
    this.lock = new WakeLock(browser);
    this.item = requireElement(mount, '.item[data-does=auto]');
    this.auto = new AutoPlay(
      playhead,
      () => ({ pace: playhead.pace, atOnce: motion.on, aloud: aloud.on }),
      goOn,
      (turn) => {
        this.mark(turn === 'on');
        notice(language.say(NOTICES[turn]));
      },
    );
    document.addEventListener('visibilitychange', () => document.hidden || this.lock.renew(), {
      signal: closing.signal,
    });
    closing.add(() => this.lock.hold(false));
  }

  toggle(): void {
    if (this.auto.on) this.auto.stop();
    else this.auto.start();
  }

  stop(): void {
    this.auto.stop();
  }

  /** The viewer is about to go on. */
  leave(): void {
    this.auto.leave();
  }

  /** Whatever the viewer does stops it. @returns whether that is all it is to do */
  consumed(command: Command | null): boolean {
    if (!this.auto.on || command === 'auto') return false;
    this.auto.stop();
    return MOVES.includes(command);
  }

  tick(seconds: number): void {
    if (!document.hidden && openSheet() === null) this.auto.tick(seconds);
  }

  private mark(on: boolean): void {
    this.item.setAttribute('aria-pressed', String(on));
    this.mount.toggleAttribute('data-auto', on);
    this.lock.hold(on);
  }
}
