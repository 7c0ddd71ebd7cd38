/** The page around the play, as it is told that a viewer has turned to it. */
import { expect, it } from 'vitest';
import { type Led, OuterPage } from '../../src/app/outer-page';
import type { OuterWindow, Surroundings } from '../../src/app/surroundings';

it('is told of a tap by its click, not as the finger is lifted: what it asks for then would undo the click', () => {
  const told: unknown[] = [];
  const [window, document] = [new EventTarget(), new EventTarget()];
  const led = { playhead: { begun: false }, count: () => 3, language: () => 'en' } as unknown as Led;
  const outer = { postMessage: (message: unknown) => told.push(message) } as unknown as OuterWindow;
  const around = { window, document } as unknown as Surroundings;
  void new OuterPage(led, outer, around, new AbortController().signal);
  told.splice(0);
  document.dispatchEvent(Object.assign(new Event('touchend'), { changedTouches: [] }));
  expect(told).toEqual([]);
  document.dispatchEvent(new Event('click'));
  expect(told).toEqual([{ 'our-spot': 'touched' }]);
});
