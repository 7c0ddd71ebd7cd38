/**
 * The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program.
 */
import type { ErrorBarrier } from '../play/playback/error-barrier';
import type { PlayBundle } from '../play/bundle';
import type { PlaceName, Stage } from '../play/stage';
import { HARDEST_GUST } from '../play/staging/ambience-levels';
import type { Ahead, Moment, Presenter } from '../play/step';
import { BuiltAhead } from './built-ahead';
import { openEngine, type Engine } from './engine/game';
import { named } from './engine/layers';
import { Fade } from './proscenium/fade';
import { edgeSeen, openingAt, WHOLE_PICTURE } from './camera/edge';
import { type PictureSize, sameSize } from './camera/framing';
import { silhouetted, type Light } from './light';
import { under } from './overcast';
import { type OpenedFrom, PaperAhead, SEED } from './paper-ahead';
import { Performance } from './performance/performance';
import type { Show } from './performance/show';
import { PlateSheets } from './plates/plate-sheets';
import { Plates } from './plates/plates';
import { PopUps } from './popups/popups';
import { Production } from './production';
import { PastEdge } from './proscenium/past-edge';
import { Proscenium } from './proscenium/proscenium';
import { Puppets } from './puppet/puppets';
import { Shoulders } from './puppet/shoulders';
import type { KeptClear } from './performance/kept-clear';
import { Rehearsal } from './performance/rehearsal';
import type { Report } from './performance/report';
import { Scenery } from './scenery/scenery';
import { blankView, COMPOSED, see } from './scenery/view';
import { headOf } from './threads/heads';
import { HeldWorld } from './threads/held-world';
import { PaperStars } from './threads/paper-stars';
import { TornEdges } from './sheet/torn-edges';
import type { Letter } from './proscenium/title-letters';

export class Theatre implements Presenter {
  private readonly performance: Performance;
  private readonly puppets: Puppets;
  private readonly shoulders: Shoulders;
  private readonly scenery: Scenery;
  private readonly plates: Plates;
  private readonly popUps: PopUps;
  private readonly stars: PaperStars;
  private readonly heldWorld: HeldWorld;
  private readonly pastEdge: PastEdge;
  private readonly seen = blankView();
  private readonly proscenium: Proscenium;
  private readonly tornEdges: TornEdges;
  private readonly fade: Fade;
  private lit = NaN; // the hour that all was last lit for
  private dark = 0; // …and how far as silhouettes
  private light: Light;
  private readonly builtAhead: BuiltAhead;
  private readonly rehearsal: Rehearsal;
  private told: Moment | null = null; // the step that is on its way; null where it stands at its end
  private next: Moment | null = null; // to be rehearsed
  private clear: { readonly kept: KeptClear; readonly size: PictureSize } | null = null; // for the words of this step

  /**
   * Opens the engine for a play inside `parent`, at its size in CSS pixels times `density`.
   * @param barrier keeps layers of the scenery from stopping each other
   * @param from what it is opened from, beside its data
   */
  static async open(
    bundle: PlayBundle,
    parent: HTMLElement,
    opening: Stage,
    size: { width: number; height: number; density: number },
    barrier: ErrorBarrier,
    { fetchPlate, soon, letters, help }: OpenedFrom,
  ): Promise<Theatre> {
    const sheets = new PlateSheets(Object.keys(bundle.plates), fetchPlate, (thrown) => barrier.fault('plates', thrown));
    const production = new Production(bundle);
    await help.nextTask(); // each of these takes a while
    const opened = openEngine(parent, size);
    await help.nextTask();
    const paper = new PaperAhead(production, help);
    try {
      await paper.open([opening.place, soon], letters, opened);
      const theatre = new Theatre(production, await opened, opening, barrier, { sheets, paper });
      for (const raising = theatre.raise(opening, soon); !raising.next().done;) await help.nextTask();
      return theatre;
    } catch (thrown) {
      paper.close();
      void opened.then((engine) => engine.close()).catch(() => undefined); // nothing of a stage that never stood stays
      throw thrown;
    }
  }

  private constructor(
    readonly production: Production,
    readonly engine: Engine,
    opening: Stage,
    barrier: ErrorBarrier,
    private readonly ahead: { readonly sheets: PlateSheets; readonly paper: PaperAhead },
  ) {
    const { scene } = engine;
    const { sheets, paper } = ahead;
    this.light = production.lighting.lightAt(opening.hour);
    this.performance = new Performance(production, opening, engine.size, this.show);
    this.rehearsal = new Rehearsal(production, opening, engine.size);
    this.scenery = new Scenery(scene, production, this.light, { seed: SEED, props: this.performance.props, barrier });
    this.puppets = new Puppets(scene, production);
    this.shoulders = new Shoulders(scene, production);
    this.tornEdges = named(scene, 'tear', new TornEdges(scene));
    this.plates = new Plates(scene, production, sheets, this.light);
    this.popUps = new PopUps(scene, production, this.light);
    this.stars = new PaperStars(scene, this.light);
    this.heldWorld = new HeldWorld(scene, this.light);
    this.pastEdge = new PastEdge(scene, production.curtain);
    this.proscenium = named(scene, 'curtain', new Proscenium(scene, production));
    this.fade = new Fade(scene.game.canvas);
    const { scenery, plates, popUps } = this;
    this.builtAhead = new BuiltAhead(production.places, { scenery, plates, popUps, paper, textures: scene.textures });
  }

