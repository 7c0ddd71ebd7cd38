import { describe, expect, test } from 'vitest';
import { fold, found } from '../../src/page/words/text-search';

describe('looking for words that were said', () => {
  const said = ['I didn’t think you would.', 'The café on the hill', 'Wait. Sorry…'];

  test('neither case nor accents nor the curl of an apostrophe matter', () => {
    expect(found(said, "DIDN'T")).toEqual([true, false, false]);
    expect(found(said, ' cafe ')).toEqual([false, true, false]);
    expect(fold('É  à')).toBe('e a');
  });

  test('looking for nothing finds all', () => expect(found(said, '')).toEqual([true, true, true]));
});
