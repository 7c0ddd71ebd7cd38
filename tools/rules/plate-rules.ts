/** What must hold of plates and pop-ups: layers with names of their own, colours that there are, bearers before. */
import type { PlateData, PlateLayer } from '../../src/schemas/plate.js';
import type { PopUpData } from '../../src/schemas/pop-up.js';
import { dyes, namedTwice, strange, type Complaints } from './names.js';

export const popUpRules = ({ layers, palette }: Pick<PopUpData, 'layers' | 'palette'>): Complaints => [
  ...namedTwice(layers, 'layers'),
  ...dyes(layers, palette, 'layers'),
  ...layers.flatMap((layer, i) => [...bearerRules(layers, layer, i), ...loopRules(layer, i)]),
];

export const plateRules = ({ wide, upright, keepClear = [], ...plate }: PlateData): Complaints => [
  ...popUpRules(plate),
  ...emptyBox(wide, 'wide'),
  ...emptyBox(upright, 'upright'),
  ...keepClear.flatMap((box, i) => beyond(box, [wide, upright], i)),
];

type Box = PlateData['wide'];

function bearerRules(layers: readonly PlateLayer[], { joined }: PlateLayer, i: number): Complaints {
  if (joined === undefined) return [];
  const before = layers.slice(0, i).map(({ name }) => name);
  const path = ['layers', i, 'joined'];
  if (before.includes(joined) || !layers.some(({ name }) => name === joined))
    return strange(joined, before, 'layer before it', path);
  return [
    {
      path,
      what: `"${joined}" does not come before the layer that is joined to it`,
      how: 'move it up in the list, or join this layer to one that stands before it',
    },
  ];
}

function loopRules({ keys, loop }: PlateLayer, i: number): Complaints {
  if (loop === undefined) return [];
  const last = keys?.at(-1)?.at ?? 0;
  if (keys !== undefined && last <= loop) return [];
  return [
    {
      path: ['layers', i, 'loop'],
      what: keys ? `its keys go on until ${last}, and it begins anew after ${loop}` : 'it has no keys to begin anew',
      how: keys ? `give the loop ${last} seconds or more` : 'give it "keys", or take the "loop" out',
    },
  ];
}

const emptyBox = ([, , width, height]: Box, field: string): Complaints =>
  width > 0 && height > 0
    ? []
    : [{ path: [field], what: 'this box is empty', how: 'give it a width and a height above 0' }];

/** What no screen shows need not be kept clear. */
const beyond = ([x, y, width, height]: Box, seen: readonly Box[], i: number): Complaints =>
  seen.some(([left, top, across, down]) => x < left + across && x + width > left && y < top + down && y + height > top)
    ? []
    : [
        {
          path: ['keepClear', i],
          what: 'this box lies outside of what is seen',
          how: 'move it into "wide" or "upright", or take it out',
        },
      ];
