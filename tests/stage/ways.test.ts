/** However one gets to a step, what stands on stage there is the same. */
import { describe, expect, it } from 'vitest';
import { ids, Performed, play } from './performed';
import { differences, EXACT } from './same';
import { AFTERWARDS, APART, type End, otherThanJumped, type Turn, walk } from './turns';

const FADE = 0.35; // seconds in which a page that shows less motion fades to a step

/** Seconds until a step's slowest cue is over, be it light or camera. */
const endOf = (id: string): number =>
  Math.max(0, ...play.moment(play.indexOf(id)).cues.map(({ start, time }) => start + time));

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
  performed.step(APART, 60);
  const second = performed.read();
  performed.snapToRest();
  const settled = performed.read();
  return { played: [first, second], settled, jumped: performed.jump(settled.step).read() };
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('a random walk (%i)', (seed) => {
  it('ends as a jump to its last step does', () => {
    const end = take(new Performed(), walk(seed, ids));
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

it('with less motion every step is told at once, and stands as a jump does', () => {
  const [told, jumped] = [new Performed({ reduceMotion: true }), new Performed({ reduceMotion: true })];
  const wrong = ids.slice(1).flatMap((id) => {
    told.advance();
    const busy = told.busy ? [`${id}: busy`] : [];
    told.step(FADE, 21);
    told.skip(); // mouths go on speaking for as long as the line is long
    jumped.jump(id).step(0, 2); // props that are looked at come to rest with the first frame
    return [...busy, ...differences(told.read(), jumped.read(), EXACT).map((what) => `${id}: ${what}`)];
  });
  expect(wrong).toEqual([]);
});
