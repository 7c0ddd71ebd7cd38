/** The paper that a theatre is made of, past the edge of its stage: a rail and a lamp. */
import type { Cutout } from '../paper/paper';

/** Lengths on it, units. */
export const THEATRE_PAPER = { rail: 240 } as const;
export const LAMP = { flame: 44 } as const; // of its flame above its foot, units

const plain = (name: string, box: Cutout['box'], shapes: Cutout['shapes']): Cutout => ({
  name,
  box,
  shapes,
  rim: false,
  shadow: false,
});

const rail = (): Cutout =>
  plain(
    'rail',
    [-THEATRE_PAPER.rail / 2, -6, THEATRE_PAPER.rail, 12],
    [
      { d: `M-${THEATRE_PAPER.rail / 2},-4H${THEATRE_PAPER.rail / 2}V4H-${THEATRE_PAPER.rail / 2}Z`, fill: '#8a5c3a' },
      { d: `M-${THEATRE_PAPER.rail / 2},-4H${THEATRE_PAPER.rail / 2}V-2H-${THEATRE_PAPER.rail / 2}Z`, fill: '#b98455' },
      { d: `M-${THEATRE_PAPER.rail / 2},2H${THEATRE_PAPER.rail / 2}V4H-${THEATRE_PAPER.rail / 2}Z`, fill: '#5e3b26' },
    ],
  );

/** A small oil lamp with a paper shade, lit. */
const lamp = (): Cutout =>
  plain(
    'lamp',
    [-34, -82, 68, 88],
    [
      { d: 'M-20,4C-20,-3 -12,-5 -9,-6L9,-6C12,-5 20,-3 20,4Z', fill: '#6e4a2c' },
      { d: 'M-20,4C-20,1 -18,-1 -15,-3L15,-3C18,-1 20,1 20,4Z', fill: '#94683c' },
      {
        d: 'M-4,-6C-4,-12 -12,-14 -12,-21C-12,-27 -6,-29 0,-29C6,-29 12,-27 12,-21C12,-14 4,-12 4,-6Z',
        fill: '#a87a44',
      },
      { d: 'M-8,-22C-8,-26 -4,-27.4 0,-27.4C-4,-24 -5,-19 -3,-13C-6,-15 -8,-18 -8,-22Z', fill: '#d9ab68' },
      { d: 'M-6,-29H6V-33H-6Z', fill: '#6e4a2c' },
      { d: 'M-7,-33C-10,-42 -9,-52 -5,-60H5C9,-52 10,-42 7,-33Z', fill: '#ffe9b8', opacity: 0.95 },
      { d: 'M0,-36C-5,-40 -4,-46 0,-53C4,-46 5,-40 0,-36Z', fill: '#fffaf0' },
      { d: 'M-30,-46L-15,-78H15L30,-46C20,-41 -20,-41 -30,-46Z', fill: '#f3cf8c' },
      { d: 'M-30,-46L-15,-78H-9L-17,-43.4C-23,-44 -28,-45 -30,-46Z', fill: '#fbe3b0' },
      { d: 'M30,-46L15,-78H9L17,-43.4C23,-44 28,-45 30,-46Z', fill: '#d9a95f' },
      { d: 'M-15,-78H15L16,-75.4H-16Z', fill: '#b98147' },
      { d: 'M-30,-46C-20,-41 20,-41 30,-46L29,-48.4C20,-43.6 -20,-43.6 -29,-48.4Z', fill: '#b98147' },
    ],
  );

export const theatreCutouts = (): readonly Cutout[] => [rail(), lamp()];
