/** The figures of a play: who is on, how they stand, and what their hands and eyes are on. */
import { clamp } from '../../maths/scalar';
import type { FigureName, Hand, Stage } from '../../play/stage';
import { EVERYBODY, type Moment, type TimedCue } from '../../play/step';
import { Actor } from '../acting/actor';
import type { Glance } from '../acting/face-animator';
import type { Landing } from '../acting/feet';
import { worldPoint, type Point } from '../acting/joints';
import { HANDS } from '../acting/touch';
import { sightOf, spotOf } from '../acting/contact-points';
import { outFrom } from '../camera/larger';
import { NOWHERE, type Place } from '../place/place';
import type { OnSet } from '../light';
import { type Halves, shiftAt } from '../sheet/halves';
import type { Production } from '../production';
import type { Rect } from './report';
import type { Footprint } from '../scenery/grass';
import type { Face } from '../../schemas/moods';
import type { Skeleton } from '../puppet/skeleton';

const ROUNDS = 2; // of posing until a hand on the other rests where the other's is drawn
const HELD = ['nearHand', 2, 10] as const; // where in a hand a thing is held
// world units from the middle of a trunk or of a figure within which its neighbour's shadow falls on it
const CLOSE = 90;
const BROAD = { height: 60, width: 40 } as const; // of a landmark behind which somebody is in the shade, world units
const FEET = ['nearFoot', 'farFoot'] as const;
// of a hip that rests on the ground, world units; how much wider than a foot it is
const SEAT = { height: 50, width: 2.4 } as const;

/** A figure as it is drawn. */
export interface ShownFigure {
  readonly who: FigureName;
  readonly skeleton: Skeleton;
  readonly face: Face;
  readonly wearing: string; // an outfit of its own
  readonly set: OnSet;
}

export class Cast {
  private readonly actors: readonly Actor[]; // in the order of the cast
  private place: Place = NOWHERE;
  private larger = 1;
  private halves: Halves | null = null; // of a torn sheet
  // props by name, who carries each, and the state in which it will be out of that hand
  private readonly leaving = new Map<string, { readonly who: FigureName; readonly state: string }>();

  /** @param prop the world point of a prop; null where it is not to be seen */
  constructor(
    private readonly production: Production,
    opening: Stage,
    private readonly prop: (name: string) => Point | null,
  ) {
    this.actors = production.cast.map((role) => new Actor(role, opening.figures[role.name]!, production));
  }

  /** Those who are on this stage. */
  get on(): Actor[] {
    return this.actors.filter(({ figure }) => figure.place === this.place.name);
  }

  /** World x as drawn. */
  x(who: FigureName): number {
    return this.actor(who).x;
  }

  /** The outfit that somebody has on. */
  wearing(who: FigureName): string {
    return this.actor(who).wearing;
  }

  private actor(who: FigureName): Actor {
    return this.actors.find((actor) => actor.who === who)!;
  }

  /** Feet that have come down on this stage since this was last asked. */
  footfalls(): (Landing & { readonly who: FigureName })[] {
    return this.on.flatMap((actor) => actor.footfalls().map((landing) => ({ ...landing, who: actor.who })));
  }

  /** A hand that will let a prop go carries it until that comes to its new state. */
  perform(timed: TimedCue): void {
    const { who, before, after } = timed;
    for (const to of Object.values(before.figures[who]!.touch))
      if (to && before.props[to] !== after.props[to]) this.leaving.set(to, { who, state: after.props[to]! });
    for (const actor of this.actors) {
      if (actor.who === timed.who) actor.perform(timed);
      else actor.undergo(timed, actor.who === timed.other);
    }
  }

  /** Takes on the mood of a line as it begins. */
  feel({ step }: Moment): void {
    if (!step.mood) return;
    for (const actor of this.actors)
      if (step.who === actor.who || step.who === EVERYBODY) actor.feel({ ...actor.figure, mood: step.mood });
  }

  /** Somebody says a line, and those who are there hear it. */
  speak(who: FigureName, text: string, pace: number): void {
    this.actor(who).talk(text, pace, true);
    for (const actor of this.on) if (actor.who !== who) actor.talk(text, pace, false);
  }

  /** Props have come to these states. */
  change(props: Stage['props']): void {
    for (const [prop, { state }] of this.leaving) if (props[prop] === state) this.leaving.delete(prop);
  }

