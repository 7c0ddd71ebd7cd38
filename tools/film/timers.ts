/** The page's timers by the film's clock: by the browser's, a film that is long in the making would be another. */

/** In the page. */
export interface Timers {
  /** Lets so many milliseconds pass, and calls whatever is due. */
  pass(milliseconds: number): void;
}

/**
 * Takes the page's timers over from the browser, but for what only waits its turn. Howler, above all, ends each sound
 * by one: it would cut short what a slow film has not played to its end yet. Runs in the page, so it may use nothing
 * from here.
 */
export function takeTimers(): void {
  type Act = (...words: unknown[]) => void;
  interface Timer {
    readonly at: number; // milliseconds of the film
    readonly act: () => void;
  }
  const ofBrowser = { set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window) };
  const waiting = new Map<number, Timer>();
  let [now, last] = [0, 0];
  const setTimeout = (act: Act, milliseconds = 0, ...words: unknown[]): number => {
    if (milliseconds <= 0) return ofBrowser.set(act, 0, ...words);
    waiting.set(--last, { at: now + milliseconds, act: () => act(...words) }); // below 0: none of the browser's
    return last;
  };
  const clearTimeout = (timer = 0): void => void (waiting.delete(timer) || ofBrowser.clear(timer));
  const timers: Timers = {
    pass(milliseconds) {
      now += milliseconds;
      const due = [...waiting].filter(([, { at }]) => at <= now).sort(([, one], [, other]) => one.at - other.at);
      for (const [timer, { act }] of due) if (waiting.delete(timer)) act();
    },
  };
  Object.assign(window, { setTimeout, clearTimeout, timers });
}
