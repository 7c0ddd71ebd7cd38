/**
 * What hangs on a figure: hair, scarf tails and the coat below the belt, in the figure's own space
 * (x forward, y down in the world).
 */
import { clamp } from '../../maths/scalar';
import { type Affine, affine, mapX, mapY, mix } from './affine';
import { type Air, BEAT, Rope } from './rope';
import type { SkirtShape } from './cloth';
import { skirtedAs, type FigureFile, type Outfit, type Skirt, type Strand } from './figure-file';
import { drawnUp, overLap, settleOn, THIGH, underSeat } from './lap';

/** The parts that carry or push what hangs, each under a matrix into the figure's space. */
export type Carrier = 'head' | 'torso' | 'scarf' | 'nearThigh' | 'farThigh';
export type Carriers = Record<Carrier, Affine>;
const CARRIERS: readonly Carrier[] = ['head', 'torso', 'scarf', 'nearThigh', 'farThigh'];

const SKIRT_POINTS = 5;
const BELT = -9; // height of the belt in the torso's space
// How far the edges of a coat swing, radians forward of straight down
const [LEAST_FRONT, MOST_FRONT, MOST_BACK, LEAST_BACK] = [-0.12, 2.1, -0.95, 0.1];
// air alone lifts them this far, a thigh a little further than itself
const [LIFT_FRONT, LIFT_BACK, LIFT] = [0.5, -0.6, 0.12];
const BACK = [-64, 6] as const; // from neck to seat, in the torso's space
const UNDER_CHIN = 8; // in the head's space: below it a lock may swing forward
const ON_EDGE = 0.1; // of a turning head's width: nothing is beside its cheek then
const CLOTH_DRAG = 1.4;
const GUST = 300; // units per second of air at wind 1
const BORNE = 0.96; // of the weight, by what lies beneath a lying figure
const SETTLING = 2.5; // seconds until all hangs still

export interface Hanging {
  readonly strand: Strand;
  readonly rope: Rope;
}

export const carriers = (): Carriers => Object.fromEntries(CARRIERS.map((name) => [name, affine()])) as Carriers;

export class SecondaryMotion {
  readonly strands: readonly Hanging[];
  private skirts: [front: Rope, back: Rope] | null = null;
  private ropes: readonly Rope[] = []; // all that hang, the skirts' too
  private skirt: Skirt | undefined;
  private forward = 0; // angle of the thigh that is further forward, and of the other one
  private rearward = 0;
  private seated = 0; // 0 both thighs down … 1 both forward: the coat then lies on the lap
  private readonly now = carriers();
  private readonly was = carriers();
  private readonly between = carriers();
  private readonly air: Air = { x: 0, y: 0, weight: 1 };
  private tilt = 0; // of the whole body, radians
  private time = 0; // seconds since it last hung still
  private left = 0; // seconds not yet stepped
  private moved = { x: 0, y: 0 }; // of the hip since the last step, figure units

  constructor(private readonly file: FigureFile) {
    this.strands = file.strands.map((strand) => ({
      strand,
      rope: new Rope(strand.widths.length, strand.length / (strand.widths.length - 1), strand.stiff, strand.drag),
    }));
  }

  wear(outfit: Outfit): void {
    this.skirt = this.file.skirts[skirtedAs(this.file, outfit) ?? ''];
    const segment = (this.skirt?.length ?? 0) / (SKIRT_POINTS - 1);
    const edge = () => new Rope(SKIRT_POINTS, segment, 0, CLOTH_DRAG);
    this.skirts = this.skirt ? [edge(), edge()] : null;
    this.ropes = [...this.strands.map(({ rope }) => rope), ...(this.skirts ?? [])];
    this.hangStill();
  }

  get edges(): readonly [front: Rope, back: Rope] | null {
    return this.skirts;
  }

  /** The coat below the belt as it now hangs; null where none is worn. */
  get skirtShape(): SkirtShape | null {
    if (!this.skirts || !this.skirt) return null;
    return { front: this.skirts[0], back: this.skirts[1], length: this.skirt.length, seated: this.seated };
  }

  /** Tells where the carriers now are and how far the hip came, in the figure's space. */
  carry(now: Carriers, dx: number, dy: number, tilt: number): void {
    for (const name of CARRIERS) Object.assign(this.now[name], now[name]);
    this.moved.x += dx;
    this.moved.y += dy;
    this.tilt = tilt;
    this.air.weight = 1 - BORNE * Math.sin(tilt) ** 2;
    this.pin();
  }

