/** The play's title in paper letters: hauled up from behind the hills on threads, and swaying in the wind. */
import { mix } from '../../maths/colour';
import { backOut, smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { CutLetter, TitleData } from '../../schemas/title';
import type { CameraView } from '../camera/camera';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import { named } from '../engine/layers';
import type { SheetPlan } from '../paper/cutting';
import { PaperSheet, type Cutout } from '../paper/paper';
import type { ThreadLine } from '../threads/thread-lines';

/** A letter as it is to stand, or a run of joined ones; in CSS pixels of the stage. */
export interface Letter {
  readonly text: string;
  readonly x: number; // middle of its advance
  readonly baseline: number;
  readonly size: number; // of the type
}
interface HungLetter {
  readonly wind: number; // 0 in still air … HARDEST_GUST
  readonly view: CameraView;
  readonly pixel: number; // world units in a CSS pixel
  readonly middle: number; // of the stage, CSS pixels from its left
}
interface Hung {
  readonly letter: Letter;
  readonly ties: readonly Tie[];
  readonly threads: readonly Phaser.GameObjects.Image[]; // one a tie
  readonly layers: readonly { readonly kind: 'shadow' | 'paper' | 'rim'; readonly image: Phaser.GameObjects.Image }[];
  readonly phase: number; // of its swaying, radians
}
/** Units from the middle of a letter's advance and its baseline. */
interface Tie {
  readonly across: number;
  readonly up: number;
}
const SCALE = 2.4; // pixels of texture per unit of data: a hundredth of the type size
const MARGIN = 3; // units on either side of a letter's advance
const TALLEST = { above: 110, below: 45 } as const; // units from the baseline
const REEL = 40; // units of thread on its own picture
const STAGGER = 0.17; // seconds from letter to letter
const HAUL = 1.9; // seconds each takes
const OVERSHOOT = 0.9; // of the back-ease
const BELOW = 0.62; // of the picture's height that they come up from
// radians a second, radians about the rail, about itself, at wind 1; what is left of it in still air
const SWAY = { rate: 0.9, reach: 0.008, turn: 0.035, still: 0.5 } as const;
const STEADIER = 0.25; // of its turning that is left to what hangs on two threads
const CREAM = 0xfff2d9;
const FALL = [-1.2, 2.6] as const; // of the shadow, units

function cutoutOf(text: string, { width, d }: CutLetter): Cutout {
  return {
    name: text,
    box: [-width / 2 - MARGIN, -TALLEST.above, width + 2 * MARGIN, TALLEST.above + TALLEST.below],
    shapes: [{ d: shifted(d, -width / 2), fill: '#ffffff' }],
  };
}
const THREAD: Cutout = {
  name: 'thread',
  box: [-1, 0, 2, REEL],
  shapes: [{ d: `M-.35 0H.35V${REEL}H-.35Z`, fill: '#ffffff' }],
  rim: false,
  shadow: false,
};

const isSame = (a: readonly Letter[], b: readonly Letter[]): boolean =>
  a.length === b.length &&
  a.every(
    (letter, i) =>
      letter.x === b[i]!.x &&
      letter.baseline === b[i]!.baseline &&
      letter.size === b[i]!.size &&
      letter.text === b[i]!.text,
  );

/** Absolute path data of straight lines, moved sideways. */
const shifted = (d: string, by: number): string =>
  d.replace(/([ML])(-?[\d.]+)/g, (_, command: string, x: string) => `${command}${+x + by}`);

/** What is cut for these letters, each once. */
export const textsOf = (letters: readonly Pick<Letter, 'text'>[]): string[] => [
  ...new Set(letters.map(({ text }) => text)),
];

/** @param texts that have all been cut */
export const titleSheet = (texts: readonly string[], { letters }: TitleData): SheetPlan => ({
  key: 'title',
  cutouts: [...texts.map((text) => cutoutOf(text, letters[text]!)), THREAD],
  palette: {},
  scale: SCALE,
});

export class Title {
  private sheet: PaperSheet | null = null;
  private hung: Hung[] = [];
  private spelt: readonly Letter[] = [];
  private shown = false;
  private passed = 0; // seconds since it was called for
  private blown = 0; // seconds of swaying
  private threads: ThreadLine[] = []; // as last drawn

  /** @param data null where no letters have been cut */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly data: TitleData | null,
  ) {}

  /** Whether there is such a letter in paper. */
  isCut(text: string): boolean {
    return this.data !== null && Object.hasOwn(this.data.letters, text);
  }

  /** Hangs these letters in place of those before. */
  spell(letters: readonly Letter[]): void {
    if (isSame(letters, this.spelt)) return;
    this.spelt = letters;
    for (const { threads, layers } of this.hung)
      [...threads, ...layers.map(({ image }) => image)].forEach((image) => image.destroy());
    const sheet = this.sheetOf(textsOf(letters));
    const random = seededRandom(11);
    this.hung = named(
      this.scene,
      'title',
      letters.map((letter) => hang(sheet, letter, this.data!.letters[letter.text]!, random() * 7)),
    );
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

  finishWithin(seconds: number): void {
    this.passed = Math.max(this.passed, this.time - seconds);
  }

  /** @param pixel world units in a CSS pixel @param middle of the stage, CSS pixels from its left */
  tick(seconds: number, wind: number, view: CameraView, pixel: number, middle: number): void {
    this.passed += seconds;
    this.blown += seconds;
    this.threads = [];
    this.hung.forEach((hung, i) => this.place(hung, i, { wind, view, pixel, middle }));
  }

  /** Where the letters stand, in CSS pixels of the stage; null where none hang. */
  get box(): { readonly left: number; readonly right: number; readonly bottom: number } | null {
    const { spelt } = this;
    if (!this.shown || spelt.length === 0) return null;
    const half = ({ size }: Letter): number => size / 3;
    return {
      left: Math.min(...spelt.map((letter) => letter.x - half(letter))),
      right: Math.max(...spelt.map((letter) => letter.x + half(letter))),
      bottom: Math.max(...spelt.map(({ baseline, size }) => baseline + size / 4)),
    };
  }

  /** The threads that letters hang on, as last drawn. */
  get lines(): readonly ThreadLine[] {
    return this.threads;
  }

  light(light: Light): void {
    for (const { layers, threads } of this.hung) {
      for (const thread of threads) thread.setTint(mix(CREAM, light.sky[0]!, 0.45));
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

  /** One with these letters; what the last language was cut into is thrown away. */
  private sheetOf(texts: readonly string[]): PaperSheet {
    if (this.sheet && texts.every((text) => this.sheet!.has(text))) return this.sheet;
    if (this.sheet) this.scene.textures.remove(this.sheet.key);
    const { key, cutouts, palette, scale } = titleSheet(texts, this.data!);
    return (this.sheet = new PaperSheet(this.scene, key, cutouts, palette, scale));
  }

  /** Each hangs from the rail above the picture, and swings about it, and a little about its own threads' ends. */
  private place(
    { letter, threads, layers, phase, ties }: Hung,
    i: number,
    { wind, view, pixel, middle }: HungLetter,
  ): void {
    const share = clamp((this.passed - i * STAGGER) / HAUL);
    const visible = this.shown && share > 0;
    for (const image of [...threads, ...layers.map(({ image }) => image)]) image.setVisible(visible);
    if (!visible) return;
    const unit = (letter.size * pixel) / this.data!.em;
    const held = middleOf(ties);
    const rail = view.y - view.height / 2 - REEL * unit;
    const rest = view.y - view.height / 2 + letter.baseline * pixel - held.up * unit;
    const blow = SWAY.still + (1 - SWAY.still) * wind;
    const tied = lerp(rest + view.height * BELOW, rest, backOut(share, OVERSHOOT)) - rail;
    const swing =
      SWAY.reach * blow * Math.sin(this.blown * SWAY.rate + phase) +
      (1 - smooth(share)) * 0.03 * Math.sin(this.passed * 5 + phase);
    const above = view.x + (letter.x - middle) * pixel + held.across * unit;
    const [x, y] = [above + tied * Math.sin(swing), rail + tied * Math.cos(swing)];
    const own =
      SWAY.turn * blow * Math.sin(this.blown * SWAY.rate * 1.7 + 2 * phase) +
      (1 - smooth(share)) * 0.35 * Math.cos(phase * 3);
    const turn = swing + own * (ties.length > 1 ? STEADIER : 1);
    const [sin, cos] = [Math.sin(turn) * unit, Math.cos(turn) * unit];
    ties.forEach((tie, k) => {
      const [across, down] = [tie.across - held.across, held.up - tie.up];
      const [dx, dy] = [x + across * cos - down * sin - above - across * unit, y + across * sin + down * cos - rail];
      const top = { topX: above + across * unit, topY: rail };
      this.threads.push({ ...top, x: top.topX + dx, y: rail + dy });
      threads[k]!.setPosition(above + across * unit, rail)
        .setRotation(-Math.atan2(dx, dy))
        .setScale(unit / SCALE, Math.hypot(dx, dy) / REEL / SCALE);
    });
    for (const { kind, image } of layers) {
      const [dx, dy] = kind === 'shadow' ? FALL : [0, 0];
      image
        .setPosition(
          x - held.up * sin - held.across * cos + dx * unit,
          y + held.up * cos - held.across * sin + dy * unit,
        )
        .setRotation(turn)
        .setScale(unit / SCALE);
    }
  }
}

function hang(sheet: PaperSheet, letter: Letter, cut: CutLetter, phase: number): Hung {
  const image = (name: string, depth: number) => sheet.image(name).setDepth(depth).setVisible(false);
  const { text } = letter;
  const layers = [
    { kind: 'shadow', image: image(`${text}.shadow`, DEPTHS.title) },
    { kind: 'paper', image: image(text, DEPTHS.title + 2) },
    { kind: 'rim', image: image(`${text}.rim`, DEPTHS.title + 3) },
  ] as const;
  const ties = cut.ties.map(([across, up]) => ({ across, up }));
  return { letter, phase, ties, layers, threads: ties.map(() => image('thread', DEPTHS.title + 1)) };
}

const middleOf = (ties: readonly Tie[]): Tie => ({
  across: mean(ties.map(({ across }) => across)),
  up: mean(ties.map(({ up }) => up)),
});
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
