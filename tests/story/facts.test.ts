/** What holds of this story: how long it is, what it tells, and of what words. */
import { describe, expect, it } from 'vitest';
import beats from '../../assets/plays/our-spot/beats.json';
import poses from '../../assets/shared/figures/poses.json';
import { type Stage } from '../../src/play/stage';
import type { CameraCue } from '../../src/play/step';
import { shipped } from '../play/texts';
import { readPlay, FIGURES, MARKS, MOODS, MOVEMENTS, POSTURES, PROPS, SOUNDS } from '../play/shipped';
import { checkPlay } from '../play/shipped';

const play = readPlay(shipped);
const moments = play.steps.map((_, n) => play.moment(n));
const timed = moments.flatMap(({ cues }) => cues);
const cues = play.steps.flatMap((step) => step.cues);
const apart = ({ figures: { lily, james } }: Stage): number => Math.abs(lily!.x - james!.x);
const done = new Set(cues.flatMap((cue) => ('do' in cue ? [cue.do] : [])));

describe('the play', () => {
  it('has no fault', () => {
    expect(checkPlay(shipped).faults).toEqual([]);
  });

  it('has between 110 and 150 steps', () => {
    expect(play.steps.length).toBeGreaterThanOrEqual(110);
    expect(play.steps.length).toBeLessThanOrEqual(150);
  });

  it('tells all 91 beats, in their order', () => {
    const told = play.steps.flatMap((step) => step.beats);
    expect([...new Set(told)]).toEqual(beats);
    expect(told.map((beat) => beats.indexOf(beat))).toEqual(
      told.map((beat) => beats.indexOf(beat)).toSorted((a, b) => a - b),
    );
    expect(beats).toHaveLength(91);
  });

  it.each(['F37', 'M05'])('takes its time over %s', (beat) => {
    expect(play.steps.filter((step) => step.beats.includes(beat)).length).toBeGreaterThan(2);
  });

  it('names its steps in words', () => {
    expect(play.steps.map(({ id }) => id).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });
});

describe('every word of the vocabulary is spoken', () => {
  it('movements', () => expect(Object.keys(MOVEMENTS).filter((name) => !done.has(name))).toEqual([]));

  it('camera shots', () => {
    const shots: CameraCue['camera'][] = ['frame', 'push', 'track', 'jolt', 'rise'];
    expect(shots.filter((shot) => !cues.some((cue) => 'camera' in cue && cue.camera === shot))).toEqual([]);
  });

  it('moods', () => {
    const felt = new Set(
      moments.flatMap(({ after, before }) =>
        FIGURES.flatMap((who) => [before.figures[who]!.mood, after.figures[who]!.mood]),
      ),
    );
    expect(MOODS.filter((mood) => !felt.has(mood))).toEqual([]);
    expect(MOODS).toHaveLength(20);
  });

  it('poses: each that there is, and none that there is not', () => {
    const passed = [...done].flatMap((name) => (MOVEMENTS[name]!.motion.keys ?? []).flatMap(({ pose }) => pose ?? []));
    const struck = new Set([
      ...timed.flatMap(({ after }) => FIGURES.map((who) => after.figures[who]!.pose)),
      ...passed,
    ]);
    expect([...struck].toSorted()).toEqual(Object.keys(poses).toSorted());
    expect([...struck].filter((pose) => !POSTURES[pose])).toEqual([]);
  });

  it('props: each in each of its states', () => {
    const seen = new Set(
      timed.flatMap(({ before, after }) =>
        [before, after].flatMap(({ props }) => Object.entries(props).map((prop) => prop.join(' '))),
      ),
    );
    expect([...seen].toSorted()).toEqual(
      Object.entries(PROPS)
        .flatMap(([prop, states]) => states.map((state) => `${prop} ${state}`))
        .toSorted(),
    );
  });

  it('marks that figures stand on belong to the place they are in', () => {
    const stood = moments.flatMap(({ after }) =>
      FIGURES.map((who) => after.figures[who]!).filter(({ place }) => place !== null),
    );
    expect(stood.filter(({ mark, place }) => MARKS[mark]?.place !== place)).toEqual([]);
  });

  it('sounds that are cued are sounds that there are', () => {
    const heard = new Set(timed.flatMap(({ cue }) => ('sound' in cue ? [cue.sound] : [])));
    expect([...heard].filter((sound) => !(sound in SOUNDS))).toEqual([]);
  });
});

describe('the light', () => {
  const within = moments.filter(({ before, after }) => before.place === after.place && before.hour !== after.hour);

  it('changes while the place stays, but never at once', () => {
    expect(within.length).toBeGreaterThan(3);
    expect(
      within
        .filter(({ cues: own }) => own.some(({ cue, time }) => 'light' in cue && time === 0))
        .map(({ step }) => step.id),
    ).toEqual([]);
  });

  it('never goes back by an hour on the hill', () => {
    const hours = moments.filter(({ after }) => after.place === 'hill').map(({ after }) => after.hour);
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
  });
});

describe('where the two are', () => {
  it('is left and right of the trunk while they sit', () => {
    const seated = moments.filter(({ after }) =>
      FIGURES.every((who) => POSTURES[after.figures[who]!.pose] === 'seated'),
    );
    expect(seated.length).toBeGreaterThan(20);
    const sides = seated.map(({ after: { figures }, step }) => [
      step.id,
      figures.lily!.mark,
      figures.lily!.x,
      figures.james!.mark,
      figures.james!.x,
    ]);
    expect(sides).toEqual(
      seated.map(({ step }) => [step.id, 'tree-left', MARKS['tree-left']!.x, 'tree-right', MARKS['tree-right']!.x]),
    );
  });

  it('is within reach of each other wherever a hand is on the other', () => {
    const touching = moments.filter(({ after }) =>
      FIGURES.some((who) =>
        Object.values(after.figures[who]!.touch).some((to) => to === 'clasp' || /^(lily|james)\./.test(to ?? '')),
      ),
    );
    expect(touching.length).toBeGreaterThan(20);
    expect(touching.filter(({ after }) => apart(after) > 210).map(({ step }) => step.id)).toEqual([]);
  });

  it('is never through each other', () => {
    const together = moments.filter(({ after }) => FIGURES.every((who) => after.figures[who]!.place === after.place));
    expect(together.filter(({ after }) => apart(after) < 40).map(({ step }) => step.id)).toEqual([]);
  });

  it('is one unbroken way on the hill: nobody is brought to another place of it but from afar', () => {
    const entries = timed.filter(
      ({ cue, before, who }) =>
        'do' in cue && MOVEMENTS[cue.do]!.enters && before.place === 'hill' && before.figures[who]!.place === 'hill',
    );
    expect(entries).toEqual([]);
  });
});

describe('the words', () => {
  it('are typeset: no straight quotation marks, double blanks, nor three dots in a row', () => {
    expect(play.steps.filter(({ text }) => /["']| {2}|\.\.\.|--| $|^ /.test(text)).map(({ id }) => id)).toEqual([]);
  });

  it('wait only for a movement that there is', () => {
    expect(
      moments.filter(({ step, speakAt }) => step.speak === 'after' && speakAt === 0).map(({ step }) => step.id),
    ).toEqual([]);
  });
});
