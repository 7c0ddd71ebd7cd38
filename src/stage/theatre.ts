/** The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program. */
import type { FigureName, PlaceName, Stage } from '../play/stage';
import { FIGURES, other } from '../play/stage';
import { sayingTime } from '../play/pace';
import { PLACES } from '../play/vocabulary';
import type { Moment, Presenter, TimedCue } from '../play/step';
import { Actor } from './acting/actor';
import { Agenda, type Stagehands } from './agenda';
import type { Glance } from './acting/face';
import { sightOf, spotOf } from './acting/spots';
import type { Point } from './acting/joints';
import { worldPoint } from './acting/joints';
import { CameraWork, type Sights, type View } from './camera';
import { Curtain } from './curtain';
import { openEngine, type Engine } from './engine/game';
import { report, type Rect, type Report } from './report';
import { Rehearsal } from './rehearsal';
import { Dusk } from './dusk';
import { Gusts } from './gusts';
import { lightAt } from './light';
import { Puppet } from './puppet/puppet';
import { Scenery } from './scenery/scenery';

const ROUNDS = 2; // until a hand on the other rests where the other's is drawn
const HURRY = 0.32; // seconds in which a hurried movement comes to its end
const DEPTHS: Readonly<Record<FigureName, number>> = { james: 0, lily: 40 };
const QUIET = 0.6; // seconds between two places built ahead

export class Theatre implements Presenter {
  private readonly actors: Record<FigureName, Actor>;
  private readonly puppets: Record<FigureName, Puppet>;
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
  private quiet = 0; // seconds since a place was built ahead
  private readonly unbuilt: PlaceName[] = [...PLACES];
  private speech: { who: FigureName; at: number; time: number } | null = null;

  /** Opens the engine inside `parent`, at its size in CSS pixels times `density`. */
  static async open(parent: HTMLElement, opening: Stage, size: { width: number; height: number; density: number }): Promise<Theatre> {
    return new Theatre(await openEngine(parent, size), opening);
  }

  private constructor(readonly engine: Engine, opening: Stage) {
    const { scene } = engine;
    this.stage = opening;
    this.dusk = new Dusk(opening.hour);
    this.actors = { lily: new Actor('lily', opening.figures.lily), james: new Actor('james', opening.figures.james) };
    this.puppets = { lily: new Puppet(scene, 'lily', DEPTHS.lily), james: new Puppet(scene, 'james', DEPTHS.james) };
    this.scenery = new Scenery(scene, { seed: 7, hold: (prop) => this.holding(prop) });
    this.curtain = new Curtain(scene);
    this.rehearsal = new Rehearsal(opening, () => null);
    this.settleOn(opening);
  }

  get busy(): boolean {
    return !this.hurried && this.clock < this.length;
  }

  present(moment: Moment): void {
    this.finishEarlier();
    this.agenda.open(moment, this.hands);
    [this.clock, this.rate, this.hurried] = [0, 1, false];
    this.length = Math.max(0, ...moment.cues.filter(({ cue }) => 'do' in cue).map(({ start, time }) => start + time));
    this.stage = moment.after;
    this.rehearse();
    this.speech = speechOf(moment);
    for (const who of FIGURES) this.feel(who, moment);
    this.runDue();
  }

  settle(moment: Moment): void {
    this.agenda.clear();
    [this.clock, this.length, this.rate, this.hurried, this.speech] = [0, 0, 1, false, null];
    this.settleOn(moment.after);
  }

  hurry(): void {
    this.hurried = true;
    this.rate = Math.max(1, (this.length - this.clock) / HURRY);
    this.speech = null;
    for (const who of FIGURES) this.actors[who].hurry(HURRY);
    this.camera.hurry(HURRY * 2);
  }

  tick(seconds: number): void {
    this.clock += seconds * this.rate;
    this.runDue();
    for (const who of FIGURES) this.actors[who].tick(seconds);
    this.camera.tick(seconds);
    this.passTime(seconds);
    if (!this.busy) this.prepare(seconds);
    this.pose();
    const view = this.frame();
    for (const who of FIGURES) this.puppets[who].tick(seconds, this.gusts.now);
    this.scenery.tick(seconds, this.engine.camera, this.feet());
    this.curtain.tick(seconds, view, this.aspect);
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
      actors: FIGURES.filter((who) => this.isOn(who)).map((who) => this.actors[who]),
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
    this.actors[timed.who].perform(timed);
    this.actors[other(timed.who)].undergo(timed);
    this.dress();
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
    this.dress();
  }

