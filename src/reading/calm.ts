/** Whether the viewer's system asks for less motion. It may change while the play is watched. */
const QUERY = '(prefers-reduced-motion: reduce)';

let asked: MediaQueryList | undefined;
const query = (): MediaQueryList => (asked ??= matchMedia(QUERY)); // the same one goes on answering: each new one costs

export const isCalm = (): boolean => query().matches;

/** Tells of every change. */
export function onCalm(told: (on: boolean) => void): void {
  query().addEventListener('change', ({ matches }) => told(matches));
}
