import { expect, it } from 'vitest';
import { Performed } from './performed';

/** What somebody has on, frame by frame. */
function worn(id: string, who: string): string[] {
  const performed = new Performed().begin(id);
  return Array.from({ length: Math.ceil(performed.duration * 60) }, () => {
    performed.step(1 / 60);
    return performed.shown.find((figure) => figure.who === who)!.wearing;
  });
}

it.each([
  ['it-wasnt', 'james', 'coat', 'coat-bare'],
  ['cant-stop', 'james', 'coat', 'coat-bare'],
  ['whatever', 'james', 'coat-bare', 'coat'],
])('in %s the glasses go when the hand is at them, not before it', (id, who, before, after) => {
  const outfits = worn(id, who);
  const changed = outfits.indexOf(after);
  expect(new Set(outfits.slice(0, changed))).toEqual(new Set([before]));
  expect(changed, 'frames').toBeGreaterThan(25);
  expect(new Set(outfits.slice(changed))).toEqual(new Set([after]));
});
