/**
 * Says one utterance after the other, can be held and goes on at the word where it was. Browsers' voices now and then
 * never begin or never tell that they have ended: nobody waits for them for ever.
 */
import { lettersIn } from '../../play/words/letter-timing';
import type { SpeechEngine, Voice } from './engine';

export interface Utterance {
  readonly text: string;
  readonly language: string; // BCP 47
  readonly voice: Voice | null; // null for what the browser has for the language
  readonly pitch: number; // 0…2; 1 as the voice has it
  readonly rate: number; // 0.1…10; 1 as the voice has it
}

const LATE = 6; // seconds in which a voice should have begun
const [SLOW, SLACK] = [4, 5]; // letters a second that the slowest says, and seconds on top
const MISSES = 2; // in a row, after which there is no voice
const REFUSED = 'not-allowed'; // before the viewer has touched the page

interface Saying {
  readonly utterance: Utterance;
  readonly said: SpeechSynthesisUtterance; // kept: browsers forget one that nobody holds
  begun: boolean;
  waited: number; // seconds, for it to begin or to end
  word: number; // where in the text the voice is
}

export class Speaker {
  private queue: readonly Utterance[] = [];
  private saying: Saying | null = null;
  private held = false;
  private misses = 0;

  /** @param lost is told where the browser's voices do not speak */
  constructor(
    private readonly engine: SpeechEngine,
    private readonly lost: () => void,
  ) {}

  /** Whether something is being said, or is still to be. */
  get busy(): boolean {
    return this.saying !== null || this.queue.length > 0;
  }

  say(...utterances: readonly Utterance[]): void {
    this.queue = [...this.queue, ...utterances];
    this.goOn();
  }

  /** Says that at once, and then goes on where it was. */
  interject(...utterances: readonly Utterance[]): void {
    this.interrupt();
    this.queue = [...utterances, ...this.queue];
    this.goOn();
  }

  /** Forgets all that was still to be said. */
  silence(): void {
    this.queue = [];
    this.stop();
  }

  /** Falls silent, until it may go on with the word that it was at. */
  hold(on: boolean): void {
    if (on === this.held) return;
    this.held = on;
    if (on) this.interrupt();
    else this.goOn();
  }

  tick(seconds: number): void {
    const { saying } = this;
    if (!saying || this.held) return;
    saying.waited += seconds;
    if (!saying.begun && saying.waited > LATE) this.miss();
    else if (saying.waited > SLACK + LATE + lettersIn(saying.utterance.text) / SLOW / saying.utterance.rate)
      this.end(saying);
  }

  private interrupt(): void {
    const { saying } = this;
    if (saying) {
      const text = saying.utterance.text.slice(saying.word).trim();
      if (text !== '') this.queue = [{ ...saying.utterance, text }, ...this.queue];
    }
    this.stop();
  }

  private stop(): void {
    if (!this.saying) return;
    this.saying = null;
    this.engine.synthesis.cancel();
  }

  private goOn(): void {
    const [next] = this.queue;
    if (this.held || this.saying || !next) return;
    this.queue = this.queue.slice(1);
    this.begin(next);
  }

  private begin(utterance: Utterance): void {
    const { text, language, voice, pitch, rate } = utterance;
    const said = Object.assign(this.engine.utter(text), { lang: voice?.lang ?? language, pitch, rate });
    if (voice) said.voice = voice as SpeechSynthesisVoice;
    const saying: Saying = { utterance, said, begun: false, waited: 0, word: 0 };
    said.onstart = () => {
      [saying.begun, saying.waited, this.misses] = [true, 0, 0];
    };
    said.onboundary = ({ charIndex }) => (saying.word = charIndex);
    said.onend = () => this.end(saying);
    said.onerror = ({ error }) => this.fail(saying, error);
    this.saying = saying;
    this.engine.synthesis.speak(said);
  }

  private end(saying: Saying): void {
    if (saying !== this.saying) return;
    if (!saying.begun) this.misses = 0; // some never tell that they have begun
    this.stop();
    this.goOn();
  }

  /** A voice that fails may be one that wants a network: the browser's own takes its place. */
  private fail(saying: Saying, error: string): void {
    if (saying !== this.saying) return;
    if (error === REFUSED) return this.silence();
    if (saying.utterance.voice === null) return this.miss();
    this.stop();
    this.begin({ ...saying.utterance, voice: null });
  }

  private miss(): void {
    this.misses += 1;
    this.stop();
    if (this.misses < MISSES) return this.goOn();
    this.silence();
    this.lost();
  }
}
