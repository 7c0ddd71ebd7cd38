/** Opens a play on a page: reads it, shows its title or the step asked for, opens the stage, and lets time pass. */
import type { Play } from '../play/play';
import { ErrorBarrier } from '../play/playback/error-barrier';
import { GuardedPresenter } from '../play/playback/guarded-presenter';
import { Playhead } from '../play/playback/playhead';
import { Address } from '../page/address';
import { showPlainly } from '../page/card/plain-line';
import { Closing } from '../page/closing';
import type { Reader } from '../page/reader';
import { requireElement } from '../page/require-element';
import { fetchLetters } from '../page/settings/text-settings';
import { LanguageSwitch } from '../page/words/language-switch';
import type { SoundPlayer } from '../sound/player';
import type { Theatre } from '../stage/theatre';
import { Aloud } from './aloud';
import { Arrival } from './arrival';
import { Controls } from './controls';
import { ErrorLog } from './error-log';
import { followSettings } from './follow-settings';
import { endLoading, keepPage } from './found-page';
import { OptionalParts } from './optional-parts';
import { hearOutdated } from './outdated';
import { openSound } from './open-sound';
import { openPage, type Page } from './page';
import { Picture } from './picture';
import type { ShownPlay } from './shown-play';
import { LiveClock } from './stillness';
import { type Changes, Story } from './story';
import type { Surroundings } from './surroundings';
import { type System, tickAll } from './systems';
import { untilClosed } from './until-closed';
import { after, painted } from './waiting';

/** A play that is open on a page. */
export interface App {
  readonly play: Play; // as it is told now
  readonly playhead: Playhead;
  readonly reader: Reader;
  readonly sound: SoundPlayer;
  readonly barrier: ErrorBarrier; // between its parts
  readonly stage: Theatre | null; // null until it stands, and where it can't
  readonly ready: Promise<void>; // the stage has been drawn, or can't be
  /** Lets so many seconds pass; the app does it by itself, unless the page is driven. */
  tick(seconds: number): void;
  /** Draws the stage as it stands by now. */
  draw(): void;
  /** Takes up what an author has changed, or keeps the last good play and says what is wrong. */
  change(changes: Changes): Promise<void>;
  /** Has something undone as the app closes. */
  whenClosed(undo: () => void): void;
  /** Stops everything, gives back all that was taken, and leaves the page as it was found. */
  close(): void;
}

/**
 * @param root holds the page of the play, as written in index.html
 * @returns once the viewer can begin; the stage is still to come
 * @throws where the page lacks something that the app needs
 */
export async function createApp(root: HTMLElement, shown: ShownPlay, world: Surroundings): Promise<App> {
  const closing = new Closing();
  closing.add(keepPage(root));
  let page: Page | null = null;
  const around = hearOutdated(untilClosed(world, closing), closing, () => page);
  const complaints = new ErrorLog((what, thrown) => around.console.error(what, thrown));
  complaints.hearPage(around.window, closing.signal);
  page = await openPage(root, shown, around, closing);
  await after(0, around, closing); // a task for each, between which the page answers
  const story = new Story(shown, page.language, (text) => around.console.warn(text));
  await after(0, around, closing);
  return new OpenApp(page, story, shown, around, closing, complaints);
}

class OpenApp implements App {
  readonly playhead: Playhead;
  readonly reader: Reader;
  readonly sound: SoundPlayer;
  readonly barrier: ErrorBarrier;
  readonly ready: Promise<void>;
  private readonly picture: Picture;
  private readonly presenters: Readonly<Record<'words' | 'sound' | 'picture' | 'aloud', GuardedPresenter>>;
  private readonly aloud: Aloud;
  private readonly address: Address;
  private readonly arrival: Arrival;
  private readonly controls: Controls;
  private readonly languageSwitch: LanguageSwitch;
  private readonly optional: OptionalParts;
  private readonly systems: readonly System[];
  private readonly clock: LiveClock;
  private readonly lost = new Set<string>(); // parts that the viewer knows to be gone
  private isOpened = false; // the stage, or it can't be
  private readonly isDriven: boolean; // by whoever has its handle: no time passes by itself

