/** What the paper's own devices are about at any instant, as plain numbers on their way from stage to stage. */
import { smooth } from '../../maths/easing';
import type { PaperState, PlaceName, Tear } from '../../play/stage';
import { StandingPopUps } from '../popups/standing';
import { gapOf, type Torn } from '../sheet/halves';
import { HangingStars } from '../threads/hanging-stars';
import { Glide } from '../../maths/glide';

const RUN = 0.64; // share of its time in which a tear runs from top to bottom; then the halves come apart
const SEAM = 0.4; // share of the time of a joining in which the seam comes to be seen

/** A tear, or what is left of it. */
export interface TearLook extends Torn {
  readonly run: number; // how far down it has run, 0…1
  readonly seam: number; // how much is seen of the seam, 0…1
  readonly joining: boolean; // its halves are, or have been, brought together again
}

/** The tear on its way. */
class Tearing {
  private tear: Tear | null = null;
  private readonly run = new Glide();
  private readonly open = new Glide();
  private readonly apart = new Glide();
  private readonly seam = new Glide();
  private readonly glides = [this.run, this.open, this.apart, this.seam];

  /** Sets off for what the stage has it be. @param time seconds on the way */
  become(tear: Tear | null, time: number): void {
    if (tear && (tear.at !== this.tear?.at || tear.place !== this.tear.place || (this.tear.joined && !tear.joined)))
      this.snapTo(null);
    this.tear = tear;
    if (!tear) return this.snapTo(null);
    const isOpening = this.open.now === 0 && !tear.joined;
    this.run.to(1, time * RUN);
    this.open.to(tear.joined ? 0 : 1, isOpening ? time * (1 - RUN) : time, isOpening ? time * RUN : 0);
    this.apart.to(tear.apart, time);
    this.seam.to(tear.joined ? 1 : 0, time * SEAM, time * (1 - SEAM));
  }

  snapTo(tear: Tear | null): void {
    this.tear = tear;
    this.run.snapTo(tear ? 1 : 0);
    this.open.snapTo(tear && !tear.joined ? 1 : 0);
    this.apart.snapTo(tear?.apart ?? 0);
    this.seam.snapTo(tear?.joined ? 1 : 0);
  }

  finishWithin(seconds: number): void {
    for (const glide of this.glides) glide.finishWithin(seconds);
  }

  tick(seconds: number): void {
    for (const glide of this.glides) glide.tick(seconds);
  }

  /** That of a place; null where it is whole. */
  in(place: PlaceName): TearLook | null {
    if (this.tear?.place !== place) return null;
    const gap = gapOf(smooth(this.open.now), smooth(this.apart.now));
    return { at: this.tear.at, gap, run: this.run.now, seam: this.seam.now, joining: this.tear.joined };
  }
}

export class PaperDevices {
  readonly popUps: StandingPopUps;
  readonly stars = new HangingStars();
  private readonly hold = new Glide();
  private readonly tearing = new Tearing();

  /** @param lengthOf seconds in which a pop-up that stands does what it does once */
  constructor(lengthOf: (popUp: string) => number) {
    this.popUps = new StandingPopUps(lengthOf);
  }

  /** Sets off for what the stage has it be. @param time seconds on the way */
  become({ tear, popUp, stars, held }: PaperState, time: number): void {
    this.tearing.become(tear, time);
    this.popUps.become(popUp, time);
    this.stars.become(stars, time);
    this.hold.to(held ? 1 : 0, time);
  }

  snapTo({ tear, popUp, stars, held }: PaperState): void {
    this.tearing.snapTo(tear);
    this.popUps.snapTo(popUp);
    this.stars.snapTo(stars);
    this.hold.snapTo(held ? 1 : 0);
  }

  finishWithin(seconds: number): void {
    for (const each of this.all) each.finishWithin(seconds);
  }

  tick(seconds: number): void {
    for (const each of this.all) each.tick(seconds);
  }

  /** How far the world holds its breath, 0…1. */
  get held(): number {
    return smooth(this.hold.now);
  }

  private get all(): readonly (Tearing | StandingPopUps | HangingStars | Glide)[] {
    return [this.tearing, this.popUps, this.stars, this.hold];
  }

  /** The tear of a place; null where it is whole. */
  tearIn = (place: PlaceName): TearLook | null => this.tearing.in(place);
}
