/** The play read aloud, for who wants that: fetched then, and told of every step from there on. */
import type { ErrorBarrier } from '../play/playback/error-barrier';
import type { Moment, Presenter } from '../play/step';
import type { Closing } from '../page/closing';
import type * as Parts from '../page/aloud/aloud';
import { mayRead } from '../page/settings/settings';
import type { Page } from './page';
import type { ShownPlay } from './shown-play';
import type { Surroundings } from './surroundings';

export class Aloud implements Presenter {
  readonly busy = false; // nobody who goes on has to wait for it
  private reading: Parts.Aloud | null = null;
  private latest: Moment | null = null; // null before the play has begun
  private isFresh = false; // the viewer has gone on to it
  private held = false;
  private isUnlocked = false;

  constructor(
    private readonly page: Page,
    private readonly shown: ShownPlay,
    private readonly barrier: ErrorBarrier,
    private readonly around: Pick<Surroundings, 'speech' | 'document'>,
    private readonly closing: Closing,
  ) {}

  /** Whether lines are read, and not only murmured. */
  get on(): boolean {
    return this.mayRead && (this.reading?.works ?? false);
  }

  /** Whether it is reading now. */
  get lingers(): boolean {
    return this.on && this.reading!.busy;
  }

  /** Does as the viewer wishes from now on. */
  follow(): void {
    const { preferences, reader, language } = this.page;
    preferences.follow(({ aloud }, before) => {
      if (aloud !== before.aloud) reader.showNotice(language.say(aloud ? 'aloud-on' : 'aloud-off'));
      this.turn(aloud, aloud !== before.aloud);
    }, 'aloud');
    preferences.follow(({ muted }) => muted && this.reading?.silence(), 'muted');
  }

  /** Call it on a click, key or tap: some browsers let nothing speak until something has been said in one. */
  unlock(): void {
    const { speech } = this.around;
    if (!this.page.preferences.now.aloud || this.isUnlocked || !speech) return;
    this.isUnlocked = true;
    this.barrier.run('aloud', () => speech.synthesis.speak(speech.utter('')), undefined);
  }

  present(moment: Moment): void {
    [this.latest, this.isFresh] = [moment, true];
    if (this.mayRead) this.reading?.present(moment);
  }

  snapTo(moment: Moment): void {
    [this.latest, this.isFresh] = [moment, false];
    if (this.mayRead) this.reading?.snapTo(moment);
  }

  skip(): void {
    this.reading?.skip();
  }

  tick(seconds: number): void {
    this.reading?.tick(seconds);
  }

  /** Falls silent while time stands still. */
  hold(on: boolean): void {
    this.held = on;
    this.reading?.hold(on);
  }

  private get mayRead(): boolean {
    return mayRead(this.page.preferences.now);
  }

  /** @param anew whether the viewer has just wished it, and is to hear that */
  private turn(on: boolean, anew: boolean): void {
    const { page, around, barrier } = this;
    if (!on) return this.reading?.silence();
    if (!around.speech) return anew ? page.reader.showNotice(page.language.say('no-voice')) : undefined;
    if (anew) this.unlock();
    void this.fetched().then(
      (reading) => page.preferences.now.aloud && barrier.run('aloud', () => this.begin(reading, anew), undefined),
      (thrown: unknown) => {
        barrier.fault('aloud', thrown);
        page.reader.showNotice(page.language.say('lost-part'));
      },
    );
  }

  private begin(reading: Parts.Aloud, anew: boolean): void {
    reading.retry();
    reading.hold(this.held);
    if (!this.mayRead) return;
    if (this.latest) return anew || this.isFresh ? reading.snapTo(this.latest) : undefined;
    if (anew) reading.interject(this.page.language.say('title'));
  }

  private async fetched(): Promise<Parts.Aloud> {
    const { page, shown, around, closing } = this;
    if (this.reading) return this.reading;
    const { Aloud: Reading } = await import('../page/aloud/aloud');
    const { preferences, language, reader, root } = page;
    const play = {
      figures: shown.bundle.play.figures,
      settings: () => preferences.now,
      language,
      notice: (text: string): void => reader.showNotice(text),
    };
    this.reading ??= new Reading(around.speech!, play, { root, preferences, document: around.document }, closing);
    return this.reading;
  }
}
