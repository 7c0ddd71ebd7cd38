import { describe, expect, it } from 'vitest';
import { type FigureName, type Stage } from '../../src/play/stage';
import { done, placed, standing } from './stages';
import { MARKS, MOVEMENTS } from './shipped';
import { move, other } from './shipped';

const either = ['lily', 'james'] as const;
const sideOf = { left: MARKS['tree-left']!.x, right: MARKS['tree-right']!.x };

/** Both at the tree, `who` having hidden on the left, the other leaning on the right. */
const leaning = (who: FigureName): Stage =>
  done(
    standing('hill', { [who]: placed('under-the-tree', { pose: 'stand' }) }),
    [who, 'hide'],
    [other(who), 'approach-far'],
    [other(who), 'arrive'],
    [other(who), 'lean'],
    [who, 'press-back'],
  );
const seated = (who: FigureName): Stage => done(leaning(who), [who, 'slide-down'], [other(who), 'slide-down']);
const clasped = (who: FigureName): Stage => done(seated(who), [other(who), 'reach-round'], [other(who), 'take-hand']);

/** `runner` at the foot, overtaken by the other. */
const caught = (runner: FigureName): Stage =>
  done(
    clasped(runner),
    [runner, 'pull-free'],
    [runner, 'stand-up'],
    [runner, 'run-down', 'foot'],
    [other(runner), 'rise-to-run'],
    [other(runner), 'chase'],
    [other(runner), 'overtake'],
    [other(runner), 'lunge-after'],
  );

describe.each(either)('the story with %s as the one who hides', (who) => {
  const they = other(who);

  it('puts each on one side of the trunk, back to the bark', () => {
    const { figures } = leaning(who);
    expect(figures[who]).toMatchObject({ mark: 'tree-left', x: sideOf.left, facing: 'left', pose: 'press-back' });
    expect(figures[they]).toMatchObject({ mark: 'tree-right', x: sideOf.right, facing: 'right', pose: 'lean' });
  });

  it('sits both down where they leaned', () => {
    const { figures } = seated(who);
    expect([figures[who]!.pose, figures[who]!.x, figures[they]!.pose, figures[they]!.x]).toEqual([
      'sit',
      sideOf.left,
      'sit',
      sideOf.right,
    ]);
  });

  it('joins the hands round the trunk, and one pulled free leaves the other empty-handed', () => {
    expect([clasped(who).figures[who]!.touch.near, clasped(who).figures[they]!.touch.near]).toEqual(['clasp', 'clasp']);
    const free = done(clasped(who), [who, 'pull-free']);
    expect(free.figures[who]!.touch.near).toBe('own.near-knee');
    expect(move(free, { do: 'tug' }, they, []).complaints).not.toEqual([]);
  });

  it('lets go of whoever runs out of reach', () => {
    const { figures } = done(clasped(who), [who, 'stand-up'], [who, 'run-down', 'slope']);
    expect(figures[who]!.touch).toEqual({ near: null, far: null });
    expect(figures[they]!.touch.near).toBeNull();
  });

  it('runs down, is chased, overtaken and held, face to face', () => {
    const { figures } = caught(who);
    expect(figures[they]!.touch.near).toBe(`${who}.near-forearm`);
    expect(Math.abs(figures[who]!.x - figures[they]!.x)).toBeLessThan(130);
    expect(figures[they]!.x).toBeLessThan(figures[who]!.x);
    expect([figures[they]!.facing, figures[who]!.facing]).toEqual(['right', 'left']);
  });

  it('stands free again after a release and a step back, still face to face', () => {
    const before = caught(who);
    const { figures } = done(before, [they, 'hold-arms'], [they, 'release'], [they, 'step-back']);
    expect(figures[they]!.touch).toEqual({ near: null, far: null });
    expect(figures[they]!.x).toBeLessThan(before.figures[they]!.x);
    expect(figures[they]!.facing).toBe('right');
  });

  it('ends in an embrace, arms round backs', () => {
    const { figures } = done(
      caught(who),
      [they, 'release'],
      [they, 'step-towards'],
      [they, 'take-hands'],
      [they, 'open-arms'],
      [who, 'embrace'],
    );
    expect(figures[they]!.touch).toEqual({ near: `${who}.back`, far: `${who}.far-back` });
    expect(figures[who]).toMatchObject({ pose: 'nestle', touch: { near: `${they}.waist`, far: null } });
    expect(Math.abs(figures[who]!.x - figures[they]!.x)).toBeLessThan(90);
  });
});

