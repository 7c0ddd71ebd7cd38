/** The modules that tools/vite-bundle.ts makes of the play that is shown. */
declare module 'virtual:play' {
  import type { PlayData } from '../play/bundle';

  export const bundle: PlayData;
  /** Texts of the English words by file: 'descriptions' …; the play's own, and those of every page. */
  export const english: Readonly<Record<'own' | 'shared', Readonly<Record<string, string>>>>;
  export const addresses: {
    readonly sounds: Readonly<Record<string, string>>; // 'wind.webm', 'music/title.mp3' …
    readonly words: Readonly<Record<string, string | readonly string[]>>; // by language, in one file or in several
    readonly letters: Readonly<Record<string, string>>; // style sheets of letters by language
  };
}

declare module 'virtual:play/art' {
  import type { FetchedArt } from './shown-play';

  export const { whole, plate }: FetchedArt;
}

declare module 'virtual:play/screenplay' {
  import type { SourceFile } from '../play/screenplay/parse';

  /** Files in the order played, named as from the project's folder. */
  export const screenplay: readonly SourceFile[];
}

declare module 'virtual:play/stills' {
  /** Addresses by the id of a step. */
  export const stills: Readonly<Record<string, string>>;
}
