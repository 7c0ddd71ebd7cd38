/** The play that is shown, as the page is given it: its data, its words, and where its files lie. */
import type { PlayData } from '../play/bundle';
import type { SourceFile } from '../play/screenplay/parse';
import type { Stills } from '../page/controls/seek-card';
import type * as AuthorFaults from './author-faults';
import type { WordAddresses, WordTexts } from '../page/words/catalog-files';

export interface ShownPlay {
  readonly bundle: PlayData;
  readonly english: WordTexts; // messages that the page has from the start
  readonly addresses: {
    readonly sounds: Readonly<Record<string, string>>; // by file, such as 'wind.webm'
    readonly words: WordAddresses;
    readonly letters: Readonly<Record<string, string>>; // style sheets by language
  };
  readonly screenplay: readonly SourceFile[]; // in the order played
  readonly stills: Stills;
  readonly author?: () => Promise<typeof AuthorFaults>; // finds faults of a play that is worked on
}
