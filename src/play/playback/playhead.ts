/** Where we are in the play, and the ways to move on, back and about. */
import type { Play } from '../play';
import type { Stage } from '../stage';
import type { Presenter, Step } from '../step';

const HURRIES = 3; // presses after which a step that does not come to its end is left all the same

export class Playhead {
  private at = -1; // before the first step, until the play begins
  private hurries = 0; // in this step
  pace = 1; // of the words, from the next step on; 0 all at once
  still = false; // while time stands still, every step is shown as it ends

  constructor(
    private play: Play,
    private readonly presenters: readonly Presenter[],
    private readonly arrived: (step: Step) => void = () => {},
  ) {}

  get index(): number {
    return this.at;
  }
  /** Whether the play has begun; until then the audience sees the opening stage. */
  get begun(): boolean {
    return this.at >= 0;
  }
  /** The step under way; the first, until the play has begun: there is none where a play has no steps. */
  get step(): Step {
    return this.play.steps[Math.max(0, this.at)]!;
  }
  get stage(): Stage {
    return this.play.stageAt(this.at);
  }
  /** Whether some presenter is still telling the step. */
  get busy(): boolean {
    return this.presenters.some((presenter) => presenter.busy);
  }
  /** Whether some presenter still is at the step, though whoever goes on hurries nothing. */
  get lingers(): boolean {
    return this.presenters.some((presenter) => presenter.lingers);
  }
  get atEnd(): boolean {
    return this.at === this.play.steps.length - 1;
  }

  /** Plays the first step, from wherever the play has come to. A play without a step does not begin. */
  begin(): void {
    if (this.play.steps.length > 0) this.show(0, 'present');
  }

  /** Brings what is under way to its end; when nothing is, plays the next step, or the first. */
  advance(): void {
    if (!this.begun) this.begin();
    else if (this.busy && this.hurries < HURRIES) this.finish();
    else if (!this.atEnd) this.show(this.at + 1, 'present');
  }

  skip(): void {
    for (const presenter of this.presenters) presenter.skip();
  }

  /** Stands at the step before, as it ended. */
  back(): void {
    if (this.at > 0) this.show(this.at - 1, 'snapTo');
  }

  /** Stands at a step as if the play had come to it. @returns false, and stays, where no step has that id */
  jump(id: string): boolean {
    const index = this.play.indexOf(id);
    if (index < 0) return false;
    this.show(index, 'snapTo');
    return true;
  }

  /** Plays a step from its beginning. @returns false, and stays, where no step has that id */
  replay(id: string): boolean {
    const index = this.play.indexOf(id);
    if (index > 0) this.show(index - 1, 'snapTo');
    if (index >= 0) this.show(index, 'present');
    return index >= 0;
  }

  /** Stands at this step's end at once. */
  snapToRest(): void {
    if (this.begun) this.show(this.at, 'snapTo');
  }

  /**
   * Takes up a changed play at the same step, or where that step was, if it is gone. A play without
   * a step is not taken up.
   */
  restage(play: Play): void {
    if (play.steps.length === 0) return;
    if (!this.begun) return void (this.play = play);
    const index = play.indexOf(this.step.id);
    this.play = play;
    this.show(index >= 0 ? index : Math.min(this.at, play.steps.length - 1), 'snapTo');
  }

  private finish(): void {
    this.hurries += 1;
    if (this.still) this.snapToRest();
    else this.skip();
  }

  private show(index: number, how: 'present' | 'snapTo'): void {
    const moment = this.play.moment(index, this.pace);
    [this.at, this.hurries] = [index, 0];
    for (const presenter of this.presenters) presenter[this.still ? 'snapTo' : how](moment);
    if (this.still) this.skip(); // nothing can come in by and by
    this.arrived(moment.step);
  }
}
