import { beforeEach, describe, expect, it } from 'vitest';
import { LoadCache } from '../../src/sound/load-cache';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve)); // all that is due has come

let tries: number[]; // seconds
let now: number;
let works: boolean;
let failures: number[];
let cache: LoadCache<string>;

beforeEach(() => {
  [tries, now, works, failures] = [[], 0, false, []];
  const bring = async (name: string): Promise<string> => {
    tries.push(now);
    if (!works) throw new Error('no line');
    return name;
  };
  cache = new LoadCache(bring, (_name, _fault, count) => failures.push(count));
});

/** Lets time pass second by second. @param then what is done in each */
async function wait(seconds: number, then = (): void => {}): Promise<void> {
  for (let passed = 0; passed < seconds; passed++) {
    now += 1;
    cache.tick(1);
    then();
    await soon();
  }
}

describe('what comes', () => {
  it('is settled once it is there, and not before', async () => {
    works = true;
    await cache.settled(); // nothing has been asked for
    cache.ask('wind');
    cache.ask('rain');
    expect(cache.get('rain')).toBeNull();
    await cache.settled();
    expect([cache.get('wind'), cache.get('rain')]).toEqual(['wind', 'rain']);
  });

  it('is asked for once, and kept', async () => {
    works = true;
    cache.ask('wind');
    cache.ask('wind');
    await wait(300, () => cache.get('wind'));
    expect(cache.get('wind')).toBe('wind');
    expect(tries).toEqual([0]);
  });

  it('is not there before it is asked for', () => {
    expect([cache.get('wind'), cache.isSettled('wind'), tries.length]).toEqual([null, false, 0]);
  });

  it('can be dropped, and asked for again', async () => {
    works = true;
    cache.ask('wind');
    await soon();
    cache.drop('wind');
    expect([cache.get('wind'), cache.isSettled('wind')]).toEqual([null, false]);
    cache.ask('wind');
    await soon();
    expect(cache.get('wind')).toBe('wind');
  });

  it('can be made anew, with nothing there meanwhile', async () => {
    works = true;
    cache.ask('wind');
    await soon();
    cache.renew(async (old) => `new ${old}`);
    expect(cache.get('wind')).toBeNull();
    await soon();
    expect(cache.get('wind')).toBe('new wind');
    expect(tries).toEqual([0]);
  });

  it('and cannot be made anew is fetched again', async () => {
    works = true;
    cache.ask('wind');
    await soon();
    cache.renew(() => Promise.reject(new Error('closed')));
    await wait(3);
    expect(cache.get('wind')).toBe('wind');
  });
});

describe('what fails', () => {
  it('is tried again after pauses that grow to two minutes, and never given up', async () => {
    cache.ask('wind');
    await soon();
    await wait(600);
    const pauses = tries.slice(1).map((at, i) => at - tries[i]!);
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 128, 128]);
    expect(failures).toEqual(tries.map((_, i) => i + 1));
  });

  it('is settled, and there once it has come', async () => {
    cache.ask('wind');
    await soon();
    expect(cache.isSettled('wind')).toBe(true);
    works = true;
    await wait(2);
    expect(cache.get('wind')).toBe('wind');
  });

  it('is tried at once where there is reason to hope, but not twice at a time', async () => {
    cache.ask('wind');
    await wait(40);
    const { length } = tries;
    works = true;
    cache.retry();
    cache.retry();
    await soon();
    expect([tries.length, cache.get('wind')]).toEqual([length + 1, 'wind']);
  });

  it('is settled as well, and again after another try', async () => {
    cache.ask('wind');
    await cache.settled();
    expect([cache.isSettled('wind'), cache.get('wind')]).toEqual([true, null]);
    works = true;
    cache.retry();
    await cache.settled();
    expect(cache.get('wind')).toBe('wind');
  });

  it('is tried at once when it is newly called for, not whenever a loop asks', async () => {
    cache.ask('wind');
    await wait(45);
    const { length } = tries;
    await wait(10, () => cache.get('wind'));
    expect(tries.length).toBe(length + 1);
  });

  it('is not tried breath by breath by whoever calls often', async () => {
    cache.ask('wind');
    await wait(45);
    const { length } = tries;
    for (let call = 0; call < 5; call++) {
      cache.get('wind');
      await wait(2);
    }
    expect(tries.length).toBeLessThanOrEqual(length + 2);
  });
});
