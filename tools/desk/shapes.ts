/** The five screens that a play is looked at on, by everybody who looks. */
import type { PictureSize } from '../../src/stage/camera/framing.js';

/** Usual, large and wide, square, phones upright and held sideways. CSS pixels. */
export const SHAPES: readonly PictureSize[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];
