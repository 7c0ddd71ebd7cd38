/** What stands on stage, as plain data. Every presenter draws from it; nothing in it knows how. */

import type { Angle, CloudCover, Facing, FigureName, Hand, PlaceName, ShotSize, Side, Wind } from '../schemas/stage';

export type { Angle, CloudCover, Facing, FigureName, Hand, PlaceName, ShotSize, Side, Wind } from '../schemas/stage';

/** What a hand rests on: '<figure>.<spot>', 'own.<spot>', 'clasp' (round the trunk) or a prop such as 'letter'. */
export type Contact = string;

export interface FigureState {
  readonly place: PlaceName | null; // null: not on stage
  readonly mark: string; // the mark last stood on; '' before the first entrance
  readonly x: number; // world units along the ground of the place
  readonly facing: Facing;
  readonly pose: string; // a name in assets/shared/figures/poses.json
  readonly mood: string; // a name in assets/shared/figures/moods.json
  readonly look: string; // 'ahead', 'down', 'up', 'away', 'shut', 'profile', 'other', 'clasp', 'audience' or a prop
  readonly touch: Readonly<Record<Hand, Contact | null>>;
  readonly wearing: string; // an outfit of the figure's own
}

export interface CameraState {
  readonly on: readonly string[]; // figures, marks, props, 'hands' or 'place'
  readonly size: ShotSize;
  readonly push: number; // 0: as framed; 1: one size closer
  readonly track: boolean; // stays with what it frames while that moves
  readonly rise: number; // 0: eye height; 1: a crane's height above it
  readonly side: Side | null; // the third that its subject stands on; null: the middle
  readonly angle: Angle | null; // null: level, at eye height
  readonly over: FigureName | null; // past the back of whose head it looks
  readonly through: string | null; // a foreground of the place, close before the lens
  readonly tilt: number; // degrees that the horizon leans; above 0 its right end sinks
  readonly silhouette: boolean; // figures and the near set are dark shapes before the sky
}

/** How a picture is composed where nothing is said of it. */
export const PLAIN = { side: null, angle: null, over: null, through: null, tilt: 0, silhouette: false } as const;
/** The sheet that the world is drawn on, torn from top to bottom. */
export interface Tear {
  readonly place: PlaceName; // whose sheet it is
  readonly at: number; // world x
  readonly apart: number; // 0: a little, as just torn; 1: a third of the picture
  readonly joined: boolean; // the halves have met again, and a seam is left
}

/** What stands up out of the ground, as out of a page of a pop-up book. */
export interface PopUp {
  readonly of: string; // its name
  readonly place: PlaceName; // where it stands
  readonly at: number; // world x
}

/** What the paper that the world is made of has done. */
export interface PaperState {
  readonly tear: Tear | null; // null: whole
  readonly popUp: PopUp | null; // null: none stands
  readonly stars: number; // how many hang on threads
  readonly held: boolean; // for its step: the world holds its breath, and its threads are seen
}

/** What the sky does of its own. */
export interface SkyState {
  readonly clouds: CloudCover;
  readonly stars: number | null; // share that is out; null: as the hour has it
  readonly fireflies: number | null; // how many glow; null: as the hour has it
}

export interface Stage {
  readonly place: PlaceName;
  readonly hour: number; // hours of the day, 8 = morning … 22 = night
  readonly wind: Wind;
  readonly sky: SkyState;
  readonly figures: Readonly<Record<FigureName, FigureState>>;
  readonly props: Readonly<Record<string, string>>; // prop name -> its state
  readonly camera: CameraState;
  readonly sounds: readonly string[]; // what sounds on until it is stopped
  readonly music: string; // a passage of the play's music, or 'silence'
  readonly paper: PaperState;
  readonly plate: string | null; // what lies before it all
}
