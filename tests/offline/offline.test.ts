/** What is kept of a build, for whom, and when a newer version takes its place. */
import { describe, expect, it } from 'vitest';
import { mayKeep } from '../../src/app/may-keep';
import { keepOffline, showNewest } from '../../src/app/offline';
import { isPageOf, soundsFor } from '../../src/offline/kept-files';

const files = ['index.html', 'a.webm', 'a.mp3', 'b.woff2'].map((url) => ({ url, revision: null }));
const browser = (types: RegExp) => ({
  decodingInfo: ({ audio }: MediaDecodingConfiguration) =>
    Promise.resolve({ supported: types.test(audio!.contentType) } as MediaCapabilitiesDecodingInfo),
});
const kept = async (...asked: Parameters<typeof soundsFor>): Promise<string[]> =>
  (await soundsFor(...asked)).map(({ url }) => url);

describe('of the sounds', () => {
  it('those that the browser plays are kept, the smaller first', async () => {
    expect(await kept(files, browser(/./))).toEqual(['index.html', 'a.webm', 'b.woff2']);
    expect(await kept(files, browser(/mpeg/))).toEqual(['index.html', 'a.mp3', 'b.woff2']);
  });

  it('all are kept where it does not tell, or plays none that it knows of', async () => {
    expect(await kept(files, undefined)).toHaveLength(4);
    expect(await kept(files, browser(/nothing/))).toHaveLength(4);
    const refusing = { decodingInfo: () => Promise.reject(new TypeError('no such type')) };
    expect(await kept(files, refusing)).toHaveLength(4);
  });
});

describe('the play is kept', () => {
  const usual = { isSecureContext: true, origin: 'https://a.org', isFramed: false, search: '', savesData: false };
  it('for a viewer', () => expect(mayKeep(usual)).toBe(true));
  it.each([
    ['where no worker may run', { isSecureContext: false }],
    ['in a page without an origin', { origin: 'null' }],
    ['on another page', { isFramed: true }],
    ['where the page is driven', { search: '?automation' }],
    ['where little is to be fetched', { savesData: true }],
  ])('not %s', (_, otherwise) => expect(mayKeep({ ...usual, ...otherwise })).toBe(false));
  it('where a driven page asks for it', () => {
    expect(mayKeep({ ...usual, search: '?automation=live&offline' })).toBe(true);
  });
});

describe('a browser that refuses', () => {
  it('to register a worker, or to trust its address, is nothing to the viewer', async () => {
    const refuse = (): never => {
      throw new TypeError('refused');
    };
    const register = () => Promise.reject(new Error('refused'));
    expect(await keepOffline({ register }, {})).toBe(false);
    expect(await keepOffline({ register }, { trustedTypes: { createPolicy: refuse } })).toBe(false);
  });
});

it('a page of the play is known in its own folder, wherever it stands in the play', () => {
  const folder = 'https://a.org/plays/one/';
  const pages = ['', '#here', 'index.html?language=fr', 'moments/a.html', '../two/'].map((path) => `${folder}${path}`);
  expect(pages.map((page) => isPageOf(folder, new URL(page).href))).toEqual([true, true, true, false, false]);
});

describe('a newer version that is kept already', () => {
  /** @returns what was asked of it, and how often the page was loaded anew */
  async function opened(begun: boolean, hasNewer = true): Promise<{ asked: unknown[]; reloads: number }> {
    const told = { asked: [] as unknown[], reloads: 0 };
    const workers = new EventTarget();
    const waiting = {
      postMessage(what: unknown) {
        told.asked.push(what);
        workers.dispatchEvent(new Event('controllerchange'));
      },
    };
    const getRegistration = () => Promise.resolve(hasNewer ? { waiting } : undefined);
    const container = Object.assign(workers, { getRegistration }) as unknown as ServiceWorkerContainer;
    await showNewest(
      container,
      () => begun,
      () => void told.reloads++,
    );
    return told;
  }

  it('is shown as a page opens at its title', async () =>
    expect(await opened(false)).toEqual({ asked: ['take over'], reloads: 1 }));
  it('is not, where the viewer is in the play', async () =>
    expect(await opened(true)).toEqual({ asked: [], reloads: 0 }));
  it('is none, where nothing is kept', async () =>
    expect(await opened(false, false)).toEqual({ asked: [], reloads: 0 }));
});