  /** Builds what takes long, so that the page can do something else in between. Nothing is shown before. */
  private *raise(opening: Stage, soon: PlaceName | null): Generator<void, void> {
    const places = [opening.place, soon].map((name) => this.scenery.raise(this.production.place(name)));
    for (const raising of [...places, this.puppets.raise()]) while (!raising.next().done) yield;
    this.performance.stand(opening);
  }

  private get show(): Show {
    return {
      enter: (place) => (this.scenery.show(this.production.place(place)), this.proscenium.changePlace()),
      closeCurtain: (seconds) => this.proscenium.closeCurtain(seconds),
      openCurtain: () => this.proscenium.openCurtain(),
      clear: () => this.proscenium.clear(),
      showTitle: (shown, atOnce) => this.proscenium.showTitle(shown, atOnce),
      shed: (leaves) => this.scenery.shed(leaves),
      finishWithin: (seconds) => this.proscenium.finishWithin(seconds),
      snapToRest: () => this.settleAll(),
    };
  }

  /** Resolves once nothing is left to be fetched, after the first picture. */
  get complete(): Promise<void> {
    return this.ahead.sheets.complete;
  }

  get busy(): boolean {
    return this.fade.busy || this.performance.busy;
  }
  get lingers(): boolean {
    return this.performance.lingers;
  }

  /** Where less motion is asked for, every step fades from the last picture to its own end, and nothing travels. */
  reduceMotion(on: boolean): void {
    if (on && !this.performance.motionReduced) this.keepPicture();
    this.performance.reduceMotion(on);
  }

  /** Without soft shadows, and with thinner grass, from now on: what costs most and is missed least. */
  spare(on: boolean): void {
    this.scenery.spare(on);
    this.puppets.spare(on);
  }

  present(moment: Moment): void {
    if (this.performance.motionReduced) this.keepPicture();
    this.performance.present(moment);
    this.makeReady(moment.ahead);
    this.arrive(this.performance.motionReduced ? null : moment);
  }

  /** At the start of a visit: the curtain opens, and the title comes up. */
  welcome(): void {
    this.proscenium.welcome();
  }

  /**
   * Where the page has the letters of its title, in CSS pixels of the parent: the paper ones hang there.
   * @returns false, and hangs none, where one of them was never cut
   */
  spell(letters: readonly Letter[]): boolean {
    const cut = this.proscenium.spell(letters, this.light);
    this.frameStage(0);
    return cut;
  }

  snapTo(moment: Moment): void {
    this.fade.end();
    this.performance.snapTo(moment);
    this.makeReady(moment.ahead);
    this.arrive(null);
  }

  skip(): void {
    this.fade.end();
    this.performance.skip();
  }

  tick(seconds: number): void {
    this.fade.tick(seconds);
    this.ahead.sheets.tick(seconds);
    const moved = this.performance.tick(seconds);
    if (!this.busy) this.builtAhead.tick(seconds, this.performance);
    if (!this.busy && this.next) this.rehearse(this.next);
    this.shine();
    this.engine.look(this.performance.view);
    this.puppets.draw(this.performance.figures, this.light);
    this.puppets.follow(moved, this.performance.breeze, this.cold);
    this.placeScenery(moved);
  }

  /** Takes the stage off the page, with all that it holds. */
  close(): void {
    this.fade.end();
    this.ahead.paper.close();
    this.engine.close();
  }

  /** Draws the stage as it stands. */
  draw(): void {
    this.engine.draw();
    void this.complete;
  }

  resize(size: { width: number; height: number; density: number }): void {
    this.engine.resize(size);
    this.performance.resize(size);
    this.engine.look(this.performance.view);
  }

  /** Seconds that this step's movements take from its start. */
  get duration(): number {
    return this.performance.duration;
  }

  /** The stage as it is really drawn. */
  report(): Report {
    return this.performance.report();
  }

  /** Feet that have come down since this was last asked, and the place they stand in. */
  readonly footfalls: Performance['footfalls'] = () => this.performance.footfalls();

  /** Where somebody is heard from; null while not on this stage. */
  readonly where: Performance['where'] = (who) => this.performance.where(who);

  /** How hard it blows on stage right now, 0 in still air … HARDEST_GUST. */
  get gust(): number {
    return this.performance.gust;
  }

