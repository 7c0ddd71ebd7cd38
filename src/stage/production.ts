/** What the stage needs of a play, worked out once from its data: cast, places, poses, light. */
import type { CastMember, PlayBundle } from '../play/bundle';
import type { FigureName, PlaceName } from '../play/stage';
import { othersIn, type Vocabulary } from '../play/vocabulary';
import type { CurtainData } from '../schemas/curtain';
import type { FigureFile } from '../schemas/figure';
import type { Mark } from '../schemas/marks';
import type { Mood } from '../schemas/moods';
import type { Movement } from '../schemas/movements';
import type { PlateOutline } from '../schemas/plate';
import type { PopUpData } from '../schemas/pop-up';
import type { PropArt } from '../schemas/prop-art';
import type { TitleData } from '../schemas/title';
import { Poses } from './acting/body';
import { Lighting } from './light';
import { NOWHERE, Place } from './place/place';

/** One of the cast, by name. */
export interface Role extends CastMember {
  readonly name: FigureName;
}

export class Production {
  readonly cast: readonly Role[]; // in order
  readonly others: Vocabulary['others'];
  readonly places: readonly Place[];
  readonly poses: Poses;
  readonly lighting: Lighting;
  readonly moods: Readonly<Record<string, Mood>>;
  readonly movements: Readonly<Record<string, Movement>>;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly propArt: PropArt;
  readonly plates: Readonly<Record<string, PlateOutline>>;
  readonly popUps: Readonly<Record<string, PopUpData>>;
  readonly curtain: CurtainData;
  readonly title: TitleData | null; // null where its letters were never cut
  private readonly files: Readonly<Record<FigureName, FigureFile>>;
  private readonly byName: ReadonlyMap<string, Place>;

  constructor({ play, places, poses, moods, movements, marks, figures, scenery, plates, popUps }: PlayBundle) {
    this.cast = Object.entries(play.figures).map(([name, member]) => ({ name, ...member }));
    this.others = othersIn(play.figures);
    this.places = Object.entries(places).map(([name, file]) => new Place(name, file));
    this.byName = new Map(this.places.map((place) => [place.name, place]));
    this.poses = new Poses(poses);
    this.lighting = new Lighting(scenery.light);
    [this.moods, this.movements, this.marks, this.files] = [moods, movements, marks, figures];
    this.propArt = scenery.props ?? { scale: 1, cutouts: [], props: {} };
    [this.plates, this.popUps] = [plates, popUps];
    this.curtain = scenery.curtain;
    this.title = scenery.title ?? null;
  }

  get names(): readonly FigureName[] {
    return this.cast.map(({ name }) => name);
  }

  /** @throws RangeError for a name that the cast does not have */
  role(name: FigureName): Role {
    const role = this.cast.find((each) => each.name === name);
    if (!role) throw new RangeError(`the cast has no "${name}"`);
    return role;
  }

  isFigure = (name: string): name is FigureName => this.cast.some((role) => role.name === name);

  /** A place by name; nowhere in particular for who is not on stage. */
  place(name: PlaceName | null): Place {
    return (name !== null && this.byName.get(name)) || NOWHERE;
  }

  isPlace(name: string): boolean {
    return this.byName.has(name);
  }

  figureFile(name: FigureName): FigureFile {
    return this.files[name]!;
  }
}
