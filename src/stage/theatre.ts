/** The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program. */
import type { FigureName, PlaceName, Stage } from '../play/stage';
import { PLACES } from '../play/vocabulary';
import type { Moment, Presenter, TimedCue } from '../play/step';
import { Agenda, type Stagehands } from './agenda';
import { Cast } from './cast';
import { CameraWork, type Sights, type View } from './camera';
import { Curtain } from './curtain';
import { openEngine, type Engine } from './engine/game';
import { Fade } from './fade';
import { report, type Rect, type Report } from './report';
import { Rehearsal } from './rehearsal';
import { Dusk } from './dusk';
import { Gusts } from './gusts';
import { lightAt } from './light';
import { Scenery } from './scenery/scenery';

const HURRY = 0.32; // seconds in which a hurried movement comes to its end
const QUIET = 0.6; // seconds between two places built ahead

export class Theatre implements Presenter {
  private readonly cast: Cast;
  private readonly scenery: Scenery;
  private readonly camera = new CameraWork();
  private readonly curtain: Curtain;
  private readonly agenda = new Agenda();
  private readonly hands: Stagehands = {
    act: (timed, leaves) => this.act(timed, leaves),
    change: (props) => this.scenery.props(props),
    reframe: (timed, cue) => this.reframe(timed, cue.camera === 'jolt'),
    light: (hour, time) => this.fall(hour, time),
  };
  private clock = 0; // seconds since the step began
  private length = 0; // seconds until its movements are over
  private rate = 1;
  private hurried = false;
  private place: PlaceName | null = null;
  private stage: Stage;
  private rehearsal: Rehearsal;
  private readonly dusk: Dusk;
  private readonly gusts = new Gusts();
  private readonly fade: Fade;
  private still = false; // nothing travels
  private quiet = 0; // seconds since a place was built ahead
  private readonly unbuilt: PlaceName[] = [...PLACES];
  private speech: { who: FigureName; at: number; text: string } | null = null;

  /** Opens the engine inside `parent`, at its size in CSS pixels times `density`. */
  static async open(parent: HTMLElement, opening: Stage, size: { width: number; height: number; density: number }): Promise<Theatre> {
    return new Theatre(await openEngine(parent, size), opening);
  }

  private constructor(readonly engine: Engine, opening: Stage) {
    const { scene } = engine;
    this.stage = opening;
    this.dusk = new Dusk(opening.hour);
    this.cast = new Cast(scene, opening, (prop) => this.scenery.point(prop));
    this.scenery = new Scenery(scene, { seed: 7, hold: (prop) => this.cast.holding(prop) });
    this.curtain = new Curtain(scene);
    this.fade = new Fade(scene.game.canvas);
    this.rehearsal = new Rehearsal(opening, () => null);
    this.settleOn(opening);
  }

  get busy(): boolean {
    return this.fade.busy || (!this.hurried && this.clock < this.length);
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
    this.agenda.open(moment, this.hands);
    [this.clock, this.rate, this.hurried] = [0, 1, false];
    this.length = Math.max(0, ...moment.cues.filter(({ cue }) => 'do' in cue).map(({ start, time }) => start + time));
    this.stage = moment.after;
    this.rehearse();
    this.speech = speechOf(moment, moment.speakAt);
    this.cast.feel(moment);
    this.runDue();
  }

  settle(moment: Moment): void {
    this.fade.end();
    this.stand(moment.after);
  }

  hurry(): void {
    this.fade.end();
    this.hurried = true;
    this.rate = Math.max(1, (this.length - this.clock) / HURRY);
    this.speech = null;
    this.cast.hurry(HURRY);
    this.camera.hurry(HURRY * 2);
  }

  tick(seconds: number): void {
    this.clock += seconds * this.rate;
    this.runDue();
    this.fade.tick(seconds);
    const moved = this.still ? 0 : seconds;
    this.cast.tick(seconds, moved);
    this.camera.tick(moved);
    this.passTime(moved);
    if (!this.busy) this.prepare(seconds);
    this.cast.pose(lightAt(this.dusk.hour));
    const view = this.frame();
    this.cast.follow(moved, this.gusts.now);
    this.scenery.tick(moved, this.engine.camera, this.cast.feet());
    this.curtain.tick(moved, view, this.aspect);
  }

  /** Draws the stage as it stands. */
  draw(): void {
    this.engine.draw();
  }

  resize(size: { width: number; height: number; density: number }): void {
    this.engine.resize(size);
    this.frame();
  }

  /** Seconds that this step's movements take from its start. */
  get duration(): number {
    return this.length;
  }

