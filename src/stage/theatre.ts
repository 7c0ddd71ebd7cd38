/** The stage: shows every step with its figures, scenery, light and camera. The only way in for the rest of the program. */
import type { FigureName, PlaceName, Stage, Wind } from '../play/stage';
import { FIGURES } from '../play/stage';
import { sayingTime } from '../play/pace';
import { MOVEMENTS, PLACES } from '../play/vocabulary';
import type { Moment, Presenter, TimedCue } from '../play/step';
import { Actor } from './acting/actor';
import { sightOf, spotOf } from './acting/spots';
import type { Point } from './acting/joints';
import { worldPoint } from './acting/joints';
import { clamp, lerp, smooth } from './acting/ease';
import { CameraWork, type Sights, type View } from './camera';
import { Curtain } from './curtain';
import { openEngine, type Engine } from './engine/game';
import { report, type Report } from './report';
import { lightAt } from './light';
import { Puppet } from './puppet/puppet';
import { Scenery } from './scenery/scenery';

const HURRY = 0.32; // seconds in which a hurried movement comes to its end
const DEPTHS: Readonly<Record<FigureName, number>> = { james: 0, lily: 40 };
const WINDS: Readonly<Record<Wind, number>> = { still: 0, breeze: 0.22, gusts: 0.7 };
const GUST = 1.9; // seconds from gust to gust, about
const HALF = 0.5;
const QUIET = 0.6; // seconds between two places built ahead

/** What a cue does at its time. */
interface Entry {
  readonly at: number; // seconds from the start of the step
  readonly run: () => void;
}
export class Theatre implements Presenter {
  private readonly actors: Record<FigureName, Actor>;
  private readonly puppets: Record<FigureName, Puppet>;
  private readonly scenery: Scenery;
  private readonly camera = new CameraWork();
  private readonly curtain: Curtain;
  private agenda: Entry[] = [];
  private clock = 0; // seconds since the step began
  private length = 0; // seconds until its movements are over
  private rate = 1;
  private hurried = false;
  private place: PlaceName | null = null;
  private stage: Stage;
  private hour: number;
  private dusk = { from: 0, to: 0, passed: 1, time: 1 };
  private quiet = 0; // seconds since a place was built ahead
  private readonly unbuilt: PlaceName[] = [...PLACES];
  private blowing = 0; // seconds of wind
  private strength = 0;
  private speech: { who: FigureName; at: number; time: number } | null = null;

  /** Opens the engine inside `parent`, at its size in CSS pixels times `density`. */
  static async open(parent: HTMLElement, opening: Stage, size: { width: number; height: number; density: number }): Promise<Theatre> {
    return new Theatre(await openEngine(parent, size), opening);
  }

  private constructor(readonly engine: Engine, opening: Stage) {
    const { scene } = engine;
    this.stage = opening;
    this.hour = opening.hour;
    this.actors = { lily: new Actor('lily', opening.figures.lily), james: new Actor('james', opening.figures.james) };
    this.puppets = { lily: new Puppet(scene, 'lily', DEPTHS.lily), james: new Puppet(scene, 'james', DEPTHS.james) };
    this.scenery = new Scenery(scene, { seed: 7, hold: (prop) => this.holding(prop) });
    this.curtain = new Curtain(scene);
    this.settleOn(opening);
  }

  get busy(): boolean {
    return !this.hurried && this.clock < this.length;
  }

  present(moment: Moment): void {
    this.finishEarlier();
    this.agenda = moment.cues.flatMap((cue) => this.entries(cue)).sort((a, b) => a.at - b.at);
    [this.clock, this.rate, this.hurried] = [0, 1, false];
    this.length = Math.max(0, ...moment.cues.filter(({ cue }) => 'do' in cue).map(({ start, time }) => start + time));
    this.stage = moment.after;
    this.speech = speechOf(moment);
    for (const who of FIGURES) this.feel(who, moment);
    this.runDue();
  }

