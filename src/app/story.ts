/** The play as it is told now: as its files have it, and in the language that is spoken. */
import type { PlayData } from '../play/bundle';
import { createPlay, type Play } from '../play/play';
import type { SourceFile } from '../play/screenplay/parse';
import { translated } from '../play/words/translate';
import type { PageLanguage } from '../page/words/page-language';
import type { ShownPlay } from './shown-play';

/** What an author has changed. */
export interface Changes {
  readonly screenplay?: readonly SourceFile[]; // as it was last saved
  readonly flaws?: readonly string[]; // of data, as the server last told
}

export class Story {
  private source: Play;
  private seen: readonly SourceFile[]; // as it was last saved
  private staged: readonly SourceFile[]; // and as it is played
  private flaws: readonly string[] = [];
  private faults: string | null = null; // as last told
  private told: Play;
  private readonly author: ShownPlay['author'];
  private readonly bundle: PlayData;

  constructor(
    { bundle, screenplay, author }: Pick<ShownPlay, 'bundle' | 'screenplay' | 'author'>,
    private readonly language: PageLanguage,
    private readonly warn: (text: string) => void,
  ) {
    [this.author, this.bundle] = [author, bundle];
    this.seen = this.staged = screenplay;
    this.source = createPlay(bundle, screenplay);
    this.told = this.inWords();
  }

  get play(): Play {
    return this.told;
  }

  /** Takes up the words of the language that is spoken by now. */
  translate(): void {
    this.told = this.inWords();
    void this.author?.().then(({ untoldIn }) =>
      untoldIn(this.told, this.language.current).forEach((untold) => this.warn(untold)),
    );
  }

  /**
   * Takes up a changed play, or keeps the last good one.
   * @param say is told what is wrong with it, and with data that the server could not read; null where nothing is
   * @returns whether another play is to be told now
   */
  async change(
    { screenplay = this.seen, flaws = this.flaws }: Changes,
    say: (faults: string | null) => void,
  ): Promise<boolean> {
    [this.seen, this.flaws] = [screenplay, flaws];
    if (!this.author) return false;
    const { faultsOf, firstOf } = await this.author();
    const faults = faultsOf(this.bundle, this.seen); // told since, perhaps: what is imported first need not come first
    this.tell(firstOf([...this.flaws, ...faults]), say);
    if (faults.length > 0 || this.seen === this.staged) return false;
    this.staged = this.seen;
    this.source = createPlay(this.bundle, this.staged);
    this.translate();
    return true;
  }

  /** What is wrong, on the page and in the console. */
  private tell(faults: string | null, say: (faults: string | null) => void): void {
    say(faults);
    if (faults !== null && faults !== this.faults) this.warn(faults);
    this.faults = faults;
  }

  private inWords(): Play {
    return translated(this.source, this.language.current, this.language.lines);
  }
}
