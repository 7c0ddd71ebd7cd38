/**
 * The words that a screenplay may use: movements, marks, poses, moods, hours, sounds. Data only; adding a word needs no
 * code.
 */
import type { Mark } from '../schemas/marks';
import type { Movement } from '../schemas/movements';
import type { Posture } from '../schemas/poses';
import type { Bus, Sound } from '../schemas/sounds';
import type { PlayData } from './bundle';
import type { PlaceLoop } from './staging/ambience-levels';
import { terrainOf, type Terrain } from './staging/terrain';
import type { CloudCover, FigureName, PlaceName, Wind } from './stage';

export type { Gives, Motion, Movement, MovementSound, Needs, Travel } from '../schemas/movements';
export type { Posture } from '../schemas/poses';
export type { Bus } from '../schemas/sounds';

/** What the play has to know of a sound; the rest of it is for those who play it. */
export type SoundFacts = Pick<Sound, 'loop' | 'words'>;
export const BUSES: readonly Bus[] = ['music', 'place', 'effects', 'voices'];
export const WINDS: readonly Wind[] = ['still', 'breeze', 'gusts'];
export const CLOUDS: readonly CloudCover[] = ['clear', 'cover', 'silver'];

/** What a play's data let its screenplay say. */
export interface Vocabulary {
  readonly folder: string; // of the play, for whoever is told where a name is to be found
  readonly figures: readonly FigureName[]; // the cast, in order
  readonly others: Readonly<Record<FigureName, FigureName | null>>; // whom “the other” means to each
  readonly places: Readonly<Record<PlaceName, { readonly wears?: string }>>; // what who comes there puts on
  readonly foregrounds: Readonly<Record<PlaceName, readonly string[]>>; // what the camera can look through there
  readonly terrains: Readonly<Record<PlaceName, Terrain>>; // the lie of their land
  readonly targets: readonly string[]; // what else the camera can frame, besides figures, places, marks and props
  readonly beats: readonly string[];
  readonly marks: Readonly<Record<string, Mark>>;
  readonly movements: Readonly<Record<string, Movement>>;
  readonly postures: Readonly<Record<string, Posture>>; // by pose
  readonly moods: readonly string[];
  readonly hours: Readonly<Record<string, number>>;
  readonly sounds: Readonly<Record<string, SoundFacts>>;
  readonly passages: Readonly<Record<string, { readonly words: string | null }>>; // words: as of a sound
  readonly props: Readonly<Record<string, readonly string[]>>; // their states, the first at curtain-up
  readonly plates: readonly string[];
  readonly popUps: readonly string[];
  readonly ambience: Readonly<Record<string, PlaceLoop>>;
}

export function vocabularyOf(bundle: PlayData): Vocabulary {
  const {
    folder,
    play,
    places,
    beats,
    marks,
    movements,
    poses,
    moods,
    hours,
    sounds,
    music,
    props,
    plates,
    popUps,
    ambience,
  } = bundle;
  return {
    folder,
    figures: Object.keys(play.figures),
    others: othersIn(play.figures),
    places,
    foregrounds: Object.fromEntries(
      Object.entries(places).map(([name, { foregrounds = {} }]) => [name, Object.keys(foregrounds)]),
    ),
    targets: targetsIn(places),
    terrains: Object.fromEntries(Object.entries(places).map(([name, { ground }]) => [name, terrainOf(ground)])),
    beats,
    marks,
    movements,
    postures: Object.fromEntries(Object.entries(poses).map(([name, { posture }]) => [name, posture])),
    moods: Object.keys(moods),
    hours,
    sounds,
    passages: music.passages,
    props,
    plates: Object.keys(plates),
    popUps: Object.keys(popUps),
    ambience,
  };
}

/** What places have views and points of, besides themselves. */
function targetsIn(places: PlayData['places']): string[] {
  const all = Object.values(places).flatMap(({ views, points = {} }) => [
    ...Object.keys(views),
    ...Object.keys(points),
  ]);
  return [...new Set(all)].filter((name) => !Object.hasOwn(places, name));
}

/** Whom each of the cast means by “the other”: as it says itself; of two, each is the other's; else nobody. */
export function othersIn(cast: PlayData['play']['figures']): Vocabulary['others'] {
  const names = Object.keys(cast);
  return Object.fromEntries(
    names.map((name) => [
      name,
      cast[name]!.other ?? (names.length === 2 ? names.find((each) => each !== name)! : null),
    ]),
  );
}
