/** A face on its way from mood to mood, and eyes on their way from one thing to another. */
import { chance } from '../chance';
import { MOODS, type Face } from '../puppet/mood';
import { clamp, lerp, smooth } from './ease';

const CHANGE = 0.45; // seconds from mood to mood
const GLANCE = 0.22; // seconds for the eyes
const HEAD_TURN = 0.7; // …and for the head that follows them
const BLINK = 0.16; // seconds
const BLINKS = { least: 2.2, most: 6.5 } as const; // seconds from one to the next
const SYLLABLE = 0.19; // seconds

export interface Glance {
  readonly x: number; // pupils, -1 back … 1 ahead
  readonly y: number; // -1 up … 1 down
  readonly lid: number; // how far open the lids may be, 0…1
  readonly neck: number; // degrees that the head follows
  readonly head: number;
}
/** Where eyes and head go for each look; 'other' and things are aimed at instead. */
export const LOOKS: Readonly<Record<string, Glance>> = {
  ahead: { x: 0.35, y: 0, lid: 1, neck: 0, head: 0 },
  down: { x: 0.2, y: 0.75, lid: 0.62, neck: 7, head: 4 },
  up: { x: 0.4, y: -0.55, lid: 1, neck: -5, head: -5 },
  away: { x: -0.65, y: 0.45, lid: 0.7, neck: 9, head: 5 },
  shut: { x: 0.2, y: 0.4, lid: 0, neck: 1, head: 1 },
  audience: { x: -0.3, y: 0, lid: 1, neck: 0, head: 0 },
};

const mixFace = (from: Face, to: Face, u: number): Face => Object.fromEntries(Object.keys(to).map((key) => [key, lerp(from[key as keyof Face], to[key as keyof Face], u)])) as unknown as Face;
const mixGlance = (from: Glance, to: Glance, eyes: number, head: number): Glance => ({ x: lerp(from.x, to.x, eyes), y: lerp(from.y, to.y, eyes), lid: lerp(from.lid, to.lid, eyes), neck: lerp(from.neck, to.neck, head), head: lerp(from.head, to.head, head) });

export class Countenance {
  private from: Face = MOODS.neutral!;
  private mood = 'neutral';
  private changed = CHANGE; // seconds since the mood changed
  private glanceFrom: Glance = LOOKS.ahead!;
  private look = 'ahead';
  private glanced = HEAD_TURN; // seconds since the look changed
  private speaking = 0; // seconds of speech left
  private spoken = 0; // seconds of speech behind it
  private sinceBlink = 0;
  private nextBlink: number = BLINKS.least;
  private random: () => number;

  constructor(private readonly seed: number) {
    this.random = chance(seed);
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

  /** Moves the mouth for as long as a line takes to say. */
  speak(seconds: number): void {
    [this.speaking, this.spoken] = [seconds, 0];
  }

  settle(mood: string, look: string): void {
    [this.mood, this.look] = [mood, look];
    [this.from, this.glanceFrom] = [MOODS[mood] ?? MOODS.neutral!, LOOKS.ahead!];
    [this.changed, this.glanced, this.speaking] = [CHANGE, HEAD_TURN, 0];
    [this.sinceBlink, this.nextBlink] = [0, BLINKS.least];
    this.random = chance(this.seed);
  }

  tick(seconds: number): void {
    this.changed += seconds;
    this.glanced += seconds;
    this.speaking = Math.max(0, this.speaking - seconds);
    this.spoken += seconds;
    this.sinceBlink += seconds;
    if (this.sinceBlink < this.nextBlink + BLINK) return;
    this.sinceBlink = 0;
    this.nextBlink = lerp(BLINKS.least, BLINKS.most, this.random());
  }

  /** @param aim the glance at what is looked at, where that is a thing or the other figure */
  glance(aim: Glance | null): Glance {
    const goal = LOOKS[this.look] ?? aim ?? LOOKS.ahead!;
    return mixGlance(this.glanceFrom, goal, smooth(clamp(this.glanced / GLANCE)), smooth(clamp(this.glanced / HEAD_TURN)));
  }

  face(glance: Glance): Face {
    const face = this.plain();
    const blink = this.sinceBlink > this.nextBlink ? Math.sin((Math.PI * (this.sinceBlink - this.nextBlink)) / BLINK) : 0;
    const lid = face.lid * glance.lid * (1 - clamp(blink));
    return { ...face, lid, lookX: glance.x, lookY: glance.y, mouthOpen: clamp(face.mouthOpen + this.mouthing(face)) };
  }

  private plain(): Face {
    return mixFace(this.from, MOODS[this.mood] ?? MOODS.neutral!, smooth(clamp(this.changed / CHANGE)));
  }

  /** Syllables of uneven length and weight, fading in and out with the line. */
  private mouthing(face: Face): number {
    if (this.speaking <= 0) return 0;
    const t = this.spoken / SYLLABLE;
    const beat = 0.5 - 0.5 * Math.cos(2 * Math.PI * (t + 0.18 * Math.sin(2.3 * t)));
    const weight = 0.55 + 0.45 * Math.sin(1.7 * t + 1) * Math.sin(0.9 * t);
    const edges = clamp(this.spoken / 0.1) * clamp(this.speaking / 0.12);
    return (beat * weight * 0.62 - face.mouthOpen * 0.35 * (1 - beat)) * edges;
  }
}
