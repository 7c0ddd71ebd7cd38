/**
 * The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program.
 */
import type { Barrier } from '../play/barrier';
import type { FigureName, PlaceName, Stage } from '../play/stage';
import { PLACES } from '../play/vocabulary';
import type { Moment, Presenter, TimedCue } from '../play/step';
import { Agenda, type Stagehands } from './agenda';
import { Cast } from './cast';
import { openEngine, type Engine } from './engine/game';
import { Fade } from './fade';
import { Framing, type Hearing } from './framing';
import { Pace } from './pace';
import { Proscenium } from './proscenium';
import { report, type Rect, type Report } from './report';
import { Dusk } from './dusk';
import { Gusts } from './gusts';
import { named } from './engine/layers';
import { lightAt } from './light';
import { Scenery } from './scenery/scenery';
import { isCut, type Letter } from './title';

const HURRY = 0.32; // seconds in which a hurried movement comes to its end
const QUIET = 0.6; // seconds between two places built ahead

export class Theatre implements Presenter {
  private readonly cast: Cast;
  private readonly scenery: Scenery;
  private readonly framing: Framing;
  private readonly proscenium: Proscenium;
  private readonly pace = new Pace();
  private readonly agenda = new Agenda();
  private readonly hands: Stagehands = {
    act: (timed, leaves) => this.act(timed, leaves),
    change: (props) => this.change(props),
    reframe: (timed, cue) => this.reframe(timed, cue.camera === 'jolt'),
    light: (hour, time) => this.fall(hour, time),
    blow: (wind) => this.scenery.wind(wind),
  };
  private coming: Moment | null = null; // what the curtain falls for
  private place: PlaceName | null = null;
  private stage: Stage;
  private readonly dusk: Dusk;
  private readonly gusts = new Gusts();
  private readonly fade: Fade;
  private still = false; // nothing travels
  private quiet = 0; // seconds since a place was built ahead
  private readonly unbuilt: PlaceName[] = [...PLACES];
  private speech: Speech | null = null;

  /**
   * Opens the engine inside `parent`, at its size in CSS pixels times `density`.
   * @param barrier keeps layers of the scenery from stopping each other
   */
  static async open(
    parent: HTMLElement,
    opening: Stage,
    size: { width: number; height: number; density: number },
    barrier: Barrier,
  ): Promise<Theatre> {
    return new Theatre(await openEngine(parent, size), opening, barrier);
  }

  private constructor(
    readonly engine: Engine,
    opening: Stage,
    barrier: Barrier,
  ) {
    const { scene } = engine;
    this.stage = opening;
    this.dusk = new Dusk(opening.hour);
    this.cast = named(scene, 'figures', new Cast(scene, opening, (prop) => this.scenery.point(prop)));
    this.scenery = new Scenery(scene, { seed: 7, hold: (prop) => this.cast.holding(prop), barrier });
    this.framing = new Framing(engine, this.cast, this.scenery);
    this.proscenium = named(scene, 'curtain', new Proscenium(scene));
    this.fade = new Fade(scene.game.canvas);
    this.settleOn(opening);
  }

  get busy(): boolean {
    return this.fade.busy || this.pace.busy;
  }

  /** Where calm is asked for, every step fades from the picture before it to its own end, and nothing travels. */
  calm(on: boolean): void {
    if (on === this.still) return;
    this.still = on;
    if (on) this.fadeTo(this.stage);
  }

  present(moment: Moment): void {
    if (this.still) {
      this.fadeTo(moment.after);
      this.speech = speechOf(moment, 0);
      return;
    }
    this.finishEarlier();
    this.pace.begin(moment);
    if (moment.lead > 0) this.closeBefore(moment);
    else this.open(moment);
  }

  /** As the house comes in: the curtain opens, and the title comes up. */
  welcome(): void {
    this.proscenium.welcome();
  }

  /**
   * Where the page has the letters of its title, in CSS pixels of the parent: the paper ones hang there.
   * @returns false, and hangs none, where one of them was never cut
   */
  spell(letters: readonly Letter[]): boolean {
    const cut = letters.every(({ text }) => isCut(text));
    this.proscenium.spell(cut ? letters : [], lightAt(this.dusk.hour));
    this.frameStage(0);
    return cut;
  }

  settle(moment: Moment): void {
    this.fade.end();
    this.stand(moment.after);
  }

  hurry(): void {
    this.fade.end();
    this.pace.hurry(HURRY);
    this.speech = null;
    this.cast.hurry(HURRY);
    this.framing.camera.hurry(HURRY * 2);
    this.proscenium.hurry(HURRY * 2);
  }

  tick(seconds: number): void {
    this.pace.tick(seconds);
    if (this.coming && this.pace.now >= 0) this.cutTo(this.coming);
    this.runDue();
    this.fade.tick(seconds);
    const moved = this.still ? 0 : seconds;
    this.cast.tick(seconds, moved);
    this.framing.camera.tick(moved);
    this.passTime(moved);
    if (!this.busy) this.prepare(seconds);
    this.cast.enlarge(this.framing.larger);
    this.cast.pose(lightAt(this.dusk.hour));
    this.framing.look(this.stage);
    this.cast.follow(moved, this.gusts.now);
    this.scenery.tick(moved, this.engine.camera, this.cast.feet());
    this.frameStage(moved);
  }

  /** Draws the stage as it stands. */
  draw(): void {
    this.engine.draw();
  }

  resize(size: { width: number; height: number; density: number }): void {
    this.engine.resize(size);
    this.framing.look(this.stage);
  }

  /** Seconds that this step's movements take from its start. */
  get duration(): number {
    return this.pace.duration;
  }

