/** The play's title in paper letters: hauled up from behind the hills on threads, and swaying in the wind. */
import type Phaser from 'phaser';
import data from '../../assets/scenery/title.json';
import { chance } from './chance';
import { clamp, lerp, smooth } from './acting/ease';
import type { View } from './camera';
import { mix, type Light } from './light';
import { named } from './engine/layers';
import { PaperSheet, type Cutout } from './paper';

/** A letter as it is to stand, in CSS pixels of the stage. */
export interface Letter {
  readonly char: string;
  readonly x: number; // middle of its advance
  readonly baseline: number;
  readonly size: number; // of the type
}
interface Hanging {
  readonly wind: number; // -1…1
  readonly view: View;
  readonly pixel: number; // world units in a CSS pixel
  readonly middle: number; // of the stage, CSS pixels from its left
}
interface Hung {
  readonly letter: Letter;
  readonly thread: Phaser.GameObjects.Image;
  readonly layers: readonly { readonly kind: 'shadow' | 'paper' | 'rim'; readonly image: Phaser.GameObjects.Image }[];
  readonly phase: number; // of its swaying, radians
  readonly tie: ReturnType<typeof tieOf>;
}

const DEPTH = -470; // behind every hill but the farthest
const SCALE = 2.4; // pixels of texture per unit of data: a hundredth of the type size
const MARGIN = 3; // units
const STAGGER = 0.17; // seconds from letter to letter
const HAUL = 1.9; // seconds each takes
const OVERSHOOT = 0.9; // of the back-ease
const BELOW = 0.62; // of the picture's height that they come up from
const SWAY = { rate: 0.9, reach: 0.008, turn: 0.035, still: 0.5 } as const; // radians a second, radians about the rail, about itself, at full wind; what is left of it in still air
const ABOUT = 0.6; // units below its highest point that a letter still counts as highest
const CREAM = 0xfff2d9;
const FALL = [-1.2, 2.6] as const; // of the shadow, units

/** Runs past its goal and comes back. Penner's back-ease, http://robertpenner.com/easing. */
const backOut = (u: number): number => 1 + (OVERSHOOT + 1) * (u - 1) ** 3 + OVERSHOOT * (u - 1) ** 2;

/** Whether there is such a letter in paper. */
export const isCut = (char: string): boolean => Object.hasOwn(data.letters, char);

/** Where a letter's thread is tied, units from the middle of its advance and its baseline: at its highest point, of several the one nearest the middle. */
export function tieOf(char: string): { readonly across: number; readonly up: number } {
  const { width, d } = data.letters[char as keyof typeof data.letters];
  const points = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ across: Number(x) - width / 2, up: -Number(y) }));
  const top = Math.max(...points.map(({ up }) => up));
  return points.filter(({ up }) => up > top - ABOUT).sort((a, b) => Math.abs(a.across) - Math.abs(b.across))[0]!;
}

function cutouts(): Cutout[] {
  const letters = Object.entries(data.letters).map(([char, { width, d }]): Cutout => ({
    name: char,
    box: [-width / 2 - MARGIN, -80, width + 2 * MARGIN, 110],
    shapes: [{ d: shifted(d, -width / 2), fill: '#ffffff' }],
  }));
  return [...letters, { name: 'thread', box: [-1, 0, 2, 40], shapes: [{ d: 'M-.35 0H.35V40H-.35Z', fill: '#ffffff' }], rim: false, shadow: false }];
}

const isSame = (a: readonly Letter[], b: readonly Letter[]): boolean => a.length === b.length && a.every((letter, i) => letter.x === b[i]!.x && letter.baseline === b[i]!.baseline && letter.size === b[i]!.size && letter.char === b[i]!.char);

/** Absolute path data of straight lines, moved sideways. */
const shifted = (d: string, by: number): string => d.replace(/([ML])(-?[\d.]+)/g, (_, command: string, x: string) => `${command}${+x + by}`);

export class Title {
  private readonly sheet: PaperSheet;
  private hung: Hung[] = [];
  private spelt: readonly Letter[] = [];
  private shown = false;
  private passed = 0; // seconds since it was called for
  private blown = 0; // seconds of swaying

  constructor(private readonly scene: Phaser.Scene) {
    this.sheet = new PaperSheet(scene, 'title', cutouts(), {}, SCALE);
  }

