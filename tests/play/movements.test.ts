import { describe, expect, it } from 'vitest';
import { type FigureName, type Stage } from '../../src/play/stage';
import { type Posture } from '../../src/play/vocabulary';
import { lacking, markFor, meeting, NAMES } from './stages';
import { FIGURES, MARKS, MOVEMENTS, POSTURES } from './shipped';
import { move, other } from './shipped';

type Case = [name: string, who: FigureName, posture: Posture];
const cases: Case[] = NAMES.flatMap((name) =>
  FIGURES.flatMap((who) =>
    (MOVEMENTS[name]!.needs?.posture ?? (['standing'] as Posture[])).map((posture): Case => [name, who, posture]),
  ),
);
const lacks = NAMES.flatMap((name) =>
  FIGURES.flatMap((who) =>
    lacking(MOVEMENTS[name]!.needs ?? {}, who).map(([need, stage]): [string, FigureName, string, Stage] => [
      name,
      who,
      need,
      stage,
    ]),
  ),
);

function start(name: string, who: FigureName, posture: Posture): Stage {
  const stage = meeting(MOVEMENTS[name]!.needs ?? {}, who, posture);
  const mark = MARKS[markFor(MOVEMENTS[name]!, name) ?? MOVEMENTS[name]!.go?.from ?? ''];
  return MOVEMENTS[name]!.enters && mark ? { ...stage, place: mark.place } : stage;
}

const goal = (name: string): string => markFor(MOVEMENTS[name]!, name) ?? MOVEMENTS[name]!.go?.to ?? '';

describe('every movement', () => {
  it.each(cases)('%s by %s, %s, leaves what it gives', (name, who, posture) => {
    const { gives, other: others } = MOVEMENTS[name]!;
    const before = start(name, who, posture);
    const { after, time, complaints } = move(before, { do: name, to: markFor(MOVEMENTS[name]!, name) }, who, []);
    expect(complaints).toEqual([]);
    expect(time).toBeGreaterThanOrEqual(MOVEMENTS[name]!.motion.time);
    expect(Number.isFinite(time)).toBe(true);
    expect(after.figures[who]!.pose).toBe(gives?.pose ?? before.figures[who]!.pose);
    expect(after.figures[other(who)]!.pose).toBe(others?.pose ?? before.figures[other(who)]!.pose);
    expect(after.props).toMatchObject(gives?.props ?? {});
    for (const [hand, to] of Object.entries(gives?.touch ?? {}))
      expect(after.figures[who]!.touch).toHaveProperty(hand, to?.replace('other.', `${other(who)}.`) ?? null);
    expect(after.place).toBe(after.figures[who]!.place);
  });

  it.each(cases.filter(([name]) => goal(name) in MARKS))(
    '%s by %s, %s, comes to the mark it goes to',
    (name, who, posture) => {
      const { x, mark } = move(start(name, who, posture), { do: name, to: markFor(MOVEMENTS[name]!, name) }, who, [])
        .after.figures[who]!;
      expect([mark, x]).toEqual([goal(name), MARKS[goal(name)]!.x]);
    },
  );

  it.each(cases.filter(([name]) => !(goal(name) in MARKS)))(
    '%s by %s, %s, stays about where it was',
    (name, who, posture) => {
      const before = start(name, who, posture);
      expect(Math.abs(move(before, { do: name }, who, []).after.figures[who]!.x - before.figures[who]!.x)).toBeLessThan(
        300,
      );
    },
  );

  it.each(cases)('%s by %s, %s, takes half the time at twice the pace', (name, who, posture) => {
    const before = start(name, who, posture);
    const cue = { do: name, to: markFor(MOVEMENTS[name]!, name) };
    expect(move(before, { ...cue, pace: 2 }, who, []).time).toBeCloseTo(move(before, cue, who, []).time / 2);
  });

  it.each(cases)('%s by %s, %s, can be done in any mood, kept afterwards', (name, who, posture) => {
    const cue = { do: name, to: markFor(MOVEMENTS[name]!, name), mood: 'hopeful' };
    expect(move(start(name, who, posture), cue, who, []).after.figures[who]!.mood).toBe('hopeful');
  });

  it.each(lacks)('%s by %s is refused where its need is not met: %s', (name, who, _need, stage) => {
    const { after, time, complaints } = move(stage, { do: name, to: markFor(MOVEMENTS[name]!, name) }, who, [
      'cues',
      0,
    ]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatchObject({ rule: 'cue-cannot-follow', path: ['cues', 0, 'do'] });
    expect(complaints[0]!.what).toContain(`can't "${name}" here`);
    expect(complaints[0]!.how).not.toBe('');
    expect(after).toBe(stage);
    expect(time).toBe(0);
  });

  it.each(NAMES)('%s takes and leaves poses that there are', (name) => {
    const { gives, other: others, motion } = MOVEMENTS[name]!;
    const poses = [gives?.pose, others?.pose, ...(motion.keys ?? []).map(({ pose }) => pose)].filter(
      (pose) => pose !== undefined,
    );
    expect(poses.filter((pose) => POSTURES[pose] === undefined)).toEqual([]);
  });
});
