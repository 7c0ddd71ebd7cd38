/** The density of the screen, which changes as the window is moved to another screen or the page is zoomed. */

interface Screen {
  readonly matchMedia: (query: string) => Pick<MediaQueryList, 'addEventListener'>;
  readonly pixelRatio: () => number; // of the screen to CSS pixels
}

/** Tells of every change. A query answers of one density alone, so that each needs a new one. */
export function onDensity(told: () => void, screen: Screen, signal: AbortSignal): void {
  const change = (): void => {
    told();
    if (!signal.aborted) onDensity(told, screen, signal);
  };
  screen
    .matchMedia(`(resolution: ${screen.pixelRatio()}dppx)`)
    .addEventListener('change', change, { once: true, signal });
}
