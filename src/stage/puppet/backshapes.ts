/**
 * Cuts the back of a head and the shoulders under it, as they stand at the left edge of a picture that is 720 units
 * high, turned to its middle; round the middle of the head.
 */
import type { Back } from '../../schemas/figure';
import type { Cutout, Shape } from '../paper/paper';

const paper = (d: string, fill: string, opacity?: number): Shape => ({ d, fill, ...(opacity && { opacity }) });
const strands = (stroke: string, width: number, ...lines: readonly string[]): Shape[] =>
  lines.map((d) => ({ d, stroke, width, opacity: 0.55 }));

/** The colour of the coat, as palettes name it. */
const cloth = (shade?: 2 | 3): string => `coat${shade ?? ''}`;

const shoulders: readonly Shape[] = [
  paper(
    'M-620,620C-560,330 -420,232 -236,196C-150,178 -90,150 -66,110L70,110' +
      'C92,150 132,182 196,212C272,248 312,330 330,620Z',
    cloth(),
  ),
  paper('M-620,620C-560,330 -420,232 -250,200C-330,300 -372,420 -388,620Z', cloth(2)),
  paper('M330,620C312,330 272,248 196,212C232,300 244,440 240,620Z', cloth(3), 0.8),
];
const EAR = { x: 78, y: 22 } as const; // its middle

const nape = paper('M-62,40L64,40C66,100 78,130 96,160L-96,160C-76,130 -64,100 -62,40Z', 'skin2');
const scarf: readonly Shape[] = [
  paper(
    'M-136,104C-70,152 64,156 134,96C152,120 158,160 150,196' + 'C70,246 -92,248 -168,196C-172,160 -158,128 -136,104Z',
    'scarf',
  ),
  paper('M-160,168C-84,222 74,222 152,166L150,196C70,246 -92,248 -168,196Z', 'scarf2'),
  ...strands('scarf3', 7, 'M-120,132C-60,172 60,174 128,126'),
];

/** The cheek beyond the hair: the head is turned a little to what it looks at. */
const cheek = paper('M70,-70C112,-58 132,-24 134,6C136,40 126,72 104,96C92,110 76,118 56,122L40,40Z', 'skin');

/** The one ear that is seen so. @param size of it, 1 as drawn */
function ear(size: number): Shape[] {
  const [x, w, h] = [EAR.x, 19 * size, 34 * size];
  const oval = (of: number): string =>
    `M${x},${EAR.y - h * of}C${x + w * of},${EAR.y - h * of} ${x + w * of},${EAR.y + h * of} ${x},${EAR.y + h * of}` +
    `C${x - w * of},${EAR.y + h * of} ${x - w * of},${EAR.y - h * of} ${x},${EAR.y - h * of}Z`;
  return [paper(oval(1), 'skin'), paper(oval(0.55), 'skin2')];
}

const cap = 'M-116,30C-128,-90 -66,-152 8,-150C82,-148 122,-92 112,-34';
const HAIR: Readonly<Record<Back['hair'], readonly Shape[]>> = {
  tied: [
    paper(
      'M-66,70C-112,140 -124,226 -100,306C-84,362 -62,398 -42,436C-24,392 2,340 10,262C16,190 22,130 36,76Z',
      'hair',
    ),
    ...strands('hair2', 10, 'M-20,120C-40,200 -52,290 -50,390', 'M-70,150C-92,220 -88,290 -66,350'),
    paper(`${cap}C108,-4 96,16 86,34C78,72 62,110 22,124C-36,134 -110,110 -116,30Z`, 'hair'),
    paper('M-46,84C-20,104 22,104 44,82L40,116C16,132 -20,132 -44,114Z', 'hair2'),
    ...strands(
      'hair3',
      8,
      'M-90,-40C-70,20 -44,60 -14,90',
      'M-30,-130C-34,-50 -26,30 -2,88',
      'M78,-104C74,-30 50,40 14,90',
      'M-40,130C-70,200 -74,270 -50,360',
      'M6,130C-4,210 -24,280 -34,380',
    ),
  ],
  loose: [
    paper(
      `${cap}C102,20 112,60 118,120C130,220 136,290 116,360C70,420 -96,424 -150,350C-176,240 -128,130 -116,30Z`,
      'hair',
    ),
    ...strands(
      'hair3',
      8,
      'M-70,-70C-100,60 -122,200 -104,330',
      'M-16,-140C-34,20 -46,200 -30,380',
      'M60,-120C88,20 100,190 70,370',
    ),
    ...strands('hair2', 12, 'M20,-146C26,40 30,220 16,390', 'M-96,20C-136,140 -142,240 -128,330'),
  ],
  short: [
    paper(
      'M-112,48C-136,10 -140,-40 -128,-70C-142,-96 -112,-120 -104,-126' +
        'C-96,-160 -52,-160 -44,-164C-20,-190 26,-176 40,-168' +
        'C78,-182 100,-146 104,-134C128,-124 130,-84 118,-56C112,-24 104,4 92,30' +
        'C86,58 82,72 74,92L58,76L40,104L20,82' +
        'L-4,108L-28,82L-52,104L-70,78L-92,92C-96,70 -106,64 -112,48Z',
      'hair',
    ),
    ...strands(
      'hair3',
      5,
      'M-20,-140C-70,-110 -96,-50 -92,20',
      'M0,-144C-20,-70 -16,0 -4,70',
      'M16,-140C70,-112 92,-50 86,30',
    ),
    ...strands('hair2', 6, 'M-40,-110C-58,-40 -54,20 -40,74', 'M40,-120C58,-50 54,14 40,74'),
  ],
};

