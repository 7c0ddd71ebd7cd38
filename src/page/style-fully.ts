/** Waits for the style sheets that the page only fetches ahead, so that they hold up no paint of its first words. */

/** @returns once each has come, or can't; whoever hears of its error may ask for it again */
export async function styleFully(page: Document): Promise<void> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[as=style]')]; // neither here nor given up
  await Promise.all(links.map(takeUp));
}

const takeUp = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve) => {
    const known = new AbortController();
    const end = (): void => (known.abort(), resolve());
    for (const type of ['load', 'error']) link.addEventListener(type, end, { signal: known.signal });
    if (link.rel !== 'stylesheet') link.rel = 'stylesheet';
  });
