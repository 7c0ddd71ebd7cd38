/**
 * What is seen: the stage once its engine is there, or stills where it can't be shown; until then
 * the words go on without either.
 */
import { RetryPause } from '../play/playback/retry-pause';
import type { ErrorBarrier } from '../play/playback/error-barrier';
import { bundleOf, type PlayArt } from '../play/bundle';
import type { Play } from '../play/play';
import type { Moment, Presenter } from '../play/step';
import type { Closing } from '../page/closing';
import type { Stills as StillFiles } from '../page/controls/seek-card';
import type { PictureQuality } from '../page/settings/picture-quality';
import type { ReducedMotion } from '../page/settings/reduced-motion';
import { onDensity } from '../page/settings/screen-density';
import type { Reader } from '../page/reader';
import { Stills } from '../page/overlays/stills';
import type { Say } from '../page/words/messages';
import type { PlateData } from '../schemas/plate';
import type { Theatre } from '../stage/theatre';
import { cuttingHelp } from './cutting-help';
import type { FetchedArt } from './shown-play';
import type { Surroundings } from './surroundings';
import { after } from './waiting';

const NOTHING: ReturnType<Theatre['footfalls']> = { place: '', landings: [] };
const PATIENCE = 2; // seconds that a lost picture is waited for, before stills take over
const LATE = 30; // seconds that the stage takes to come, before the viewer is told

/** Why stills stand before the stage, and what the viewer is told of it. */
const COVERS = {
  coming: null, // it is on its way
  unbuilt: 'no-stage', // it could not be built
  late: 'late-stage', // it is not there yet
  lost: 'lost-stage', // its context is gone
  astray: 'lost-stage', // it does not show the step
  undrawn: 'lost-stage', // it can't be drawn
} as const;
export type Cover = keyof typeof COVERS;

export interface PictureParts {
  readonly mount: HTMLElement; // that the stage stands in
  readonly reader: Reader;
  readonly say: Say;
  readonly motion: ReducedMotion;
  readonly quality: PictureQuality;
  readonly stills: StillFiles;
  readonly art: FetchedArt;
  readonly play: () => Play; // as it is told now
  readonly next: (index: number) => string | undefined; // the id of the step after that of this index
  readonly barrier: ErrorBarrier; // between its parts
}

export class Picture implements Presenter {
  private theatre: Theatre | null = null;
  private readonly stills: Stills; // in the theatre's stead
  private latest: { readonly how: 'present' | 'snapTo'; readonly moment: Moment } | null = null;
  private readonly covers = new Set<Cover>(['coming']);
  private readonly again = new RetryPause(); // what could not be fetched
  private lostFor = -1; // seconds; below 0 while nothing is lost
  private opening = 0; // seconds since the stage has been on its way

  constructor(
    private readonly parts: PictureParts,
    private readonly around: Surroundings,
    private readonly closing: Closing,
  ) {
    const { mount, motion, quality, stills } = parts;
    const { signal } = closing;
    this.stills = new Stills(mount, stills, motion);
    motion.follow((on) => this.theatre?.reduceMotion(on));
    quality.follow(({ spare }) => (this.theatre?.spare(spare), this.resize()));
    around.window.addEventListener('resize', () => this.resize(), { signal });
    onDensity(() => this.resize(), around, signal);
    around.window.addEventListener('online', () => this.again.now(), { signal });
    mount.addEventListener('webglcontextlost', () => (this.lostFor = 0), { signal, capture: true });
    mount.addEventListener('webglcontextrestored', () => this.restore(), { signal, capture: true });
    closing.add(() => this.close());
  }

  get stage(): Theatre | null {
    return this.theatre;
  }