  /** The stage as it is really drawn. */
  report(): Report {
    return report({
      place: this.place!,
      hour: this.dusk.hour,
      view: this.framing.view,
      actors: this.cast.on,
      toPage: (rect) => this.framing.toPage(this.cast.drawn(rect)),
    });
  }

  /** Feet that have come down since this was last asked, and the place they stand in. */
  footfalls(): { readonly place: PlaceName; readonly landings: ReturnType<Cast['footfalls']> } {
    return { place: this.place!, landings: this.cast.footfalls() };
  }

  /** Where somebody is heard from; null while not on this stage. */
  where(who: FigureName): Hearing | null {
    return this.cast.on.some((actor) => actor.who === who) ? this.framing.hearing(this.cast.x(who), this.place!) : null;
  }

  /** How hard it blows on stage right now, -1…1. */
  get gust(): number {
    return this.gusts.now;
  }

  /**
   * Rectangles of faces and touching hands once the step is over, in CSS pixels of the parent, for
   * the words to keep clear of.
   */
  keepClear(): Rect[] {
    return this.framing.keepClear(this.coming?.after ?? this.stage);
  }

  private act(timed: TimedCue, leaves: number): void {
    this.cast.perform(timed);
    this.scenery.wind(timed.after.wind);
    if (leaves > 0) this.scenery.shed(leaves);
  }

  private reframe({ after, time }: TimedCue, jolt: boolean): void {
    if (after.place !== this.place) this.enter(after.place);
    this.framing.camera.move(after.camera, this.proscenium.isDark ? 0 : time, jolt);
  }

  private change(props: Stage['props']): void {
    this.scenery.props(props);
    this.proscenium.showTitle(props.title === 'shown', false);
  }

  private open(moment: Moment): void {
    this.agenda.open(moment, this.hands);
    this.stage = moment.after;
    this.framing.rehearse(this.stage);
    this.speech = speechOf(moment, moment.speakAt);
    this.cast.feel(moment);
    this.runDue();
  }

  private closeBefore(moment: Moment): void {
    this.coming = moment;
    this.proscenium.closeCurtain(moment.lead);
  }

  /** Behind the closed curtain everything is made ready for the step, and the curtain opens on it. */
  private cutTo(moment: Moment): void {
    const { place, camera } = moment.after;
    this.coming = null;
    this.settleOn({ ...moment.before, place, camera });
    this.open(moment);
    this.proscenium.openCurtain();
  }

  private enter(place: PlaceName): void {
    this.place = place;
    this.scenery.show(place);
    this.proscenium.changePlace();
    this.cast.enter(place);
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    if (this.coming) this.cutTo(this.coming);
    this.agenda.finish();
    this.cast.hurry(HURRY);
  }

  private runDue(): void {
    this.agenda.keep(this.pace.now);
    if (this.pace.hurried) this.cast.hurry(HURRY);
    if (!this.speech || this.pace.now < this.speech.at) return;
    this.cast.speak(this.speech.who, this.speech.text, this.speech.pace);
    this.speech = null;
  }

  private fadeTo(stage: Stage): void {
    this.draw();
    this.fade.lay();
    this.stand(stage);
  }

  private stand(stage: Stage): void {
    this.agenda.clear();
    [this.coming, this.speech] = [null, null];
    this.pace.stop();
    this.settleOn(stage);
  }

  /**
   * Things first, then who looks at them and holds them, then things held: so that nothing is left
   * to find its place later.
   */
  private settleOn(stage: Stage): void {
    this.stage = stage;
    if (stage.place !== this.place) this.enter(stage.place);
    this.proscenium.clear();
    this.dusk.fall(stage.hour, 0);
    this.gusts.settle(stage.wind);
    this.scenery.wind(stage.wind);
    this.scenery.props(stage.props);
    this.proscenium.showTitle(stage.props.title === 'shown', true);
    this.scenery.settle();
    this.shine();
    this.framing.rehearse(stage);
    this.framing.camera.settle(stage.camera);
    this.framing.look(stage); // puppets are cut as sharp as the camera is close
    this.cast.enlarge(this.framing.larger);
    this.cast.settle(stage, lightAt(stage.hour));
    this.scenery.settle();
    this.framing.look(stage);
    this.scenery.tick(0, this.engine.camera, this.cast.feet());
    this.frameStage(0);
  }

  private frameStage(seconds: number): void {
    this.proscenium.tick(seconds, this.pace.rate, this.gusts.now, this.framing.view, this.engine.size);
  }

  private fall(hour: number, time: number): void {
    this.dusk.fall(hour, time);
    this.shine();
  }

  private shine(): void {
    const light = lightAt(this.dusk.hour);
    this.scenery.light(light);
    this.proscenium.light(light);
  }

  private passTime(seconds: number): void {
    this.gusts.tick(seconds, this.stage.wind);
    if (!this.dusk.moving) return;
    this.dusk.tick(seconds);
    this.shine();
  }

  /** Builds places ahead of their first show, one at a time while nothing happens. */
  private prepare(seconds: number): void {
    this.quiet += seconds;
    if (this.quiet < QUIET || this.unbuilt.length === 0) return;
    this.quiet = 0;
    this.scenery.build(this.unbuilt.shift()!);
  }
}

interface Speech {
  readonly who: FigureName;
  readonly at: number; // seconds from the start of the step
  readonly text: string;
  readonly pace: number;
}

/** What comes out at once is spoken as written all the same. */
function speechOf({ step, pace }: Moment, at: number): Speech | null {
  if (step.kind !== 'speech' || step.who === 'both') return null;
  return { who: step.who, at, text: step.text, pace: pace || 1 };
}
