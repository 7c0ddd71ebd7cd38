import { expect, it } from 'vitest';
import { PRODUCTION } from '../play/shipped';

it('breath shows on the hill once the evening is cold, and never indoors', () => {
  const [hill, bedroom] = ['hill', 'bedroom'].map((name) => PRODUCTION.place(name));
  expect([12, 19].map((hour) => hill!.coldAt(hour))).toEqual([0, 0]);
  expect(hill!.coldAt(20.05)).toBeGreaterThan(0);
  expect(hill!.coldAt(21)).toBe(1);
  expect(bedroom!.coldAt(23)).toBe(0);
});
