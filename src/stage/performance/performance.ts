/**
 * A play performed without a screen: takes moments and time, and knows at any instant how all on stage stand, what is
 * seen of them, and what the light and the air are like. Whoever shows it reads that every frame.
 */
import type { FigureName, PlaceName, Stage } from '../../play/stage';
import type { Moment, Presenter, TimedCue } from '../../play/step';
import type { Point } from '../acting/joints';
import { CueScheduler, type CueHandlers } from './cue-scheduler';
import { Breeze } from './breeze';
import type { CameraView } from '../camera/camera';
import { Cast, type ShownFigure } from './cast';
import { OverheadChange, type Overhead } from './overhead';
import { TimeOfDay } from './time-of-day';
import { hidden } from '../camera/composition';
import { Framing, type Hearing, type PictureSize } from '../camera/framing';
import { speechOf, type SpokenLine } from './spoken-line';
import { StepClock } from './step-clock';
import type { Halves } from '../sheet/halves';
import { pointOf } from './points';
import { PaperDevices, type TearLook } from './paper-devices';
import { NOWHERE, type Place } from '../place/place';
import type { ShownBack } from '../puppet/shoulders';
import { lengthOf } from '../plates/pose';
import { plateAtFirst, PlateSlides } from '../plates/slides';
import type { Production } from '../production';
import { Props } from '../props/props';
import type { KeptClear, Look } from './kept-clear';
import { report, type Report } from './report';
import { type Show, UNSEEN } from './show';
import { Sight } from './sight';
import type { Footprint } from '../scenery/grass';
import { lie } from '../scenery/horizon';
import { blankView, COMPOSED, see } from '../scenery/view';

const BREATH = 0.7; // seconds in which the world breathes on
const SKIP_TIME = 0.32; // seconds in which a hurried movement comes to its end

export class Performance implements Presenter {
  readonly props: Props;
  readonly breeze = new Breeze();
  readonly devices: PaperDevices;
  readonly plates: PlateSlides;
  private readonly cast: Cast;
  private readonly framing: Framing;
  readonly sight: Sight;
  private readonly clock = new StepClock();
  private readonly cueScheduler: CueScheduler;
  private readonly timeOfDay: TimeOfDay;
  private readonly sky: OverheadChange;
  private readonly handlers: CueHandlers = {
    act: (timed, leaves) => this.act(timed, leaves),
    change: (props) => this.change(props),
    reframe: (timed, cue) => this.reframe(timed, cue.camera === 'jolt'),
    light: (hour, time) => this.timeOfDay.fall(hour, time),
    blow: (wind) => this.breeze.blow(wind),
    fold: ({ after, time }) => this.devices.become(after.paper, time),
    cover: (sky, time) => this.sky.come(sky, time),
    slide: (plate, time) => this.plates.become(plate, time),
  };
  private coming: Moment | null = null; // what the curtain falls for
  private at: Place = NOWHERE; // until it has stood
  private stage: Stage;
  private dark = false; // as it is between two places, so that the camera may be anywhere
  private still = false;
  private speech: SpokenLine | null = null;

  /**
   * Nothing is to be seen of it before it has stood somewhere.
   * @param size of the picture, CSS pixels
   */
  constructor(
    readonly production: Production,
    opening: Stage,
    private size: PictureSize,
    private readonly show: Show = UNSEEN,
  ) {
    this.stage = opening;
    this.timeOfDay = new TimeOfDay(opening.hour);
    this.sky = new OverheadChange(opening.sky);
    this.cueScheduler = new CueScheduler(production.movements);
    this.plates = new PlateSlides((name) => lengthOf(production.plates[name]!));
    this.devices = new PaperDevices((name) => lengthOf(production.popUps[name]!));
    this.cast = new Cast(production, opening, (prop) => this.point(prop));
    this.props = new Props(production.propArt, (prop) => this.cast.holding(prop));
    this.framing = new Framing(production, size, this.cast, (name) => this.point(name));
    this.sight = new Sight(this.cast, this.framing, this.plates, production.plates);
  }

