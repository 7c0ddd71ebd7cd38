/** One figure acting: takes cues, and knows at any moment how its body stands and what its hands are on. */
import { smooth } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import type { Contact, FigureName, FigureState, Hand } from '../../play/stage';
import type { TimedCue } from '../../play/step';
import type { Movement } from '../../schemas/movements';
import { type Body, add, lay, scaled, wearingOff } from './body';
import { FaceAnimator, type Glance, LOOKS } from './face-animator';
import { Feet, type Landing } from './feet';
import { idle } from './idle';
import { mannerOf } from './manner';
import { leftAfter } from './moving-hold';
import { headTurn, joints, type Joints, type Reach } from './joints';
import { trackOf, type Track } from './keyframes';
import type { Skeleton } from '../puppet/skeleton';
import type { Place } from '../place/place';
import type { Production, Role } from '../production';
import { listening, speaking } from './talk';
import { type Brief, briefWith, drawnTo, type Finder, HANDS, type Hold, reached, shapeAt } from './touch';
import { differs, restingBody, Transition } from './transition';

const STILLING = 0.3; // seconds in which a movement takes over from breath, and one mood’s breath from another’s
const HELD_UP = 0.7; // of a stoop, by the head against the neck

type Shapes = ReturnType<Production['poses']['hands']>;
interface Jolt {
  readonly keys: Track;
  readonly time: number;
  passed: number;
  rate: number;
}

export class Actor {
  private state: FigureState;
  private place: Place; // where it is
  private base: Body;
  private transition: Transition | null = null;
  private jolts: Jolt[] = [];
  private holds: Record<Hand, Hold> = { near: { to: null, weight: 0 }, far: { to: null, weight: 0 } };
  private phase = 0; // of the stride in which the last way ended
  private rested = 0; // seconds since the last movement
  private stilled: Partial<Body> = {}; // the breath that a movement broke into
  private short: Partial<Body> = {}; // of the pose that it came to, see moving-hold.ts
  private glance: Glance = LOOKS.ahead;
  private former: Shapes | null = null; // of the hands, before the movement
  private worn = ''; // as the movement began
  private brief: Brief | null = null; // what the movement has a hand touch in passing
  private letsGo = { near: false, far: false }; // which of them open in it
  readonly faceAnimator: FaceAnimator;
  private readonly stoop: number; // degrees
  private readonly feet = new Feet();
  private landings: Landing[] = []; // not told yet
  drawn: Joints | null = null;

  constructor(
    readonly role: Role,
    state: FigureState,
    private readonly production: Production,
  ) {
    this.state = state;
    this.place = production.place(state.place);
    this.base = restingBody(production.poses, state);
    this.stoop = production.figureFile(role.name).stoop ?? 0;
    this.faceAnimator = new FaceAnimator(role.seed, production.moods);
  }

  get who(): FigureName {
    return this.role.name;
  }

  get figure(): FigureState {
    return this.state;
  }
  /** World x, as drawn. */
  get x(): number {
    return this.base.x;
  }

  /** The outfit it has on: another is put on when the movement that brings it acts. */
  get wearing(): string {
    const acts = this.transition?.movement?.motion.acts ?? 0;
    return this.transition && this.share < acts ? this.worn : this.state.wearing;
  }

  /** What a hand touches in passing, as the movement has it; null where none does now. */
  get passingTouch(): { readonly hand: Hand; readonly to: Contact } | null {
    const { transition, brief } = this;
    if (!transition || !brief || transition.share < brief.from || transition.share > brief.until) return null;
    return { hand: brief.hand, to: brief.to };
  }

  /** Feet that have come down since this was last asked. */
  footfalls(): Landing[] {
    return this.landings.splice(0);
  }

  /** Sets off for the state that a cue of its own leads to. */
  perform(cue: TimedCue): void {
    const movement = this.movementOf(cue);
    const after = cue.after.figures[this.who]!;
    if (movement?.enters && !movement.go) return this.snapTo(after);
    const entrance = movement?.go?.from !== undefined;
    if (entrance)
      this.snapTo({
        ...after,
        ...cue.before.figures[this.who]!,
        place: after.place,
        pose: after.pose,
        ...this.entry(movement!.go!.from!, after),
      });
    const { contact, turns = null } = movement?.motion ?? {};
    this.become(after, movement, cue.time, { brief: briefWith(contact, cue.other), turns });
  }

