import { expect, it, vi } from 'vitest';
import { Closing } from '../../src/page/closing';

it('what was added last is undone first, once, and listeners are gone', () => {
  const [closing, done, target] = [new Closing(), [] as string[], new EventTarget()];
  const heard = vi.fn<() => void>();
  target.addEventListener('touch', heard, { signal: closing.signal });
  for (const name of ['first', 'second']) closing.add(() => done.push(name));
  closing.close();
  closing.close();
  target.dispatchEvent(new Event('touch'));
  expect([done, closing.closed, heard.mock.calls.length]).toEqual([['second', 'first'], true, 0]);
});

it('one that throws keeps no other from being undone', () => {
  const [closing, undone] = [new Closing(), vi.fn<() => void>()];
  const said = vi.fn<(thrown: unknown) => void>();
  vi.stubGlobal('reportError', said);
  closing.add(undone);
  closing.add(() => {
    throw new Error('stuck');
  });
  closing.close();
  vi.unstubAllGlobals();
  expect([undone.mock.calls.length, said.mock.calls.length]).toEqual([1, 1]);
});

it('what is added too late is undone at once', () => {
  const [closing, undone] = [new Closing(), vi.fn<() => void>()];
  closing.close();
  closing.add(undone);
  expect(undone).toHaveBeenCalledOnce();
});