  /** The stage as it is really drawn. */
  report(): Report {
    return report({
      place: this.place!,
      hour: this.dusk.hour,
      view: this.viewNow,
      actors: this.cast.on,
      toPage: (rect) => this.toPage(this.viewNow, rect),
    });
  }

  /** Rectangles of faces and touching hands once the step is over, in CSS pixels of the parent, for the words to keep clear of. */
  keepClear(): Rect[] {
    const view = this.camera.view(this.stage, this.sights((who) => this.stage.figures[who].x), this.aspect, true);
    return this.rehearsal.clearances().map((rect) => this.toPage(view, rect));
  }

  /** A rectangle of the world in CSS pixels of the parent. */
  toPage(view: View, rect: Rect): Rect {
    const { width, height } = this.engine.size;
    const scale = height / view.height;
    return { x: (rect.x - view.x) * scale + width / 2, y: (rect.y - view.y) * scale + height / 2, width: rect.width * scale, height: rect.height * scale };
  }

  private viewNow: View = { x: 0, y: 0, height: 900 };

  private get aspect(): number {
    return this.engine.size.width / this.engine.size.height;
  }

  private act(timed: TimedCue, leaves: number): void {
    this.cast.perform(timed);
    this.scenery.wind(timed.after.wind);
    if (leaves > 0) this.scenery.shed(leaves);
  }

  private reframe({ after, time }: TimedCue, jolt: boolean): void {
    if (after.place !== this.place) this.enter(after.place);
    this.camera.move(after.camera, this.curtain.isDown ? 0 : time, jolt);
  }

  private enter(place: PlaceName): void {
    this.place = place;
    this.scenery.show(place);
    this.curtain.fall();
    this.cast.enter(place);
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    this.agenda.finish();
    this.cast.hurry(HURRY);
  }

  private runDue(): void {
    this.agenda.keep(this.clock);
    if (this.hurried) this.cast.hurry(HURRY);
    if (!this.speech || this.clock < this.speech.at) return;
    this.cast.speak(this.speech.who, this.speech.text);
    this.speech = null;
  }

  private fadeTo(stage: Stage): void {
    this.draw();
    this.fade.lay();
    this.stand(stage);
  }

  private stand(stage: Stage): void {
    this.agenda.clear();
    [this.clock, this.length, this.rate, this.hurried, this.speech] = [0, 0, 1, false, null];
    this.settleOn(stage);
  }

  /** Things first, then who looks at them and holds them, then things held: so that nothing is left to find its place later. */
  private settleOn(stage: Stage): void {
    this.stage = stage;
    if (stage.place !== this.place) this.enter(stage.place);
    this.curtain.rise();
    this.dusk.fall(stage.hour, 0);
    this.gusts.settle(stage.wind);
    this.scenery.wind(stage.wind);
    this.scenery.props(stage.props);
    this.scenery.settle();
    this.scenery.light(lightAt(stage.hour));
    this.rehearse();
    this.camera.settle(stage.camera);
    this.frame(); // puppets are cut as sharp as the camera is close
    this.cast.settle(stage, lightAt(stage.hour));
    this.scenery.settle();
    const view = this.frame();
    this.scenery.tick(0, this.engine.camera, this.cast.feet());
    this.curtain.tick(0, view, this.aspect);
  }

  private fall(hour: number, time: number): void {
    this.dusk.fall(hour, time);
    this.scenery.light(lightAt(this.dusk.hour));
  }

  private passTime(seconds: number): void {
    this.gusts.tick(seconds, this.stage.wind);
    if (!this.dusk.moving) return;
    this.dusk.tick(seconds);
    this.scenery.light(lightAt(this.dusk.hour));
  }

  /** Builds places ahead of their first show, one at a time while nothing happens. */
  private prepare(seconds: number): void {
    this.quiet += seconds;
    if (this.quiet < QUIET || this.unbuilt.length === 0) return;
    this.quiet = 0;
    this.scenery.build(this.unbuilt.shift()!);
  }

  private frame(): View {
    this.viewNow = this.camera.view(this.stage, this.sights((who) => (this.stage.camera.track ? this.cast.x(who) : this.stage.figures[who].x)), this.aspect);
    this.engine.look(this.viewNow);
    return this.viewNow;
  }

  private sights(figureX: Sights['figureX']): Sights {
    return { figureX, head: (who) => this.rehearsal.head(who), point: (name) => this.scenery.point(name) };
  }

  private rehearse(): void {
    this.rehearsal = new Rehearsal(this.stage, (prop) => (this.cast.isHeld(prop) ? null : this.scenery.point(prop)));
  }

}

function speechOf({ step }: Moment, at: number): { who: FigureName; at: number; text: string } | null {
  if (step.kind !== 'speech' || step.who === 'both') return null;
  return { who: step.who, at, text: step.text };
}
