import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { chosen, readChoice } from '../../tools/filmstrip/choice';

const ALL = ['alarm', 'five-more', 'hides'];

it('pairs pictures with steps, or with a moment of a step', () => {
  expect(readChoice(['--beside', 'a/one.png=alarm,two=3.jpg=hides@1.25']).beside).toEqual([
    { picture: 'a/one.png', step: 'alarm' },
    { picture: 'two=3.jpg', step: 'hides', seconds: 1.25 },
  ]);
});

it.each(['one.png', 'one.png=', '=alarm', 'one.png=alarm@soon', 'one.png=alarm@1.2.3'])(
  'says how to write a pair in place of %s',
  (text) => {
    expect(() => readChoice(['--beside', text])).toThrow(
      `--beside ${text}: write it as PICTURE=STEP, or PICTURE=STEP@SECONDS`,
    );
  },
);

it('names a step that is not in the play, wherever it is asked for', () => {
  for (const option of ['--only', '--from', '--step'])
    expect(() => chosen(ALL, readChoice([option, 'hide']))).toThrow("the play has no step 'hide'");
  expect(() => chosen(ALL, readChoice(['--beside', 'one.png=hide']))).toThrow("the play has no step 'hide'");
});

it('takes a part of the play in the order played', () => {
  expect(chosen(ALL, readChoice(['--only', 'hides,alarm']))).toEqual(['alarm', 'hides']);
  expect(chosen(ALL, readChoice(['--from', 'five-more']))).toEqual(['five-more', 'hides']);
  expect(chosen(ALL, readChoice([]))).toEqual(ALL);
});

it('writes where it is told to, a whole path included', () => {
  const absolute = resolve('/somewhere/else');
  expect(readChoice(['--out', absolute]).out).toBe(absolute);
  expect(readChoice(['--out', 'strips']).out).toBe(resolve(process.env.INIT_CWD ?? '.', 'strips'));
});
