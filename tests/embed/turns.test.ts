import { expect, it, vi } from 'vitest';
import { leaveTurn, takeTurn } from '../../src/embed/turns';

it('whoever takes a turn has the one before give way, once; one that has left is not asked', () => {
  const [first, second] = [{ giveWay: vi.fn() }, { giveWay: vi.fn() }];
  takeTurn(first);
  takeTurn(first);
  takeTurn(second);
  expect([first.giveWay, second.giveWay].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  leaveTurn(second);
  takeTurn(first);
  expect(second.giveWay).not.toHaveBeenCalled();
  leaveTurn(first);
});
