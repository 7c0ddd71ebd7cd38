/** The play going on by itself, line after line, until it is stopped or over. */
import { ReadingSpeed, type Coming } from './reading-speed';
import type { Playhead } from './playhead';

/** Why it goes on by itself, or no longer does. */
export type AutoPlayChange = 'on' | 'stopped' | 'ended';

export class AutoPlay {
  private readonly pacing = new ReadingSpeed();
  private going = false;
  private rested = 0; // seconds since the step was told
  private step = ''; // id of it

  /**
   * @param coming how words come at the time
   * @param goOn shows the next step
   * @param told of every turn
   */
  constructor(
    private readonly playhead: Pick<Playhead, 'begun' | 'busy' | 'lingers' | 'atEnd' | 'step'>,
    private readonly coming: () => Coming,
    private readonly goOn: () => void,
    private readonly told: (turn: AutoPlayChange) => void,
  ) {}

  get on(): boolean {
    return this.going;
  }

  /** Begins the play where it has not begun; one without steps does not go on by itself either. */
  start(): void {
    if (!this.playhead.begun) this.goOn();
    if (!this.playhead.begun) return;
    [this.going, this.rested] = [true, 0];
    this.told('on');
  }

  stop(turn: Exclude<AutoPlayChange, 'on'> = 'stopped'): void {
    if (!this.going) return;
    this.going = false;
    this.told(turn);
  }

  /** Learns the viewer's own pace as they are about to go on. */
  leave(): void {
    if (this.playhead.begun && !this.playhead.busy) this.pacing.learn(this.playhead.step, this.rested, this.coming());
  }

  /** To be left out while the viewer is elsewhere. */
  tick(seconds: number): void {
    if (!this.playhead.begun) return;
    this.rest(seconds);
    if (!this.going || this.rested < this.pacing.rest(this.playhead.step, this.coming())) return;
    this.rested = 0;
    if (this.playhead.atEnd) this.stop('ended');
    else this.goOn();
  }

  private rest(seconds: number): void {
    const { step, busy, lingers } = this.playhead;
    if (busy || lingers || step.id !== this.step) this.rested = 0;
    else this.rested += seconds;
    this.step = step.id;
  }
}
