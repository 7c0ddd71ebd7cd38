/** What a camera cue makes of the picture, and what there must be on stage for it. */
import { suggest, type Complaint } from '../screenplay/fault';
import type { CameraCue } from '../step';
import { PLAIN, type CameraState, type PlaceName, type ShotSize, type Stage } from '../stage';
import type { Vocabulary } from '../vocabulary';

const PLACE_SIZE: ShotSize = 'wide';
const SIZES: readonly ShotSize[] = ['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest'];

type Composition = Pick<CameraState, keyof typeof PLAIN>;
type Path = Complaint['path'];

interface Framed {
  readonly after: Stage;
  readonly complaints: readonly Complaint[];
}

export function frame(vocabulary: Vocabulary, stage: Stage, cue: CameraCue, path: Path): Framed {
  const now = stage.camera;
  const on = cue.on === undefined ? now.on : typeof cue.on === 'string' ? [cue.on] : cue.on;
  const place =
    (cue.on === undefined ? [] : on).map((target) => placeOf(vocabulary, target)).find((name) => name !== undefined) ??
    stage.place;
  const after = { ...stage, place, camera: { ...shot(now, cue, on), ...composed(now, cue) } };
  return { after, complaints: [...nobodyThere(after, cue, path), ...notOfHere(vocabulary, after, cue, path)] };
}

/** The place that a target of the camera stands in, where it is a place or a mark. */
const placeOf = ({ places, marks }: Vocabulary, target: string): PlaceName | undefined =>
  target in places ? target : marks[target]?.place;

/** A push and a jolt keep what they leave out; the others compose the picture anew. */
function composed(now: CameraState, cue: CameraCue): Composition {
  const { side, angle, over, through, tilt, silhouette, past } =
    cue.camera === 'push' || cue.camera === 'jolt' ? now : PLAIN;
  return {
    side: cue.side ?? side,
    angle: cue.angle ?? angle,
    over: cue.over ?? over,
    through: cue.through ?? through,
    tilt: cue.tilt ?? tilt,
    silhouette: cue.silhouette ?? silhouette,
    past: cue.past ?? past,
  };
}

function shot(now: CameraState, cue: CameraCue, on: readonly string[]): Omit<CameraState, keyof Composition> {
  const size = cue.size ?? (cue.on === undefined ? now.size : PLACE_SIZE);
  switch (cue.camera) {
    case 'frame':
      return { on, size, push: 0, track: false, rise: 0 };
    case 'push':
      return { on, size, push: cue.on === undefined ? Math.min(1, now.push + 0.5) : 0.5, track: now.track, rise: 0 };
    case 'track':
      return { on, size, push: 0, track: true, rise: 0 };
    case 'jolt':
      return {
        on,
        size: cue.size ?? SIZES[Math.max(0, SIZES.indexOf(now.size) - 1)]!,
        push: 0,
        track: now.track,
        rise: 0,
      };
    case 'rise':
      return { on, size, push: 0, track: false, rise: 1 };
  }
}

/** Nobody looks past a back that is not there, or at the one whose back it is. */
function nobodyThere({ figures, place, camera }: Stage, { over }: CameraCue, path: Path): Complaint[] {
  if (over === undefined) return [];
  const complain = (what: string, how: string): Complaint[] => [
    { rule: 'cue-cannot-follow', path: [...path, 'over'], what: `the camera can’t look past ${over}: ${what}`, how },
  ];
  if (figures[over]!.place !== place)
    return complain(`${over} is not in the ${place}`, `let ${over} come on before, or take the "over" out`);
  if (camera.on.includes(over))
    return complain(`it is on ${over} as well`, 'let "on" name who is seen, and "over" whose back it is');
  return [];
}

function notOfHere({ foregrounds }: Vocabulary, { place }: Stage, { through }: CameraCue, path: Path): Complaint[] {
  const here = foregrounds[place] ?? [];
  if (through === undefined || here.includes(through)) return [];
  return [
    {
      rule: 'cue-cannot-follow',
      path: [...path, 'through'],
      what: `the ${place} has no foreground called "${through}"`,
      how:
        here.length > 0
          ? suggest(through, here)
          : `add it to the "foregrounds" of places/${place}.json, or take the "through" out`,
    },
  ];
}