describe('ways', () => {
  const apart = standing('hill', {
    lily: placed('foot', { pose: 'stand' }),
    james: placed('slope', { pose: 'stand' }),
  });

  it('lead up to a figure from the side one comes from', () => {
    expect(done(apart, ['james', 'advance']).figures.james!.x).toBe(
      apart.figures.lily!.x + MOVEMENTS['advance']!.go!.beside!,
    );
    expect(done(apart, ['lily', 'advance']).figures.lily!.x).toBe(
      apart.figures.james!.x - MOVEMENTS['advance']!.go!.beside!,
    );
  });

  it('take as long as the distance, and longer where a figure looks small', () => {
    const far = standing('hill', { james: placed('far-side', { pose: 'stand' }) });
    const [near, distant] = [
      move(apart, { do: 'walk', to: 'tree-left' }, 'james', []).time,
      move(far, { do: 'walk', to: 'near-the-top' }, 'james', []).time,
    ];
    const unhurried = (from: string, to: string): number =>
      Math.abs(MARKS[from]!.x - MARKS[to]!.x) / MOVEMENTS['walk']!.go!.speed;
    expect(near).toBeCloseTo(unhurried('slope', 'tree-left'));
    expect(distant).toBeGreaterThan(unhurried('far-side', 'near-the-top') * 1.5);
  });

  it('turn a figure the way it goes', () => {
    expect(done(apart, ['james', 'walk', 'foot']).figures.james!.facing).toBe('left');
    expect(done(apart, ['james', 'walk', 'under-the-tree']).figures.james!.facing).toBe('right');
  });

  it('do not lead out of a place, nor to somebody who is not there', () => {
    const alone = standing('bedroom', { lily: placed('rug', { pose: 'stand' }), james: placed('foot') });
    expect(move(alone, { do: 'walk', to: 'foot' }, 'lily', ['cues', 0]).complaints).toMatchObject([
      { rule: 'cue-cannot-follow', path: ['cues', 0, 'to'] },
    ]);
    expect(move(alone, { do: 'chase' }, 'lily', []).complaints).toMatchObject([
      { rule: 'cue-cannot-follow', what: expect.stringContaining('james is not on this stage') },
    ]);
    expect(move(alone, { do: 'walk', to: 'james' }, 'lily', []).complaints).toMatchObject([
      { rule: 'cue-cannot-follow' },
    ]);
  });

  it('can’t be gone by a figure that is not on this stage, nor entered on another', () => {
    const bedroom = standing('bedroom', {});
    expect(move(bedroom, { do: 'nod' }, 'james', []).complaints).toMatchObject([
      { what: 'james can\'t "nod" here: james is not on this stage' },
    ]);
    expect(move(bedroom, { do: 'enter', to: 'foot' }, 'james', []).complaints).toMatchObject([
      { how: 'frame the hill with a cue before this one: {"camera": "frame", "on": "hill"}' },
    ]);
    expect(move(bedroom, { do: 'enter', to: 'lily' }, 'james', []).complaints).toMatchObject([
      { rule: 'cue-names-no-mark' },
    ]);
  });

  it('need a figure only where a figure moves: an alarm rings by itself', () => {
    expect(move(standing('bedroom', {}), { do: 'ring' }, 'james', []).after).toMatchObject({
      props: { alarm: 'ringing' },
      sounds: ['alarm'],
    });
  });
});
