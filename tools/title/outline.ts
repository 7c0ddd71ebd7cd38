/** The outline of a run of letters, as its font draws it. */
import { Blob, Buffer as Shaped, Face, Font, type SvgPathCommand, shape } from 'harfbuzzjs';
import type { PathD, PathsD, PointD } from 'clipper2-ts';

export const EM = 100; // units of an outline in a font's own size

export interface Outline {
  readonly width: number; // of its advance, units
  readonly paths: PathsD; // closed, units, y down from the baseline
}

const STEPS = 12; // that a curve is drawn in

/** @param sfnt a TrueType or OpenType font */
export function outlineOf(sfnt: ArrayBuffer, text: string): Outline {
  const face = new Face(new Blob(sfnt));
  const font = new Font(face);
  const buffer = new Shaped();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const paths: PathsD = [];
  let pen = 0;
  for (const [i, { codepoint }] of buffer.getGlyphInfos().entries()) {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const onPage = ({ x, y }: PointD): PointD => ({
      x: ((pen + xOffset + x) * EM) / face.upem,
      y: (-(yOffset + y) * EM) / face.upem,
    });
    paths.push(...contours(font.glyphToJson(codepoint)).map((path) => path.map(onPage)));
    pen += xAdvance;
  }
  return { width: (pen * EM) / face.upem, paths };
}

/** Straight lines for curves. */
function contours(commands: readonly SvgPathCommand[]): PathsD {
  const paths: PathsD = [];
  let path: PathD = [];
  for (const { type, values } of commands) {
    const points = Array.from({ length: values.length / 2 }, (_, i): PointD => ({
      x: values[2 * i]!,
      y: values[2 * i + 1]!,
    }));
    if (type === 'M') paths.push((path = [points[0]!]));
    else if (type !== 'Z') path.push(...bend([path.at(-1)!, ...points]));
  }
  return paths;
}

/** A Bézier curve of any degree, its first point left out: de Casteljau's algorithm. */
function bend(points: readonly PointD[]): PointD[] {
  if (points.length === 2) return [points[1]!];
  return Array.from({ length: STEPS }, (_, step) => along(points, (step + 1) / STEPS));
}

function along(points: readonly PointD[], share: number): PointD {
  if (points.length === 1) return points[0]!;
  return along(
    points.slice(1).map(({ x, y }, i) => ({
      x: points[i]!.x + (x - points[i]!.x) * share,
      y: points[i]!.y + (y - points[i]!.y) * share,
    })),
    share,
  );
}
