/**
 * Whether there is to be less motion: as the viewer's system asks, unless the viewer has set it here. Either may change
 * while the play is watched.
 */
import type { Settings } from './settings';
import { notify } from '../notify';

const QUERY = '(prefers-reduced-motion: reduce)';

let system: MediaQueryList | undefined;
// the same one goes on answering: each new one costs
const query = (): MediaQueryList => (system ??= matchMedia(QUERY));

let wanted: Settings['motion'] = 'system';
const heard: ((on: boolean) => void)[] = [];

export const isMotionReduced = (): boolean => (wanted === 'system' ? query().matches : wanted === 'reduced');

/** Takes the viewer's own wish. */
export function setMotion(motion: Settings['motion']): void {
  const before = isMotionReduced();
  wanted = motion;
  if (isMotionReduced() !== before) tellAll();
}

/** Tells of every change. */
export function onReducedMotion(told: (on: boolean) => void): void {
  if (heard.length === 0) query().addEventListener('change', () => wanted === 'system' && tellAll());
  heard.push(told);
}

const tellAll = (): void => notify(heard, isMotionReduced());
