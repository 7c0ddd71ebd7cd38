/** However one gets to a step, what stands on stage there is the same. */
import { describe, expect, it } from 'vitest';
import { chance } from '../../src/maths/seeded-random';
import { ids, Performed, play } from './performed';
import { BREATHING, differences, EXACT, type Reading } from './same';

type Turn = readonly ['advance' | 'hurry' | 'back'] | readonly ['jump', string] | readonly ['step', number];
interface End {
  readonly played: readonly [Reading, Reading]; // left to itself: two moments, for one may fall in a blink
  readonly settled: Reading;
  readonly jumped: Reading;
}

const OPERATIONS = 60;
const AFTERWARDS = 2; // seconds left to the stage once everything is over
const SHORT = 0.5; // seconds that a step may take to be told where nothing travels

/** Seconds until a step's slowest cue is over, be it light or camera. */
const endOf = (id: string): number =>
  Math.max(0, ...play.moment(play.indexOf(id)).cues.map(({ start, time }) => start + time));

/** Mostly onwards, as viewers go. */
function walk(seed: number): Turn[] {
  const random = chance(seed);
  const turn = (): Turn => {
    const lot = random();
    if (lot < 0.4) return ['advance'];
    if (lot < 0.5) return ['hurry'];
    if (lot < 0.58) return ['back'];
    if (lot < 0.64) return ['jump', ids[Math.floor(random() * ids.length)]!];
    return ['step', random() ** 2 * 4];
  };
  return [['jump', ids[Math.floor(random() * ids.length)]!], ...Array.from({ length: OPERATIONS }, turn)];
}

function take(performed: Performed, turns: readonly Turn[]): End {
  for (const [name, value] of turns) {
    if (name === 'jump') performed.jump(value);
    else if (name === 'step') performed.step(value, Math.ceil(value * 60));
    else performed[name]();
  }
  for (let i = 0; performed.busy && i < 60; i++) performed.step(2, 30);
  const rest = endOf(performed.read().step) + AFTERWARDS;
  performed.step(rest, Math.ceil(rest * 10));
  const first = performed.read();
  performed.step(0.4, 24);
  const second = performed.read();
  performed.settle();
  const settled = performed.read();
  return { played: [first, second], settled, jumped: performed.jump(settled.step).read() };
}

/** What is other than after a jump at both moments. */
function otherThanJumped({ played, jumped }: End): string[] {
  const [first, second] = played.map((reading) => differences(reading, jumped, BREATHING));
  return first!.filter((what) => second!.includes(what)).map((what) => `${jumped.step}: ${what}`);
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('a random walk (%i)', (seed) => {
  it('ends as a jump to its last step does', () => {
    const end = take(new Performed(), walk(seed));
    expect(differences(end.settled, end.jumped, EXACT), `settled at ${end.jumped.step}`).toEqual([]);
    expect(otherThanJumped(end)).toEqual([]);
    expect(differences(new Performed().jump(end.jumped.step).read(), end.jumped, EXACT), 'opened there').toEqual([]);
  });
});

it('the whole play, played out step by step, stands as jumps do', () => {
  const performed = new Performed();
  const wrong = ids.flatMap((id, i) =>
    otherThanJumped(take(performed, i === 0 ? [['jump', id]] : [['jump', ids[i - 1]!], ['advance'], ['step', 0.5]])),
  );
  expect(wrong).toEqual([]);
});

it('with less motion every step is told soon, and stands as a jump does', () => {
  const performed = new Performed({ calm: true });
  const wrong = ids.slice(1).flatMap((id) => {
    performed.begin(id);
    const told = !performed.busy;
    performed.step(SHORT, 30);
    performed.hurry(); // mouths go on speaking for as long as the line is long
    const here = performed.read();
    performed.jump(id).step(0, 2); // props that are looked at come to rest with the first frame
    return [
      ...(told ? [] : [`${id}: busy`]),
      ...differences(here, performed.read(), { ...BREATHING, joint: EXACT.joint }),
    ];
  });
  expect(wrong).toEqual([]);
});
