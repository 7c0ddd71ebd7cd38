/** Whether the viewer's system asks for less motion. It may change while the play is watched. */
const QUERY = '(prefers-reduced-motion: reduce)';

export const isCalm = (): boolean => matchMedia(QUERY).matches;

/** Tells of every change. */
export function onCalm(told: (on: boolean) => void): void {
  matchMedia(QUERY).addEventListener('change', ({ matches }) => told(matches));
}