  /**
   * What words keep clear of while this step is told, in CSS pixels of the parent: of all that moves, wherever it
   * comes; of a step that stands at its end, as it stands.
   */
  keepClear(): KeptClear {
    const { size } = this.engine;
    if (this.clear && sameSize(this.clear.size, size)) return this.clear.kept;
    const kept = this.told ? this.rehearsal.of(this.told, size) : this.performance.keepClear();
    this.clear = { kept, size };
    return kept;
  }

  /** Where somebody's face is in the picture now, CSS pixels of the parent; null where it is not to be seen. */
  readonly face: Performance['face'] = (who) => this.performance.face(who);

  /** Makes ready for a step that may come next, while nothing else happens. */
  expect(next: Moment): void {
    this.next = next;
  }

  /** @param told a step that is on its way; null where it stands at its end */
  private arrive(told: Moment | null): void {
    [this.told, this.next, this.clear] = [told, null, null];
  }

  /** How much of a breath is seen, 0…1; with less motion none is. */
  private get cold(): number {
    const { place, hour, motionReduced } = this.performance;
    return motionReduced ? 0 : place.coldAt(hour);
  }

  private makeReady({ plate, popUp }: Ahead): void {
    this.plates.expect(plate);
    this.popUps.expect(popUp);
  }

  /** For the next to fade in from. */
  private keepPicture(): void {
    this.draw();
    this.fade.lay();
  }

  /** Puppets are cut as sharp as the camera is close, so it looks first. */
  private settleAll(): void {
    this.shine();
    this.engine.look(this.performance.view);
    this.puppets.draw(this.performance.figures, this.light);
    this.puppets.snapToRest(this.cold);
    this.scenery.snapToRest();
    this.placeScenery(0);
  }

  private placeScenery(seconds: number): void {
    const { breeze, feet, view, devices } = this.performance;
    this.scenery.tick(seconds, view, breeze, feet, devices.held);
    const { width, height } = this.engine.size;
    this.shoulders.tick(seconds, this.performance.backs, view, width / height, this.light);
    this.placePlates();
    this.hangThreads();
    this.tearSheet();
    this.frameStage(seconds);
  }

  /** The sheet that the world is drawn on, whole or in two halves. */
  private tearSheet(): void {
    const { tear, halves, view, place } = this.performance;
    const { width, height } = this.engine.size;
    const [aspect, line] = [width / height, view.height / Math.min(COMPOSED, height)];
    const torn = this.tornEdges.tick(tear, halves, view, { aspect, line, groundAt: place.groundAt });
    this.engine.part(torn, view.tilt);
  }

  /** How hard it blows, 0…1. */
  private get blown(): number {
    return Math.min(1, this.performance.gust / HARDEST_GUST);
  }

  /** What hangs on threads. */
  private hangThreads(): void {
    const { devices, figures, view } = this.performance;
    const { stars, held } = devices;
    const { width, height } = this.engine.size;
    const skeletons = figures.map(({ skeleton }) => skeleton);
    see(this.seen, view, width / height, this.engine.camera.height);
    const stage = {
      opening: view.past > 0 ? openingAt(view.past, width / height) : WHOLE_PICTURE,
      title: this.proscenium.titleIn(this.engine.size),
      past: edgeSeen(view.past),
    };
    this.stars.draw(stars.shown(this.blown), this.seen, skeletons.map(headOf), stage);
    this.heldWorld.draw(held, this.seen, held > 0 ? this.scenery.hung() : [], skeletons);
  }

  private placePlates(): void {
    const { plates, devices, place, view } = this.performance;
    this.popUps.draw(devices.popUps.shown, place, this.blown);
    this.plates.draw(plates.shown, view, this.blown);
  }

  private frameStage(seconds: number): void {
    const { rate, gust, view } = this.performance;
    this.proscenium.tick(seconds, rate, gust, view, this.engine.size);
    this.pastEdge.tick(seconds, view.past, this.seen, [...this.stars.lines, ...this.proscenium.lines]);
  }

  private shine(): void {
    const { hour, overhead, view } = this.performance;
    if (hour === this.lit && view.dark === this.dark && overhead === this.light.overhead) return;
    [this.lit, this.dark] = [hour, view.dark];
    const open = under(this.production.lighting.lightAt(hour), overhead);
    this.light = silhouetted(open, view.dark);
    this.scenery.light(this.light, view.dark);
    this.tornEdges.light(this.light);
    this.popUps.light(this.light);
    this.stars.light(this.light);
    this.heldWorld.light(this.light);
    this.plates.light(open); // drawn from so near that nobody on them is a mere outline
    this.proscenium.light(this.light);
  }

  private rehearse(next: Moment): void {
    this.keepClear(); // of this step, before another is gone through
    this.rehearsal.expect(next, this.engine.size);
    if (!this.rehearsal.goOn()) this.next = null;
  }
}
