/** Heads go with what is said, and nothing is left of it. */
import { describe, expect, it } from 'vitest';
import { listening, sentencesOf, speaking } from '../../../src/stage/acting/talk';
import { Performed, spoilt } from '../performed';

const peak = (talk: ReturnType<typeof listening>, channel: 'head' | 'lean', from = 0, until = 1): number => {
  const values = Array.from({ length: 200 }, (_, i) => talk!.keys(from + ((until - from) * i) / 199)[channel] ?? 0);
  return values.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
};

describe('sentences', () => {
  it('begin and end as they are told, in every script', () => {
    expect(sentencesOf('Two, then. Why?', 1).map(({ mark }) => mark)).toEqual(['.', '?']);
    expect(sentencesOf('そう。本当？', 1).map(({ mark }) => mark)).toEqual(['。', '？']);
    expect(sentencesOf('Well', 1).map(({ mark }) => mark)).toEqual(['']);
    expect(sentencesOf('…', 1)).toEqual([]);
    const [first, second] = sentencesOf('Two, then. Why?', 1);
    expect(first!.begins).toBeLessThan(first!.ends);
    expect(second!.begins).toBeGreaterThan(first!.ends);
  });

  it('lift a listener’s head where they ask, lower it where they tell, make it flinch where they are cried', () => {
    expect(peak(listening('Are you happy?', 1), 'head')).toBeLessThan(-2);
    expect(peak(listening('I still love you.', 1), 'head')).toBeGreaterThan(2);
    expect(peak(listening('Let go of me!', 1), 'lean')).toBeLessThan(-1);
    expect(listening('well', 1)).toBeNull();
  });

  it('raise a speaker’s head as each begins, and leave nothing behind', () => {
    const talk = speaking('I would take it back if I could. I did not know what it would do.', 1)!;
    for (const { begins } of sentencesOf('I would take it back if I could. I did not know what it would do.', 1))
      expect(peak(talk, 'head', begins / talk.time, Math.min(1, (begins + 0.4) / talk.time))).toBeLessThan(-2);
    expect(talk.keys(1)).toEqual({ neck: 0, head: 0, lean: 0 });
  });
});

it('who listens is no statue: a head goes with the line, where nothing else moves it', () => {
  const headsOf = (told?: ReturnType<typeof spoilt>) => {
    const performed = new Performed(told ? { told } : {}).begin('up-to');
    return performed.frames(120, 30).map(({ figures }) => figures.james!.joints.face!);
  };
  const [heard, unheard] = [
    headsOf(),
    headsOf(spoilt('up-to', 'What sort of a question is that? What’s it for?', '…')),
  ];
  const most = Math.max(...heard.map(({ x }, i) => Math.abs(x - unheard[i]!.x)));
  expect(most).toBeGreaterThan(2); // world units
  expect(Math.abs(heard.at(-1)!.x - unheard.at(-1)!.x)).toBeLessThan(0.5);
});
