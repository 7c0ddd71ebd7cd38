/** A place, a turn and a squeeze in six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Affine {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export const affine = (): Affine => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 });

/** Writes into out: moved to (x, y), turned by rotation (radians, clockwise on screen), squeezed by sx and sy. */
export function setPlace(out: Affine, x: number, y: number, rotation: number, sx = 1, sy = 1): Affine {
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  out.a = cos * sx;
  out.b = sin * sx;
  out.c = -sin * sy;
  out.d = cos * sy;
  out.e = x;
  out.f = y;
  return out;
}

/** Writes outer ∘ inner into out, which may be inner itself. */
export function compose(out: Affine, outer: Affine, inner: Affine): Affine {
  const { a, b, c, d, e, f } = inner;
  out.a = outer.a * a + outer.c * b;
  out.b = outer.b * a + outer.d * b;
  out.c = outer.a * c + outer.c * d;
  out.d = outer.b * c + outer.d * d;
  out.e = outer.a * e + outer.c * f + outer.e;
  out.f = outer.b * e + outer.d * f + outer.f;
  return out;
}

export function mix(out: Affine, from: Affine, to: Affine, t: number): Affine {
  out.a = from.a + (to.a - from.a) * t;
  out.b = from.b + (to.b - from.b) * t;
  out.c = from.c + (to.c - from.c) * t;
  out.d = from.d + (to.d - from.d) * t;
  out.e = from.e + (to.e - from.e) * t;
  out.f = from.f + (to.f - from.f) * t;
  return out;
}

export const mapX = (m: Affine, x: number, y: number): number => m.a * x + m.c * y + m.e;
export const mapY = (m: Affine, x: number, y: number): number => m.b * x + m.d * y + m.f;
