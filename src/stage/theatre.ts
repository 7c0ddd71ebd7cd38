/** The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program. */
import type { FigureName, PlaceName, Stage } from '../play/stage';
import { PLACES } from '../play/vocabulary';
import type { Moment, Presenter, TimedCue } from '../play/step';
import { Agenda, type Stagehands } from './agenda';
import { Cast } from './cast';
import { CameraWork, viewOf, type Sights, type View } from './camera';
import { Blackout } from './blackout';
import { Curtain } from './curtain';
import { openEngine, type Engine } from './engine/game';
import { Fade } from './fade';
import { report, type Rect, type Report } from './report';
import { Rehearsal } from './rehearsal';
import { Dusk } from './dusk';
import { Gusts } from './gusts';
import { lightAt } from './light';
import { Scenery } from './scenery/scenery';
import { Title, type Letter } from './title';

const HURRY = 0.32; // seconds in which a hurried movement comes to its end
const WELCOME = 0.8; // seconds that the curtain has been opening when the title comes up
const QUIET = 0.6; // seconds between two places built ahead

export class Theatre implements Presenter {
  private readonly cast: Cast;
  private readonly scenery: Scenery;
  private readonly camera = new CameraWork();
  private readonly blackout: Blackout;
  private readonly curtain: Curtain;
  private readonly title: Title;
  private readonly agenda = new Agenda();
  private readonly hands: Stagehands = {
    act: (timed, leaves) => this.act(timed, leaves),
    change: (props) => this.change(props),
    reframe: (timed, cue) => this.reframe(timed, cue.camera === 'jolt'),
    light: (hour, time) => this.fall(hour, time),
  };
  private clock = 0; // seconds since the step began; below 0 while the curtain falls before it
  private coming: Moment | null = null; // what the curtain falls for
  private lead = 0; // seconds in which the curtain falls before it
  private length = 0; // seconds from its start until its movements are over
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
    this.blackout = new Blackout(scene);
    this.curtain = new Curtain(scene);
    this.title = new Title(scene);
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
    this.lead = moment.lead;
    [this.clock, this.rate, this.hurried] = [-this.lead, 1, false];
    this.length = Math.max(0, ...moment.cues.filter(({ cue }) => 'do' in cue).map(({ start, time }) => start + time));
    if (moment.lead > 0) this.closeBefore(moment);
    else this.open(moment);
  }

  /** As the house comes in: the curtain opens, and the title comes up. */
  welcome(): void {
    this.curtain.rise();
    this.title.again(WELCOME);
  }

  /** Where the page has the letters of its title, in CSS pixels of the parent: the paper ones hang there. */
  spell(letters: readonly Letter[]): void {
    this.title.spell(letters);
    this.title.light(lightAt(this.dusk.hour));
    this.hangTitle(0, this.viewNow);
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
    this.title.hurry(HURRY * 2);
  }

  tick(seconds: number): void {
    this.clock += seconds * this.rate;
    if (this.coming && this.clock >= 0) this.cutTo(this.coming);
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
    this.blackout.tick(moved, view, this.aspect);
    this.curtain.tick(moved * this.rate, view, this.aspect);
    this.hangTitle(moved, view);
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
    return this.lead + this.length;
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
    const stage = this.coming?.after ?? this.stage;
    const rehearsal = this.coming ? this.rehearsalOf(stage) : this.rehearsal;
    const sights: Sights = { figureX: (who) => stage.figures[who].x, head: (who) => rehearsal.head(who), point: (name) => this.scenery.point(name) };
    return rehearsal.clearances().map((rect) => this.toPage(viewOf(stage.camera, stage, sights, this.aspect), rect));
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
    this.camera.move(after.camera, this.blackout.isDown ? 0 : time, jolt);
  }

  private change(props: Stage['props']): void {
    this.scenery.props(props);
    this.title.show(props.title === 'shown', false);
  }

  private open(moment: Moment): void {
    this.agenda.open(moment, this.hands);
    this.stage = moment.after;
    this.rehearse();
    this.speech = speechOf(moment, moment.speakAt);
    this.cast.feel(moment);
    this.runDue();
  }

  private closeBefore(moment: Moment): void {
    this.coming = moment;
    this.curtain.fall(moment.lead);
  }

  /** Behind the closed curtain everything is made ready for the step, and the curtain opens on it. */
  private cutTo(moment: Moment): void {
    const { clock, lead, length, rate, hurried } = this;
    const { place, camera } = moment.after;
    this.stand({ ...moment.before, place, camera });
    Object.assign(this, { clock, lead, length, rate, hurried });
    this.open(moment);
    this.curtain.rise();
  }

  private enter(place: PlaceName): void {
    this.place = place;
    this.scenery.show(place);
    this.blackout.fall();
    this.cast.enter(place);
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    if (this.coming) this.cutTo(this.coming);
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
    this.coming = null;
    this.curtain.vanish();
    [this.clock, this.lead, this.length, this.rate, this.hurried, this.speech] = [0, 0, 0, 1, false, null];
    this.settleOn(stage);
  }

  /** Things first, then who looks at them and holds them, then things held: so that nothing is left to find its place later. */
  private settleOn(stage: Stage): void {
    this.stage = stage;
    if (stage.place !== this.place) this.enter(stage.place);
    this.blackout.rise();
    this.dusk.fall(stage.hour, 0);
    this.gusts.settle(stage.wind);
    this.scenery.wind(stage.wind);
    this.scenery.props(stage.props);
    this.title.show(stage.props.title === 'shown', true);
    this.scenery.settle();
    this.shine();
    this.rehearse();
    this.camera.settle(stage.camera);
    this.frame(); // puppets are cut as sharp as the camera is close
    this.cast.settle(stage, lightAt(stage.hour));
    this.scenery.settle();
    const view = this.frame();
    this.scenery.tick(0, this.engine.camera, this.cast.feet());
    this.blackout.tick(0, view, this.aspect);
    this.curtain.tick(0, view, this.aspect);
    this.hangTitle(0, view);
  }

  /** @param view what the camera sees */
  private hangTitle(seconds: number, view: View): void {
    this.title.tick(seconds, this.gusts.now, view, view.height / this.engine.size.height, this.engine.size.width / 2);
  }

  private fall(hour: number, time: number): void {
    this.dusk.fall(hour, time);
    this.shine();
  }

  private shine(): void {
    const light = lightAt(this.dusk.hour);
    this.scenery.light(light);
    this.title.light(light);
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

  private frame(): View {
    this.viewNow = this.camera.view(this.stage, this.sights((who) => (this.stage.camera.track ? this.cast.x(who) : this.stage.figures[who].x)), this.aspect);
    this.engine.look(this.viewNow);
    return this.viewNow;
  }

  private sights(figureX: Sights['figureX']): Sights {
    return { figureX, head: (who) => this.rehearsal.head(who), point: (name) => this.scenery.point(name) };
  }

  private rehearse(): void {
    this.rehearsal = this.rehearsalOf(this.stage);
  }

  private rehearsalOf(stage: Stage): Rehearsal {
    return new Rehearsal(stage, (prop) => (this.cast.isHeld(prop) ? null : this.scenery.point(prop)));
  }
}

function speechOf({ step }: Moment, at: number): { who: FigureName; at: number; text: string } | null {
  if (step.kind !== 'speech' || step.who === 'both') return null;
  return { who: step.who, at, text: step.text };
}
