/** The page's clock, its time in our hands. */
import { expect, it } from 'vitest';
import { Clock } from '../../src/app/clock';
import { LiveClock, Stillness } from '../../src/app/stillness';
import type { Surroundings } from '../../src/app/surroundings';
import { PictureQuality, QUALITIES } from '../../src/page/settings/picture-quality';

/** A browser that has nothing but time. */
class Browser {
  now = 0;
  private frames = new Map<number, (now: number) => void>();
  private timers = new Map<number, { due: number; callback: () => void }>();
  private made = 0;
  readonly window = new EventTarget();
  pads: (Gamepad | null)[] = [];

  constructor(private readonly rate = 60) {} // frames a second of its screen

  readonly around = {
    window: this.window,
    navigator: { languages: [], getGamepads: () => this.pads },
    now: () => this.now,
    requestAnimationFrame: (callback: (now: number) => void) => (this.frames.set(++this.made, callback), this.made),
    cancelAnimationFrame: (frame: number) => void this.frames.delete(frame),
    setTimeout: (callback: () => void, milliseconds: number) => (
      this.timers.set(++this.made, { due: this.now + milliseconds, callback }),
      this.made
    ),
    clearTimeout: (timer: number) => void this.timers.delete(timer),
  };

  /** Lets time pass. @returns frames that were asked for */
  pass(seconds: number): number {
    let shown = 0;
    for (const end = this.now + seconds * 1000; this.now < end; this.now += 1000 / this.rate) {
      for (const [timer, { due, callback }] of this.timers) {
        if (due > this.now) continue;
        this.timers.delete(timer);
        callback();
      }
      const frames = [...this.frames.values()];
      this.frames.clear();
      for (const frame of frames) frame(this.now);
      shown += frames.length;
    }
    return shown;
  }
}

/** @param pause least milliseconds between two frames */
function open(
  rate?: number,
  pause = 9,
): { browser: Browser; clock: Clock; pause: (on: boolean) => void; ticks: number[] } {
  const browser = new Browser(rate);
  const ticks: number[] = [];
  let paused = false;
  const clock: Clock = new Clock(
    (seconds) => ticks.push(seconds),
    () => {},
    browser.around,
    { pause: () => pause, shown: () => {} },
    () => stillness.wait,
  );
  const stillness = new Stillness(
    () => paused,
    browser.around,
    () => clock.wake(),
    new AbortController().signal,
  );
  clock.run();
  const rest = (on: boolean): void => {
    paused = on;
    stillness.stir();
  };
  return { browser, clock, pause: rest, ticks };
}

it('gives every frame while the play runs, each its time', () => {
  const { browser, ticks } = open();
  expect(browser.pass(20)).toBeGreaterThan(1190);
  expect(ticks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(20, 1);
});

it.each([
  [60, 60],
  [75, 75],
  [90, 90],
  [120, 60],
  [144, 72],
  [240, 80],
])('on a screen of %i Hz it shows %i frames a second, and loses no time', (rate, shown) => {
  const { browser, ticks } = open(rate);
  browser.pass(10);
  expect(Math.abs(ticks.length / 10 - shown)).toBeLessThan(1.5);
  expect(ticks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10, 1);
});

it('shows half as many where less is to be drawn, and loses no time', () => {
  const { browser, ticks } = open(60, 25);
  browser.pass(10);
  expect(Math.abs(ticks.length / 10 - 30)).toBeLessThan(1.5);
  expect(ticks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10, 1);
});

it('gives none once the play has been paused for a while', () => {
  const { browser, pause } = open();
  browser.pass(1);
  pause(true);
  expect(browser.pass(2)).toBeGreaterThan(110); // what was under way comes to its end
  browser.pass(1.5);
  expect(browser.pass(8)).toBeLessThan(10); // what comes late is looked for now and then
  browser.pass(3);
  expect(browser.pass(60)).toBe(0);
});

it('wakes at once where a paused page is touched, and sleeps again', () => {
  const { browser, pause } = open();
  pause(true);
  browser.pass(30);
  browser.window.dispatchEvent(new Event('pointermove'));
  expect(browser.pass(1)).toBeGreaterThan(55);
  browser.pass(20);
  expect(browser.pass(10)).toBe(0);
});

it('goes on where the play does', () => {
  const { browser, pause } = open();
  pause(true);
  browser.pass(30);
  pause(false);
  expect(browser.pass(10)).toBeGreaterThan(590);
});

it('sleeps like any other where the page may not ask for gamepads', () => {
  const { browser, pause } = open();
  browser.around.navigator.getGamepads = () => {
    throw new DOMException('not allowed', 'SecurityError');
  };
  pause(true);
  browser.pass(30);
  expect(browser.pass(60)).toBe(0);
  pause(false);
  expect(browser.pass(1)).toBeGreaterThan(55);
});

it('stays awake for a gamepad, whose buttons tell nobody', () => {
  const { browser, pause } = open();
  browser.pads = [null, {} as Gamepad];
  pause(true);
  browser.pass(30);
  expect(browser.pass(1)).toBeGreaterThan(55);
});

it('takes its time where all that a step brings has come, and is not judged by that', () => {
  const browser = new Browser();
  const [quality, playhead, ticks] = [new PictureQuality(), { begun: true, busy: true }, [] as number[]];
  const app = { tick: (seconds: number) => ticks.push(seconds), draw: () => {}, playhead };
  const around = browser.around as unknown as Surroundings;
  new LiveClock(app, quality, () => false, around, new AbortController().signal).run();
  const shown = (seconds: number): number => {
    ticks.length = 0;
    browser.pass(seconds);
    return ticks.length / seconds;
  };
  expect(shown(10)).toBeGreaterThan(59);
  playhead.busy = false;
  expect(Math.abs(shown(10) - 30)).toBeLessThan(1.5);
  expect(ticks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10, 1);
  playhead.busy = true;
  expect(shown(10)).toBeGreaterThan(59);
  expect(quality.now).toBe(QUALITIES[0]);
});

it('gives none once it has been stopped, though it is woken', () => {
  const { browser, clock } = open();
  clock.stop();
  clock.wake();
  expect(browser.pass(1)).toBe(0);
});
