/** A face on its way from mood to mood, and eyes on their way from one thing to another. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type { Look } from '../../schemas/stage';
import type { Bearing, Face, Mood } from '../../schemas/moods';
import { lipsAt, shapesOf } from './lip-sync';

const CALM = 'neutral'; // the mood of who has none
const CHANGE = 0.45; // seconds from mood to mood
const GLANCE = 0.22; // seconds for the eyes
const HEAD_TURN = 0.7; // …and for the head that follows them
const BLINK = 0.16; // seconds
const BLINKS = { least: 2.2, most: 6.5 } as const; // seconds from one to the next
// seconds between the eyes' small leaps, their reach and time
const DARTS = { least: 1.1, most: 3.4, far: 0.16, time: 0.05 } as const;
// where a tear is when she is found crying, of its way; seconds for the whole way
const FALL = { from: 0.42, time: 3.6 } as const;
const RUNNING = 0.8; // from this much on tears run
const CLOSING = 0.14; // seconds in which lips go back to what the mood makes of them

export interface Glance {
  readonly x: number; // pupils, -1 back … 1 ahead, before what the mood adds
  readonly y: number; // -1 up … 1 down
  readonly lid: number; // how far open the lids may be, 0…1
  readonly neck: number; // degrees that the head follows
  readonly head: number;
  readonly turn: number; // of the head from the audience, 0…1
}
/** Where eyes and head go for each look; 'other' and things are aimed at instead. */
export const LOOKS: Readonly<Record<Look, Glance>> = {
  ahead: { x: 0.75, y: 0, lid: 1, neck: 0, head: 0, turn: 0 },
  down: { x: 0.45, y: 0.8, lid: 0.62, neck: 7, head: 4, turn: 0 },
  up: { x: 0.6, y: -0.55, lid: 1, neck: -5, head: -5, turn: 0 },
  away: { x: -0.65, y: 0.45, lid: 0.7, neck: 9, head: 5, turn: 0 },
  shut: { x: 0.4, y: 0.4, lid: 0, neck: 1, head: 1, turn: 0 },
  audience: { x: -0.3, y: 0, lid: 1, neck: 0, head: 0, turn: 0 },
  profile: { x: 0.75, y: 0, lid: 1, neck: 0, head: 0, turn: 1 },
};

const SILENT = shapesOf('');
const isFeature = (name: string): name is keyof Face => name !== 'bearing';
const mixFace = (features: readonly (keyof Face)[], from: Face, to: Face, u: number): Face =>
  Object.fromEntries(features.map((feature) => [feature, lerp(from[feature], to[feature], u)])) as unknown as Face;
const mixGlance = (from: Glance, to: Glance, eyes: number, head: number): Glance => ({
  x: lerp(from.x, to.x, eyes),
  y: lerp(from.y, to.y, eyes),
  lid: lerp(from.lid, to.lid, eyes),
  neck: lerp(from.neck, to.neck, head),
  head: lerp(from.head, to.head, head),
  turn: lerp(from.turn, to.turn, head),
});

export class FaceAnimator {
  private readonly features: readonly (keyof Face)[];
  private from: Face;
  private mood = CALM;
  private changed = CHANGE; // seconds since the mood changed
  private glanceFrom: Glance = LOOKS.ahead;
  private look = 'ahead';
  private glanced = HEAD_TURN; // seconds since the look changed
  private line = SILENT; // the mouth's shapes for what is being said
  private spoken = 0; // seconds since it began
  private wept = 0; // seconds since tears began to run
  private lived = 0; // seconds since it settled
  private sinceDart = 0;
  private nextDart: number = DARTS.least;
  private dart = { fromX: 0, fromY: 0, x: 0, y: 0 };
  private sinceBlink = 0;
  private nextBlink: number = BLINKS.least;
  private random: () => number;

  constructor(
    private readonly seed: number,
    private readonly moods: Readonly<Record<string, Mood>>,
  ) {
    this.random = seededRandom(seed);
    this.features = Object.keys(this.named(CALM)).filter(isFeature);
    this.from = this.named(this.mood);
  }

  feel(mood: string): void {
    if (mood === this.mood) return;
    this.from = this.plain();
    this.mood = mood;
    this.changed = 0;
  }

  /** @param now the glance as drawn, to start from */
  turnTo(look: string, now: Glance): void {
    if (look === this.look) return;
    this.glanceFrom = now;
    this.look = look;
    this.glanced = 0;
  }

  /** Moves the mouth through a line, at the pace at which it comes out; '' shuts it. */
  speak(text: string, pace = 1): void {
    [this.line, this.spoken] = [shapesOf(text, pace), 0];
  }

