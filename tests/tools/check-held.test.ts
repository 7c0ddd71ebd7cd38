/** A prop that no hand has any more, though it is carried, is told of. */
import { expect, it } from 'vitest';
import type { Play } from '../../src/play/play';
import type { PropArt } from '../../src/schemas/prop-art';
import { heldWarnings } from '../../tools/check-held';

const state = (held: boolean, parts: object = { cup: [0, 0, 1] }) => ({ depth: 1, time: 1, held, parts });
const props = {
  cup: { place: 'kitchen', states: { down: state(false), up: state(true), gone: state(true, {}) } },
} as unknown as PropArt['props'];

/** @param stages [place, state of the cup, what the near hand touches] after each step */
function told(...stages: readonly (readonly [place: string, cup: string, near: string | null])[]): string[] {
  const play = {
    steps: stages.map((_, n) => ({ at: { file: '1-act.jsonl', line: n + 1 } })),
    stageAt: (n: number) => {
      const [place, cup, near] = stages[n]!;
      return { place, props: { cup }, figures: { ada: { touch: { near, far: null } } } };
    },
  };
  return heldWarnings(play as unknown as Play, { props });
}

it('is told of once, at the step after which it hangs in the air', () =>
  expect(told(['kitchen', 'up', 'cup'], ['kitchen', 'up', null], ['kitchen', 'up', null])).toEqual([
    '1-act.jsonl:2:1 after this the cup is "up", and no hand has it: lay it down with a movement that "gives" it ' +
      'another state, or take one that keeps the hand on it',
  ]));

it.each([
  ['lies', ['kitchen', 'down', null]],
  ['is carried', ['kitchen', 'up', 'cup']],
  ['is not to be seen', ['kitchen', 'gone', null]],
  ['is elsewhere', ['hill', 'up', null]],
] as const)('is not told of where it %s', (_, stage) => expect(told(stage)).toEqual([]));
