/** How a viewer comes in: by the door, on from where they left, or at the moment that the address names. */
import { nearest } from './play/nearest';
import type { Play } from './play/play';
import type { Playhead } from './play/playhead';
import { address, noMoment, onAddress, showAddress } from './reading/address';
import { bookmark } from './reading/bookmark';
import type { Reader } from './reading/reader';
import { say } from './reading/words';

export class Arrival {
  private onward = ''; // the step to go on from, once the title has been seen

  constructor(
    private readonly play: () => Play,
    private readonly playhead: Playhead,
    private readonly reader: Reader,
  ) {
    onAddress((asked) => this.follow(asked));
  }

  begin(): void {
    if (this.play().steps.length === 0) return this.reader.showNotice(say('no-play'));
    const asked = address();
    if (asked && this.goTo(asked, 'start')) return;
    this.welcome();
  }

  /** The title, and the way in, or on from where the viewer left; nothing where they are in already. */
  welcome(): void {
    const { steps } = this.play();
    if (this.playhead.begun || steps.length === 0) return;
    const kept = bookmark();
    const lines = steps.slice(0, this.play().indexOf(kept) + 1).map(({ text }) => text);
    if (lines.length > 0) this.onward = kept;
    this.reader.welcome(this.onward ? (lines.findLast((text) => text !== '') ?? '') : null);
  }

  goOn(): void {
    if (this.onward && !this.playhead.begun) this.playhead.jump(this.onward);
    else this.playhead.advance();
  }

  /** Stands at the step asked for, or at the nearest by name, and says so. @returns false, and stays, where none is near */
  private goTo(asked: string, otherwise: 'start' | 'stays'): boolean {
    const found = this.play().indexOf(asked) >= 0 ? asked : nearest(asked, this.play().steps.map(({ id }) => id));
    if (found !== null) this.playhead.jump(found);
    if (found !== asked) this.reader.showNotice(noMoment(asked, found === null ? otherwise : 'nearest'));
    return found !== null;
  }

  /** A viewer who changes the address for one that leads nowhere stays where they are. */
  private follow(asked: string): void {
    if (!asked || this.goTo(asked, 'stays') || !this.playhead.begun) return;
    showAddress(this.playhead.step.id);
  }
}
