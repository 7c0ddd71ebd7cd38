/** Where a plate lies in the picture: whole on any screen, its torn edge just within the picture's. */
import type { PlateOutline } from '../../schemas/plate';
import type { PictureSize } from '../camera/framing';
import type { Rect } from '../performance/report';

const INSET = 0.02; // of the picture's shorter side, that is left of the stage all round

/** All in the plate's own units. */
export interface PlateLie {
  readonly x: number; // what is in the middle of the picture
  readonly y: number;
  readonly height: number; // of the picture
  readonly sheet: Rect; // what is seen of the plate
}

/** @param aspect the picture's width by its height */
export function lieOf({ wide, upright }: Pick<PlateOutline, 'wide' | 'upright'>, aspect: number): PlateLie {
  const [left, top, width, height] = aspect < 1 ? upright : wide;
  const inset = INSET * Math.min(1, aspect);
  const [across, down] = [aspect - 2 * inset, 1 - 2 * inset]; // of the sheet, in heights of the picture
  const unit = Math.max(width / across, height / down);
  const [x, y] = [left + width / 2, top + height / 2];
  const sheet = { x: x - (across * unit) / 2, y: y - (down * unit) / 2, width: across * unit, height: down * unit };
  return { x, y, height: unit, sheet };
}

const overlap = (a: Rect, b: Rect): Rect | null => {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [width, height] = [Math.min(a.x + a.width, b.x + b.width) - x, Math.min(a.y + a.height, b.y + b.height) - y];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
};

/** What words keep clear of on a plate that is in its place, in CSS pixels of the picture. */
export function clearOf(plate: Omit<PlateOutline, 'layers'>, size: PictureSize): Rect[] {
  const { x, y, height, sheet } = lieOf(plate, size.width / size.height);
  const scale = size.height / height;
  return (plate.keepClear ?? [])
    .map(([left, top, across, down]) => overlap(sheet, { x: left, y: top, width: across, height: down }))
    .filter((rect) => rect !== null)
    .map((rect) => ({
      x: (rect.x - x) * scale + size.width / 2,
      y: (rect.y - y) * scale + size.height / 2,
      width: rect.width * scale,
      height: rect.height * scale,
    }));
}
