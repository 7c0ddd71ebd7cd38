/** The play going on by itself: its item in More, its mark on the line, and what stops it. */
import { Auto, type Turn } from '../../play/playback/auto-play';
import type { Playhead } from '../../play/playback/playhead';
import type { Plain } from '../words/expected-messages';
import { isCalm } from '../settings/reduced-motion';
import type { Wish } from '../input/commands';
import { piece } from '../require-element';
import { openSheet } from '../sheets/sheet';
import { WakeLock } from '../settings/wake-lock';
import { say } from '../words/page-language';

// what would move the play does no more than stop it
const MOVES: readonly (Wish | null)[] = ['advance', 'back', 'begin', 'end', null];

const NOTICES = { on: 'auto-on', stopped: 'auto-stopped', ended: 'auto-ended' } as const satisfies Readonly<
  Record<Turn, Plain>
>;

export class ByItself {
  private readonly item: HTMLElement;
  private readonly auto: Auto;
  private readonly lock = new WakeLock();

  /** @param goOn shows the next step @param notice tells the viewer */
  constructor(
    private readonly mount: HTMLElement,
    playhead: Playhead,
    goOn: () => void,
    notice: (text: string) => void,
  ) {
    this.item = piece(mount, '.item[data-does=auto]');
    this.auto = new Auto(
      playhead,
      () => ({ pace: playhead.pace, atOnce: isCalm() }),
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
  spent(wish: Wish | null): boolean {
    if (!this.auto.on || wish === 'auto') return false;
    this.auto.stop();
    return MOVES.includes(wish);
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
