/** How the layers of a plate stand at an instant. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { PlateData, PlateKey, PlateLayer, PlateOutline, Sway } from '../../schemas/plate';
import { EASES } from '../../maths/eases';

const BLINK = 0.22; // seconds

/** Against the plate, in its units; angles in radians. */
export interface LayerPose {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly wide: number;
  readonly tall: number;
  readonly alpha: number;
  readonly turned: number; // out of its plane, 0…1: edge on
}
export interface PlateTime {
  readonly come: number; // seconds since it came to its place
  readonly alive: number; // seconds since it was first seen, 0 where nothing may move
  readonly gust: number; // how hard it blows, 0…1
}

type Keyed = Omit<LayerPose, 'turned'>;

const EDGE = 0.03; // of its width, that paper is thick
const ON_EDGE = 0.12; // of the way that paper is turned, in whose last part what is drawn on it goes
const REST: Keyed = { x: 0, y: 0, turn: 0, wide: 1, tall: 1, alpha: 1 };
const FIELDS = Object.keys(REST) as (keyof Keyed)[];
const RADIANS = Math.PI / 180;

const posed = (of: (field: keyof Keyed) => number): Keyed =>
  Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as unknown as Keyed;

/** Turns are in degrees up to here. */
function keyed(keys: readonly PlateKey[], time: number): Keyed {
  const next = keys.findIndex(({ at }) => at > time);
  const [a, b] = [keys[next < 0 ? keys.length - 1 : Math.max(0, next - 1)]!, keys[Math.max(0, next)]!];
  if (next <= 0) return { ...REST, ...a };
  const u = clamp((time - a.at) / (b.at - a.at));
  const share = b.ease ? EASES[b.ease].way(u) : smooth(u);
  return posed((field) => lerp(a[field] ?? REST[field], b[field] ?? REST[field], share));
}

const swung = ({ rate, phase = 0, wind = 0 }: Sway, { alive, gust }: PlateTime): number =>
  alive > 0 ? Math.sin(rate * alive + phase) * (1 - wind + wind * gust) : 0;

/** How far the lids are shut, 0…1, at the end of every so many seconds. */
function shut(every: number, alive: number): number {
  const left = every - (alive % every);
  return left < BLINK ? Math.sin((Math.PI * left) / BLINK) : 0;
}

/** A layer by itself, its turn in radians and its place that of its (0, 0) on the plate. */
function own({ at, keys, loop, sways = [], blink, fold }: PlateLayer, time: PlateTime): LayerPose {
  const start = keys ? keyed(keys, loop ? time.alive % loop : time.come) : REST;
  const swings = sways.map((sway) => swung(sway, time));
  const closed = blink ? shut(blink.every, time.alive) : 0;
  const pose = posed((field) => {
    const moved = sways.reduce((sum, sway, i) => sum + (sway[field] ?? 0) * swings[i]!, start[field]);
    return closed > 0 ? lerp(moved, blink?.[field] ?? moved, closed) : moved;
  });
  const turned = fold ? smooth(clamp((time.come - fold.at) / fold.time)) : 0;
  return {
    ...pose,
    x: at[0] + pose.x,
    y: at[1] + pose.y,
    turn: pose.turn * RADIANS,
    wide: pose.wide * Math.max(EDGE, Math.cos((turned * Math.PI) / 2)),
    alpha: clamp(pose.alpha),
    turned,
  };
}

/** What has moved its bearer moves a layer as well; as yet it lies as if its bearer rested. */
function borne(pose: LayerPose, bearer: LayerPose, [x0, y0]: PlateLayer['at']): LayerPose {
  const [x, y] = [(pose.x - x0) * bearer.wide, (pose.y - y0) * bearer.tall];
  const [cos, sin] = [Math.cos(bearer.turn), Math.sin(bearer.turn)];
  return {
    x: bearer.x + x * cos - y * sin,
    y: bearer.y + x * sin + y * cos,
    turn: pose.turn + bearer.turn,
    wide: pose.wide * bearer.wide,
    tall: pose.tall * bearer.tall,
    alpha: pose.alpha * clamp((1 - bearer.turned) / ON_EDGE),
    turned: Math.max(pose.turned, bearer.turned),
  };
}

/** Every layer of a plate, in their order. */
export function posesOf({ layers }: Pick<PlateData, 'layers'>, time: PlateTime): LayerPose[] {
  const poses: LayerPose[] = [];
  const places = new Map(layers.map(({ name }, i) => [name, i]));
  for (const layer of layers) {
    const pose = own(layer, time);
    const bearer = layer.joined === undefined ? undefined : places.get(layer.joined);
    const under = bearer === undefined ? undefined : poses[bearer];
    poses.push(under ? borne(pose, under, layers[bearer!]!.at) : pose);
  }
  return poses;
}

/** Seconds after which a plate that has come has done all that it does once. */
export const lengthOf = ({ layers }: Pick<PlateOutline, 'layers'>): number =>
  Math.max(
    0,
    ...layers.flatMap(({ keys, loop, fold }) => [loop ? 0 : (keys?.at(-1)?.at ?? 0), fold ? fold.at + fold.time : 0]),
  );
