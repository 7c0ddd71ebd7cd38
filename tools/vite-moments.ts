/**
 * A build has a page for each moment, that shows it where its link is pasted, the whole play in words for browsers
 * without scripts, and a welcome for search engines.
 */
import { type Plugin, type Rollup } from 'vite';
import type { Play } from '../src/play/play';
import type * as Translations from '../src/play/words/translate';
import { type Language, momentsIn } from '../src/page/words/languages.js';
import type * as Editions from './moments/edition.js';
import type * as Pages from './moments/pages.js';
import type * as Bundles from './bundle.js';
import { type StillFiles, stillFiles, stillIn } from './still-files.js';
import { loadFrom } from './vite-load.js';

const END = '</noscript>';
const HEAD_END = '</head>';

/** The play in one language. */
interface Told extends Editions.Edition {
  readonly play: Play;
}

/**
 * @param address where the built page will stand, if that is known: links to pictures are whole
 * then, as most sites want them
 */
export function moments(address = ''): Plugin {
  let editions: readonly Told[] = []; // English first
  let pages: typeof Pages;
  let stills: StillFiles;
  let root = '';
  return {
    name: 'our-spot:moments',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    async buildStart() {
      if (address && !URL.canParse(address))
        this.error(
          `OUR_SPOT_ADDRESS is “${address}”: give the whole address of the folder the page stands in, like ` +
            'https://example.org/our-spot/',
        );
      const play = (await loadFrom<typeof Bundles>(root, '/tools/bundle.ts')).readPlay(root);
      const { translated } = await loadFrom<typeof Translations>(root, '/src/play/words/translate.ts');
      const { editionOf, languagesIn } = await loadFrom<typeof Editions>(root, '/tools/moments/edition.ts');
      stills = stillFiles(root);
      pages = await loadFrom<typeof Pages>(root, '/tools/moments/pages.ts');
      editions = languagesIn(root)
        .map((language) => editionOf(root, language))
        .map((edition) => ({ ...edition, play: translated(play, edition.language, edition.lines) }));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(END)) throw new Error('index.html has no <noscript> for the play in words to stand in');
        const { play, say, phrase } = editions[0]!;
        const setting = { say, phrase, stillOf: (id: string) => stillIn(stills, id), linked: true };
        const words = pages.playInWords(momentsOf(play), setting, spoken(editions));
        const front = pages.frontPreview({ say, language: 'en', up: '' }, frontPicture(play, stills, address));
        return html.replace(END, () => `${words}\n${END}`).replace(HEAD_END, () => `  ${front}\n  ${HEAD_END}`);
      },
    },
    generateBundle(_, bundle) {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      emit('robots.txt', 'User-agent: *\nAllow: /\n');
      for (const { language, play, say, phrase } of editions) {
        const folder = momentsIn(language);
        const letters = lettersIn(bundle, language);
        const writing = { say, language, letters, up: upFrom(folder) };
        for (const step of play.steps)
          emit(
            `${folder}${step.id}.html`,
            pages.momentPage(step, pictureOf(stillIn(stills, step.id), writing.up, address), writing),
          );
        const setting = {
          say,
          phrase,
          stillOf: (id: string) => pictureOf(stillIn(stills, id), '../', '')?.file,
          linked: true,
        };
        emit(
          `script/${language}.html`,
          pages.scriptPage(momentsOf(play), setting, { ...writing, up: '../', spoken: spoken(editions) }),
        );
      }
    },
  };
}

const spoken = (editions: readonly Told[]): Language[] => editions.map(({ language }) => language);

const momentsOf = (play: Play) => play.steps.map((_, n) => play.moment(n));

/** The way back from a folder to the one that the page stands in. */
const upFrom = (folder: string): string => folder.replaceAll(/[^/]+/g, '..');

/** A still for the play as a whole: its last, with the title. */
const frontPicture = (play: Play, stills: StillFiles, address: string): Pages.Picture | null =>
  pictureOf(stillIn(stills, play.steps.at(-1)?.id ?? ''), '', address);

/** The style sheet of a language's own letters. */
const lettersIn = (bundle: Rollup.OutputBundle, language: Language): string | undefined =>
  Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(`${language}.css`))?.fileName;

function pictureOf(file: string | undefined, up: string, address: string): Pages.Picture | null {
  if (file === undefined) return null;
  return { file: `${up}${file}`, address: address ? new URL(file, address.replace(/\/?$/, '/')).href : `${up}${file}` };
}
