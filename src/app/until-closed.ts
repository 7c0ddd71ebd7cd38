/** The world around the page as an app has it until it closes. */
import type { Closing } from '../page/closing';
import type { Surroundings } from './surroundings';

/** What is fetched or said does not outlast the app. */
export const untilClosed = (world: Surroundings, closing: Closing): Surroundings => ({
  ...world,
  fetch: (address, how) => world.fetch(address, { ...how, signal: closing.signal }),
  console: {
    error: (...what) => closing.closed || world.console.error(...what),
    warn: (...what) => closing.closed || world.console.warn(...what),
  },
});
