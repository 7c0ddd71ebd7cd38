/** The play itself, read by the same core that the page has. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { Play } from '../../src/play/play';
import type * as Bundles from '../../tools/bundle';
import type * as Captions from '../../src/play/words/sound-captions';
import type * as Place from '../../src/play/staging/ambience-levels';
import type { PictureSize } from '../../src/stage/camera/framing';
import type * as Telling from '../../src/page/words/announcements';
import type * as Stage from '../stage/performed';
import type { Reading } from '../stage/same';
import type { Language } from '../../src/page/words/languages.js';
import type { Say } from '../../src/page/words/messages.js';
import { editionOf } from '../../tools/moments/edition.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the page says in a language. */
export const sayIn = (language: Language): Say => editionOf(root, language).say;
/** A line of the play in another language than its own. */
export const lineIn = (language: Language, { id }: { readonly id: string }): string =>
  editionOf(root, language).lines.find((line) => line.id === id)!.text;

const core = async <T>(file: string): Promise<T> =>
  (await runnerImport<T>(file, { root, configFile: false, logLevel: 'error' })).module;

export const readThePlay = async (): Promise<Play> => (await core<typeof Bundles>('/tools/bundle.ts')).readPlay(root);
export const readPlace = (): Promise<typeof Place> => core('/src/play/staging/ambience-levels.ts');

/** Every step as it is performed without a page. @param size of the picture, CSS pixels */
export async function readPerformed(size: PictureSize): Promise<readonly Reading[]> {
  const { ids, Performed } = await core<typeof Stage>('/tests/stage/performed.ts');
  const performed = new Performed({ size });
  return ids.map((id) => performed.jump(id).read());
}

/** What is told of the sounds of each step; none of one that the curtain falls before. */
export async function readCaptions(): Promise<readonly (readonly Captions.Caption[])[]> {
  const [play, { captionsOf }] = [
    await readThePlay(),
    await core<typeof Captions>('/src/play/words/sound-captions.ts'),
  ];
  return play.steps.map((_, n) => play.moment(n)).map((moment) => (moment.lead > 0 ? [] : captionsOf(moment)));
}

/** All that a listener is to hear of each step in English, in order, with what is seen or without. */
export async function readAnnouncements(seen: boolean): Promise<readonly (readonly string[])[]> {
  const [play, { announcementsOf }] = [
    await readThePlay(),
    await core<typeof Telling>('/src/page/words/announcements.ts'),
  ];
  const { say, phrase } = editionOf(root, 'en');
  return play.steps.map((_, n) => announcementsOf(play.moment(n), seen, say, phrase).map(({ words }) => words));
}
