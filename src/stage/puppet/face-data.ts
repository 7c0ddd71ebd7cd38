/** A face as numbers, each 0…1 or -1…1, so that any two blend. */
import moods from '../../../assets/shared/figures/moods.json';

export interface Face {
  nearInner: number; // brow over the near eye, its end by the nose: -1 drawn down, 1 raised
  nearOuter: number;
  farInner: number; // …and over the far eye
  farOuter: number;
  lid: number; // 1 open, 0 shut
  lidSkew: number; // far lid further open than the near one, or less
  squint: number; // lower lid: 0 down, 1 raised
  pupil: number; // size of the iris, 1 at rest
  lookX: number; // pupils: -1 back, 1 ahead
  lookY: number; // -1 up, 1 down
  mouthOpen: number;
  mouthWide: number; // -1 pursed, 1 stretched
  mouthCurve: number; // -1 down, 1 smile
  mouthSkew: number; // the corner ahead higher, or lower
  teeth: number;
  blush: number;
  tear: number; // 0 none, up to 0.4 welling, to 1 running down the cheek
  fall: number; // way of a running tear, 0 lid … 1 chin
}

export const MOODS = moods as Readonly<Record<string, Face>>;
