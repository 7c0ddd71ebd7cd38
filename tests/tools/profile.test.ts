import { expect, it } from 'vitest';
import { timeByLayer, type Frame, type Profile } from '../../tools/bench/profile';

/** Calls as NAME@FILE, each of the one before; files are their own source. */
function node(id: number, call: string, ...children: number[]) {
  const [functionName, url] = call.split('@') as [string, string];
  return { id, callFrame: { functionName, url, lineNumber: 0, columnNumber: 0 }, children };
}
const origin = ({ url }: Frame): string | null => url || null;

const profile: Profile = {
  nodes: [
    node(1, '(root)@', 2, 9, 10),
    node(2, 'tick@src/stage/theatre.ts', 3, 5, 7),
    node(3, 'tick@src/stage/scenery/grass.ts', 4),
    node(4, 'groundAt@src/play/staging/terrain.ts'),
    node(5, 'follow@src/stage/performance/cast.ts', 6),
    node(6, 'tick@src/stage/puppet/secondary-motion.ts'),
    node(7, 'draw@src/stage/engine/game.ts', 8),
    node(8, 'driver@src/stage/engine/game.ts'),
    node(9, '(garbage collector)@'),
    node(10, '(idle)@'),
  ],
  samples: [4, 3, 6, 5, 8, 7, 2, 9, 10],
  timeDeltas: [1000, 500, 2000, 250, 4000, 125, 60, 30, 9000],
};

it('counts time to the layer whose file it is, or whose called it', () => {
  expect(Object.fromEntries(timeByLayer(profile, origin))).toEqual({
    'grass': 1.5,
    'hair, scarf, coat': 2,
    'figures': 0.25,
    'driver': 4,
    'drawing': 0.125,
    'everything else': 0.06,
    'collecting garbage': 0.03,
  });
});
