/** Who else is in a picture of somebody: in it or out of it, but with no face cut by its edge. */
import { clamp } from '../../maths/scalar';
import type { CameraState, FigureName, ShotSize, Stage } from '../../play/stage';
import type { ViewRect } from '../../schemas/place';
import type { Production } from '../production';
import type { Sights } from './camera';
import { aside, FURTHER, hiddenIn, type Composition } from './composition';

export const FACE = { whole: 42, closest: 35 } as const; // half the width of a head with hair, and without
const FORWARD = 12; // world units from the middle of a head to that of its face
const HALF_HEAD = 50; // world units from the middle of a head to the edge of its hair
const LEGS = 112; // …and to the boots of one who sits
const HAIR = 0.15; // share of a head that may be in or out without its face
const CLEAR_OF = 0.36; // of a head, that is left between it and the edge of a picture of somebody else alone
const ASIDE = { most: 0.42, toTakeIn: 0.3 } as const; // shares of half the width that one face may be out of the middle
const FACES: readonly ShotSize[] = ['medium', 'close', 'closest'];

/** Whether faces are framed, and not whole figures. */
export const isOfFaces = ({ size }: Pick<CameraState, 'size'>): boolean => FACES.includes(size);

/** A picture of its subject, so high. */
interface Framed {
  readonly composition: Composition;
  readonly subject: ViewRect;
  readonly height: number; // of the picture
  readonly aspect: number;
}

/** The middle of a picture, so that nobody's face is cut by its edge; or those who are to come in for that. */
export function middleOf(
  camera: CameraState,
  stage: Stage,
  sights: Sights,
  { composition, subject, height, aspect }: Framed,
): number | readonly FigureName[] {
  const half = (height * aspect) / 2;
  const tall = aspect < 1;
  const centre = (subject.left + subject.right) / 2;
  const others = bystanders(camera, stage, sights).map((who) => faceOf(who, stage, sights));
  const cuts = (at: number, hair = HAIR): boolean => others.some((face) => isCut(face, at, half, hair));
  const faces = isOfFaces(camera);
  // who is to stand aside alone makes room for nobody
  if (faces && camera.side !== null) {
    const alone = aside(camera, composition, { x: centre, half, tall }, subject, (at) => cuts(at, -CLEAR_OF), FURTHER);
    if (alone !== null) return alone;
  }
  const plain = faces ? besides(camera, stage, sights, subject, half) : centre;
  const cut = faces && camera.on.some(sights.production.isFigure) ? cutAt(plain, camera, stage, sights, half) : [];
  if (cut.length > 0) return cut;
  return aside(camera, composition, { x: plain, half, tall }, subject, (at) => cuts(at)) ?? plain;
}

/** Whose faces the edge of a picture goes through that has its middle there. */
const cutAt = (x: number, camera: CameraState, stage: Stage, sights: Sights, half: number): FigureName[] =>
  bystanders(camera, stage, sights).filter((who) => isCut(faceOf(who, stage, sights), x, half));

/** Who is to be seen as well, but not what the camera is on. */
function bystanders(camera: CameraState, stage: Stage, sights: Sights): readonly FigureName[] {
  const { on } = camera;
  const behind = hiddenIn(camera, stage, sights);
  return sights.production.names.filter(
    (who) => !on.includes(who) && !on.includes('both') && who !== behind && stage.figures[who]!.place === stage.place,
  );
}

/** The middle of a face, from left to right; null where it is not to be seen. */
function faceOf(who: FigureName, { figures }: Stage, sights: Sights): number | null {
  const head = sights.head(who);
  return head && head.x + (figures[who]!.facing === 'right' ? FORWARD : -FORWARD);
}

/**
 * Whether the edge of a picture so wide goes through a face.
 * @param hair share of it that may be in or out without it
 */
function isCut(face: number | null, x: number, half: number, hair: number = HAIR): boolean {
  const seen = face === null ? 0 : (half + FACE.whole - Math.abs(face - x)) / (2 * FACE.whole);
  return seen > hair && seen < 1 - hair;
}

/**
 * The middle of a picture of one face, moved aside so that nobody else is cut by its edge: in with all of them, or out.
 */
function besides(camera: CameraState, stage: Stage, sights: Sights, { left, right }: ViewRect, half: number): number {
  const middle = (left + right) / 2;
  const shifts = bystanders(camera, stage, sights).map((who) => {
    const head = sights.head(who);
    if (!head || Math.abs(head.x - middle) > half + HALF_HEAD) return 0;
    const side = Math.sign(head.x - middle);
    const reach = Math.abs(head.x - middle);
    const aboard = Math.max(0, reach + bulk(stage, who, side, sights.production) - half);
    return side * (reach < half && aboard < half * ASIDE.toTakeIn ? aboard : reach - HALF_HEAD - half);
  });
  const most = Math.max(0, Math.min(half * ASIDE.most, half - (right - left) / 2));
  return (
    middle +
    clamp(
      shifts.reduce((a, b) => a + b, 0),
      -most,
      most,
    )
  );
}

/** World units that a figure takes up beyond its head, towards a side. */
const bulk = ({ figures }: Stage, who: FigureName, side: number, { poses }: Production): number =>
  poses.posture(figures[who]!.pose) === 'seated' && side === (figures[who]!.facing === 'right' ? 1 : -1)
    ? LEGS
    : HALF_HEAD;
