/** Lays rectangles side by side on one sheet: which spot each gets, and how large the sheet must be. */

export interface Rectangle {
  readonly width: number; // pixels
  readonly height: number;
}
export interface Packed<T> {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly { readonly piece: T; readonly x: number; readonly y: number }[];
}

const GAP = 2; // pixels between frames
const TRIES = 24; // widths of sheet that are tried, from a tall one to a broad one
const SHAPES = [0.55, 1.9] as const; // their widths against that of a full square

/** Shelves of falling height on a sheet of this width: simple, and tight for parts of like size. */
function shelve<T extends Rectangle>(sorted: readonly T[], width: number): Packed<T> {
  let [x, y, shelf] = [0, 0, 0];
  const spots = sorted.map((piece) => {
    if (x + piece.width > width) [x, y, shelf] = [0, y + shelf + GAP, 0];
    const spot = { piece, x, y };
    x += piece.width + GAP;
    shelf = Math.max(shelf, piece.height);
    return spot;
  });
  return { width: Math.max(0, ...spots.map((spot) => spot.x + spot.piece.width)), height: y + shelf, spots };
}

/** The smallest sheet of those tried. */
export function pack<T extends Rectangle>(pieces: readonly T[]): Packed<T> {
  const sorted = [...pieces].sort((a, b) => b.height - a.height);
  const side = Math.sqrt(pieces.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0));
  const widest = Math.max(0, ...pieces.map(({ width }) => width));
  const [from, to] = SHAPES;
  const widths = Array.from({ length: TRIES }, (_, i) =>
    Math.max(widest, Math.ceil(side * (from + ((to - from) * i) / (TRIES - 1)))),
  );
  const sheets = widths.map((width) => shelve(sorted, width));
  return sheets.reduce((best, sheet) => (sheet.width * sheet.height < best.width * best.height ? sheet : best));
}
