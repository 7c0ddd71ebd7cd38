/**
 * The words a screenplay may use: movements, marks, poses, moods, hours, sounds. Data only; adding
 * a word needs no code.
 */
import hours from '../../assets/shared/scenery/hours.json';
import marks from '../../assets/plays/our-spot/marks.json';
import movements from '../../assets/plays/our-spot/movements.json';
import moods from '../../assets/shared/figures/moods.json';
import poses from '../../assets/shared/figures/poses.json';
import music from '../../assets/plays/our-spot/sound/music.json';
import sounds from '../../assets/shared/sound/sounds.json';
import props from '../../assets/plays/our-spot/props.json';
import type { Contact, Facing, Hand, PlaceName, Wind } from './stage';

export type Posture = 'lying' | 'standing' | 'leaning' | 'seated' | 'at-table';

export interface Mark {
  readonly place: PlaceName;
  readonly x: number; // world units
  readonly at: string; // the spot it belongs to: 'tree', 'foot', 'table' …
}

/** What must hold of the stage before a movement; each entry is checked and explained on its own. */
export interface Needs {
  readonly posture?: readonly Posture[];
  readonly at?: readonly string[];
  readonly otherPosture?: readonly Posture[];
  readonly together?: boolean; // the other figure is at the same spot
  readonly within?: number; // world units between the two at most
  readonly touching?: Partial<Record<Hand, string>>; // '*' = anything
  readonly touched?: boolean; // the other figure's hand is on this one
  readonly props?: Readonly<Record<string, string>>;
}

/** Where a walk or run leads: to the mark of the cue, or to a distance from the other figure. */
export interface Travel {
  readonly gait: 'walk' | 'step' | 'run' | 'climb';
  readonly speed: number; // world units a second on near ground
  readonly to?: string; // a mark, when the cue names none
  readonly from?: string; // appears at this mark first
  readonly beside?: number; // world units short of (negative: beyond) the other figure
  readonly by?: number; // world units ahead (negative: backwards) from where one stands
  readonly onward?: boolean; // still in full run at the end
}

/** What a movement makes of the figure that does it. */
export interface Gives {
  readonly pose?: string;
  readonly facing?: Facing | 'other' | 'away' | 'turn' | 'outward'; // outward: back to the trunk
  readonly look?: string;
  readonly mood?: string;
  readonly touch?: Partial<Record<Hand, Contact | null>>;
  readonly wearing?: 'coat' | 'nightdress' | 'gown';
  readonly props?: Readonly<Record<string, string>>;
  readonly wind?: Wind;
}

/** Offsets laid over the way from pose to pose, zero at both ends. Channels as in assets/shared/figures/poses.json. */
export interface Key {
  readonly at: number; // 0…1 of the movement
  readonly [channel: string]: number | readonly number[];
}
export interface Motion {
  readonly time: number; // seconds; a walk's or run's follows from its way
  readonly keys?: readonly Key[];
  readonly otherKeys?: readonly Key[]; // what it does to the other figure
  readonly contact?: { readonly hand: Hand; readonly to: Contact; readonly from: number; readonly until: number };
  readonly via?: readonly { readonly at: number; readonly pose: string }[]; // poses passed through on the way
  readonly acts?: number; // 0…1 of the movement at which things change; at the touch, or at once, when left out
  readonly leaves?: number; // shaken from the tree
}
/** A sound that a movement makes; its bare name will do where nothing else is to be said. */
export interface MovementSound {
  readonly sound: string;
  readonly at?: number; // 0…1 of the movement; as it touches, or acts, or begins, when left out
  // for those who do not hear it, in place of the sound's own; null: not worth telling here
  readonly words?: string | null;
  readonly from?: 'other'; // who makes it, when it is not the one who moves
}
export interface Movement {
  readonly needs?: Needs;
  readonly go?: Travel;
  readonly gives?: Gives;
  readonly other?: Gives; // what becomes of the other figure
  readonly motion: Motion;
  readonly sounds?: readonly (string | MovementSound)[];
  readonly stops?: string; // a sounding loop that it ends
  readonly how: string; // how to make it possible, for authors
  readonly enters?: boolean; // brings a figure on stage
}

export const MARKS = marks as unknown as Readonly<Record<string, Mark>>;
export const MOVEMENTS = movements as unknown as Readonly<Record<string, Movement>>;
export const POSTURES = Object.fromEntries(
  Object.entries(poses).map(([name, pose]) => [name, pose.posture]),
) as Readonly<Record<string, Posture>>;
export const MOODS: readonly string[] = Object.keys(moods);
export const HOURS: Readonly<Record<string, number>> = hours;
/** What the play has to know of a sound; the rest of it is for those who play it. */
export interface SoundFacts {
  readonly loop?: boolean; // sounds on until it is stopped
  readonly words: string | null; // what it tells those who do not hear it; null: nothing
}
export const SOUNDS = sounds as unknown as Readonly<Record<string, SoundFacts>>;
// words: as of a sound
export const PASSAGES = music.passages as Readonly<Record<string, { readonly words: string | null }>>;
/** Sounds of one kind, made louder or softer together. */
export type Bus = 'music' | 'place' | 'effects' | 'voices';
export const BUSES: readonly Bus[] = ['music', 'place', 'effects', 'voices'];
export const WINDS: readonly Wind[] = ['still', 'breeze', 'gusts'];
// prop -> its states, the first at curtain-up
export const PROPS = props as Readonly<Record<string, readonly string[]>>;
export const PLACES: readonly PlaceName[] = ['bedroom', 'kitchen', 'memory', 'hill'];