  /** @param wind along the figure's own x, -HARDEST_GUST…HARDEST_GUST */
  tick(seconds: number, wind: number): void {
    this.left += seconds;
    const beats = Math.floor(this.left / BEAT + 1e-6);
    this.left = Math.max(0, this.left - beats * BEAT);
    for (let beat = 1; beat <= beats; beat++) this.beat(beat / beats, 1 / beats, wind);
    if (beats) this.arrive();
  }

  hangStill(): void {
    this.arrive();
    [this.time, this.left] = [0, 0];
    this.rest(this.now);
    for (const rope of this.ropes) rope.lie();
    [this.air.x, this.air.y] = [0, 0];
    for (let beat = 0; beat < SETTLING / BEAT; beat++) this.swing(this.now);
  }

  private arrive(): void {
    for (const name of CARRIERS) Object.assign(this.was[name], this.now[name]);
    [this.moved.x, this.moved.y] = [0, 0];
  }

  private beat(t: number, share: number, wind: number): void {
    this.time += BEAT;
    this.air.x = wind * GUST * (0.75 + 0.25 * Math.sin(this.time * 2.3) + 0.18 * Math.sin(this.time * 5.9 + 1));
    this.air.y = wind * GUST * 0.12 * Math.sin(this.time * 4.1);
    for (const name of CARRIERS) mix(this.between[name], this.was[name], this.now[name], t);
    this.rest(this.between);
    for (const rope of this.ropes) rope.leave(this.moved.x * share, this.moved.y * share);
    this.swing(this.between);
  }

  /** One beat on of what hangs, from carriers that are there. */
  private swing(on: Carriers): void {
    for (const rope of this.ropes) rope.step(this.air);
    for (const hanging of this.strands) {
      keepBehind(hanging, on.torso);
      keepOffFace(hanging, on.head);
    }
    this.spreadSkirt(on);
  }

  private rest(on: Carriers): void {
    for (const { strand, rope } of this.strands) hang(rope, on[strand.on], strand.root, strand.angle, strand.length);
    if (!this.skirts || !this.skirt) return;
    const { waist, hem, length, stiff } = this.skirt;
    const flare = Math.atan2(hem - waist, length);
    const [near, far] = [raised(on.nearThigh) + this.tilt, raised(on.farThigh) + this.tilt];
    const [forward, back] = [Math.max(near, far), Math.min(near, far)];
    [this.forward, this.rearward] = [forward, back];
    this.seated = clamp((back - 0.6) / 0.6);
    const [front, rear] = this.skirts;
    front.stiff = rear.stiff = stiff + (1 - stiff) * Math.max(this.seated, Math.sin(this.tilt) ** 2);
    drop(front, on.torso, [waist + 1, BELT], Math.max(flare, forward) - this.tilt, length);
    drop(
      rear,
      on.torso,
      [1 - waist, BELT],
      (back > 0 ? Math.max(-flare, back * 0.85 - flare) : Math.min(-flare, back)) - this.tilt,
      length,
    );
    if (this.seated === 0) return;
    overLap(front, on.torso, near > far ? on.nearThigh : on.farThigh, this.skirt, drawnUp(forward), this.seated);
    underSeat(rear, length, back, this.tilt, this.seated);
  }

  private pin(): void {
    this.rest(this.now);
    for (const rope of this.ropes) rope.pin();
  }

  private spreadSkirt(on: Carriers): void {
    if (!this.skirts || !this.skirt) return;
    const [front, back] = this.skirts;
    for (let i = 1; i < SKIRT_POINTS; i++) {
      const onLap = ((i - 1) * this.skirt.length) / (SKIRT_POINTS - 1) < THIGH.length - 4;
      keepAngle(
        front,
        i,
        Math.max(LEAST_FRONT, onLap ? this.forward * 0.75 : 0) - this.tilt,
        clamp(this.forward + LIFT, LIFT_FRONT, MOST_FRONT) - this.tilt,
      );
      keepAngle(
        back,
        i,
        clamp(this.rearward - LIFT, MOST_BACK, LIFT_BACK) - this.tilt,
        Math.max(LEAST_BACK, this.rearward) - this.tilt,
      );
      pushOff(front, i, on.nearThigh, 1);
      pushOff(back, i, on.nearThigh, -1);
      pushOff(front, i, on.farThigh, 1);
      pushOff(back, i, on.farThigh, -1);
      keepApart(front, back, i, this.skirt, on.torso, 1 - this.seated);
    }
    for (const edge of this.skirts) {
      fair(edge);
      if (this.seated > 0) settleOn(edge, this.seated);
    }
  }
}

