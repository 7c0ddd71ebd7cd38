/** Presenters that only remember what they were told. */
import type { Moment, Presenter } from '../../src/play/step';

/** Takes `lasting` ticks to tell a step, or none after a hurry. */
export class Recorder implements Presenter {
  told: readonly ['present' | 'snapTo', Moment][] = [];
  hurries = 0;
  lingers = false;
  private left = 0;

  constructor(private readonly lasting: number) {}

  get busy(): boolean {
    return this.left > 0;
  }
  get last(): Moment | undefined {
    return this.told.at(-1)?.[1];
  }
  present(moment: Moment): void {
    this.told = [...this.told, ['present', moment]];
    this.left = this.lasting;
  }
  snapTo(moment: Moment): void {
    this.told = [...this.told, ['snapTo', moment]];
    this.left = 0;
  }
  skip(): void {
    this.hurries += 1;
    this.left = 0;
  }
  tick(): void {
    this.left = Math.max(0, this.left - 1);
  }
}
