/** How a picture is composed: from which angle, past whom, through what, and on which third its subject stands. */
import { clamp, lerp } from '../../maths/scalar';
import { type CameraState, type FigureName, type Stage } from '../../play/stage';
import type { ViewRect } from '../../schemas/place';
import type { Sights } from './camera';

const THIRD = { wide: 1 / 3, tall: 1 / 7 } as const; // shares of half the width that a subject on a third is aside
const PAST = { wide: 0.24, tall: 0.26 } as const; // …and one that is seen past somebody's head
// shares of its way that a subject goes aside, until no face is cut for it: rather further than not so far
export const FURTHER = [1, 1.2, 1.4, 1.6, 1.8] as const;
const NEARER = [0.5, 0] as const;
const HIDES = 0.5; // share of the way to a view past somebody from which on they are no longer seen in their place

/** By name: 0 not there … 1, or -1, as it is to be. */
type Shares = Readonly<Record<string, number>>;

/** How a picture of the world is composed, beside where it is and how much it holds. */
export interface Composition {
  readonly tilt: number; // radians that its world leans; above 0 clockwise
  readonly angle: number; // -1 from the grass … 0 at eye height … 1 from above
  readonly dark: number; // 0…1: how far figures and the near set are silhouettes
  readonly over: Shares; // backs of heads close to the lens, by figure: -1 at the left edge … 1 at the right
  readonly through: Shares; // foregrounds of the place, by name
  readonly past: number; // 0…1: how far the camera is back past the edge of the stage
  readonly sunk: number; // world units that the lowest mark it is on lies below the ground in its middle
}

export const LEVEL: Composition = { tilt: 0, angle: 0, dark: 0, over: {}, through: {}, past: 0, sunk: 0 };

/** What a camera state makes of the picture; where nothing lies far off, there is no other angle. */
export function composed(camera: CameraState, stage: Stage, sights: Sights): Composition {
  const { angle, through, tilt, silhouette, past } = camera;
  const place = sights.production.place(stage.place);
  const side = sideOf(camera, stage, sights);
  return {
    tilt: (tilt * Math.PI) / 180,
    angle: place.open ? { low: -1, high: 1, level: 0 }[angle ?? 'level'] : 0,
    dark: silhouette ? 1 : 0,
    past: past ? 1 : 0,
    over: side === 0 ? LEVEL.over : { [camera.over!]: side },
    through: through !== null && place.foreground(through) ? { [through]: 1 } : LEVEL.through,
    sunk: LEVEL.sunk,
  };
}

/** The edge at which the one stands past whom it looks: -1 left, 1 right, 0 where nobody does. */
function sideOf(camera: CameraState, { figures, place }: Stage, sights: Sights): number {
  const { on, over } = camera;
  if (over === null || figures[over]?.place !== place || on.includes(over)) return 0;
  const seen = seenAt(on, over, sights);
  return seen !== null && seen < sights.figureX(over) ? 1 : -1;
}

/** World x of the first figure that is framed, else of the first mark or landmark, else of somebody else. */
function seenAt(on: readonly string[], over: FigureName, sights: Sights): number | null {
  const { production } = sights;
  const [seen] = on.filter(production.isFigure);
  const [mark] = on.map((target) => production.marks[target]).filter((each) => each !== undefined);
  if (seen === undefined && mark) return mark.x;
  const who = seen ?? production.names.find((each) => each !== over);
  return who === undefined ? null : sights.figureX(who);
}

/** Whom this state of the camera sees from behind, close to the lens, and so not in their place; null for nobody. */
export const hiddenIn = (camera: CameraState, stage: Stage, sights: Sights): FigureName | null =>
  sideOf(camera, stage, sights) === 0 ? null : camera.over;

/** Who is not seen in their place, for the back of their head is before the lens. */
export const hidden = ({ over }: Composition): readonly FigureName[] =>
  Object.keys(over).filter((who) => Math.abs(over[who]!) > HIDES);

/**
 * Where the middle of the picture goes from x for its subject to stand aside: as far as the subject stays in it, and
 * nobody's face is cut; null where one is wherever it goes.
 * @param half the width of the picture
 * @param steps shares of the way that are tried, the likest first
 */
export function aside(
  { side }: CameraState,
  { over }: Composition,
  { x, half, tall }: { readonly x: number; readonly half: number; readonly tall: boolean },
  subject: ViewRect,
  isCut: (x: number) => boolean,
  steps: readonly number[] = [...FURTHER, ...NEARER],
): number | null {
  const shape = tall ? 'tall' : 'wide';
  const past = Object.values(over)[0] ?? 0;
  const way = side === null ? past * PAST[shape] : (side === 'left' ? 1 : -1) * THIRD[shape];
  const [least, most] = [Math.min(x, subject.right - half), Math.max(x, subject.left + half)];
  return steps.map((step) => clamp(x + way * half * step, least, most)).find((at) => !isCut(at)) ?? null;
}

/** How far across and up a rectangle reaches in a picture that leans. */
export function leaning({ left, right, top, bottom }: ViewRect, tilt: number): { across: number; up: number } {
  const [cos, sin] = [Math.abs(Math.cos(tilt)), Math.abs(Math.sin(tilt))];
  const [width, height] = [right - left, bottom - top];
  return { across: width * cos + height * sin, up: height * cos + width * sin };
}

const blendShares = (from: Shares, to: Shares, u: number): Shares =>
  Object.fromEntries(
    Object.keys({ ...from, ...to })
      .map((name) => [name, lerp(from[name] ?? 0, to[name] ?? 0, u)] as const)
      .filter(([, share]) => share !== 0),
  );

export const blend = (from: Composition, to: Composition, u: number): Composition => ({
  tilt: lerp(from.tilt, to.tilt, u),
  angle: lerp(from.angle, to.angle, u),
  dark: lerp(from.dark, to.dark, u),
  past: lerp(from.past, to.past, u),
  over: blendShares(from.over, to.over, u),
  through: blendShares(from.through, to.through, u),
  sunk: lerp(from.sunk, to.sunk, u),
});
