/** The play going on by itself: its item in More, its mark on the line, and what stops it. */
import { AutoPlay, type AutoPlayChange } from '../../play/playback/auto-play';
import type { Playhead } from '../../play/playback/playhead';
import type { Plain } from '../words/expected-messages';
import { isMotionReduced } from '../settings/reduced-motion';
import type { Command } from '../input/commands';
import { requireElement } from '../require-element';
import { openSheet } from '../sheets/sheet';
import { WakeLock } from '../settings/wake-lock';
import { say } from '../words/page-language';

// what would move the play does no more than stop it
const MOVES: readonly (Command | null)[] = ['advance', 'back', 'begin', 'end', null];

const NOTICES = { on: 'auto-on', stopped: 'auto-stopped', ended: 'auto-ended' } as const satisfies Readonly<
  Record<AutoPlayChange, Plain>
>;

export class AutoPlayControl {
  private readonly item: HTMLElement;
  private readonly auto: AutoPlay;
  private readonly lock = new WakeLock();

  /** @param goOn shows the next step @param notice tells the viewer */
  constructor(
    private readonly mount: HTMLElement,
    playhead: Playhead,
    goOn: () => void,
    notice: (text: string) => void,
  ) {
    this.item = requireElement(mount, '.item[data-does=auto]');
    this.auto = new AutoPlay(
      playhead,
      () => ({ pace: playhead.pace, atOnce: isMotionReduced() }),
      goOn,
      (turn) => {
        this.mark(turn === 'on');
        notice(say(NOTICES[turn]));
      },
    );
    document.addEventListener('visibilitychange', () => document.hidden || this.lock.renew());
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
