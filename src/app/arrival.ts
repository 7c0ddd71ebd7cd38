/**
 * How a viewer comes in, by the start screen or at the moment that the address names; and how they go on,
 * look around, and find back.
 */
import { Excursion } from '../play/playback/excursion';
import { nearest } from '../play/screenplay/nearest';
import type { Play } from '../play/play';
import type { Playhead } from '../play/playback/playhead';
import { type Address, idIn, noMoment } from '../page/address';
import { Bookmark } from '../page/settings/bookmark';
import type { Reader } from '../page/reader';
import type { StoredValue } from '../page/settings/stored-value';
import type { Say } from '../page/words/messages';

export class Arrival {
  private onward = ''; // the step to go on from, once the title has been seen
  private readonly bookmark: Bookmark;
  private readonly excursion = new Excursion();

  constructor(
    private readonly play: () => Play,
    private readonly playhead: Playhead,
    private readonly reader: Reader,
    private readonly say: Say,
    private readonly address: Address,
    kept: StoredValue,
    signal: AbortSignal,
  ) {
    this.bookmark = new Bookmark((id) => this.play().indexOf(id), kept);
    address.follow((asked) => this.follow(asked), signal);
  }

  begin(): void {
    if (this.play().steps.length === 0) return this.reader.showNotice(this.say('no-play'));
    const { asked } = this.address;
    if (asked && this.goTo(asked, this.bookmark.marks.latest ? 'kept' : 'start')) return;
    this.welcome();
  }

  /**
   * In whatever language is spoken: the title, and the way in, or on from where the viewer left, or from the furthest
   * they have come to; in the play, the way back.
   */
  welcome(): void {
    this.offerReturn();
    if (this.playhead.begun || this.play().steps.length === 0) return;
    const { latest, furthest } = this.bookmark.marks;
    this.onward = latest;
    const further = this.play().indexOf(furthest) > this.play().indexOf(latest);
    this.reader.welcome(
      latest ? this.lineAt(latest) : null,
      further ? { line: this.lineAt(furthest), go: () => this.playhead.jump(furthest) } : null,
    );
  }

  goOn(): void {
    if (this.onward && !this.playhead.begun) return void this.playhead.jump(this.onward);
    const before = this.playhead.index;
    this.playhead.advance();
    if (before >= 0 && this.playhead.index > before) this.cameTo(this.playhead.step.id);
  }

  /** Stands at a step that the viewer wants to look at. @returns false, and stays, where no step has that id */
  leap(id: string): boolean {
    return this.leave(() => this.playhead.jump(id));
  }

  /** Plays the first step; the place that the viewer has come to is kept. */
  again(): void {
    if (this.playhead.begun) this.leave(() => (this.playhead.begin(), true));
    else this.playhead.begin();
  }

  private leave(go: () => boolean): boolean {
    const from = this.reading();
    if (!go()) return false;
    const isFar = Math.abs(this.play().indexOf(from) - this.playhead.index) > 1;
    this.excursion.leap(isFar ? from : '', this.playhead.step.id);
    this.offerReturn();
    return true;
  }

  /** The step at which the viewer is reading, or was on their last visit; '' where they have come to the end. */
  private reading(): string {
    if (!this.playhead.begun) return this.bookmark.marks.latest;
    return this.playhead.atEnd ? '' : this.playhead.step.id;
  }

  private cameTo(id: string): void {
    this.excursion.goOn();
    if (this.playhead.atEnd) this.finish();
    else this.bookmark.wentOn(id);
    this.offerReturn();
  }

  private finish(): void {
    this.bookmark.takeOut();
    this.excursion.end();
  }

  private offerReturn(): void {
    const { from } = this.excursion;
    this.reader.offerReturn(from ? this.lineAt(from) : null, () => {
      this.excursion.end();
      this.offerReturn();
      this.playhead.jump(from);
    });
  }

  /** The last line that was told by then; '' where none was. */
  private lineAt(id: string): string {
    const told = this.play().steps.slice(0, this.play().indexOf(id) + 1);
    return told.findLast(({ text }) => text !== '')?.text ?? '';
  }

  /**
   * Stands at the step asked for, or at the nearest by name, and says so.
   * @returns false, and stays, where none is near
   */
  private goTo(asked: string, otherwise: 'start' | 'kept' | 'stays'): boolean {
    const id = idIn(asked);
    const found =
      this.play().indexOf(id) >= 0
        ? id
        : nearest(
            id,
            this.play().steps.map((step) => step.id),
          );
    if (found !== null) this.leap(found);
    if (found !== id) this.reader.showNotice(noMoment(this.say, asked, found === null ? otherwise : 'nearest'));
    return found !== null;
  }

  /** A viewer who changes the address for one that leads nowhere stays where they are. */
  follow(asked: string): void {
    if (!asked || this.goTo(asked, 'stays') || !this.playhead.begun) return;
    this.address.show(this.playhead.step.id);
  }
}
