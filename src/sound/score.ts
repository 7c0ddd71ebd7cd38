/**
 * Plays the score bar by bar: a passage goes round while the viewer lingers, and gives way to the next at a bar line.
 * Each bar is a clip that rings out on its own, so bars follow one another in any order without a seam.
 */
import type { AudioBackend, LoopHandle } from './audio-backend';
import { barTime, type Music, type Passage, SILENCE } from './music';

const AHEAD = 0.5; // seconds before its bar line at which a bar is given to the backend
const SOONEST = 0.08; // seconds from now to the first bar line
// seconds before its bar line until which a bar can be taken back, and another come in time
const CHANGEABLE = SOONEST + 0.02;
const HUSH = 0.9; // seconds in which music dies away where silence is asked for
const LANDING = 0.3; // likewise, where the play has jumped
const RINGING = 6; // seconds after its bar line in which a bar may still ring

interface Bar {
  readonly at: number; // seconds on the backend's clock
  readonly passage: string;
  readonly index: number;
  readonly sounding: LoopHandle;
}

export class Score {
  readonly #music: Music;
  readonly #order: readonly string[]; // of files, in which the play calls for them
  #goal = SILENCE;
  #passage = SILENCE; // whose bars are given out now
  #next = 0; // bar of it
  #files: readonly string[] = []; // kept in silence, too
  #coming: string | null = null; // what is to take its place
  #line: number | null = null; // when that bar begins; null: as soon as it can
  #bars: readonly Bar[] = [];

  constructor(music: Music) {
    [this.#music, this.#order] = [music, Object.keys(music.files)];
  }

  /** What is played, or would be if it could be heard. */
  get passage(): string {
    return this.#passage;
  }

  /** When each bar that was given to the backend begins. */
  get bars(): readonly Omit<Bar, 'sounding'>[] {
    return this.#bars;
  }

  /** Goes on to a passage at the next bar line, once it has loaded; to silence at once, dying away. */
  follow(passage: string, audio: AudioBackend): void {
    if (passage === this.#goal) return;
    this.#goal = passage;
    this.#coming = passage === this.#passage ? null : passage;
    if (passage === SILENCE) this.#hush(HUSH);
    else this.#goOn(audio);
  }

  /** Is in a passage at once: one that is under way goes on. */
  land(passage: string): void {
    // perhaps in what follows it by itself
    const underWay = passage === this.#goal && this.#coming === null && this.#passage !== SILENCE;
    [this.#goal, this.#coming] = [passage, null];
    if (underWay || passage === this.#passage) return;
    this.#hush(LANDING);
    [this.#passage, this.#next] = [passage, 0];
  }

  tick(audio: AudioBackend): void {
    this.#bars = this.#bars.filter(({ at }) => at > audio.now - RINGING);
    audio.preloadMusic(this.#wanted());
    this.#recover(audio);
    this.#goOn(audio);
    while (this.#passage !== SILENCE && (this.#line === null || this.#line < audio.now + AHEAD))
      if (!this.#give(audio)) return;
  }

  /** Music that plays waits for what is to follow it; silence does not. */
  #goOn(audio: AudioBackend): void {
    const coming = this.#coming;
    if (!coming || (this.#passage !== SILENCE && !audio.isLoadedOrFailed(this.#music.passages[coming]!.file))) return;
    this.#takeBack(audio);
    [this.#passage, this.#next, this.#coming] = [coming, 0, null];
  }

  /** Where bars were lost, those not begun come again, as soon as can be. */
  #recover(audio: AudioBackend): void {
    if (!this.#bars.some(({ sounding }) => sounding.lost)) return;
    const next = this.#bars.find(
      ({ at, passage, sounding }) => sounding.lost && at > audio.now && passage === this.#passage,
    );
    this.#bars = this.#bars.filter(({ sounding }) => !sounding.lost);
    [this.#next, this.#line] = [next?.index ?? this.#next, null];
  }

  /** Bars not begun yet, and still far enough ahead, make way; the last bar line stands. */
  #takeBack(audio: AudioBackend): void {
    const early = this.#bars.filter(({ at }) => at > audio.now + CHANGEABLE);
    for (const { sounding } of early) sounding.stop(0);
    this.#bars = this.#bars.filter((bar) => !early.includes(bar));
    this.#line = early[0]?.at ?? this.#line;
  }

  #hush(fade: number): void {
    for (const { sounding } of this.#bars) sounding.stop(fade);
    this.#bars = [];
    [this.#passage, this.#coming, this.#line] = [SILENCE, null, null];
  }

  /** @returns whether it could be given */
  #give(audio: AudioBackend): boolean {
    const passage = this.#music.passages[this.#passage]!;
    const at = Math.max(this.#line ?? 0, audio.now + SOONEST);
    const sounding = audio.playBar(passage.file, passage.bars[this.#next]!, at);
    if (!sounding) return false;
    this.#bars = [...this.#bars, { at, passage: this.#passage, index: this.#next, sounding }];
    this.#line = at + barTime(passage);
    this.#turn(passage);
    return true;
  }

  #turn({ bars, loop, then }: Passage): void {
    this.#next = (this.#next + 1) % bars.length;
    if (this.#next === 0 && !loop) this.#passage = then ?? SILENCE;
  }

  /**
   * The files of what is played, of what it leads to, and the next in the score: it is there before it is called for.
   */
  #wanted(): readonly string[] {
    const { file, then } = this.#music.passages[this.#coming ?? this.#passage] ?? {};
    if (file)
      this.#files = [
        this.#music.passages[this.#passage]?.file,
        file,
        then && this.#music.passages[then]!.file,
        this.#order[this.#order.indexOf(file) + 1],
      ].filter((name) => name !== undefined && name !== null);
    return this.#files;
  }
}