  finishWithin(seconds: number): void {
    for (const actor of this.actors) actor.finishWithin(seconds);
  }

  enter(place: Place): void {
    this.place = place;
  }

  snapTo(stage: Stage): void {
    this.leaving.clear();
    for (const actor of this.actors) actor.snapTo(stage.figures[actor.who]!);
    for (let i = 0; i < ROUNDS; i++) this.pose();
  }

  /** @param moved seconds that pass for bodies; 0 keeps them still while faces go on */
  tick(seconds: number, moved: number): void {
    for (const actor of this.actors) actor.tick(seconds, moved);
  }

  /** Works out every joint of those who are on; hands go to where another is now, not to where it was. */
  pose(): void {
    const { on } = this;
    const plain = new Map<string, Skeleton>(on.map((actor) => [actor.who, actor.plain()]));
    const pose = (actor: Actor): void => {
      actor.pose((contact, passing) => this.spot(contact, actor.who, passing), this.aim(actor, plain));
    };
    on.forEach(pose);
    for (const [i, actor] of on.entries())
      if (on.slice(i + 1).some(({ who }) => isTouching(actor, `${who}.`))) pose(actor);
  }

  /** Those who are on, as they are drawn; not who has only just come on. */
  shown(): ShownFigure[] {
    return this.on.flatMap((actor) =>
      actor.drawn
        ? {
            who: actor.who,
            skeleton: this.seen(actor, actor.drawn.skeleton),
            face: actor.face(),
            wearing: actor.wearing,
            set: { backed: this.backed(actor), screened: this.screened(actor), lamp: this.place.lamp },
          }
        : [],
    );
  }

  private seen({ x }: Actor, skeleton: Skeleton): Skeleton {
    return this.carried(this.enlarged(skeleton), shiftAt(this.halves, x));
  }

  /** How far somebody's head is bowed, radians. */
  bow(who: FigureName): number {
    const skeleton = this.actor(who).drawn?.skeleton;
    return skeleton ? skeleton.parts.head.rotation * Math.sign(skeleton.turn) : 0;
  }

  /** World points, as they are drawn, of those hands of one that hold another or are held by one. */
  joinedHands(who: FigureName): Point[] {
    const actor = this.actor(who);
    if (!actor.drawn || !this.on.includes(actor)) return [];
    const skeleton = this.seen(actor, actor.drawn.skeleton);
    const others = this.on.filter((other) => other !== actor);
    const isJoined = (hand: Hand): boolean =>
      others.some(
        (other) => actor.figure.touch[hand]?.startsWith(`${other.who}.`) || isTouching(other, `${who}.${hand}-`),
      );
    return HANDS.filter(isJoined).flatMap((hand) => {
      const palm = spotOf(`own.${hand}-hand`, who, () => skeleton, this.prop, this.place);
      return palm ? [palm] : [];
    });
  }

  /** How close behind a figure a landmark, a wall or another one stands, 0…1. */
  private backed(actor: Actor): number {
    if (!this.place.open) return 1;
    const apart = (all: readonly { readonly x: number }[]) => all.map(({ x }) => Math.abs(x - actor.x));
    const near = (distance: number, share: number) => share * clamp(1 - (distance - CLOSE) / CLOSE);
    return Math.max(
      0,
      ...apart(this.place.landmarks).map((distance) => near(distance, 0.5)),
      ...apart(this.on.filter(({ who }) => who !== actor.who)).map((distance) => near(distance * 1.5, 0.6)),
    );
  }

  /** How close beside a figure a trunk stands that keeps light off it, and on which side: -1 left … 1 right. */
  private screened({ x }: Actor): number {
    const landmark = this.place.landmarkAt(x);
    if (!landmark?.halfWidth) return 0;
    const aside = landmark.x - x;
    const broad = clamp(landmark.halfWidth(BROAD.height) / BROAD.width);
    const far = Math.abs(aside);
    return Math.sign(aside) * broad * clamp(far / BROAD.width) * clamp(1 - (far - CLOSE) / CLOSE);
  }

  /** World points where feet stand and where those who sit on the ground sit. @param hidden those who are not seen */
  feet(hidden: readonly FigureName[] = []): Footprint[] {
    return this.on.flatMap(({ who, drawn }) => {
      if (!drawn || hidden.includes(who)) return [];
      const skeleton = this.enlarged(drawn.skeleton);
      return [
        ...FEET.map((foot) => ({ ...worldPoint(skeleton, foot, 6, 12), wide: this.larger })),
        ...this.seat(skeleton),
      ];
    });
  }

