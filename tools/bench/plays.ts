/** How reading and jumping hold up as plays grow. */
import { seededRandom } from '../../src/maths/seeded-random.js';
import { createPlay } from '../../src/play/play';
import { readBundle } from '../bundle.js';
import { root } from '../driven/build.js';
import type { DataFile } from '../data-files.js';
import { type Result, atMost, measured, median } from './result.js';

const SIZES = [100, 10_000, 100_000]; // steps
const JUMPS = 300;

/** 0 -> 'a', 25 -> 'z', 26 -> 'ba': an id may not end in a number. */
const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));

/** The play's own lines, each told so often that there are `size` of them. */
function enlarge(files: readonly DataFile[], size: number): DataFile[] {
  const lines = files.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim());
  const times = Math.ceil(size / lines.length);
  const told = lines.flatMap((line) => {
    const step = JSON.parse(line) as { id: string };
    return Array.from({ length: times }, (_, i) => JSON.stringify({ ...step, id: `${step.id}-${letters(i)}` }));
  });
  return [{ name: 'large.jsonl', text: told.slice(0, size).join('\n') }];
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function measurePlay(files: readonly DataFile[], size: number): Result[] {
  const large = enlarge(files, size);
  const bundle = readBundle(root);
  let play = createPlay(bundle, []);
  const parse = time(() => (play = createPlay(bundle, large)));
  const count = play.steps.length;
  if (count < size * 0.99)
    throw new Error(`only ${count} of ${size} steps could be read: ${JSON.stringify(play.faults[0])}`);
  const pass = time(() => play.stageAt(count - 1));
  const random = seededRandom(size);
  const jumps = Array.from({ length: JUMPS }, () => time(() => play.stageAt(Math.floor(random() * count))));
  return [
    size === SIZES.at(-1)
      ? atMost(2000, `reading ${size} steps`, parse, 'ms')
      : measured(`reading ${size} steps`, parse, 'ms'),
    measured(`one pass over ${size} steps`, pass, 'ms'),
    measured(`a jump among ${size} steps, median`, median(jumps), 'ms'),
    atMost(5, `a jump among ${size} steps, longest of ${JUMPS}`, Math.max(...jumps), 'ms'),
  ];
}

export function measurePlays(files: readonly DataFile[]): Result[] {
  measurePlay(files, SIZES[0]!); // the first run of any code is slower than all others
  return SIZES.flatMap((size) => measurePlay(files, size));
}