  settle(moment: Moment): void {
    this.agenda = [];
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
    for (const who of FIGURES) this.puppets[who].tick(seconds, this.wind(seconds));
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
      hour: this.hour,
      view: this.viewNow,
      actors: FIGURES.filter((who) => this.isOn(who)).map((who) => this.actors[who]),
      toPage: (rect) => this.toPage(this.viewNow, rect),
    });
  }

  /** Rectangles of faces and touching hands once the step is over, in CSS pixels of the parent, for the words to keep clear of. */
  keepClear(): { x: number; y: number; width: number; height: number }[] {
    const after = FIGURES.filter((who) => this.stage.figures[who].place === this.stage.place).map((who) => {
      const actor = new Actor(who, this.stage.figures[who]);
      actor.settle(this.stage.figures[who]);
      return actor;
    });
    for (const actor of after) actor.pose(() => null, null);
    const sights: Sights = { figureX: (who) => this.stage.figures[who].x, point: (name) => this.scenery.point(name) };
    const view = this.camera.view(this.stage, sights, this.aspect, true);
    return after.flatMap((actor) => this.clearances(actor, view));
  }

  /** A rectangle of the world in CSS pixels of the parent. */
  toPage(view: View, rect: { x: number; y: number; width: number; height: number }): { x: number; y: number; width: number; height: number } {
    const { width, height } = this.engine.size;
    const scale = height / view.height;
    return { x: (rect.x - view.x) * scale + width * HALF, y: (rect.y - view.y) * scale + height * HALF, width: rect.width * scale, height: rect.height * scale };
  }

  private clearances(actor: Actor, view: View): { x: number; y: number; width: number; height: number }[] {
    const { skeleton } = actor.drawn!;
    const around = (point: Point, reach: number) => this.toPage(view, { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach });
    const face = around(worldPoint(skeleton, 'head', 8, -30), 34 * skeleton.scale);
    const touching = (['near', 'far'] as const).filter((hand) => actor.figure.touch[hand] !== null);
    return [face, ...touching.map((hand) => around(this.spot(actor.figure.touch[hand]!, actor.who) ?? worldPoint(skeleton, `${hand}Hand`, 0, 8), 14 * skeleton.scale))];
  }

  private viewNow: View = { x: 0, y: 0, height: 900 };

  private get aspect(): number {
    return this.engine.size.width / this.engine.size.height;
  }

  private entries(timed: TimedCue): Entry[] {
    const { cue, start } = timed;
    if ('do' in cue) return this.movementEntries(timed, MOVEMENTS[cue.do]!);
    if ('camera' in cue) return [{ at: start, run: () => this.reframe(timed, cue.camera === 'jolt') }];
    if ('light' in cue) return [{ at: start, run: () => this.dim(timed.after.hour, timed.time) }];
    return [];
  }

  private movementEntries(timed: TimedCue, movement: (typeof MOVEMENTS)[string]): Entry[] {
    const { who, start, time, before, after } = timed;
    const against: FigureName = who === 'lily' ? 'james' : 'lily';
    const { acts, contact, leaves } = movement.motion;
    const letsGo = contact && Object.values(before.figures[who].touch).includes(contact.to);
    const entries: Entry[] = [{ at: start, run: () => this.play(timed, who, against, leaves ?? 0) }];
    if (before.props !== after.props) entries.push({ at: start + time * (acts ?? (letsGo ? contact?.until : contact?.from) ?? 0), run: () => this.scenery.props(after.props) });
    return entries;
  }

  private play(timed: TimedCue, who: FigureName, against: FigureName, leaves: number): void {
    this.actors[who].perform(timed);
    this.actors[against].undergo(timed);
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

  private dim(hour: number, time: number): void {
    if (time === 0) this.hour = hour;
    this.dusk = { from: this.hour, to: hour, passed: 0, time };
  }

  private feel(who: FigureName, moment: Moment): void {
    const { mood } = moment.step;
    const named = moment.step.who === who || moment.step.who === 'both';
    if (mood && named) this.actors[who].feel({ ...this.actors[who].figure, mood });
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    for (const { run } of this.agenda.splice(0)) run();
    for (const who of FIGURES) this.actors[who].hurry(HURRY);
  }

  private runDue(): void {
    while (this.agenda[0] && this.agenda[0].at <= this.clock) this.agenda.shift()!.run();
    if (this.hurried) for (const who of FIGURES) this.actors[who].hurry(HURRY);
    if (!this.speech || this.clock < this.speech.at) return;
    this.actors[this.speech.who].countenance.speak(this.speech.time);
    this.speech = null;
  }

  private settleOn(stage: Stage): void {
    this.stage = stage;
    this.hour = stage.hour;
    this.dusk = { from: stage.hour, to: stage.hour, passed: 1, time: 1 };
    [this.blowing, this.strength] = [0, WINDS[stage.wind]];
    if (stage.place !== this.place) this.enter(stage.place);
    this.curtain.rise();
    for (const who of FIGURES) this.actors[who].settle(stage.figures[who]);
    this.dress();
    this.scenery.wind(stage.wind);
    this.scenery.props(stage.props);
    this.scenery.light(lightAt(stage.hour));
    this.camera.settle(stage.camera);
    this.pose();
    this.pose();
    const view = this.frame();
    this.scenery.settle();
    for (const who of FIGURES) this.puppets[who].settle();
    this.scenery.tick(0, this.engine.camera, this.feet());
    this.curtain.tick(0, view, this.aspect);
  }

  private passTime(seconds: number): void {
    const { from, to, time } = this.dusk;
    if (this.dusk.passed >= time) return;
    this.dusk.passed = Math.min(time, this.dusk.passed + seconds);
    this.hour = lerp(from, to, time > 0 ? smooth(clamp(this.dusk.passed / time)) : 1);
    this.scenery.light(lightAt(this.hour));
  }

  /** Builds places ahead of their first show, one at a time while nothing happens. */
  private prepare(seconds: number): void {
    this.quiet += seconds;
    if (this.quiet < QUIET || this.unbuilt.length === 0) return;
    this.quiet = 0;
    this.scenery.build(this.unbuilt.shift()!);
  }

  private wind(seconds: number): number {
    this.blowing += seconds * HALF;
    this.strength += (WINDS[this.stage.wind] - this.strength) * clamp(seconds);
    return this.strength * (0.6 + 0.4 * Math.sin((2 * Math.PI * this.blowing) / GUST) * Math.sin(this.blowing * 0.7));
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
    const light = lightAt(this.hour);
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

  private aim(who: FigureName): ReturnType<typeof sightOf> {
    const { look } = this.actors[who].figure;
    const against: FigureName = who === 'lily' ? 'james' : 'lily';
    const theirs = this.isOn(against) ? this.actors[against].drawn?.skeleton : undefined;
    const at = look === 'other' ? theirs && worldPoint(theirs, 'head', 18, -29) : this.scenery.point(look);
    return sightOf(this.actors[who].drawn?.skeleton ?? null, at ?? null);
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
    const sights: Sights = { figureX: (who) => this.liveX(who), point: (name) => this.scenery.point(name) };
    this.viewNow = this.camera.view(this.stage, sights, this.aspect);
    this.engine.look(this.viewNow);
    return this.viewNow;
  }

  private liveX(who: FigureName): number {
    return this.stage.camera.track ? this.actors[who].x : this.stage.figures[who].x;
  }
}

function speechOf({ step, speakAt }: Moment): { who: FigureName; at: number; time: number } | null {
  if (step.kind !== 'speech' || step.who === 'both') return null;
  return { who: step.who, at: speakAt, time: sayingTime(step.text) };
}