  private seat(skeleton: Skeleton): Footprint[] {
    const { x, y } = worldPoint(skeleton, 'torso', 0, 0);
    const ground = this.place.groundAt(x);
    return Math.abs(ground - y) < SEAT.height ? [{ x, y: ground, wide: SEAT.width }] : [];
  }

  /** Draws figures this much larger than life from now on. */
  enlarge(larger: number): void {
    this.larger = larger;
  }

  /** A world rectangle on a figure, as large and where it is drawn. */
  drawn({ x, y, width, height }: Rect): Rect {
    return { ...this.out({ x, y }), width: width * this.larger, height: height * this.larger };
  }

  private out(point: Point): Point {
    return outFrom(
      this.place,
      this.on.map(({ x }) => x),
      this.larger,
    )(point);
  }

  private enlarged(skeleton: Skeleton): Skeleton {
    return this.larger === 1 ? skeleton : { ...skeleton, ...this.out(skeleton), scale: skeleton.scale * this.larger };
  }

  /** Each stands on their own half of a torn sheet from now on; null: it is whole. */
  part(halves: Halves | null): void {
    this.halves = halves;
  }

  private carried(skeleton: Skeleton, way: number): Skeleton {
    return way === 0 ? skeleton : { ...skeleton, x: skeleton.x + way };
  }

  /** The skeleton of another as it is seen from the half that this one is on. */
  across(name: FigureName, from: FigureName): Skeleton | null {
    const [other, self] = [this.actor(name), this.actor(from)];
    const skeleton = other?.drawn?.skeleton;
    return skeleton ? this.carried(skeleton, shiftAt(this.halves, other.x) - shiftAt(this.halves, self.x)) : null;
  }

  isHeld(prop: string): boolean {
    return this.holder(prop) !== undefined;
  }

  /** The hand that holds a prop; null while none does. */
  holding(prop: string): (Point & { readonly rotation: number }) | null {
    const holder = this.holder(prop);
    if (!holder?.drawn) return null;
    const skeleton = this.carried(holder.drawn.skeleton, shiftAt(this.halves, holder.x));
    return {
      ...worldPoint(skeleton, ...HELD),
      rotation: (skeleton.parts.nearHand.rotation + Math.PI / 2) * Math.sign(skeleton.turn),
    };
  }

  private holder(prop: string): Actor | undefined {
    const leaving = this.leaving.get(prop)?.who;
    return this.actors.find(({ who, figure }) => Object.values(figure.touch).includes(prop) || who === leaving);
  }

  /** @param passing whether a hand only touches it for now: what it will hold from then on is still where it lies */
  private spot(contact: string, who: FigureName, passing = false): Point | null {
    return spotOf(
      contact,
      who,
      (name) => this.across(name, who),
      (prop) => (this.isHeld(prop) && !passing ? null : this.prop(prop)),
      this.place,
    );
  }

  /** @param plain everybody's skeleton with eyes straight ahead */
  private aim(actor: Actor, plain: ReadonlyMap<string, Skeleton>): Glance | null {
    const { who, figure } = actor;
    const them = plain.get(
      figure.look === 'other' ? (this.production.others[who] ?? this.nearestTo(actor)) : figure.look,
    );
    const holder = plain.get(this.holder(figure.look)?.who ?? who);
    const at =
      figure.look === 'clasp'
        ? this.spot(figure.look, who)
        : them
          ? worldPoint(them, 'head', 18, -29)
          : this.isHeld(figure.look) && holder
            ? worldPoint(holder, ...HELD)
            : this.prop(figure.look);
    return at && sightOf(plain.get(who)!, at);
  }

  /** Who else stands nearest; '' where nobody does. */
  private nearestTo({ who, x }: Actor): FigureName {
    const others = this.on.filter((actor) => actor.who !== who);
    return others.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.who ?? '';
  }
}

/** @param what how the names of contacts begin, '<figure>.' or '<figure>.near-' */
const isTouching = ({ figure }: Actor, what: string): boolean =>
  Object.values(figure.touch).some((contact) => contact?.startsWith(what));
