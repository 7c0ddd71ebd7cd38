/** The pages whose opening is measured, the play's and those beside them. */
import type { Moment } from '../../src/play/step';
import { compareOpenings } from './opening.js';
import type { Result } from './result.js';
import { serve } from './serve.js';
import { buildYardsticks, EMPTY } from './yardsticks.js';

/** The title, and a step in the middle that the address names, each beside its yardsticks. */
export async function measureOpening(
  address: string,
  moments: readonly Moment[],
  title: string,
  runs: number,
): Promise<Result[]> {
  const { step } = moments.filter(({ step: { text } }) => text !== '')[Math.floor(moments.length / 2)]!;
  const yardsticks = await buildYardsticks(title, step.text);
  const beside = await serve(yardsticks.folder);
  const words = { picture: null } as const;
  const results = await compareOpenings(
    {
      bare: { ...words, address: `${beside.address}bare/`, words: { in: 'h1', say: title } },
      line: { ...words, address: `${beside.address}line/`, words: { in: 'p', say: step.text } },
      empty: { address: beside.address + EMPTY.replace('index.html', ''), words: null, picture: 'cleared' },
      title: { address, words: { in: '.title', say: title }, picture: 'drawn' },
      step: { address: `${address}#${step.id}`, words: { in: '.card-line', say: step.text }, picture: 'drawn' },
    },
    runs,
  );
  beside.close();
  yardsticks.remove();
  return results;
}
