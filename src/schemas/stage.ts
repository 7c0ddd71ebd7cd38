/** The words for what stands on stage, as many files use them. */
import Type from 'typebox';
import { flag, from, nameOf, share, word, type Data } from './values';

export const hand = word(['near', 'far'], { description: 'near: the arm towards the audience' });
export const posture = word(['lying', 'standing', 'leaning', 'seated', 'at-table', 'perched', 'kneeling']);
export const wearing = nameOf('outfit');
export const wind = word(['still', 'breeze', 'gusts']);
/** Whether the moon is free, behind a cloud, or behind one whose rim is lit. */
export const clouds = word(['clear', 'cover', 'silver']);
/** How many glow, or as the hour has it. */
export const fireflies = Type.Union([from(0, 500, 'how many glow,'), word(['as-the-hour'])], {
  called: 'how many glow, from 0 to 500, or "as-the-hour"',
});
/** Which share is out, or as the hour has it. */
export const stars = Type.Union([share(), word(['as-the-hour'])], {
  called: 'a share from 0 to 1, or "as-the-hour"',
});
export const place = nameOf('place');
export const facing = word(['left', 'right']);
export const figure = nameOf('figure');
/** How much of the world the picture holds, from a landscape to one face. */
export const shotSize = word(['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest']);

/** From where the camera looks: out of the grass, or down from above. */
export const angle = word(['low', 'high'], {
  description: 'low: from the grass; high: from above; level when left out',
});
/** The third of the picture that what is framed stands on. */
export const side = word(['left', 'right'], { description: 'the third of the picture that its subject stands on' });
/** How far back the camera goes: past the edge of the stage, so that the paper theatre itself is seen. */
export const past = word(['edge'], { description: 'back past the edge of the stage: the theatre itself is seen' });
export const MOST_TILT = 15; // degrees
export const tilt = from(-MOST_TILT, MOST_TILT, 'degrees', 'that the horizon leans; above 0 its right end sinks');
export const silhouette = flag('figures and the near set are dark shapes before the sky');

export type Hand = Data<typeof hand>;
export type Wind = Data<typeof wind>;
export type CloudCover = Data<typeof clouds>;
export type PlaceName = Data<typeof place>;
export type Facing = Data<typeof facing>;
export type FigureName = Data<typeof figure>;
export type ShotSize = Data<typeof shotSize>;
export type Angle = Data<typeof angle>;
export type Side = Data<typeof side>;
export type Past = Data<typeof past>;

/** Places on a body that a hand may rest on. */
const SPOTS = [
  'near-forearm',
  'far-forearm',
  'near-arm',
  'far-arm',
  'near-hand',
  'far-hand',
  'chin',
  'back',
  'waist',
  'far-back',
  'eye',
  'chest',
  'scarf',
  'breast',
  'side',
  'skirt',
  'near-knee',
  'far-knee',
] as const;
export type Spot = (typeof SPOTS)[number];

/** What a hand goes to or lies on; a prop as well. @param also words that will do, too */
export const contact = (also: readonly string[] = []) =>
  Type.String({
    contact: ['clasp', ...SPOTS.flatMap((each) => [`own.${each}`, `other.${each}`]), ...also],
    description: 'own.<spot> or other.<spot> of a body, clasp (round the trunk), or a prop',
  });

/** Where eyes go; to a prop as well. */
export const LOOKS = ['ahead', 'down', 'up', 'away', 'shut', 'profile', 'audience', 'other', 'clasp'] as const;
/** …and those of them that go to nothing that is there. */
export type Look = Exclude<(typeof LOOKS)[number], 'other' | 'clasp'>;
