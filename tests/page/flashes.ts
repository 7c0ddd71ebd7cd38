/**
 * Flashes, as WCAG 2.3.1 has them: a pair of opposing changes in relative luminance of a tenth of its range or more,
 * the darker state below 0.80. https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds
 */
const CHANGE = 0.1;
const BRIGHT = 0.8;

/** Mean relative luminance, 0…1, of each cell of a picture, row by row. */
export type Grid = readonly number[];

/**
 * The most changes that one cell makes within a second; two opposing ones are a flash.
 * @param seconds between pictures
 */
export function changes(cell: readonly number[], seconds: number): number {
  const at = turns(cell).map((picture) => picture * seconds);
  return Math.max(0, ...at.map((start) => at.filter((time) => time >= start && time < start + 1).length));
}

/** The pictures in which the cell has gone a change further than it was, the other way than before. */
function turns(cell: readonly number[]): number[] {
  const found: number[] = [];
  let [from, way] = [cell[0]!, 0]; // the last turning point, and which way it went from there
  cell.forEach((now, picture) => {
    if (Math.sign(now - from) === way)
      from = now; // further the same way
    else if (Math.abs(now - from) >= CHANGE && Math.min(now, from) < BRIGHT) {
      [way, from] = [Math.sign(now - from), now];
      found.push(picture);
    }
  });
  return found;
}

/**
 * The most changes within a second that a quarter of some field of ten degrees makes, wherever it lies: a third of the
 * picture each way.
 * @param grids one a picture, `columns` cells wide
 */
export function mostChanges(grids: readonly Grid[], columns: number, seconds: number): number {
  const cells = grids[0]!.map((_, i) =>
    changes(
      grids.map((grid) => grid[i]!),
      seconds,
    ),
  );
  const rows = cells.length / columns;
  const [width, height] = [Math.round(columns / 3), Math.round(rows / 3)];
  let most = 0;
  for (let top = 0; top + height <= rows; top++) {
    for (let left = 0; left + width <= columns; left++) {
      const field = Array.from(
        { length: width * height },
        (_, i) => cells[(top + Math.floor(i / width)) * columns + left + (i % width)]!,
      );
      // a quarter of it makes as many
      most = Math.max(most, field.toSorted((a, b) => b - a)[Math.ceil(field.length / 4) - 1]!);
    }
  }
  return most;
}