  /** Hangs these letters in place of those before. */
  spell(letters: readonly Letter[]): void {
    if (isSame(letters, this.spelt)) return;
    this.spelt = letters;
    for (const { thread, layers } of this.hung) [thread, ...layers.map(({ image }) => image)].forEach((image) => image.destroy());
    const random = chance(11);
    this.hung = named(this.scene, 'title', letters.map((letter) => this.hang(letter, random() * 7)));
  }

  show(shown: boolean, atOnce: boolean): void {
    if (shown && !this.shown) this.passed = 0;
    this.shown = shown;
    if (atOnce) this.passed = this.time;
  }

  /** Lets the letters come up once more, after so many seconds. */
  again(delay: number): void {
    this.passed = -delay;
  }

  hurry(seconds: number): void {
    this.passed = Math.max(this.passed, this.time - seconds);
  }

  /** @param pixel world units in a CSS pixel @param middle of the stage, CSS pixels from its left */
  tick(seconds: number, wind: number, view: View, pixel: number, middle: number): void {
    this.passed += seconds;
    this.blown += seconds;
    this.hung.forEach((hung, i) => this.place(hung, i, { wind, view, pixel, middle }));
  }

  light(light: Light): void {
    for (const { layers, thread } of this.hung) {
      thread.setTint(mix(CREAM, light.sky[0]!, 0.45));
      for (const { kind, image } of layers) {
        if (kind === 'paper') image.setTint(mix(CREAM, light.figure, 0.25));
        else if (kind === 'rim') image.setTint(light.rim).setAlpha(light.rimAlpha);
        else image.setAlpha(light.shadowAlpha * 0.9);
      }
    }
  }

  private get time(): number {
    return HAUL + STAGGER * this.hung.length;
  }

  private hang(letter: Letter, phase: number): Hung {
    const image = (name: string, depth: number) => this.sheet.image(name).setDepth(depth).setVisible(false);
    const { char } = letter;
    const layers = [
      { kind: 'shadow', image: image(`${char}.shadow`, DEPTH) },
      { kind: 'paper', image: image(char, DEPTH + 2) },
      { kind: 'rim', image: image(`${char}.rim`, DEPTH + 3) },
    ] as const;
    return { letter, phase, tie: tieOf(char), layers, thread: image('thread', DEPTH + 1) };
  }

  /** Each hangs from the rail above the picture, and swings about it, and a little about its own thread's end. */
  private place({ letter, thread, layers, phase, tie }: Hung, i: number, { wind, view, pixel, middle }: Hanging): void {
    const share = clamp((this.passed - i * STAGGER) / HAUL);
    const visible = this.shown && share > 0;
    thread.setVisible(visible);
    for (const { image } of layers) image.setVisible(visible);
    if (!visible) return;
    const unit = (letter.size * pixel) / data.em;
    const rail = view.y - view.height / 2 - 40 * unit;
    const rest = view.y - view.height / 2 + letter.baseline * pixel - tie.up * unit;
    const blow = SWAY.still + (1 - SWAY.still) * Math.abs(wind);
    const tied = lerp(rest + view.height * BELOW, rest, backOut(share)) - rail;
    const swing = SWAY.reach * blow * Math.sin(this.blown * SWAY.rate + phase) + (1 - smooth(share)) * 0.03 * Math.sin(this.passed * 5 + phase);
    const x = view.x + (letter.x - middle) * pixel + tie.across * unit + tied * Math.sin(swing);
    const y = rail + tied * Math.cos(swing);
    const turn = swing + SWAY.turn * blow * Math.sin(this.blown * SWAY.rate * 1.7 + 2 * phase) + (1 - smooth(share)) * 0.35 * Math.cos(phase * 3);
    thread.setPosition(x - tied * Math.sin(swing), rail).setRotation(-swing).setScale(unit / SCALE, tied / 40 / SCALE);
    for (const { kind, image } of layers) {
      const [dx, dy] = kind === 'shadow' ? FALL : [0, 0];
      const [sin, cos] = [Math.sin(turn) * unit, Math.cos(turn) * unit];
      image.setPosition(x - tie.up * sin - tie.across * cos + dx * unit, y + tie.up * cos - tie.across * sin + dy * unit).setRotation(turn).setScale(unit / SCALE);
    }
  }
}
