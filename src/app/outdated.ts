/** Tells a viewer whose page is older than what its server has by now, where that server has its files no longer. */
import type { Closing } from '../page/closing';
import type { Page } from './page';
import type { Surroundings } from './surroundings';

const GONE = [404, 410];

type Needs = Pick<Surroundings, 'document' | 'fetch' | 'location' | 'window'>;

/** Whether another version of the page lies where this one came from. */
async function isReplaced({ document, fetch, location: { pathname, search } }: Needs): Promise<boolean> {
  const program = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src');
  const response = await fetch(pathname + search, { cache: 'no-store' });
  return program !== undefined && program !== null && response.ok && !(await response.text()).includes(program);
}

const say = (page: Page | null): void => page?.reader.showNotice(page.language.say('outdated'));

/**
 * Says so once, as soon as a file is gone and the page has been replaced.
 * @param page null until it is open
 */
export function hearOutdated<Around extends Needs>(around: Around, closing: Closing, page: () => Page | null): Around {
  let asked = false;
  const gone = (): void => {
    if (asked) return;
    asked = true;
    isReplaced(around).then(
      (replaced) => replaced && !closing.closed && say(page()),
      () => (asked = false), // there is no network: nothing is known
    );
  };
  around.window.addEventListener('vite:preloadError', gone, { signal: closing.signal });
  return {
    ...around,
    fetch: async (address, how) => {
      const response = await around.fetch(address, how);
      if (GONE.includes(response.status)) gone();
      return response;
    },
  };
}
