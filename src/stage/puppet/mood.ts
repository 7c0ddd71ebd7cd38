/** A face as numbers, each 0…1 or -1…1, so that any two blend. */
import moods from '../../../assets/figures/moods.json';

export interface Face {
  browInner: number; // end by the nose: -1 drawn down, 1 raised
  browOuter: number;
  lid: number; // 1 open, 0 shut
  squint: number; // lower lid: 0 down, 1 raised
  lookX: number; // pupils: -1 back, 1 ahead
  lookY: number; // -1 up, 1 down
  mouthOpen: number;
  mouthWide: number; // -1 pursed, 1 stretched
  mouthCurve: number; // -1 down, 1 smile
  teeth: number;
  blush: number;
  tear: number; // 0 none, up to 0.4 welling, to 1 running down the cheek
}

export const MOODS = moods as Readonly<Record<string, Face>>;