  get busy(): boolean {
    return this.clock.busy;
  }
  /** Whether a plate is still to do what it does. */
  get lingers(): boolean {
    return this.plates.busy;
  }
  /** Seconds that this step's movements take from its start. */
  get duration(): number {
    return this.clock.duration;
  }
  /** How much faster than keyed. */
  get rate(): number {
    return this.clock.rate;
  }
  /** Where it goes on. */
  get place(): Place {
    return this.at === NOWHERE ? this.production.place(this.stage.place) : this.at;
  }
  get hour(): number {
    return this.timeOfDay.hour;
  }
  /** What clouds, stars and fireflies do; the same object as long as nothing changes. */
  get overhead(): Overhead {
    return this.sky.now;
  }
  /** What the camera sees. */
  get view(): CameraView {
    return this.framing.view;
  }
  /** How hard it blows in the middle of the picture, see Breeze. */
  get gust(): number {
    return this.breeze.gust(this.view.x);
  }
  /** The sheet of the place, torn or joined; null where it never was. */
  get tear(): TearLook | null {
    return this.devices.tearIn(this.place.name);
  }
  /** How far each half of a torn sheet stands from its place; null where there is no tear. */
  get halves(): Halves | null {
    return this.framing.halves;
  }
  get figures(): ShownFigure[] {
    return this.cast.shown().filter(({ who }) => !hidden(this.view).includes(who));
  }
  /** Those whom the camera looks past. */
  get backs(): ShownBack[] {
    return Object.entries(this.view.over).map(([who, share]) => ({
      who,
      share,
      wearing: this.cast.wearing(who),
      hands: this.cast.joinedHands(who),
      bow: this.cast.bow(who),
    }));
  }
  /** World points where feet stand and where those who sit on the ground sit. */
  get feet(): Footprint[] {
    return this.cast.feet(hidden(this.view));
  }

  /** Whether nothing travels. */
  get motionReduced(): boolean {
    return this.still;
  }

  /** Where less motion is asked for, every step stands at its own end, and nothing travels. */
  reduceMotion(on: boolean): void {
    if (on === this.still) return;
    this.still = on;
    if (on) this.stand(this.stage);
  }

  present(moment: Moment): void {
    if (this.still) {
      this.stand(moment.after);
      this.speech = speechOf(moment, 0);
      return;
    }
    this.finishEarlier();
    this.clock.begin(moment);
    if (moment.lead > 0) this.closeBefore(moment);
    else this.open(moment);
  }

  snapTo({ after }: Moment): void {
    this.stand(after);
  }

  /** All as the stage has it, at once. */
  stand(stage: Stage): void {
    this.cueScheduler.clear();
    [this.coming, this.speech] = [null, null];
    this.clock.stop();
    this.settleOn(stage);
  }

  skip(): void {
    this.clock.finishWithin(SKIP_TIME);
    this.speech = null;
    this.cast.finishWithin(SKIP_TIME);
    this.framing.camera.finishWithin(SKIP_TIME * 2);
    this.devices.finishWithin(SKIP_TIME * 2);
    this.plates.finishWithin(SKIP_TIME);
    this.show.finishWithin(SKIP_TIME * 2);
  }

  /** @returns seconds that have passed for all that travels */
  tick(seconds: number): number {
    this.clock.tick(seconds);
    if (this.coming && this.clock.now >= 0) this.cutTo(this.coming);
    this.runDue();
    const moved = this.still ? 0 : seconds;
    this.cast.tick(seconds, moved);
    this.framing.camera.tick(moved);
    this.breeze.tick(moved * (1 - this.devices.held));
    this.timeOfDay.tick(moved);
    this.devices.tick(moved);
    this.sky.tick(moved);
    this.plates.tick(moved);
    this.cast.enlarge(this.framing.larger);
    this.cast.pose();
    this.frame();
    this.props.tick(moved);
    if (moved > 0) this.dark = false;
    return moved;
  }

  resize(size: PictureSize): void {
    this.size = size;
    this.framing.resize(size);
    this.frame();
  }

  /** All that stands on stage, in plain numbers. */
  report(): Report {
    return report({
      place: this.place,
      hour: this.timeOfDay.hour,
      view: this.framing.view,
      plates: this.plates.shown,
      actors: this.cast.on,
      hidden: hidden(this.view),
      toPage: this.sight.toPage,
      thing: (name) => this.props.point(name),
      across: (name, from) => this.cast.across(name, from),
    });
  }

  /** Feet that have come down since this was last asked, and the place they stand in. */
  footfalls(): { readonly place: PlaceName; readonly landings: ReturnType<Cast['footfalls']> } {
    return { place: this.place.name, landings: this.cast.footfalls() };
  }

