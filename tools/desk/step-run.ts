/** A step performed without a screen, frame by frame: joints, contacts, and what the camera sees. */
import type { Play } from '../../src/play/play.js';
import type { FigureName, Hand } from '../../src/play/stage.js';
import type { Moment } from '../../src/play/step.js';
import { wordsOf } from './timeline.js';
import type { CameraView } from '../../src/stage/camera/camera.js';
import type { PictureSize } from '../../src/stage/camera/framing.js';
import type { KeptClear } from '../../src/stage/performance/kept-clear.js';
import { Performance } from '../../src/stage/performance/performance.js';
import { Rehearsal } from '../../src/stage/performance/rehearsal.js';
import type { FigureReport } from '../../src/stage/performance/report.js';
import type { Production } from '../../src/stage/production.js';

export const RATE = 30; // frames a second
const REST = 0.5; // seconds looked at after the end

export interface Spot {
  readonly x: number; // CSS pixels of the picture
  readonly y: number;
}
export interface Contact {
  readonly hand: Spot;
  readonly goal: Spot;
  readonly misses: number; // figure units between them
}
export interface FigureFrame {
  readonly joints: Readonly<Record<string, Spot>>;
  readonly contacts: readonly Contact[];
  readonly unit: number; // CSS pixels of a figure unit
}
export interface Frame {
  readonly figures: Readonly<Record<FigureName, FigureFrame>>;
  readonly camera: CameraView;
}

const UNITS = 236; // figure units from sole to crown
const HANDS: readonly Hand[] = ['near', 'far'];

export class StepRun {
  readonly moment: Moment;
  readonly end: number; // seconds from the start of the step until all of it is over
  private readonly performance: Performance;
  private readonly frames: Frame[] = [];
  private kept: KeptClear | null = null;

  /**
   * @param size of the picture, CSS pixels
   * @throws RangeError where the play has no step of that index
   */
  constructor(
    private readonly production: Production,
    private readonly play: Play,
    index: number,
    readonly size: PictureSize,
  ) {
    this.moment = play.moment(index);
    const ends = [...this.moment.cues, wordsOf(this.moment)].map(({ start, time }) => start + time);
    this.end = Math.max(0, ...ends) + REST;
    this.performance = new Performance(production, play.opening, size);
    this.performance.stand(this.moment.before);
    this.performance.present(this.moment);
    if (this.moment.lead > 0) this.performance.tick(this.moment.lead);
  }

  /** What words keep clear of in all of the step. */
  get clear(): KeptClear {
    return (this.kept ??= new Rehearsal(this.production, this.play.opening, this.size).of(this.moment, this.size));
  }

  /** How all stand so many seconds into the step. */
  at(seconds: number): Frame {
    const wanted = Math.round(Math.min(Math.max(0, seconds), this.end) * RATE);
    while (this.frames.length <= wanted) {
      this.performance.tick(this.frames.length > 0 ? 1 / RATE : 0);
      this.frames.push(this.look());
    }
    return this.frames[wanted]!;
  }

  private look(): Frame {
    const { figures, camera } = this.performance.report();
    return {
      camera,
      figures: Object.fromEntries(Object.entries(figures).map(([who, figure]) => [who, this.seen(figure, camera)])),
    };
  }

  private seen({ joints, goal, touch, x, height }: FigureReport, camera: CameraView): FigureFrame {
    const on = (point: Spot): Spot => this.performance.sight.toPage({ ...point, width: 0, height: 0 }, x);
    const size = height / UNITS;
    const contacts = HANDS.flatMap((hand) => {
      const prop = touch[hand] === null ? null : this.performance.props.point(touch[hand]);
      const [from, to] = [joints[`${hand}Hand`]!, goal[hand] ?? prop];
      return to ? [{ hand: on(from), goal: on(to), misses: Math.hypot(from.x - to.x, from.y - to.y) / size }] : [];
    });
    const drawn = Object.entries(joints).map(([name, point]) => [name, on(point)] as const);
    return { joints: Object.fromEntries(drawn), contacts, unit: (size * this.size.height) / camera.height };
  }
}

/** The corners of what another screen shows, in CSS pixels of this picture. */
export function screenIn(size: PictureSize, view: CameraView, other: CameraView, aspect: number): readonly Spot[] {
  const scale = size.height / view.height;
  const turned = (x: number, y: number, angle: number): Spot => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  });
  const [across, up] = [(other.height * aspect) / 2, other.height / 2];
  const corners = [-1, 1, 1, -1].map((side, i) => turned(side * across, i < 2 ? -up : up, -other.tilt));
  return corners.map(({ x, y }) => {
    const at = turned(x + other.x - view.x, y + other.y - view.y, view.tilt);
    return { x: at.x * scale + size.width / 2, y: at.y * scale + size.height / 2 };
  });
}
