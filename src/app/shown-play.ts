/** The play that is shown, as the page is given it: its data, its words, and where its files lie. */
import type { PlayArt, PlayData } from '../play/bundle';
import type { SourceFile } from '../play/screenplay/parse';
import type { Stills } from '../page/controls/seek-card';
import type * as AuthorFaults from './author-faults';
import type { PlateData } from '../schemas/plate';
import type { WordAddresses, WordTexts } from '../page/words/catalog-files';

type Fetch = (address: string) => Promise<Response>;
/** What the play looks like: fetched once the page can be begun. */
export interface FetchedArt {
  readonly whole: (fetch: Fetch) => Promise<PlayArt>; // all but what plates are cut from
  readonly plate: (name: string, fetch: Fetch) => Promise<PlateData>;
}

export interface ShownPlay {
  readonly bundle: PlayData;
  readonly english: WordTexts; // messages that the page has from the start
  readonly addresses: {
    readonly sounds: Readonly<Record<string, string>>; // by file, such as 'wind.webm'
    readonly words: WordAddresses;
    readonly letters: Readonly<Record<string, string>>; // style sheets by language
  };
  readonly screenplay: readonly SourceFile[]; // in the order played
  readonly art: FetchedArt;
  readonly stills: Stills;
  readonly author?: () => Promise<typeof AuthorFaults>; // finds faults of a play that is worked on
}
