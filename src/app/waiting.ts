/** Waiting for the page and the clock; what is waited for never comes once the app has closed. */
import type { Closing } from '../page/closing';
import type { Surroundings } from './surroundings';

type Timers = Pick<Surroundings, 'setTimeout' | 'clearTimeout' | 'requestAnimationFrame' | 'cancelAnimationFrame'>;

const UNPAINTED = 500; // milliseconds after which a page that is not painted counts as if it were

export const after = (milliseconds: number, around: Timers, closing: Closing): Promise<void> =>
  new Promise((resolve) => {
    const timer = around.setTimeout(resolve, milliseconds);
    closing.add(() => around.clearTimeout(timer));
  });

/** Once the page has been painted as it is now. A page out of sight is not painted. */
export const painted = (around: Timers, closing: Closing): Promise<void> =>
  Promise.race([frame(around, closing).then(() => frame(around, closing)), after(UNPAINTED, around, closing)]);

const frame = (around: Timers, closing: Closing): Promise<void> =>
  new Promise((resolve) => {
    const coming = around.requestAnimationFrame(() => resolve());
    closing.add(() => around.cancelAnimationFrame(coming));
  });
