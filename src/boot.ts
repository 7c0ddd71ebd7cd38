/**
 * What the page can do before its script is there: it says that the play is on its way or why it is not, with a way on,
 * and remembers a click that came early. Built into one classic script: it runs where modules may not, and in browsers
 * too old for them.
 */
import { firstLanguage } from './page/words/first-language';
import type { Language } from './page/words/languages';

type Word = 'loading' | 'loading-failed' | 'loading-broken' | 'loading-refused' | 'reload' | 'read-script';

/** By language, the play's own first; written in by the build. */
declare const WORDS: Readonly<Record<Language, Readonly<Record<Word, string>> & { readonly dir: string }>>;

(() => {
  const main = document.querySelector('main');
  const line = document.querySelector<HTMLElement>('.loading');
  if (!main || !line) return;
  // milliseconds between tries, and how often a style sheet is tried again
  const [FIRST, LONGEST, STYLES] = [4000, 64_000, 5];
  const UNPAINTED = 500; // milliseconds after which a page counts as painted
  const told = WORDS; // once: the build writes them in wherever they are named
  const language = firstLanguage(Object.keys(told) as Language[]);
  const words = told[language];
  const isLoading = (): boolean => 'loading' in main.dataset;

  const button = (): HTMLElement => {
    const reload = document.createElement('button');
    Object.assign(reload, { type: 'button', textContent: words.reload, onclick: () => location.reload() });
    return reload;
  };

  /** @param ways whether the viewer has to do something */
  const say = (word: Word, ways: boolean): void => {
    if (!isLoading()) return;
    const link = line.querySelector('a')!;
    Object.assign(link, { textContent: words['read-script'] });
    if (language !== 'en') link.setAttribute('href', link.getAttribute('href')!.replace('en.html', `${language}.html`));
    style();
    Object.assign(line, { lang: language, dir: words.dir });
    line.replaceChildren(words[word], ' ', ...(ways ? [button(), ' ', link] : [link]));
    line.dataset.seen = '';
  };

  const isSealed = location.protocol === 'file:' || origin === 'null'; // where few browsers run modules
  let failed = false;

  /** Comes back for what could not be fetched, unless that has been tried already. */
  const retry = (address: string, pause: number): void => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (navigation?.type === 'reload') return;
    const look = (): void => {
      clearTimeout(waiting);
      removeEventListener('online', look);
      fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
        ({ ok }) => (ok ? location.reload() : retry(address, Math.min(LONGEST, 2 * pause))),
        () => retry(address, Math.min(LONGEST, 2 * pause)),
      );
    };
    const waiting = setTimeout(look, pause);
    addEventListener('online', look);
  };

  const fail = (word: Word, address = ''): void => {
    if (failed || !isLoading()) return;
    failed = true;
    say(isSealed ? 'loading-refused' : word, true);
    if (address) retry(address, FIRST);
  };

  const hasCome = ({ sheet }: HTMLLinkElement): boolean => {
    try {
      return (sheet?.cssRules.length ?? 0) > 0;
    } catch {
      return false; // of one that failed, nothing may be read
    }
  };

  /** Takes up style sheets that were only fetched ahead, to hold up no paint; `as` stays until they are there. */
  const style = (): void => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[as=style]')) {
      for (const type of ['load', 'error']) link.addEventListener(type, () => link.removeAttribute('as'));
      if (link.rel !== 'stylesheet') link.rel = 'stylesheet';
    }
  };

  /** A style sheet that has not come is asked for again. */
  const restyle = (link: HTMLLinkElement, times: number): void => {
    if (times > STYLES) return;
    const again = link.cloneNode() as HTMLLinkElement;
    again.removeAttribute('as');
    again.onload = () => link.remove();
    again.onerror = () => {
      again.remove();
      restyle(link, times + 1);
    };
    setTimeout(() => document.head.append(again), FIRST * times);
  };

  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) fail('loading-failed', target.src);
      else if (target instanceof HTMLLinkElement && target.rel === 'stylesheet' && !target.onerror) restyle(target, 1);
      else if (event instanceof ErrorEvent) fail('loading-broken');
    },
    true,
  );
  addEventListener('unhandledrejection', () => fail('loading-broken'));
  document.addEventListener(
    'securitypolicyviolation',
    // the page does without its inline scripts, and those of others are none of its own
    ({ effectiveDirective, blockedURI }) =>
      effectiveDirective.startsWith('script-src') && blockedURI !== 'inline' && fail('loading-refused'),
  );
  // Firefox refuses a script from the disc before anyone can hear of it
  if (isSealed) addEventListener('load', () => setTimeout(() => fail('loading-refused'), FIRST));
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!hasCome(link)) restyle(link, 1);
  // once the words have been painted; a frame that has been scrolled away is not
  requestAnimationFrame(() => setTimeout(style));
  setTimeout(style, UNPAINTED);
  if (!('noModule' in HTMLScriptElement.prototype)) fail('loading-broken');

  /** A click, tap or key counts once the play is there. */
  const early = (event: Event): void => {
    if (!isLoading() || failed || (event.target instanceof Element && line.contains(event.target))) return;
    const { key = '' } = event as Partial<KeyboardEvent>;
    if (event.type === 'keydown' && !['Enter', ' ', 'ArrowRight'].includes(key)) return;
    main.dataset.early = '';
    say('loading', false);
  };
  for (const type of ['click', 'keydown']) document.addEventListener(type, early);
  line.querySelector('span')!.textContent = words.loading;
})();
