/**
 * What is seen: the stage once its engine is there, or stills where it can't be shown; until then
 * the words go on without either.
 */
import { RetryPause } from '../play/playback/retry-pause';
import type { ErrorBarrier } from '../play/playback/error-barrier';
import { FRONT } from '../play/play';
import type { Moment, Presenter } from '../play/step';
import { isMotionReduced, onReducedMotion } from '../page/settings/reduced-motion';
import { onDensity } from '../page/settings/screen-density';
import type { Reader } from '../page/reader';
import type { Stills } from '../page/overlays/stills';
import { say } from '../page/words/page-language';
import type { Theatre } from '../stage/theatre';

const NOTHING: ReturnType<Theatre['footfalls']> = { place: 'hill', landings: [] };
const PATIENCE = 2; // seconds that a lost picture is waited for, before stills take over
const LATE = 30; // likewise, for the stage to stand

/** Why stills stand before the stage, and what the viewer is told of it. */
const COVERS = {
  unbuilt: 'no-stage', // it could not be built
  late: 'late-stage', // it is not there yet
  lost: 'lost-stage', // its context is gone
  astray: 'lost-stage', // it does not show the step
  undrawn: 'lost-stage', // it can't be drawn
} as const;
export type Cover = keyof typeof COVERS;

export class Picture implements Presenter {
  private theatre: Theatre | null = null;
  private stills: Stills | null = null; // in the theatre's stead
  private latest: { readonly how: 'present' | 'snapTo'; readonly moment: Moment } | null = null;
  private readonly covers = new Set<Cover>();
  private readonly again = new RetryPause(); // what could not be fetched
  private lostFor = -1; // seconds; below 0 while nothing is lost
  private opening = 0; // seconds since the stage has been on its way

  /**
   * @param next the id of the step after that of this index, if there is one
   * @param barrier between its parts
   */
  constructor(
    private readonly mount: HTMLElement,
    private readonly reader: Reader,
    private readonly next: (index: number) => string | undefined,
    private readonly barrier: ErrorBarrier,
  ) {
    onReducedMotion((on) => this.theatre?.reduceMotion(on));
    addEventListener('resize', () => this.resize());
    onDensity(() => this.resize());
    addEventListener('online', () => this.again.now());
    mount.addEventListener('webglcontextlost', () => (this.lostFor = 0), { capture: true });
    mount.addEventListener('webglcontextrestored', () => this.restore(), { capture: true });
  }

  get stage(): Theatre | null {
    return this.theatre;
  }

  get busy(): boolean {
    return this.theatre?.busy ?? false;
  }

  present(moment: Moment): void {
    this.stand('present', moment);
  }

  snapTo(moment: Moment): void {
    this.stand('snapTo', moment);
  }

  skip(): void {
    this.theatre?.skip();
  }

  tick(seconds: number): void {
    this.theatre?.tick(seconds);
  }

  /**
   * What goes on while the stage can't be shown.
   * @param seconds Infinity brings the still that was asked for at once
   */
  tickStills(seconds: number): void {
    this.stills?.tick(seconds);
    this.again.tick(seconds);
    if (!this.theatre) this.opening += seconds;
    if (!this.theatre && this.opening > LATE) this.cover('late', true);
    if (this.lostFor >= 0) this.lostFor += seconds;
    if (this.lostFor > PATIENCE) this.cover('lost', true);
  }

  draw(): void {
    this.theatre?.draw();
  }

  /** Feet that have come down since this was last asked. */
  footfalls(): ReturnType<Theatre['footfalls']> {
    return this.theatre?.footfalls() ?? NOTHING;
  }

  /**
   * Words and picture make room for each other: the card keeps off faces, paper letters hang where
   * the page has set the title.
   */
  arrange(): void {
    this.reader.place(this.theatre?.keepClear() ?? []);
    if (!this.theatre) return;
    const letters = this.reader.letters();
    // else those that hang stay, until the curtain has fallen
    if (letters.length > 0) this.reader.leaveTitle(this.theatre.spell(letters) && this.covers.size === 0);
  }

  /**
   * Builds the stage, and shows on it what has been told meanwhile. What can't be fetched is tried again.
   * @param welcomed whether the curtain is to open on the title, once it stands
   * @throws where this browser can't build it
   */
  async open(welcomed: () => boolean): Promise<Theatre> {
    try {
      const { Theatre } = await this.fetched();
      this.theatre = await Theatre.open(this.mount, FRONT, this.size(), this.barrier);
    } catch (thrown) {
      this.cover('unbuilt', true);
      throw thrown;
    }
    this.theatre.reduceMotion(isMotionReduced());
    if (welcomed() && !isMotionReduced()) this.theatre.welcome();
    if (this.latest) this.stand(this.latest.moment.index === 0 ? this.latest.how : 'snapTo', this.latest.moment);
    for (const why of ['unbuilt', 'late'] as const) this.cover(why, false);
    this.arrange();
    void document.fonts?.ready.then(() => this.arrange());
    return this.theatre;
  }

  /** Lets stills stand before the stage, or takes them away once no reason is left. */
  cover(why: Cover, on: boolean): void {
    if (on === this.covers.has(why)) return;
    const before = this.covers.size;
    if (on) this.covers.add(why);
    else this.covers.delete(why);
    if (before === 0 && on) this.lay(why);
    if (this.covers.size === 0) this.uncover();
  }

  private lay(why: Cover): void {
    this.reader.showNotice(say(COVERS[why]));
    void this.showStills().catch((thrown: unknown) => this.barrier.fault('stills', thrown));
    this.arrange();
  }

  private uncover(): void {
    this.stills?.clear();
    this.arrange();
  }

  private async showStills(): Promise<void> {
    const { Stills } = await import('../page/overlays/stills');
    this.stills ??= new Stills(this.mount);
    this.showStill();
  }

  private showStill(): void {
    if (!this.stills || !this.latest || this.covers.size === 0) return;
    const { step, index } = this.latest.moment;
    void this.stills.show(step.id, this.next(index));
  }

  /** The stage's own part of the program. */
  private async fetched(): Promise<{ readonly Theatre: typeof Theatre }> {
    for (;;) {
      try {
        return await import('../stage/theatre');
      } catch (thrown) {
        this.barrier.fault('stage', thrown);
        this.cover('unbuilt', true);
        await this.again.wait();
      }
    }
  }

  private stand(how: 'present' | 'snapTo', moment: Moment): void {
    this.latest = { how, moment };
    if (this.covers.size > 0) {
      if (this.stills) this.showStill();
      else void this.showStills().catch((thrown: unknown) => this.barrier.fault('stills', thrown));
    }
    this.theatre?.[how](moment);
    this.arrange();
  }

  private restore(): void {
    this.lostFor = -1;
    this.cover('lost', false);
  }

  private resize(): void {
    this.theatre?.resize(this.size());
    this.arrange();
  }

  /** A page that is folded away has no size, which nothing could be reckoned with. */
  private size(): { width: number; height: number; density: number } {
    const { clientWidth, clientHeight } = this.mount;
    return {
      width: Math.max(1, clientWidth),
      height: Math.max(1, clientHeight),
      density: Math.min(2, devicePixelRatio),
    };
  }
}
