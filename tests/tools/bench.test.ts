/** What the bench weighs without a page is there to be weighed. */
import { expect, it } from 'vitest';
import { measureArt } from '../../tools/bench/art';
import { ROOT } from '../play/texts';

it('the art of the play and of what all plays share is weighed', () => {
  const [all, largest] = measureArt(ROOT);
  expect(largest!.what).toMatch(/of that .+\.json, the most/);
  expect(all!.value).toBeGreaterThan(largest!.value);
});