  /** Where somebody is heard from; null while not on this stage. */
  where(who: FigureName): Hearing | null {
    return this.cast.on.some((actor) => actor.who === who) ? this.framing.hearing(this.cast.x(who), this.place) : null;
  }

  /** Where somebody's face is in the picture now, CSS pixels; null where it is not to be seen. */
  readonly face: Sight['face'] = (who) => this.sight.face(who);

  /** What words keep clear of while all stands as it does now. */
  keepClear(): KeptClear {
    return this.sight.keepClear(this.stage, this.size);
  }

  /** Where everybody is in the picture now, and what matters of a plate or pop-up. */
  look(): Look {
    return this.sight.look(this.stage, this.size);
  }

  /** Finds what the camera sees, and how far those on each half of a torn sheet are moved with it. */
  private frame(): void {
    this.framing.look(this.tear);
    this.cast.part(this.framing.halves);
  }

  private point(name: string): Point | null {
    const seen = () => lie(this.place, see(blankView(), this.view, this.framing.aspect, COMPOSED));
    return this.props.point(name) ?? pointOf(this.place, name, seen, this.production.lighting, this.hour);
  }

  private act(timed: TimedCue, leaves: number): void {
    this.cast.perform(timed);
    this.breeze.blow(timed.after.wind);
    if (leaves > 0) this.show.shed(leaves);
  }

  private reframe({ after, time }: TimedCue, jolt: boolean): void {
    if (after.place !== this.at.name) this.enter(after.place);
    this.framing.move(after.camera, this.dark ? 0 : time, jolt);
  }

  private change(props: Stage['props']): void {
    this.props.become(props);
    this.cast.change(props);
    this.show.showTitle(props.title === 'shown', false);
  }

  private open(moment: Moment): void {
    this.cueScheduler.open(moment, this.handlers);
    this.stage = moment.after;
    this.plates.become(plateAtFirst(moment), 0);
    this.devices.become((moment.cues[0]?.before ?? moment.after).paper, BREATH);
    this.framing.begin(
      this.stage,
      moment.cues.some(({ cue }) => 'camera' in cue),
    );
    this.speech = speechOf(moment, moment.speakAt);
    this.cast.feel(moment);
    this.runDue();
  }

  private closeBefore(moment: Moment): void {
    this.coming = moment;
    this.show.closeCurtain(moment.lead);
  }

  /** Behind the closed curtain everything is made ready for the step, and the curtain opens on it. */
  private cutTo(moment: Moment): void {
    const { place, camera } = moment.after;
    this.coming = null;
    this.settleOn({ ...moment.before, place, camera, plate: plateAtFirst(moment) });
    this.open(moment);
    this.show.openCurtain();
  }

  private enter(place: PlaceName): void {
    this.at = this.production.place(place);
    this.dark = true;
    this.props.enter(place);
    this.cast.enter(this.at);
    this.show.enter(place);
  }

  /** A step that is left before its end still brings the stage to where it ends. */
  private finishEarlier(): void {
    if (this.coming) this.cutTo(this.coming);
    this.cueScheduler.finish();
    this.cast.finishWithin(SKIP_TIME);
    this.devices.finishWithin(SKIP_TIME);
  }

  private runDue(): void {
    this.cueScheduler.keep(this.clock.now);
    if (this.clock.skipped) for (const each of [this.cast, this.devices]) each.finishWithin(SKIP_TIME);
    if (!this.speech || this.clock.now < this.speech.at) return;
    this.cast.speak(this.speech.who, this.speech.text, this.speech.pace);
    this.speech = null;
  }

  /**
   * Things first, then who looks at them and holds them, then things held: so that nothing is left
   * to find its place later.
   */
  private settleOn(stage: Stage): void {
    this.stage = stage;
    if (stage.place !== this.at.name) this.enter(stage.place);
    this.dark = false;
    this.show.clear();
    this.timeOfDay.fall(stage.hour, 0);
    this.sky.come(stage.sky, 0);
    this.breeze.blow(stage.wind);
    this.breeze.snapToRest();
    this.devices.snapTo(stage.paper);
    this.plates.snapTo(stage.plate);
    this.props.become(stage.props);
    this.show.showTitle(stage.props.title === 'shown', true);
    this.props.snapToRest();
    this.framing.snapTo(stage);
    this.frame();
    this.cast.enlarge(this.framing.larger);
    this.cast.snapTo(stage);
    this.props.snapToRest();
    this.frame();
    this.show.snapToRest();
  }
}
