/**
 * All that a play is made of, as its files have it: the play's own data laid over what every play may use. Made by
 * `readBundle` in tools from the disc, and by the module `virtual:play` in the page; nothing in src imports the data of
 * a play by name.
 */
import type { CurtainData } from '../schemas/curtain';
import type { Lights } from '../schemas/light';
import type { Mark } from '../schemas/marks';
import type { Mood } from '../schemas/moods';
import type { Movement } from '../schemas/movements';
import type { PlaceFile } from '../schemas/place';
import type { PlateOutline } from '../schemas/plate';
import type { PopUpData } from '../schemas/pop-up';
import type { PlayFile } from '../schemas/play';
import type { Pose } from '../schemas/poses';
import type { FigureData, FigureFile } from '../schemas/figure';
import type { Footfalls } from '../schemas/footfalls';
import type { Music } from '../schemas/music';
import type { Sound } from '../schemas/sounds';
import type { LineStyles, Voices } from '../schemas/voices';
import type { Ambience } from './staging/ambience-levels';
import type { PropArt } from '../schemas/prop-art';
import type { TitleData } from '../schemas/title';
import type { FigureName, PlaceName } from './stage';

export type { CastMember, PlayFile, StageFile } from '../schemas/play';

/** What there is to know of a play, by the name of its file: enough to read its text, tell it and sound it. */
export interface PlayData {
  readonly folder: string; // relative to the project, for whoever is told of a fault
  readonly play: PlayFile;
  readonly beats: readonly string[]; // of the story, in order; every one is told
  readonly marks: Readonly<Record<string, Mark>>;
  readonly movements: Readonly<Record<string, Movement>>; // how bodies move in them need not be there
  readonly poses: Readonly<Record<string, Pick<Pose, 'posture'>>>;
  readonly moods: Readonly<Record<string, object>>; // no more than their names
  readonly hours: Readonly<Record<string, number>>;
  readonly props: Readonly<Record<string, readonly string[]>>; // their states, the first at curtain-up
  readonly places: Readonly<Record<PlaceName, Omit<PlaceFile, 'layers'>>>;
  readonly plates: Readonly<Record<string, object>>; // no more than their names
  readonly popUps: Readonly<Record<string, object>>; // likewise
  readonly sounds: Readonly<Record<string, Sound>>;
  readonly music: Music;
  readonly ambience: Ambience;
  readonly footfalls: Footfalls;
  readonly voiceStyles: Voices;
  readonly lineStyles: LineStyles;
}

type Keys = Pick<Movement['motion'], 'keys' | 'otherKeys'>;

/** What a play looks like: needed only where it is drawn. */
export interface PlayArt {
  readonly figures: Readonly<Record<FigureName, FigureFile>>; // whole, with what they have of their rigs
  readonly poses: Readonly<Record<string, Pose>>;
  readonly moods: Readonly<Record<string, Mood>>;
  readonly movements: Readonly<Record<string, { readonly motion: Keys }>>; // how bodies move in them
  readonly layers: Readonly<Record<PlaceName, PlaceFile['layers']>>;
  readonly plates: Readonly<Record<string, PlateOutline>>; // whole in tools; what else there is the page fetches
  readonly popUps: Readonly<Record<string, PopUpData>>;
  readonly scenery: {
    readonly light: Lights;
    readonly curtain: CurtainData;
    readonly props?: PropArt;
    readonly title?: TitleData; // letters of the title, where they have been cut
  };
}

/** All of it. */
export interface PlayBundle
  extends Omit<PlayData, 'poses' | 'moods' | 'plates' | 'popUps'>, Omit<PlayArt, 'layers' | 'movements'> {
  readonly places: Readonly<Record<PlaceName, PlaceFile>>;
}

/** The files of a folder by the names that a bundle has for them; those of a play may be left out where not needed. */
export type FolderFiles = Readonly<Record<string, unknown>>;

/** Of which a play's own entries lie over those that all plays share. */
const MERGED = ['movements', 'poses', 'moods', 'hours', 'sounds'] as const;
/** Names of a bundle's parts that are art. */
export const ART = ['figures', 'rigs', 'scenery'] as const;
/** …and of those of which some is. */
export const PARTLY_ART = ['places', 'movements', 'poses', 'moods', 'plates', 'popUps'] as const;