  /**
   * Follows what another's movement makes of it.
   * @param meant whether it is done with or to this one
   */
  undergo(cue: TimedCue, meant: boolean): void {
    const movement = meant ? this.movementOf(cue) : null;
    const after = cue.after.figures[this.who]!;
    if (movement?.motion.otherKeys)
      this.jolts.push({ keys: trackOf(movement.motion.otherKeys), time: cue.time, passed: 0, rate: 1 });
    if (!differs(this.state, after)) return this.feel(after);
    const { otherContact, otherTurns = null } = movement?.motion ?? {};
    const how = { brief: briefWith(otherContact, cue.who), turns: otherTurns };
    this.become(after, null, Math.max(0.5, cue.time), how);
  }

  /** Says a line, or hears another say it; nothing of it is left when it is over. */
  talk(text: string, pace: number, isSpeaker: boolean): void {
    if (isSpeaker) this.faceAnimator.speak(text, pace);
    const talk = (isSpeaker ? speaking : listening)(text, pace);
    if (talk) this.jolts.push({ ...talk, passed: 0, rate: 1 });
  }

  /** Mood and glance, without a movement. */
  feel(after: FigureState): void {
    const before = this.drawn && !this.transition && after.mood !== this.state.mood ? this.body() : null;
    this.stand(after);
    if (before) this.jolts.push({ keys: wearingOff(before, this.body()), time: STILLING, passed: 0, rate: 1 });
    this.faceAnimator.feel(after.mood);
    this.faceAnimator.turnTo(after.look, this.glance);
  }

  snapTo(state: FigureState): void {
    this.stand(state);
    this.base = restingBody(this.production.poses, state);
    this.feet.snapToRest();
    this.landings = [];
    this.transition = null;
    this.former = null;
    this.jolts = [];
    this.rested = 0;
    this.short = {};
    this.phase = 0;
    this.holds = { near: { to: state.touch.near, weight: 1 }, far: { to: state.touch.far, weight: 1 } };
    this.faceAnimator.snapTo(state.mood, state.look);
    this.drawn = null;
    this.glance = LOOKS.ahead;
  }

  /** Brings everything under way to its end within so many seconds. */
  finishWithin(seconds: number): void {
    if (this.transition) this.transition.rate = Math.max(this.transition.rate, this.transition.left / seconds);
    for (const jolt of this.jolts) jolt.rate = Math.max(1, (jolt.time - jolt.passed) / seconds);
    this.faceAnimator.speak('');
  }

  /** @param moved seconds that pass for the body; 0 keeps it still while the face goes on */
  tick(seconds: number, moved = seconds): void {
    this.faceAnimator.tick(seconds, moved);
    for (const jolt of this.jolts) jolt.passed += moved * jolt.rate;
    this.jolts = this.jolts.filter(({ passed, time }) => passed < time);
    const transition = this.transition;
    if (!transition) {
      this.rested += moved;
      return;
    }
    transition.tick(moved);
    this.base = transition.body();
    this.landings.push(...this.feet.watch(this.base, moved));
    if (transition.done) this.finish(transition);
  }

  /**
   * The skeleton with its eyes straight ahead and its hands free: what glances are measured from,
   * so that they settle at once.
   */
  plain(): Skeleton {
    return joints(
      this.place,
      this.body(),
      this.role.size,
      { near: null, far: null },
      this.production.poses.hands(this.state.pose),
      { arm: false, head: false },
    ).skeleton;
  }

  /** The body as it stands now, before its head follows its eyes and its hands are drawn to anything. */
  private body(): Body {
    const body = { ...this.base };
    for (const { keys, passed, time } of this.jolts) add(body, keys(clamp(passed / time)));
    add(body, this.unstilled());
    const stoop = this.stoop * (1 - clamp(body.nestled));
    add(body, { neck: stoop, head: -stoop * HELD_UP });
    return body;
  }

  /** Works out every joint. @param aim the glance at what is looked at, if that is a thing */
  pose(find: Finder, aim: Glance | null): Joints {
    this.glance = this.faceAnimator.glance(aim);
    const reach: Reach = { near: this.reach('near', find), far: this.reach('far', find) };
    const body = this.body();
    const turn = headTurn(body);
    body.neck += turn * this.glance.neck;
    body.head += turn * this.glance.head;
    const { poses } = this.production;
    this.drawn = joints(this.place, body, this.role.size, reach, this.shapes(), {
      arm: this.isBusyHand(),
      head: poses.isHeadOver(this.state.pose),
    });
    return this.drawn;
  }

  private shapes(): Shapes {
    const to = this.production.poses.hands(this.state.pose);
    const { transition, former } = this;
    if (!transition || !former) return to;
    const shape = (hand: Hand): Shapes[Hand] => {
      const shaping = { before: former[hand], after: to[hand], letsGo: this.letsGo[hand] };
      return shapeAt(transition.share, this.holds[hand], shaping);
    };
    return { near: shape('near'), far: shape('far') };
  }