  get busy(): boolean {
    return this.theatre?.busy ?? false;
  }
  get lingers(): boolean {
    return this.theatre?.lingers ?? false;
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
   * @param seconds of the play; Infinity brings the still that was asked for at once
   * @param waited seconds, whether the play is paused or not
   */
  tickStills(seconds: number, waited: number): void {
    this.stills.tick(seconds);
    this.again.tick(waited);
    if (!this.theatre) this.opening += waited;
    if (!this.theatre && this.opening > LATE) this.cover('late', true);
    if (this.lostFor >= 0) this.lostFor += waited;
    if (this.lostFor > PATIENCE) this.cover('lost', true);
  }

  draw(): void {
    this.theatre?.draw();
    if (this.theatre) this.cover('coming', false);
    this.parts.reader.point((who) => (this.covers.size === 0 ? (this.theatre?.face(who) ?? null) : null));
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
    this.parts.reader.place(this.theatre && this.covers.size === 0 ? this.theatre.keepClear() : null);
    if (!this.theatre) return;
    const letters = this.parts.reader.letters();
    // else those that hang stay, until the curtain has fallen
    if (letters.length > 0) this.parts.reader.leaveTitle(this.theatre.spell(letters) && this.covers.size === 0);
  }

  /**
   * Builds the stage, and shows on it what has been told meanwhile. What can't be fetched is tried again.
   * @param welcomed whether the curtain is to open on the title, once it stands
   * @returns null where the app has closed meanwhile
   * @throws where this browser can't build it
   */
  async open(welcomed: () => boolean): Promise<Theatre | null> {
    const { mount, motion, quality, barrier } = this.parts;
    try {
      const { Theatre, art } = await this.fetched();
      await after(0, this.around, this.closing); // it has taken long to come: the page answers before it is opened
      const { bundle, front } = this.parts.play();
      const fetchPlate = (name: string): Promise<PlateData> => this.parts.art.plate(name, this.around.fetch);
      const soon = this.latest?.moment.after.place ?? null;
      const from = { fetchPlate, soon, letters: this.parts.reader.letters(), help: cuttingHelp(this.around) };
      this.theatre = await Theatre.open(bundleOf(bundle, art), mount, front, this.size(), barrier, from);
    } catch (thrown) {
      this.cover('unbuilt', true);
      throw thrown;
    }
    if (this.closing.closed) return this.close();
    this.theatre.reduceMotion(motion.on);
    this.theatre.spare(quality.now.spare);
    if (welcomed() && !motion.on) this.theatre.welcome();
    if (this.latest) this.stand(this.latest.moment.index === 0 ? this.latest.how : 'snapTo', this.latest.moment);
    for (const why of ['unbuilt', 'late'] as const) this.cover(why, false);
    this.arrange();
    void this.around.document.fonts?.ready.then(() => this.closing.closed || this.arrange());
    return this.theatre;
  }

  /** Lets stills stand before the stage, or takes them away once no reason is left. */
  cover(why: Cover, on: boolean): void {
    if (on === this.covers.has(why)) return;
    const before = [...this.covers];
    if (on) this.covers.add(why);
    else this.covers.delete(why);
    const told = COVERS[why];
    if (on && told && before.every((each) => !COVERS[each])) this.parts.reader.showNotice(this.parts.say(told));
    if (before.length === 0) this.showStill();
    else if (this.covers.size === 0) this.stills.clear();
    else return;
    this.arrange();
  }

  private showStill(): void {
    if (!this.latest) return;
    const { step, index } = this.latest.moment;
    const shown = this.stills.show(step.id, this.parts.next(index));
    void shown.catch((thrown: unknown) => this.parts.barrier.fault('stills', thrown));
  }

  /** The stage's own part of the program, and what it draws. */
  private async fetched(): Promise<Awaited<ReturnType<Surroundings['loadStage']>> & { readonly art: PlayArt }> {
    for (;;) {
      try {
        const { around, parts } = this;
        const [stage, art] = await Promise.all([around.loadStage(), parts.art.whole(around.fetch)]);
        return { ...stage, art };
      } catch (thrown) {
        this.parts.barrier.fault('stage', thrown);
        this.cover('unbuilt', true);
        await this.again.wait();
      }
    }
  }

  private stand(how: 'present' | 'snapTo', moment: Moment): void {
    this.latest = { how, moment };
    if (this.covers.size > 0) this.showStill();
    this.theatre?.[how](moment);
    this.arrange();
    this.lookAhead(moment);
  }

  private lookAhead({ index, pace }: Moment): void {
    const play = this.parts.play();
    if (index + 1 < play.steps.length) this.theatre?.expect(play.moment(index + 1, pace));
  }

  private restore(): void {
    this.lostFor = -1;
    this.cover('lost', false);
  }

  private resize(): void {
    this.theatre?.resize(this.size());
    this.arrange();
  }

  /** Gives back all that the stage holds. */
  private close(): null {
    this.theatre?.close();
    return (this.theatre = null);
  }

  /** A page that is folded away has no size, which nothing could be reckoned with. */
  private size(): { width: number; height: number; density: number } {
    const { clientWidth, clientHeight } = this.parts.mount;
    return {
      width: Math.max(1, clientWidth),
      height: Math.max(1, clientHeight),
      density: Math.min(this.parts.quality.now.density, this.around.pixelRatio()),
    };
  }
}