/** What a play can do without. */
const EMPTY = {
  beats: [],
  marks: {},
  props: {},
  places: {},
  plates: {},
  popUps: {},
  ambience: {},
  footfalls: {},
  lineStyles: {},
  music: { lead: 0, files: {}, passages: {} },
} as const;

const merged = (shared: FolderFiles, own: FolderFiles, name: string): object => ({
  ...(shared[name] as object),
  ...(own[name] as object),
});

/**
 * @param shared what every play may use
 * @param own the play's; where both have an entry of one name, the play's counts
 */
export const dataOf = (folder: string, shared: FolderFiles, own: FolderFiles): PlayData =>
  ({
    ...shared,
    ...EMPTY,
    ...own,
    ...Object.fromEntries(MERGED.map((name) => [name, merged(shared, own, name)])),
    folder,
  }) as unknown as PlayData;

/** The same of a play's art; of places no more than their layers need be there, and of movements than their keys. */
export function artOf(shared: FolderFiles, own: FolderFiles): PlayArt {
  const rigs = (shared.rigs ?? {}) as Readonly<Record<string, FigureFile>>;
  const figures = Object.entries((own.figures ?? {}) as Readonly<Record<FigureName, FigureData>>);
  const places = Object.entries((own.places ?? {}) as Readonly<Record<PlaceName, Pick<PlaceFile, 'layers'>>>);
  const whole = figures.map(([who, figure]) => {
    const like = figure.rig === undefined ? undefined : rigs[figure.rig];
    return [who, like ? rigged(figure, like) : figure] as const;
  });
  return {
    figures: Object.fromEntries(whole) as PlayArt['figures'],
    poses: merged(shared, own, 'poses') as PlayArt['poses'],
    moods: merged(shared, own, 'moods') as PlayArt['moods'],
    movements: merged(shared, own, 'movements') as PlayArt['movements'],
    layers: Object.fromEntries(places.map(([name, { layers }]) => [name, layers])),
    plates: (own.plates ?? {}) as PlayArt['plates'],
    popUps: (own.popUps ?? {}) as PlayArt['popUps'],
    scenery: merged(shared, own, 'scenery') as PlayArt['scenery'],
  };
}

export function bundleOf(data: PlayData, { layers, movements, ...art }: PlayArt): PlayBundle {
  const whole = Object.entries(data.movements).map(([name, movement]) => {
    const { keys, otherKeys } = movements[name]?.motion ?? {};
    const motion = { ...movement.motion, ...(keys && { keys }), ...(otherKeys && { otherKeys }) };
    return [name, { ...movement, motion }] as const;
  });
  const places = Object.entries(data.places).map(([name, place]) => [name, { ...place, layers: layers[name] ?? [] }]);
  return {
    ...data,
    ...art,
    movements: Object.fromEntries(whole),
    places: Object.fromEntries(places) as PlayBundle['places'],
  };
}

/** A figure with all that it does not have itself from the one it is like; of palettes, colour by colour. */
export function rigged(figure: FigureData, like: FigureFile): FigureFile {
  const own = { ...figure, rig: undefined };
  const outfits = Object.keys({ ...like.palettes, ...own.palettes });
  const palettes = outfits.map((outfit) => [outfit, { ...like.palettes[outfit], ...own.palettes?.[outfit] }] as const);
  return { ...like, ...own, palettes: Object.fromEntries(palettes) };
}

/** Where a data file lies in the folder of a play or in the shared one → the name, and the entry, that a bundle has. */
export function slotOf(path: string): readonly [name: string, entry: string | null] | null {
  const [, folder = '', base = ''] = /^(.*\/)?([^/]+)\.json$/.exec(path) ?? [];
  if (base === '' || !(folder in FOLDERS)) return null;
  const { of, but = [] } = FOLDERS[folder]!;
  if (of !== undefined && !but.includes(base)) return [of, base];
  return [base.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), null];
}

/** Folders, each with the name under which a bundle has what lies there; without one, each file goes by its own. */
const FOLDERS: Readonly<Record<string, { readonly of?: string; readonly but?: readonly string[] }>> = {
  '': {},
  'sound/': {},
  'places/': { of: 'places' },
  'plates/': { of: 'plates' },
  'popups/': { of: 'popUps' },
  'rigs/': { of: 'rigs' },
  'scenery/': { of: 'scenery', but: ['hours'] },
  'figures/': { of: 'figures', but: ['moods', 'poses'] },
};
