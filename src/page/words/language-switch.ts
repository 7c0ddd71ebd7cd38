/**
 * Has the page speak the language that the viewer wishes, as soon as it can be had; until then it
 * goes on in the one it speaks.
 */
import { RetryPause } from '../../play/playback/retry-pause';
import type { Language } from './languages';

/** What there is to be had of a language. */
export interface LanguageSource {
  readonly words: (language: Language) => Promise<boolean>; // whether they are spoken now
  readonly letters: (language: Language) => Promise<boolean>; // whether the page has them now
}

export class LanguageSwitch {
  private readonly tries = { words: new RetryPause(), letters: new RetryPause() };

  /**
   * @param missing is told once when the words of a language can't be had
   * @param lettersCame is told when its letters are there
   */
  constructor(
    private readonly source: LanguageSource,
    private readonly missing: () => void,
    private readonly lettersCame: () => void,
    network: EventTarget,
    signal?: AbortSignal,
  ) {
    network.addEventListener('online', () => this.now(), { signal });
  }

  async speak(language: Language): Promise<void> {
    this.tries.words = new RetryPause();
    this.tries.letters = new RetryPause();
    await Promise.all([
      this.have('words', language, this.missing),
      this.have('letters', language).then((came) => came && this.lettersCame()),
    ]);
  }

  tick(seconds: number): void {
    for (const tries of Object.values(this.tries)) tries.tick(seconds);
  }

  private now(): void {
    for (const tries of Object.values(this.tries)) tries.now();
  }

  /** Tries until it is there, or no longer wished for. @returns whether it has come */
  private async have(what: keyof LanguageSource, language: Language, missing = (): void => {}): Promise<boolean> {
    const tries = this.tries[what];
    const isWanted = (): boolean => tries === this.tries[what];
    for (let count = 0; isWanted(); count++) {
      if (await this.source[what](language)) return isWanted();
      if (count === 0 && isWanted()) missing();
      await tries.wait();
    }
    return false;
  }
}
