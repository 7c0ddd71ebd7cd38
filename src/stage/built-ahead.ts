/** Cuts plates and builds places ahead of their first show, a little at a time while nothing happens. */
import type Phaser from 'phaser';
import type { PaperAhead } from './paper-ahead';
import type { Performance } from './performance/performance';
import type { Place } from './place/place';
import type { Plates } from './plates/plates';
import type { PopUps } from './popups/popups';
import type { Scenery } from './scenery/scenery';

const QUIET = 0.6; // seconds between two things built ahead

/** What is built, and from what. */
interface Building {
  readonly scenery: Scenery;
  readonly plates: Plates;
  readonly popUps: PopUps;
  readonly paper: PaperAhead;
  readonly textures: Phaser.Textures.TextureManager;
}

export class BuiltAhead {
  private readonly left: Place[];
  private raising: Iterator<void> | null = null; // a place
  private quiet = 0; // seconds since something was begun

  constructor(
    places: readonly Place[],
    private readonly building: Building,
  ) {
    this.left = [...places];
  }

  /** Call it while nothing happens. */
  tick(seconds: number, { view, plates: { shown } }: Pick<Performance, 'view' | 'plates'>): void {
    if (this.raising && !this.raising.next().done) return;
    this.raising = null;
    this.quiet += seconds;
    if (this.quiet < QUIET) return;
    this.quiet = 0;
    const { scenery, plates, popUps, paper, textures } = this.building;
    const due = plates.due(view);
    if (due) return void (paper.isCut(due, textures) && plates.prepare());
    paper.forgetSoon(textures);
    if (shown.length === 0 && popUps.prepare()) return;
    const [next] = this.left;
    if (!next || !paper.isReady(next, textures)) return;
    this.raising = scenery.raise(next);
    this.left.shift();
  }
}
