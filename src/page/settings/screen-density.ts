/** The density of the screen, which changes as the window is moved to another screen or the page is zoomed. */

/** Tells of every change. A query answers of one density alone, so that each needs a new one. */
export function onDensity(told: () => void): void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const change = (): void => {
    told();
    onDensity(told);
  };
  query.addEventListener('change', change, { once: true });
}