  snapTo(mood: string, look: string): void {
    [this.mood, this.look] = [mood, look];
    [this.from, this.glanceFrom] = [this.named(mood), LOOKS.ahead];
    [this.changed, this.glanced, this.line] = [CHANGE, HEAD_TURN, SILENT];
    [this.sinceBlink, this.nextBlink] = [0, BLINKS.least];
    [this.sinceDart, this.nextDart, this.lived, this.wept] = [
      0,
      DARTS.least,
      0,
      this.plain().tear > RUNNING ? FALL.from * FALL.time : 0,
    ];
    this.dart = { fromX: 0, fromY: 0, x: 0, y: 0 };
    this.random = seededRandom(this.seed);
  }

  /** @param moved seconds that pass for what travels: a tear */
  tick(seconds: number, moved = seconds): void {
    this.changed += seconds;
    this.glanced += seconds;
    this.spoken += seconds;
    this.lived += moved;
    this.weep(moved);
    this.lookAbout(moved);
    this.sinceBlink += seconds;
    if (this.sinceBlink < this.nextBlink + BLINK) return;
    this.sinceBlink = 0;
    this.nextBlink = lerp(BLINKS.least, BLINKS.most, this.random());
  }

  /** @param aim the glance at what is looked at, where that is a thing or the other figure */
  glance(aim: Glance | null): Glance {
    const goal = (this.look in LOOKS ? LOOKS[this.look as Look] : null) ?? aim ?? LOOKS.ahead;
    return mixGlance(
      this.glanceFrom,
      goal,
      smooth(clamp(this.glanced / GLANCE)),
      smooth(clamp(this.glanced / HEAD_TURN)),
    );
  }

  face(glance: Glance): Face {
    const face = this.plain();
    const blink =
      this.sinceBlink > this.nextBlink ? Math.sin((Math.PI * (this.sinceBlink - this.nextBlink)) / BLINK) : 0;
    const lid = face.lid * glance.lid * (1 - clamp(blink));
    const dart = clamp(this.sinceDart / DARTS.time);
    const [lookX, lookY] = [
      face.lookX + glance.x + lerp(this.dart.fromX, this.dart.x, dart),
      face.lookY + glance.y + lerp(this.dart.fromY, this.dart.y, dart),
    ];
    return {
      ...face,
      ...this.lips(face),
      ...this.quiver(face),
      lid,
      lookX: clamp(lookX, -1, 1),
      lookY: clamp(lookY, -1, 1),
      turn: clamp(face.turn + glance.turn),
      fall: (this.wept / FALL.time) % 1,
    };
  }

  private named(mood: string): Mood {
    return this.moods[mood] ?? this.moods[CALM]!;
  }
  private get bearing(): Bearing | undefined {
    return this.named(this.mood).bearing;
  }

  private plain(): Face {
    return mixFace(this.features, this.from, this.named(this.mood), smooth(clamp(this.changed / CHANGE)));
  }

  /** A tear runs while it is fed, dries where it is, and the next one starts from the lid. */
  private weep(seconds: number): void {
    const { tear } = this.plain();
    if (tear > RUNNING) this.wept += seconds;
    else if (tear === 0) this.wept = 0;
  }

  /** Eyes never rest on one point: they leap a little, and back. */
  private lookAbout(seconds: number): void {
    this.sinceDart += seconds;
    if (this.sinceDart < this.nextDart) return;
    const [fromX, fromY] = [this.dart.x, this.dart.y];
    const out = fromX === 0;
    this.dart = {
      fromX,
      fromY,
      x: out ? DARTS.far * (this.random() - 0.6) * 2 : 0,
      y: out ? DARTS.far * (this.random() - 0.5) : 0,
    };
    this.sinceDart = 0;
    this.nextDart = out ? 0.35 + 0.5 * this.random() : lerp(DARTS.least, DARTS.most, this.random());
  }

  /** Lips as the line asks, as loud as the mood is; what they are of themselves comes back at its end. */
  private lips(face: Face): Pick<Face, 'mouthOpen' | 'mouthWide' | 'teeth' | 'press' | 'bite'> {
    const lips = lipsAt(this.line, this.spoken);
    const loud = this.bearing?.loud ?? 1;
    const end = this.line.at(-1)!.at;
    const said = end > CLOSING ? clamp(this.spoken / CLOSING) * clamp((end - this.spoken) / CLOSING) : 0;
    return {
      mouthOpen: clamp(lerp(face.mouthOpen, lips.open * loud, said)),
      mouthWide: lerp(face.mouthWide, clamp(face.mouthWide * 0.4 + lips.wide, -1, 1), said),
      teeth: lerp(face.teeth, Math.max(lips.teeth, face.teeth * 0.6), said),
      press: face.press * (1 - said),
      bite: face.bite * (1 - said),
    };
  }

  private quiver(face: Face): Pick<Face, 'mouthCurve' | 'nearInner' | 'farInner'> {
    const much = (this.bearing?.quiver ?? 0) * clamp(this.lived) * (0.6 + 0.4 * Math.sin(this.lived * 1.7));
    const by = much * Math.sin(this.lived * 23) * 0.07;
    return {
      mouthCurve: face.mouthCurve + by,
      nearInner: face.nearInner + by * 0.6,
      farInner: face.farInner + by * 0.8,
    };
  }
}