  face(): ReturnType<FaceAnimator['face']> {
    return this.faceAnimator.face(this.glance);
  }

  private become(
    after: FigureState,
    movement: Transition['movement'],
    time: number,
    { brief, turns }: { readonly brief: Brief | null; readonly turns: number | null },
  ): void {
    const holds = this.take(after);
    this.worn = this.wearing;
    this.brief = brief;
    this.stilled = this.unstilled();
    this.former = this.drawn ? this.shapes() : null;
    const letsGo = (hand: Hand): boolean => this.holds[hand].to !== null && this.holds[hand].to !== holds[hand].to;
    this.letsGo = { near: letsGo('near'), far: letsGo('far') };
    const running = this.transition?.runsOn ?? this.state.pose === 'run';
    const { production, role } = this;
    this.transition = new Transition(
      {
        poses: production.poses,
        place: production.place(after.place),
        size: role.size,
        manner: mannerOf(production.moods[after.mood]?.bearing?.gait, role.gait, movement?.go?.habit),
      },
      this.base,
      after,
      movement,
      Math.max(0.05, time),
      running ? (this.transition?.phase ?? this.phase) : null,
      turns,
    );
    this.holds = holds;
    this.feel(after);
  }

  /** What is left of the breath that a movement broke into; all of it at rest. */
  private unstilled(): Partial<Body> {
    if (!this.transition) return this.breath();
    const left = 1 - clamp(this.transition.elapsed / STILLING);
    const body = scaled(this.stilled, left);
    lay(body, this.transition.short, smooth(this.transition.share));
    return body;
  }

  private breath(): Partial<Body> {
    const body = { ...idle(this.rested, this.production.moods[this.state.mood]?.bearing, this.role.breath) };
    lay(body, this.short, leftAfter(this.rested));
    return body;
  }

  /** What each hand keeps, lets go of or sets out for; an arm that lets go starts from where it was drawn. */
  private take(after: FigureState): Record<Hand, Hold> {
    const hold = (hand: Hand): Hold => {
      const now = this.holds[hand];
      const brief = this.briefOf(hand);
      const passing = brief !== null && brief.to !== now.to;
      if (this.drawn && (passing || (now.to && now.to !== after.touch[hand]))) this.keepArm(hand);
      if (after.touch[hand] === now.to) return { to: now.to, weight: passing ? 0 : this.weight(hand) };
      return { to: after.touch[hand], weight: 0 };
    };
    return { near: hold('near'), far: hold('far') };
  }

  private keepArm(hand: Hand): void {
    const [shoulder, elbow, wrist] = this.drawn!.arms[hand];
    const breath = this.transition ? {} : this.breath(); // which the body has on top
    this.base = {
      ...this.base,
      [`${hand}Shoulder`]: shoulder - (breath[`${hand}Shoulder`] ?? 0),
      [`${hand}Elbow`]: elbow - (breath[`${hand}Elbow`] ?? 0),
      [`${hand}Wrist`]: wrist,
    };
  }

  private finish(transition: Transition): void {
    this.phase = transition.phase ?? 0;
    this.short = transition.short;
    for (const hand of HANDS) this.holds[hand] = { to: this.holds[hand].to, weight: 1 };
    this.transition = null;
    this.rested = 0;
  }

  private reach(hand: Hand, find: Finder): Reach[Hand] {
    return reached(this.holds[hand], this.briefOf(hand), this.share, find);
  }

  private weight(hand: Hand): number {
    return drawnTo(this.holds[hand], this.briefOf(hand), this.share);
  }

  private get share(): number {
    return this.transition?.share ?? 1;
  }

  private briefOf(hand: Hand): Brief | null {
    return this.transition && this.brief?.hand === hand ? this.brief : null;
  }

  private stand(state: FigureState): void {
    this.state = state;
    if (state.place !== this.place.name) this.place = this.production.place(state.place);
  }

  private movementOf({ cue }: TimedCue): Movement | null {
    return 'do' in cue ? this.production.movements[cue.do]! : null;
  }

  private entry(mark: string, after: FigureState): Pick<FigureState, 'mark' | 'x' | 'facing' | 'touch' | 'look'> {
    const { x } = this.production.marks[mark]!;
    return { mark, x, facing: after.x < x ? 'left' : 'right', touch: { near: null, far: null }, look: after.look };
  }

  /** Whether the near hand is on something outside its own body, and so lies over it. */
  private isBusyHand(): boolean {
    const to = (this.briefOf('near') ?? this.holds.near).to;
    return to !== null && !to.startsWith('own.');
  }
}