  constructor(
    private readonly page: Page,
    private readonly story: Story,
    private readonly shown: ShownPlay,
    private readonly around: Surroundings,
    private readonly closing: Closing,
    complaints: ErrorLog,
  ) {
    const { root, language, reader, motion, quality } = page;
    const { say } = language;
    this.isDriven = ![null, 'live'].includes(new URLSearchParams(around.location.search).get('automation'));
    this.reader = reader;
    this.barrier = new ErrorBarrier({
      fault: (part, thrown) => complaints.say(part, thrown),
      rests: (part) => this.lose(part),
    });
    const { barrier } = this;
    const parts = {
      mount: requireElement(root, '#stage'),
      reader,
      say,
      motion,
      quality,
      stills: shown.stills,
      art: shown.art,
      play: () => this.play,
      next: (index: number): string | undefined => this.play.steps[index + 1]?.id,
      barrier,
    };
    const picture = (this.picture = new Picture(parts, around, closing));
    const aloud = (this.aloud = new Aloud(page, shown, barrier, around, closing));
    this.sound = openSound({ page, shown, story, around, complaints, barrier, picture, aloud });
    this.presenters = this.guardedPresenters();
    this.playhead = new Playhead(this.play, Object.values(this.presenters), ({ id }) => this.arrive(id));
    const { playhead } = this;
    const address = (this.address = new Address(around));
    this.arrival = new Arrival(() => story.play, playhead, reader, say, address, page.kept('bookmark'), closing.signal);
    this.controls = this.openControls();
    this.languageSwitch = this.openLanguages();
    this.optional = this.openOptional();
    this.systems = this.listSystems();
    this.clock = new LiveClock(this, page.quality, () => this.controls.pause.on, around, closing.signal);
    this.follow();
    this.ready = this.begin();
  }

  get play(): Play {
    return this.story.play;
  }

  get stage(): Theatre | null {
    return this.picture.stage;
  }

  /** Everything that happens as time passes, in this order. */
  private listSystems(): readonly System[] {
    const { controls, address, languageSwitch, presenters, picture, optional } = this;
    return [
      { name: 'input', tick: ({ real }) => controls.input.tick(real) },
      { name: 'controls', tick: ({ played }) => controls.bar.tick(played) },
      { name: 'seek', tick: () => controls.seek.tick() },
      { name: 'address', tick: ({ real }) => address.tick(real) },
      { name: 'language', tick: ({ real }) => languageSwitch.tick(real) },
      { name: 'auto', tick: ({ played }) => controls.autoPlay.tick(played) },
      { name: 'picture', tick: ({ played }) => presenters.picture.tick(played), isGuarded: true },
      { name: 'words', tick: ({ played }) => presenters.words.tick(played), isGuarded: true },
      { name: 'aloud', tick: ({ played }) => presenters.aloud.tick(played), isGuarded: true },
      { name: 'settings', tick: ({ played }) => controls.settings.tick(played) },
      { name: 'sound', tick: ({ played, isPaused }) => isPaused || this.hear(played), isGuarded: true },
      // what is paused still gets the picture of a step that was gone to
      { name: 'stills', tick: ({ real, played, isPaused }) => picture.tickStills(isPaused ? Infinity : played, real) },
      { name: 'optional', tick: () => optional.tick() },
    ];
  }

  tick(seconds: number): void {
    if (this.closing.closed) return;
    const isPaused = this.controls.pause.on;
    tickAll(this.systems, { real: seconds, played: isPaused ? 0 : seconds, isPaused }, this.barrier);
  }

  draw(): void {
    if (this.closing.closed) return;
    if (this.barrier.keep('drawing', () => this.picture.draw())) this.picture.cover('undrawn', false);
  }

  async change(changes: Changes): Promise<void> {
    const isOther = await this.story.change(changes, (faults) => this.closing.closed || this.reader.showFaults(faults));
    if (isOther && !this.closing.closed) this.tellAnew();
  }

  whenClosed(undo: () => void): void {
    this.closing.add(undo);
  }

  close(): void {
    this.closing.close();
  }

  /** Shows the title, or the step asked for; once that has been painted, builds the stage. */
  private begin(): Promise<void> {
    const { barrier, arrival, picture, around, closing } = this;
    barrier.run('arrival', () => arrival.begin(), undefined);
    barrier.run('arrival', () => this.letIn(), undefined);
    this.optional.begin();
    if (!this.isDriven) this.clock.run();
    return painted(around, closing)
      .then(() => picture.open(() => !this.isDriven && !this.controls.pause.on))
      .then((theatre) => (theatre ? after(0, around, closing).then(() => this.show()) : undefined))
      .catch((thrown: unknown) => barrier.fault('stage', thrown))
      .then(() => this.settle());
  }

  /** Everything on the page works from now on. A click that came before counts now. */
  private letIn(): void {
    const { root } = this.page;
    requireElement(root, '.bar').inert = false;
    const { early } = root.dataset;
    endLoading(root);
    if (early === undefined || this.isDriven) return;
    this.sound.unlock();
    this.arrival.goOn();
  }

  /** What can wait until the stage stands, or is known not to. */
  private settle(): void {
    if (this.closing.closed) return;
    this.isOpened = true;
    this.fetchAhead();
  }

