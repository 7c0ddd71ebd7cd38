/** The texts that tests read: the play as shipped, and lines made up on the spot. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/play/screenplay/parse';
import { playFiles } from '../../tools/play-files';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const shipped: readonly SourceFile[] = playFiles(ROOT);

export const rejected = (rule: string): SourceFile => ({
  name: `${rule}.jsonl`,
  text: readFileSync(`${ROOT}/tests/rejected/${rule}.jsonl`, 'utf8'),
});

/** One file of steps, each an object; what a step needs and a test does not care about is filled in. */
export const scene = (...steps: readonly object[]): SourceFile => ({
  name: 'scene.jsonl',
  text: steps
    .map((step, i) =>
      JSON.stringify({
        id: `step-${'abcdefghij'[i]}`,
        beat: 'M01',
        kind: 'narration',
        who: 'lily',
        text: 'Yes.',
        ...step,
      }),
    )
    .join('\n'),
});
