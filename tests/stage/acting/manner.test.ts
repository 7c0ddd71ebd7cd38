/** A gait is somebody's own, and bent by their mood. */
import { expect, it } from 'vitest';
import { strideAt } from '../../../src/stage/acting/gait';
import { mannerOf } from '../../../src/stage/acting/manner';
import { PRODUCTION } from '../../play/shipped';

const SPEED = 150; // figure units a second
const [she, he] = PRODUCTION.cast.map(({ gait }) => gait);

const gaitIn = (mood: string) => PRODUCTION.moods[mood]!.bearing?.gait;
const walk = (mood: string, habit = she) => strideAt('walk', SPEED, mannerOf(gaitIn(mood), habit));
const stepsASecond = (mood: string, habit = she): number => (2 * SPEED) / walk(mood, habit).length;

it('two who walk at the same speed walk in their own ways', () => {
  expect(stepsASecond('neutral', he)).toBeLessThan(stepsASecond('neutral', she) * 0.9);
  expect(walk('neutral', he).bob).toBeLessThan(walk('neutral', she).bob);
  expect(walk('neutral', he).lean).toBeGreaterThan(walk('neutral', she).lean);
});

it('who is wistful takes fewer steps, and the arms are heavy; who is hopeful has a spring in theirs', () => {
  expect(stepsASecond('wistful')).toBeLessThan(stepsASecond('neutral'));
  expect(walk('wistful').arms!.shoulder).toBeLessThan(walk('neutral').arms!.shoulder);
  expect(walk('wistful').hang).toBeGreaterThan(walk('neutral').hang!);
  expect(walk('hopeful').bob).toBeGreaterThan(walk('neutral').bob);
});

it('a movement can ask for a way of its own', () => {
  const { habit } = PRODUCTION.movements.shuffle!.go!;
  expect(strideAt('walk', SPEED, mannerOf(she, habit)).length).toBeLessThan(walk('neutral').length);
});

it('a run keeps its stride in every mood, and is bent by its movement alone', () => {
  const run = (mood: string, habit = {}) => strideAt('run', 430, mannerOf(gaitIn(mood), she), habit);
  expect(run('crying').length).toBe(run('neutral').length);
  expect(run('neutral', { stride: 0.6 }).length).toBeCloseTo(run('neutral').length * 0.6);
  expect(run('neutral', { bob: 0.5 }).lift).toBeLessThan(run('neutral').lift);
});
