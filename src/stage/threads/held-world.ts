/** The threads that the world hangs on, seen while it holds its breath: of leaves in the air, of heads and of hands. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import { worldPoint, type Point } from '../acting/joints';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import { WITH_FIGURES } from '../engine/torn-picture';
import type { Light } from '../light';
import type { PartName, Skeleton } from '../puppet/skeleton';
import type { Hung } from '../scenery/layer';
import { inPicture, type SceneView } from '../scenery/view';
import { ThreadLines, type ThreadLine } from './thread-lines';

const MOST = 64; // threads behind the figures, and before them
const CREAM = 0xfff6e2;
const PLAIN = 0.46; // how plain they are
/** Where a thread of a figure is tied, in the space of a part. */
type Tie = readonly [part: PartName, x: number, y: number];
const BEHIND: readonly Tie[] = [
  ['head', 2, -50],
  ['farHand', 0, 6],
];
const BEFORE: readonly Tie[] = [['nearHand', 0, 6]];

export class HeldWorld {
  private readonly behind: ThreadLines;
  private readonly before: ThreadLines;
  private now: Light;

  constructor(scene: Phaser.Scene, light: Light) {
    this.now = light;
    this.behind = named(scene, 'threads', new ThreadLines(scene, MOST, DEPTHS.threadsBehind));
    this.before = named(scene, 'threads', new ThreadLines(scene, MOST, DEPTHS.threadsBefore));
    this.before.mesh.setState(WITH_FIGURES);
  }

  light(light: Light): void {
    this.now = light;
  }

  /** @param held how far the world holds its breath, 0…1 @param hung what is in the air */
  draw(held: number, view: SceneView, hung: readonly Hung[], skeletons: readonly Skeleton[]): void {
    const tied = (ties: readonly Tie[]): Point[] =>
      skeletons.flatMap((each) => ties.map((tie) => worldPoint(each, ...tie)));
    const above = (points: readonly Point[]): ThreadLine[] => (held > 0 ? points.map((each) => up(each, view)) : []);
    const colour = mix(CREAM, this.now.sky.at(-1)!, 0.25);
    this.behind.draw(above([...hung, ...tied(BEHIND)]), view.line, colour, held * PLAIN);
    this.before.draw(above(tied(BEFORE)), view.line, colour, held * PLAIN);
  }
}

/** Up past the top of the picture, however it leans. */
function up({ x, y }: Point, view: SceneView): ThreadLine {
  const above = inPicture(view, 0, -view.height);
  const [dx, dy] = [above.x - view.x, above.y - view.y];
  const share = Math.max(0, (y - view.y) / view.height + 1);
  return { x, y, topX: x + dx * share, topY: y + dy * share };
}