/** Hair that stands up at the crown, leaning as it does on the puppet. @param size of it, 1 as drawn */
function tuft(size: number): Shape[] {
  const at = (x: number, y: number): string => `${4 + x * size},${-140 + y * size}`;
  return [
    paper(
      `M${at(-52, 0)}C${at(-56, -44)} ${at(-34, -76)} ${at(4, -88)}C${at(18, -93)} ${at(34, -94)} ${at(46, -86)}` +
        `C${at(30, -76)} ${at(26, -60)} ${at(32, -46)}C${at(46, -54)} ${at(62, -50)} ${at(68, -40)}` +
        `C${at(56, -30)} ${at(54, -16)} ${at(54, 0)}Z`,
      'hair',
    ),
    ...strands('hair3', 5 * size, `M${at(-30, 0)}C${at(-34, -36)} ${at(-16, -66)} ${at(18, -80)}`),
    ...strands('hair2', 5 * size, `M${at(8, 0)}C${at(2, -30)} ${at(8, -56)} ${at(24, -72)}`),
  ];
}

const BOX = [-640, -250, 1000, 890] as const;

/** Edges that face what is looked at, and are lit by it. */
const LIT_HAIR: Readonly<Record<Back['hair'], string>> = {
  tied: 'M-20,-146C62,-156 112,-100 110,-40',
  loose: 'M-20,-146C62,-156 112,-100 110,-40',
  short: 'M-30,-164C-8,-182 26,-172 40,-162C72,-174 96,-142 100,-130C122,-120 126,-84 114,-58',
};
const LIT_CLOTH = ['M128,108C146,128 150,158 146,188', 'M176,206C216,224 246,250 268,290'];
const RIM = 9; // units wide

const LIT_CHEEK = 'M114,-38C130,-20 132,-4 132,8C133,40 122,72 100,96';

/** The light on its edges, in white, to be laid over `backCutout`. */
export const backRim = ({ hair }: Back): Cutout => ({
  name: 'rim',
  box: BOX,
  shapes: [LIT_HAIR[hair], LIT_CHEEK, ...LIT_CLOTH].map((d) => ({
    d,
    stroke: '#ffffff',
    width: RIM,
  })),
});

export const backCutout = ({ hair, ears, tuft: high = 0 }: Back): Cutout => ({
  name: 'back',
  box: BOX,
  shapes: [
    ...shoulders,
    nape,
    ...(hair === 'short' ? scarf : []),
    cheek,
    ...(hair === 'short' ? [] : scarf),
    ...(high > 0 ? tuft(high) : []),
    ...HAIR[hair],
    ...(ears > 0 && hair !== 'loose' ? ear(ears) : []), // loose hair covers it
  ],
});

/** Units from the shoulder to the middle of the hand. */
export const SLEEVE = 300;
const SLEEVE_BOX = [-80, -90, 420, 210] as const;

/**
 * An arm held out along +x, from its shoulder at (0, 0), bent at the elbow, with its hand closed. It goes away from
 * the camera: the hand is far smaller than the shoulder.
 */
export const sleeveCutout: Cutout = {
  name: 'sleeve',
  box: SLEEVE_BOX,
  shapes: [
    paper('M264,-13C276,-25 298,-27 309,-17C319,-6 319,9 309,17C294,26 276,23 262,17Z', 'skin'),
    paper('M268,9C284,15 302,12 315,0C318,12 309,20 297,22C283,24 272,20 263,17Z', 'skin2'),
    paper('M268,-14C275,-27 292,-32 302,-27C307,-22 300,-17 291,-15C283,-13 275,-11 268,-14Z', 'skin'),
    ...strands('skin2', 3, 'M302,-18C309,-12 311,-6 310,0', 'M293,-16C300,-10 302,-4 301,4'),
    paper(
      'M-60,-72C16,-76 84,-34 138,-4C184,-10 232,-16 268,-17' +
        'C274,-6 274,8 268,20C236,46 204,84 164,100C112,116 30,104 -60,96Z',
      cloth(),
    ),
    paper(
      'M-60,44C40,60 104,66 150,58C196,44 236,16 271,4' +
        'C272,10 271,15 268,20C236,46 204,84 164,100C112,116 30,104 -60,96Z',
      cloth(2),
    ),
    paper('M244,-20C253,-20 262,-19 270,-18C276,-6 276,9 270,21C263,27 256,32 249,37C256,18 254,-2 244,-20Z', cloth(3)),
    ...strands(
      cloth(2),
      6,
      'M138,-4C150,8 154,22 152,36',
      'M118,-14C134,4 138,20 134,38',
      'M60,-54C74,-20 72,14 58,44',
    ),
  ],
};

/** The light on its upper edge, in white, to be laid over `sleeveCutout`. */
export const sleeveRim: Cutout = {
  name: 'sleeve-rim',
  box: SLEEVE_BOX,
  shapes: ['M-20,-74C40,-66 92,-30 138,-5C184,-11 232,-17 268,-18', 'M270,-16C276,-28 292,-33 302,-28'].map((d) => ({
    d,
    stroke: '#ffffff',
    width: RIM,
  })),
};
