import { beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../../src/sound/load-cache';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve)); // all that is due has come

let tries: number[]; // seconds
let now: number;
let works: boolean;
let failures: number[];
let shelf: Shelf<string>;

beforeEach(() => {
  [tries, now, works, failures] = [[], 0, false, []];
  const bring = async (name: string): Promise<string> => {
    tries.push(now);
    if (!works) throw new Error('no line');
    return name;
  };
  shelf = new Shelf(bring, (_name, _fault, count) => failures.push(count));
});

/** Lets time pass second by second. @param then what is done in each */
async function wait(seconds: number, then = (): void => {}): Promise<void> {
  for (let passed = 0; passed < seconds; passed++) {
    now += 1;
    shelf.tick(1);
    then();
    await soon();
  }
}

describe('what comes', () => {
  it('is asked for once, and kept', async () => {
    works = true;
    shelf.ask('wind');
    shelf.ask('wind');
    await wait(300, () => shelf.get('wind'));
    expect(shelf.get('wind')).toBe('wind');
    expect(tries).toEqual([0]);
  });

  it('is not there before it is asked for', () => {
    expect([shelf.get('wind'), shelf.isSettled('wind'), tries.length]).toEqual([null, false, 0]);
  });

  it('can be dropped, and asked for again', async () => {
    works = true;
    shelf.ask('wind');
    await soon();
    shelf.drop('wind');
    expect([shelf.get('wind'), shelf.isSettled('wind')]).toEqual([null, false]);
    shelf.ask('wind');
    await soon();
    expect(shelf.get('wind')).toBe('wind');
  });

  it('can be made anew, with nothing there meanwhile', async () => {
    works = true;
    shelf.ask('wind');
    await soon();
    shelf.renew(async (old) => `new ${old}`);
    expect(shelf.get('wind')).toBeNull();
    await soon();
    expect(shelf.get('wind')).toBe('new wind');
    expect(tries).toEqual([0]);
  });

  it('and cannot be made anew is fetched again', async () => {
    works = true;
    shelf.ask('wind');
    await soon();
    shelf.renew(() => Promise.reject(new Error('closed')));
    await wait(3);
    expect(shelf.get('wind')).toBe('wind');
  });
});

describe('what fails', () => {
  it('is tried again after pauses that grow to two minutes, and never given up', async () => {
    shelf.ask('wind');
    await soon();
    await wait(600);
    const pauses = tries.slice(1).map((at, i) => at - tries[i]!);
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 128, 128]);
    expect(failures).toEqual(tries.map((_, i) => i + 1));
  });

  it('is settled, and there once it has come', async () => {
    shelf.ask('wind');
    await soon();
    expect(shelf.isSettled('wind')).toBe(true);
    works = true;
    await wait(2);
    expect(shelf.get('wind')).toBe('wind');
  });

  it('is tried at once where there is reason to hope, but not twice at a time', async () => {
    shelf.ask('wind');
    await wait(40);
    const { length } = tries;
    works = true;
    shelf.retry();
    shelf.retry();
    await soon();
    expect([tries.length, shelf.get('wind')]).toEqual([length + 1, 'wind']);
  });

  it('is tried at once when it is newly called for, not whenever a loop asks', async () => {
    shelf.ask('wind');
    await wait(45);
    const { length } = tries;
    await wait(10, () => shelf.get('wind'));
    expect(tries.length).toBe(length + 1);
  });

  it('is not tried breath by breath by whoever calls often', async () => {
    shelf.ask('wind');
    await wait(45);
    const { length } = tries;
    for (let call = 0; call < 5; call++) {
      shelf.get('wind');
      await wait(2);
    }
    expect(tries.length).toBeLessThanOrEqual(length + 2);
  });
});