/** Lays a chain's rest straight from its root. @param angle degrees from down, towards the back */
function hang(rope: Rope, on: Affine, root: readonly [number, number], angle: number, length: number): void {
  const [dx, dy] = [-Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  for (let i = 0; i < rope.count; i++) {
    const along = (length * i) / (rope.count - 1);
    rope.restX[i] = mapX(on, root[0] + dx * along, root[1] + dy * along);
    rope.restY[i] = mapY(on, root[0] + dx * along, root[1] + dy * along);
  }
}

/** How far a thigh is raised forward, radians. */
const raised = (thigh: Affine): number => Math.atan2(thigh.c, thigh.d);

/** Lays a chain's rest from its root, at an angle forward of straight down in the world. */
function drop(rope: Rope, on: Affine, root: readonly [number, number], angle: number, length: number): void {
  const [x, y] = [mapX(on, root[0], root[1]), mapY(on, root[0], root[1])];
  for (let i = 0; i < rope.count; i++) {
    const along = (length * i) / (rope.count - 1);
    rope.restX[i] = x + Math.sin(angle) * along;
    rope.restY[i] = y + Math.cos(angle) * along;
  }
}

/** Cloth has no sharp bends: each point gives a little towards its neighbours. */
function fair(edge: Rope): void {
  for (let i = 1; i < edge.count - 1; i++) {
    const dx = (edge.x[i - 1]! + edge.x[i + 1]!) / 2 - edge.x[i]!;
    const dy = (edge.y[i - 1]! + edge.y[i + 1]!) / 2 - edge.y[i]!;
    edge.push(i, dx * 0.35, dy * 0.35);
  }
}

/** Hair and scarf lie on the back, never in it. */
function keepBehind({ strand, rope }: Hanging, torso: Affine): void {
  if (strand.behind === undefined) return;
  for (let i = 1; i < rope.count; i++) {
    const dx = rope.x[i]! - torso.e;
    const dy = rope.y[i]! - torso.f;
    const y = torso.c * dx + torso.d * dy;
    const inside = torso.a * dx + torso.b * dy - strand.behind;
    if (inside <= 0 || y < BACK[0] || y > BACK[1]) continue;
    rope.push(i, -torso.a * inside, -torso.b * inside);
  }
}

/** A lock that hangs before the head stays beside the cheek, however fast the head goes. */
function keepOffFace({ strand, rope }: Hanging, head: Affine): void {
  if (strand.cheek === undefined) return;
  const width = head.a * head.d - head.b * head.c;
  if (Math.abs(width) < ON_EDGE) return;
  for (let i = 1; i < rope.count; i++) {
    const dx = rope.x[i]! - head.e;
    const dy = rope.y[i]! - head.f;
    const inside = (head.d * dx - head.c * dy) / width - strand.cheek;
    const y = (head.a * dy - head.b * dx) / width;
    if (inside <= 0 || y > UNDER_CHIN) continue;
    rope.push(i, -head.a * inside, -head.b * inside);
  }
}

/** Holds a point between two angles about the one before it, forward of straight down. */
function keepAngle(rope: Rope, i: number, least: number, most: number): void {
  const dx = rope.x[i]! - rope.x[i - 1]!;
  const dy = rope.y[i]! - rope.y[i - 1]!;
  const angle = Math.atan2(dx, dy);
  const held = clamp(angle, least, most);
  if (held === angle) return;
  const length = Math.sqrt(dx * dx + dy * dy);
  rope.push(i, Math.sin(held) * length - dx, Math.cos(held) * length - dy);
}

/** Cloth lies on a thigh: side 1 on its front, -1 under it. */
function pushOff(rope: Rope, i: number, thigh: Affine, side: number): void {
  const dx = rope.x[i]! - thigh.e;
  const dy = rope.y[i]! - thigh.f;
  const across = (thigh.a * dx + thigh.b * dy) * side;
  const along = thigh.c * dx + thigh.d * dy;
  if (along < -4 || along > THIGH.length || across >= THIGH.radius) return;
  const by = (THIGH.radius - across) * side;
  rope.push(i, thigh.a * by, thigh.b * by);
}

/** The hem never closes: its front stays ahead of its back. */
function keepApart(front: Rope, back: Rope, i: number, skirt: Skirt, torso: Affine, share: number): void {
  const least = 2 * share * (skirt.waist + ((skirt.hem - skirt.waist) * i) / (SKIRT_POINTS - 1)) * 0.9;
  const gap = (front.x[i]! - back.x[i]!) * torso.a + (front.y[i]! - back.y[i]!) * torso.b;
  if (gap >= least) return;
  const half = (least - gap) / 2;
  front.push(i, torso.a * half, torso.b * half);
  back.push(i, -torso.a * half, -torso.b * half);
}
