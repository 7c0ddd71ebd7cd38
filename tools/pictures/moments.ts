/** Which moments of the play have a kept picture, and in which shapes of picture. */
import type { Size } from '../driven/page.js';

export const MOMENTS = [
  'five-more', // the bedroom
  'the-note', // the kitchen, with the letter
  'our-spot', // the hill at golden hour, from afar
  'not-think', // both at the tree
  'finds-her-hand', // hands, close
  'runs', // down the hill
  'happy', // the question
  'a-lie', // her face, half of it folded into shade
  'her-name', // a finger under her chin
  'lets-go',
  'at-last', // the embrace
  'too-long', // the last picture
] as const;

export const SHAPES = {
  wide: { width: 960, height: 540 },
  wider: { width: 1008, height: 432 },
  upright: { width: 412, height: 870 },
} as const satisfies Readonly<Record<string, Size>>;
export type Shape = keyof typeof SHAPES;
export const shapes = Object.keys(SHAPES) as Shape[];

/** Where a picture is kept, relative to the project. */
export const keptAt = (shape: Shape, id: string): string => `tests/page/pictures/${id}-${shape}.webp`;

/** How pictures are made anew, for whoever reads a failure. */
export const KEEP = 'npm run pictures';
