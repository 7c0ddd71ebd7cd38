/** What the picture holds: the camera at its work, and where things of the world come to lie on the page. */
import { clamp } from '../../maths/scalar';
import type { CameraState, FigureName, Stage } from '../../play/stage';
import { CameraWork, NOTHING_YET, type Sights, type CameraView } from './camera';
import { largerFor } from './larger';
import type { Place } from '../place/place';
import type { Production } from '../production';
import type { Cast } from '../performance/cast';
import type { Point } from '../acting/joints';
import { SettledPoses } from '../performance/settled-poses';
import { STANDING, type Rect } from '../performance/report';
import { takenBy } from '../popups/extent';
import { type Halves, halvesOf, shiftAt, type Torn, widened } from '../sheet/halves';

const LIFE_SIZE = 0.5; // share of the picture's height at which a figure is heard in full
const FAINTEST = 0.2;

/** CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const sameSize = (a: PictureSize, b: PictureSize): boolean => a.width === b.width && a.height === b.height;

/** Where a sound comes from in the picture. */
export interface Hearing {
  readonly pan: number; // -1 left … 1 right
  readonly near: number; // 0…1
}

/** What a picture is composed for: a stage, and how all stand there once its step is over. */
interface Subject {
  readonly stage: Stage;
  readonly poses: SettledPoses;
}
const FOLLOWING = 1.6; // seconds that the camera takes to where its subject comes to be, where no cue moves it

export class Framing {
  readonly camera = new CameraWork();
  private subject: Subject | null = null; // of the picture as it is
  private coming: Subject | null = null; // of the step, until the camera moves
  private now: CameraView = NOTHING_YET;
  private parted: Halves | null = null;

  /**
   * @param size of the picture, CSS pixels
   * @param point the world point of a prop or of a place by name; null where there is none
   */
  constructor(
    private readonly production: Production,
    private size: PictureSize,
    private readonly cast: Cast,
    private readonly point: (name: string) => Point | null,
  ) {}

  resize(size: PictureSize): void {
    this.size = size;
  }

  /** What the camera sees. */
  get view(): CameraView {
    return this.now;
  }

  /** How far each half of a torn sheet stands from its place; null where it is whole. */
  get halves(): Halves | null {
    return this.parted;
  }

  /** Composes the picture for a stage, at once. */
  snapTo(stage: Stage): void {
    [this.subject, this.coming] = [this.subjectOf(stage), null];
    this.camera.snapTo(stage.camera);
  }

  /**
   * A step begins that ends with this stage: the picture stays as it is until the camera moves.
   * @param moves whether a cue of the step moves it; else it follows whom it is on
   */
  begin(stage: Stage, moves: boolean): void {
    this.coming = this.subjectOf(stage);
    if (moves) return;
    this.takeUp();
    this.camera.follow(stage.camera, FOLLOWING);
  }

  /** Sets off for another framing, composed for where the step ends. */
  move(to: CameraState, time: number, jolt: boolean): void {
    this.takeUp();
    this.camera.move(to, time, jolt);
  }

  /** How much larger than life figures are drawn in this picture. */
  get larger(): number {
    return largerFor(this.aspect) ** this.camera.risen;
  }

  /** Finds what the camera sees now. @param torn the sheet of the place; null where it is whole */
  look(torn: Torn | null): CameraView {
    if (!this.subject) return this.now;
    const { stage, poses } = this.subject;
    const follows = this.camera.tracks;
    const figureX = (who: FigureName): number => (follows ? this.cast.x(who) : stage.figures[who]!.x);
    const view = this.camera.view(stage, this.sights(stage, figureX, poses), this.aspect);
    this.now = widened(view, torn, this.aspect);
    this.parted = torn && halvesOf(torn, this.now, this.aspect);
    return this.now;
  }

  /**
   * How a figure at world x is heard by whoever sees the picture: from its side, fainter where it
   * is small or out of frame.
   */
  hearing(x: number, place: Place): Hearing {
    const { height } = this.now;
    const side = (x - this.now.x) / ((height * this.aspect) / 2);
    const share = (STANDING * place.nearnessAt(x) * this.larger) / height;
    const beyond = Math.max(0, Math.abs(side) - 1);
    return { pan: clamp(side, -1, 1), near: clamp(Math.sqrt(share / LIFE_SIZE), FAINTEST, 1) / (1 + beyond) };
  }

  /**
   * A rectangle of the world in CSS pixels of the parent; where the picture leans, the upright one that holds it.
   * @param x world x of whose it is: on which half of a torn sheet it stands
   */
  toPage(rect: Rect, x: number): Rect {
    const { now: view, parted: halves } = this;
    const scale = this.size.height / view.height;
    const [cos, sin] = [Math.cos(view.tilt), Math.sin(view.tilt)];
    const right = rect.x + shiftAt(halves, x) + rect.width / 2 - view.x;
    const down = rect.y + rect.height / 2 - view.y;
    const width = (rect.width * cos + rect.height * Math.abs(sin)) * scale;
    const height = (rect.height * cos + rect.width * Math.abs(sin)) * scale;
    return {
      x: (right * cos - down * sin) * scale + (this.size.width - width) / 2,
      y: (right * sin + down * cos) * scale + (this.size.height - height) / 2,
      width,
      height,
    };
  }

  /** The width of the picture by its height. */
  get aspect(): number {
    return this.size.width / this.size.height;
  }

  /** The rectangle of a pop-up that stands, in CSS pixels of the picture, as the camera now sees it. */
  popUpIn({ paper: { popUp }, place }: Stage): Rect[] {
    if (popUp?.place !== place) return [];
    const box = takenBy(popUp, this.production);
    const rect = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
    return [this.toPage(rect, popUp.at)];
  }

  private sights({ figures, place }: Stage, figureX: Sights['figureX'], poses: SettledPoses): Sights {
    const { groundAt } = this.production.place(place);
    const onTheWay = (who: FigureName, head: Point): Point => {
      const [from, to] = [figures[who]!.x, figureX(who)];
      return from === to ? head : { x: head.x + to - from, y: head.y + groundAt(to) - groundAt(from) };
    };
    return {
      production: this.production,
      figureX,
      head: (who) => {
        const head = poses.head(who);
        return head && onTheWay(who, head);
      },
      point: (name) => this.point(name),
    };
  }

  private takeUp(): void {
    [this.subject, this.coming] = [this.coming ?? this.subject, null];
  }

  private subjectOf(stage: Stage): Subject {
    const prop = (name: string): Point | null => (this.cast.isHeld(name) ? null : this.point(name));
    return { stage, poses: new SettledPoses(this.production, stage, prop) };
  }
}
