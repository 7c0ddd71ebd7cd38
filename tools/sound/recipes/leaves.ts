/**
 * The foliage of one big tree: leaves that tick and brush against each other over a soft rush; even, like the grass.
 */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chainRound, ears, folded } from '../loop';
import { wander, white } from '../noise';
import { around, mix, type Signal, shape } from '../signal';
import { crackle } from '../struck';

const SECONDS = 9.6;
const LONGEST_LEAF = 0.07; // seconds that the last leaf may sound on over the end

interface Bough {
  readonly where: number; // -1 left … 1 right
  readonly leaves: number; // that strike a second
  readonly hz: number; // about where they sound
}
const BOUGHS: readonly Bough[] = [
  { where: -0.7, leaves: 420, hz: 3100 },
  { where: 0, leaves: 520, hz: 2500 },
  { where: 0.7, leaves: 420, hz: 3600 },
];

/** A seamless stereo loop. */
export function leaves(): Signal[] {
  const boughs = BOUGHS.map((bough, i) => ({ sound: rustle(bough, 500 + 10 * i), ...bough }));
  return [0, 1].map((ear) => mix(...boughs.map(({ sound, where }) => [sound, ears(where)[ear]!] as const)));
}

function rustle({ leaves: perSecond, hz }: Bough, seed: number): Signal {
  const stir = around(wander(SECONDS, 37, seed + 1));
  const striking = folded(
    crackle(SECONDS + LONGEST_LEAF, seededRandom(seed), {
      density: (time) => perSecond * (0.7 + 0.6 * stir(time)),
      strength: (time) => (time < SECONDS ? 0.65 + 0.35 * stir(time) : 0),
      faintest: 0.15,
      decay: [0.001, 0.009],
    }),
    SECONDS,
  );
  const dry = chainRound(
    striking,
    { pass: 'band', hz, q: 0.7 },
    { pass: 'low', hz: 5800, q: 0.6 },
    { pass: 'low', hz: 7500, q: 0.6 },
  );
  return mix([dry, 1], [rush(seed + 2), 0.1]);
}

function rush(seed: number): Signal {
  const [flutter, stir] = [around(wander(SECONDS, 120, seed)), around(wander(SECONDS, 31, seed + 1))];
  const air = chainRound(
    white(SECONDS, seed + 3),
    { pass: 'high', hz: 700, q: 0.6 },
    { pass: 'low', hz: 3800, q: 0.6 },
  );
  return shape(air, (time) => (0.7 + 0.3 * stir(time)) * (0.6 + 0.4 * flutter(time)));
}