  /** The stage as it was opened. */
  private show(): void {
    this.clock.stir();
    this.tick(0);
    this.draw();
  }

  private follow(): void {
    const { page, playhead, sound, languageSwitch, around, closing } = this;
    const arrange = (): void => this.picture.arrange();
    page.language.follow(() => (this.story.translate(), this.tellAnew()));
    const fetchAhead = (): void => this.fetchAhead();
    followSettings({ page, playhead, sound, languageSwitch, arrange, fetchAhead }, around, closing);
    const { signal } = closing;
    const doze = (): void => this.sleep(around.document.hidden || this.controls.pause.on);
    around.document.addEventListener('visibilitychange', doze, { signal });
    around.window.addEventListener('pageshow', doze, { signal }); // out of the browser's cache, too
    around.window.addEventListener('online', () => sound.retry(), { signal });
    closing.add(() => sound.close());
    this.aloud.follow();
  }

  /** Takes up the words of a changed play, or of another language, where the viewer is. */
  private tellAnew(): void {
    this.clock.stir();
    this.playhead.restage(this.play);
    this.arrival.welcome();
    this.picture.arrange();
    this.fetchAhead();
  }

  /** Once the stage stands or can't, and whenever the viewer wants other letters: until then it goes first. */
  private fetchAhead(): void {
    if (!this.isOpened) return;
    const words = this.play.steps.map(({ text }) => text).join('');
    void fetchLetters(words).then(() => this.closing.closed || (this.picture.arrange(), this.clock.stir()));
  }

  private arrive(id: string): void {
    const { barrier, playhead, address, controls } = this;
    this.clock.stir();
    barrier.wake('drawing');
    barrier.run('address', () => address.show(id), undefined);
    controls.arrive(playhead.index, barrier);
    this.optional.arrive();
  }

  /** A part has been put to rest. The viewer is told what they do without, once. */
  private lose(part: string): void {
    const { say } = this.page.language;
    if (part === 'picture') this.picture.cover('astray', true);
    else if (part === 'drawing') this.picture.cover('undrawn', true);
    else if (!this.lost.has(part)) this.reader.showNotice(say(part === 'sound' ? 'lost-sound' : 'lost-part'));
    this.lost.add(part);
  }

  private pause(paused: boolean): void {
    this.playhead.still = paused;
    this.sleep(paused || this.around.document.hidden);
  }

  private sleep(on: boolean): void {
    this.clock.stir();
    this.barrier.run('aloud', () => this.aloud.hold(on), undefined);
    if (on) this.sound.suspend();
    else this.sound.resume();
  }

  /** Feet are heard as they are seen to come down, and the wind as it is seen to blow. */
  private hear(seconds: number): void {
    const { barrier, picture, sound } = this;
    this.presenters.sound.tick(seconds, (passed) => {
      barrier.run(
        'hearing',
        () => {
          const { place, landings } = picture.footfalls();
          for (const landing of landings) sound.footfall(landing, place);
        },
        undefined,
      );
      sound.tick(passed, picture.stage?.gust);
    });
  }

  /** Those who tell the play, none of whom keeps the others from it. */
  private guardedPresenters(): OpenApp['presenters'] {
    const { reader, sound, picture, aloud, barrier, page } = this;
    return {
      words: new GuardedPresenter(
        'words',
        reader,
        barrier,
        (lost, { step }) =>
          lost && barrier.run('line', () => showPlainly(page.root, step, page.language.say), undefined),
      ),
      sound: new GuardedPresenter('sound', sound, barrier),
      aloud: new GuardedPresenter('aloud', aloud, barrier),
      picture: new GuardedPresenter('picture', picture, barrier, (lost) => picture.cover('astray', lost)),
    };
  }

  private openControls(): Controls {
    const { page, shown, story, playhead, arrival, sound, aloud, barrier, around, closing } = this;
    const pause = (paused: boolean): void => this.pause(paused);
    return new Controls({ page, shown, story, playhead, arrival, sound, aloud, barrier, around, closing, pause });
  }

  private openOptional(): OptionalParts {
    const { playhead, arrival, controls, barrier, around, closing, page } = this;
    const count = (): number => this.play.steps.length;
    const language = (): string => page.language.current;
    return new OptionalParts({ playhead, arrival, controls, barrier, count, language }, around, closing);
  }

  private openLanguages(): LanguageSwitch {
    const { page, around, closing } = this;
    const { language, letters, reader } = page;
    return new LanguageSwitch(
      { words: (wanted) => language.speak(wanted), letters: (wanted) => letters.fetch(wanted) },
      () => reader.showNotice(language.say('no-language')),
      () => this.fetchAhead(),
      around.window,
      closing.signal,
    );
  }
}
