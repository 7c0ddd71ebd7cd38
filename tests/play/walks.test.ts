import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play } from '../../src/play/play';
import { Playhead } from '../../src/play/playback/playhead';
import type { Stage } from '../../src/play/stage';
import { Recorder } from './presenters';
import { scene, shipped } from './texts';
import { BUNDLE, VOCABULARY, OPENING, readPlay } from './shipped';
import { perform } from './shipped';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Stage after stage, with no shortcut; each is frozen, so that whatever would change one throws. */
function fold({ steps }: Play): Stage[] {
  const stages: Stage[] = [];
  for (const step of steps) stages.push(frozen(perform(stages.at(-1) ?? frozen(OPENING), step).after));
  return stages;
}

const ids = readPlay(shipped).steps.map(({ id }) => id);
const edited = readPlay([...shipped].slice(1)); // the play as an author might leave it for a while
const naive = fold(readPlay(shipped));

const move = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('advance', 'skip', 'back', 'tick', 'snapToRest') },
  { weight: 2, arbitrary: fc.constantFrom(...ids).map((id) => `jump ${id}`) },
  { weight: 1, arbitrary: fc.constantFrom('restage whole', 'restage edited') },
);

function walk(moves: readonly string[], lasting: readonly number[]) {
  const presenters = lasting.map((ticks) => new Recorder(ticks));
  let play = readPlay(shipped);
  const playhead = new Playhead(play, presenters);
  playhead.begin();
  for (const each of moves) {
    const [verb, name] = each.split(' ');
    if (verb === 'jump') playhead.jump(name!);
    else if (verb === 'restage') playhead.restage((play = name === 'whole' ? readPlay(shipped) : edited));
    else if (verb === 'tick') presenters.forEach((presenter) => presenter.tick());
    else playhead[verb as 'advance' | 'skip' | 'back' | 'snapToRest']();
  }
  return { playhead, presenters, play };
}

describe('any walk through the play', () => {
  it('ends on the stage that a fresh reading of the play has there, and everyone was told so last', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 40 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
        (moves, lasting) => {
          const { playhead, presenters, play } = walk(moves, lasting);
          const due = fold(play)[playhead.index]!;
          expect(play.steps).toContain(playhead.step);
          expect(playhead.stage).toEqual(due);
          for (const { last } of presenters) expect([last!.index, last!.after]).toEqual([playhead.index, due]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells each step from the stage that the step before it left', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const { presenters, play } = walk(moves, [0]);
        const { index, before } = presenters[0]!.last!;
        expect(before).toEqual(fold(play)[index - 1] ?? OPENING);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the stage at a step', () => {
  it('is the same in whatever order the steps are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(ids.length - 1), { minLength: 1, maxLength: 30 }), (order) => {
        const play = readPlay(shipped);
        expect(order.map((n) => play.stageAt(n))).toEqual(order.map((n) => naive[n]));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same across checkpoints of a play of many hundred steps', () => {
    const letters = (n: number): string =>
      (n > 0 ? letters(Math.floor(n / 26)) : '') + String.fromCharCode(97 + (n % 26));
    const play = readPlay([
      scene(...Array.from({ length: 700 }, (_, i) => ({ id: `at-${letters(i)}`, cues: [{ light: (i % 240) / 10 }] }))),
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 699 }), (n) => {
        expect(play.stageAt(n).hour).toBe((n % 240) / 10);
      }),
    );
  });

  it('costs a short fold only, however long the play, once it has been passed', () => {
    const { steps } = readPlay([
      {
        name: 'long.jsonl',
        text: Array.from({ length: 7 }, (_, i) =>
          shipped.map(({ text }) => text.replaceAll('"id":"', `"id":"${'abcdefg'[i]}-`)).join('\n'),
        ).join('\n'),
      },
    ]);
    let folded = 0;
    const counted = new Proxy(steps, {
      get: (target, name, receiver) => (/^\d+$/.test(String(name)) && folded++, Reflect.get(target, name, receiver)),
    });
    const play = new Play(BUNDLE, VOCABULARY, counted, []);
    play.stageAt(steps.length - 1);
    const costs = steps.map((_, n) => ((folded = 0), play.stageAt(n), folded));
    expect(Math.max(...costs)).toBeLessThanOrEqual(64);
  });

  it('is plain data: it survives a round trip through JSON', () => {
    for (const stage of naive) expect(JSON.parse(JSON.stringify(stage))).toEqual(stage);
  });

  it('is the opening stage before the first step, and the last stage beyond the last', () => {
    const play = readPlay(shipped);
    expect(play.stageAt(-1)).toEqual(OPENING);
    expect(play.stageAt(play.steps.length + 10)).toEqual(naive.at(-1));
  });

  it('has no moment for a step that there is none of', () => {
    expect(() => readPlay(shipped).moment(ids.length)).toThrow(RangeError);
  });
});
