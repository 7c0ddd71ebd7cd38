/**
 * How large cards are, without a page: words as wide as their letters, in lines as the style sheets break them.
 * `card-size.spec.ts` holds it against the page itself.
 */
import { signature } from '../../src/page/words/speaker-names';
import type { Language } from '../../src/page/words/languages';
import type { PixelBox, PixelSize } from '../../src/page/card/card-placement';
import { isNarrow, type Home } from '../../src/page/card/homes';
import type { StepKind } from '../../src/play/step';
import { filled, type Measures, measuresOf, type Unit, unitsOf } from '../../tools/line-breaks';
import { editionOf } from '../../tools/moments/edition';
import { readPlay } from '../play/shipped';
import { ROOT, shipped } from '../play/texts';

/** A line as a card has it. */
export interface CardLine {
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly text: string;
}
// line heights of scripts of their own, ems, and those on low pages
const ROW = { ja: [1.6, 1.42], ar: [1.65, 1.5] } as const;

const LETTER = [4, 3.9] as const; // its margins, ems

/** The lines of a language, and how large their cards are on a page of that size. */
export class Cards {
  private constructor(
    private readonly language: Language,
    readonly lines: readonly CardLine[],
    private readonly measures: Measures,
  ) {}

  static async of(language: Language): Promise<Cards> {
    const { say, lines } = editionOf(ROOT, language);
    const told = new Map(lines.map(({ id, text }) => [id, text]));
    const all = readPlay(shipped)
      .steps.filter(({ text }) => text !== '')
      .map((step) => ({
        id: step.id,
        kind: step.kind,
        name: signature(step, say),
        text: told.get(step.id) ?? step.text,
      }));
    const measures = await measuresOf(ROOT, language, all.map(({ text, name }) => text + name).join(''));
    return new Cards(language, all, measures);
  }

  /** The part of the page that words may lie in. */
  static bounds({ width, height }: PixelSize): PixelBox {
    const { upright, low, button } = shapeOf({ width, height });
    const side = upright ? 0.7 * 16 : Math.max(1.1 * 16, (width - 1600) / 2);
    const top = upright || low ? 0.7 * 16 : 1.1 * 16;
    const sill = height <= 480 ? 0.4 * 16 : 0.75 * 16;
    const rows = width <= 34 * 16 && height >= 24 * 16 ? 2 * button + 4 : button + 8;
    return { x: side, y: top, width: width - 2 * side, height: height - top - sill - rows };
  }

  sizeAt(line: CardLine, home: Home, page: PixelSize): PixelSize {
    const { low, upright } = shapeOf(page);
    const bounds = Cards.bounds(page);
    const { kind, text, name } = line;
    const em = emOf(line, page);
    const measure = this.measures[kind === 'thought' ? 'thought' : kind === 'letter' ? 'hand' : 'face'];
    const [across, down] = kind === 'letter' ? LETTER : low ? [2.2, 1.12] : upright ? [2.2, 1.46] : [2.6, 1.6];
    const row = this.language === 'ja' || this.language === 'ar' ? ROW[this.language][low ? 1 : 0] : low ? 1.32 : 1.4;
    const narrow = isNarrow(home);
    const most = Math.min((kind === 'letter' ? 36 : narrow ? (low ? 15 : 25) : 44) * 16, bounds.width) - across * em;
    const { rows, width: needed } = broken(unitsOf(this.language, text, measure), most / em);
    const width = this.language === 'ja' ? Math.min(most / em, needed + 1) : needed; // a phrase may end elsewhere
    const named = name === '' ? 0 : 0.86 * em;
    const size = {
      width: Math.max(width * em, this.measures.face(name) * named) + across * em + 1,
      height: rows * row * em + down * em + named * (low ? 1.32 : 1.4),
    };
    return kind === 'letter' ? atLeast(size, sheet(page, bounds)) : size;
  }
}

function shapeOf({ width, height }: PixelSize): { low: boolean; upright: boolean; button: number } {
  const button = Math.min(Math.max(44, 48), 0.14 * Math.min(width, height));
  return { low: height <= 480 && width > height, upright: width <= 704 && height > width, button };
}

/** Letters of a long line are set smaller. CSS pixels. */
function emOf({ kind, text }: CardLine, { width, height }: PixelSize): number {
  const vmin = Math.min(width, height) / 100;
  const size = height <= 480 && width > height ? 16 : Math.min(Math.max(1.06 * 16, 0.72 * 16 + 1.55 * vmin), 1.56 * 16);
  const long = Math.max(0, text.length - 90) * 16;
  if (kind === 'letter') return Math.min(Math.max(1.4 * 16, size * 1.62 - long * 0.0036), 2.6 * 16);
  if (kind === 'thought') return Math.min(Math.max(1.1 * 16, size * 1.1 - long * 0.0022), size * 1.1);
  return Math.min(Math.max(16, size - long * 0.002), size);
}

const sheet = ({ width, height }: PixelSize, bounds: PixelSize): PixelSize =>
  height >= 38 * 16 && width > height
    ? { width: 28 * 16, height: 0.58 * height }
    : {
        width: Math.min((height <= 480 ? 19 : 24) * 16, bounds.width),
        height: Math.min((height > width ? 13 : 19) * 16, 0.78 * bounds.height),
      };

const atLeast = (a: PixelSize, b: PixelSize): PixelSize => ({
  width: Math.max(a.width, b.width),
  height: Math.max(a.height, b.height),
});

/** Lines of even length, no more of them than fit. Ems. */
function broken(texts: readonly (readonly Unit[])[], most: number): { rows: number; width: number } {
  const rowsIn = (width: number): number => texts.reduce((sum, text) => sum + filled(text, width).length, 0);
  const rows = rowsIn(most);
  let [narrow, enough] = [0, most];
  while (enough - narrow > 0.05) {
    const between = (narrow + enough) / 2;
    if (rowsIn(between) <= rows && texts.every((text) => text.every(({ width }) => width <= between))) enough = between;
    else narrow = between;
  }
  return { rows, width: Math.max(...texts.flatMap((text) => filled(text, enough))) };
}
