/** Cues of clouds, stars and fireflies: the same sky however one comes to a step, and told to who does not see it. */
import { describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { descriptionsOf } from '../../src/play/words/descriptions';
import { Performance } from '../../src/stage/performance/performance';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { ROOT } from '../play/texts';

const STEPS = [
  { id: 'clouds-over', cues: [{ clouds: 'cover' }, { fireflies: 0, told: 'The last firefly goes out.' }] },
  { id: 'rim', cues: [{ clouds: 'silver', time: 2, told: null }] },
  { id: 'free', cues: [{ clouds: 'clear' }, { fireflies: 1 }, { stars: 'as-the-hour' }] },
];
const bundle = readBundle(ROOT, 'tests/fixtures/plays/yard');
const text = STEPS.map((step) => JSON.stringify({ beat: 'B01', kind: 'movement', who: 'ada', ...step })).join('\n');
const play = createPlay(bundle, [{ name: '1-yard.jsonl', text }]);
const moment = (id: string) => play.moment(play.indexOf(id));

function opened(): Performance {
  const performance = new Performance(new Production(bundle), play.opening, { width: 1280, height: 720 });
  performance.stand(play.opening);
  return performance;
}

/** Every step up to this one, hurried through; then it alone, to its end. */
function playedTo(id: string): Performance {
  const performance = opened();
  for (let i = 0; i <= play.indexOf(id); i++) performance.present(play.moment(i));
  for (let frame = 0; frame < 120; frame++) performance.tick(0.1);
  return performance;
}

describe('cues of the sky', () => {
  it('have no faults', () => expect(play.faults).toEqual([]));

  it.each(STEPS.map(({ id }) => id))('leave the same sky at %s for who plays and who jumps', (id) => {
    const jumped = opened();
    jumped.snapTo(moment(id));
    expect(playedTo(id).overhead).toEqual(jumped.overhead);
  });

  it('stay as they are until another speaks of them', () => {
    expect(play.stageAt(1).sky).toEqual({ clouds: 'silver', stars: null, fireflies: 0 });
    expect(play.stageAt(2).sky).toEqual({ clouds: 'clear', stars: null, fireflies: 1 });
  });

  it('change nothing by and by where motion is reduced', () => {
    const still = opened();
    still.reduceMotion(true);
    still.present(moment('clouds-over'));
    expect(still.overhead).toMatchObject({ cover: 1, fireflies: 0 });
  });

  it('are told: clouds by themselves, fireflies where a cue says so', () => {
    const told = (id: string) => descriptionsOf(moment(id), play.opening.place).map((each) => each.words ?? each.id);
    expect(told('clouds-over')).toEqual(['clouds:cover', 'The last firefly goes out.']);
    expect(told('rim')).toEqual([]);
    expect(told('free')).toEqual(['clouds:clear']);
  });
});