  private feel(who: FigureName, moment: Moment): void {
    const { mood } = moment.step;
    const named = moment.step.who === who || moment.step.who === 'both';
    if (mood && named) this.actors[who].feel({ ...this.actors[who].figure, mood });
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    this.agenda.finish();
    for (const who of FIGURES) this.actors[who].hurry(HURRY);
  }

  private runDue(): void {
    this.agenda.keep(this.clock);
    if (this.hurried) for (const who of FIGURES) this.actors[who].hurry(HURRY);
    if (!this.speech || this.clock < this.speech.at) return;
    this.actors[this.speech.who].countenance.speak(this.speech.time);
    this.speech = null;
  }

  private settleOn(stage: Stage): void {
    this.stage = stage;
    this.rehearse();
    this.dusk.fall(stage.hour, 0);
    this.gusts.settle(stage.wind);
    if (stage.place !== this.place) this.enter(stage.place);
    this.curtain.rise();
    for (const who of FIGURES) this.actors[who].settle(stage.figures[who]);
    this.dress();
    this.scenery.wind(stage.wind);
    this.scenery.props(stage.props);
    this.scenery.light(lightAt(stage.hour));
    this.camera.settle(stage.camera);
    for (let i = 0; i < ROUNDS; i++) this.pose();
    const view = this.frame();
    this.scenery.settle();
    for (const who of FIGURES) this.puppets[who].settle();
    this.scenery.tick(0, this.engine.camera, this.feet());
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

  private dress(): void {
    for (const who of FIGURES) {
      this.puppets[who].wear(this.actors[who].figure.wearing);
      this.puppets[who].setVisible(this.isOn(who));
    }
  }

  private isOn(who: FigureName): boolean {
    return this.actors[who].figure.place === this.place && this.place !== null;
  }

  private pose(): void {
    const light = lightAt(this.dusk.hour);
    for (const who of FIGURES) {
      if (!this.isOn(who)) continue;
      const actor = this.actors[who];
      const { skeleton } = actor.pose((contact) => this.spot(contact, who), this.aim(who));
      this.puppets[who].draw(skeleton, actor.face(), light);
    }
  }

  private spot(contact: string, who: FigureName): Point | null {
    return spotOf(contact, who, (name) => this.actors[name].drawn?.skeleton ?? null, (prop) => (this.isHeld(prop) ? null : this.scenery.point(prop)), this.stage.place);
  }

  private aim(who: FigureName): Glance | null {
    const { look } = this.actors[who].figure;
    const theirs = look === 'other' && this.isOn(other(who)) ? worldPoint(this.actors[other(who)].plain(), 'head', 18, -29) : null;
    const at = theirs ?? this.scenery.point(look);
    return at && sightOf(this.actors[who].plain(), at);
  }

  private isHeld(prop: string): boolean {
    return FIGURES.some((who) => Object.values(this.actors[who].figure.touch).includes(prop));
  }

  private holding(prop: string): { x: number; y: number; rotation: number } | null {
    const who = FIGURES.find((name) => Object.values(this.actors[name].figure.touch).includes(prop));
    const skeleton = who && this.actors[who].drawn?.skeleton;
    if (!skeleton) return null;
    return { ...worldPoint(skeleton, 'nearHand', 2, 10), rotation: (skeleton.parts.nearHand.rotation + Math.PI / 2) * Math.sign(skeleton.turn) };
  }

  private feet(): Point[] {
    return FIGURES.filter((who) => this.isOn(who) && this.actors[who].drawn).flatMap((who) => (['nearFoot', 'farFoot'] as const).map((foot) => worldPoint(this.actors[who].drawn!.skeleton, foot, 6, 12)));
  }

  private frame(): View {
    this.viewNow = this.camera.view(this.stage, this.sights((who) => this.liveX(who)), this.aspect);
    this.engine.look(this.viewNow);
    return this.viewNow;
  }

  private sights(figureX: Sights['figureX']): Sights {
    return { figureX, head: (who) => this.rehearsal.head(who), point: (name) => this.scenery.point(name) };
  }

  private rehearse(): void {
    this.rehearsal = new Rehearsal(this.stage, (prop) => (this.isHeld(prop) ? null : this.scenery.point(prop)));
  }

  private liveX(who: FigureName): number {
    return this.stage.camera.track ? this.actors[who].x : this.stage.figures[who].x;
  }
}

function speechOf({ step, speakAt }: Moment): { who: FigureName; at: number; time: number } | null {
  if (step.kind !== 'speech' || step.who === 'both') return null;
  return { who: step.who, at: speakAt, time: sayingTime(step.text) };
}
