/** A finger drawn across the stage turns the page: against the way one reads goes on, along it goes back. */
import type { Direction } from './direction';

const FAR = 40; // CSS pixels; less is a tap that trembled, or nothing
const LEVEL = 1.5; // times as far across as down

export interface Point {
  readonly x: number; // CSS pixels
  readonly y: number;
}

/** @param mirrored whether one reads from right to left */
export function swipeOf(from: Point, to: Point, mirrored: boolean): Direction | null {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < FAR || Math.abs(across) < LEVEL * Math.abs(down)) return null;
  return across < 0 === mirrored ? 'back' : 'on';
}

const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });

/**
 * Hears swipes; two fingers are the browser's, as is one where the page is enlarged: it moves about.
 * @param counts whether a swipe that starts like this is for the play
 * @param told is called as the finger is lifted
 */
export function hearSwipes(
  target: Document | HTMLElement,
  counts: (start: Event) => boolean,
  told: (from: Point, to: Point) => void,
  signal: AbortSignal,
): void {
  let from: Point | null = null;
  const start = (event: Event): void => {
    const { touches } = event as TouchEvent;
    from = touches.length === 1 && (visualViewport?.scale ?? 1) === 1 && counts(event) ? pointOf(touches[0]!) : null;
  };
  const end = (event: Event): void => {
    const lifted = (event as TouchEvent).changedTouches[0];
    if (from && lifted) told(from, pointOf(lifted));
    from = null;
  };
  target.addEventListener('touchstart', start, { signal, passive: true });
  target.addEventListener('touchend', end, { signal, passive: true });
  target.addEventListener('touchcancel', () => (from = null), { signal, passive: true });
}
