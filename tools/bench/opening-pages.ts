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
      bare: { ...words, address: `${beside.address}bare/`, words: 'h1' },
      line: { ...words, address: `${beside.address}line/`, words: 'p' },
      empty: { address: beside.address + EMPTY.replace('index.html', ''), words: null, picture: 'cleared' },
      title: { address, words: '.title', picture: 'drawn' },
      step: { address: `${address}#${step.id}`, words: '.card-line', picture: 'drawn' },
    },
    runs,
  );
  beside.close();
  yardsticks.remove();
  return results;
}
