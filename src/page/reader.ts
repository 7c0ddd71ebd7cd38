/** The words: one line at a time on a paper card, and whole to a screen reader. */
import './reading.css';
import type { Moment, Presenter } from '../play/step';
import type { ReducedMotion } from './settings/reduced-motion';
import { CaptionStrips, type CaptionKinds } from './overlays/caption-strips';
import type { Play } from '../play/play';
import type { PlaceName } from '../play/stage';
import { Card } from './card/card';
import { StartScreen, type Ticket } from './screens/start-screen';
import { TitleHeading, type SetLetter } from './screens/title-heading';
import { Notices } from './overlays/notices';
import { requireElement } from './require-element';
import type { PixelBox } from './card/card-placement';
import { type KeptClear, NOTHING_KEPT } from './card/homes';
import { EndScreen } from './screens/end-screen';
import { seenEventsOf, announcementsOf } from './words/announcements';
import { dueBy, schedule } from '../play/words/letter-timing';
import { ReturnOffer } from './overlays/return-offer';
import type { PageLanguage } from './words/page-language';
import type { SpeakerColours } from './card/speaker-colours';
import type { Closing } from './closing';

const isTitled = (moment: Moment): boolean => moment.after.props.title === 'shown';

/** Whether the play is over with a step: its title comes in, or it has none that could and nothing follows. */
const isLast = (moment: Moment): boolean =>
  isTitled(moment) || (moment.ahead.isEnd && !('title' in moment.after.props));

/** Seconds until the end screen may count on a step: one with the title is made for it, another is told first. */
function toldIn(moment: Moment, due: readonly number[]): number {
  if (isTitled(moment)) return 0;
  const ends = moment.cues.map(({ start, time }) => start + time);
  return moment.lead + Math.max(0, ...ends, moment.speakAt + (due.at(-1) ?? 0));
}

export class Reader implements Presenter {
  private readonly card: Card;
  private readonly captions: CaptionStrips;
  private readonly heading: TitleHeading;
  private readonly endScreen: EndScreen;
  private readonly notices: Notices;
  private isFresh = false; // a notice of this very moment: the step that came with it must not take it away
  private readonly liveRegion: HTMLElement;
  private readonly startScreen: StartScreen;
  private readonly returnOffer: ReturnOffer;
  private due: readonly number[] = []; // seconds from `speakAt`, one a character
  private clock = 0; // seconds since the words began; below 0 until then
  private told = ''; // to a screen reader, and of which step
  private describes = false;
  private heardOf: PlaceName | null = null; // the place that a listener believes to be in
  private kept: KeptClear | null = null;

  /** `mount` is the page's <main>, as written in index.html. */
  constructor(
    private readonly mount: HTMLElement,
    private readonly language: PageLanguage,
    private readonly motion: ReducedMotion,
    colours: SpeakerColours,
    closing: Closing,
  ) {
    const words = requireElement(mount, '.words');
    this.card = new Card(words, language, motion, colours, closing);
    this.captions = new CaptionStrips(words, requireElement(mount, '.captions'), language, motion);
    this.heading = new TitleHeading(requireElement(mount, '.title'));
    this.endScreen = new EndScreen(requireElement(mount, '.end-screen'));
    this.notices = new Notices(mount, language, closing);
    this.liveRegion = requireElement(mount, '.live-region');
    this.startScreen = new StartScreen(requireElement(mount, '.start-screen'), language.say, closing.signal);
    this.returnOffer = new ReturnOffer(requireElement(mount, '.way-back'), language.say, closing.signal);
    language.follow(() => this.heading.fit());
  }

  get busy(): boolean {
    return this.clock < (this.due.at(-1) ?? -Infinity) || this.heading.busy;
  }

  /**
   * Before the play: the title, and the way in.
   * @param line that the viewer can go on from, '' for one without words; null where there is none
   * @param further that they have come to, if there is one
   */
  welcome(line: string | null = null, further: Ticket | null = null): void {
    this.startScreen.open(line, further);
    this.mount.dataset.before = '';
    this.heading.show(true, true);
  }

  /** @param line the last that was told where the viewer was reading, '' where none was; null takes the offer back */
  offerReturn(line: string | null, take: () => void): void {
    if (line === null) this.returnOffer.withdraw();
    else this.returnOffer.offer(line, take);
    this.place(this.kept);
  }

  /** The title's letters where the page has set them, in CSS pixels of the window; none while it shows no title. */
  letters(): readonly SetLetter[] {
    return this.heading.letters();
  }

  /** Leaves the title to the stage where that hangs it up in paper, or takes it back. */
  leaveTitle(hung: boolean): void {
    this.heading.leaveToStage(hung);
  }

  present(moment: Moment): void {
    this.tellLine(moment);
    this.captions.present(moment, seenEventsOf(moment, this.language.say, this.language.phrase));
  }

  snapTo(moment: Moment): void {
    this.stand(moment, { ended: true, anew: true });
    this.captions.snapTo(moment);
  }

  private tellLine(moment: Moment): void {
    if (this.motion.on) return this.stand(moment, { ended: false, anew: false });
    if (moment.speakAt + moment.lead > 0 || !this.card.suits(moment.step)) this.card.leave();
    this.take(moment, { atOnce: false, anew: false });
    this.endScreen.show(isLast(moment), false, toldIn(moment, this.due));
    this.clock = -moment.speakAt - moment.lead;
    this.tell(false);
  }

  /**
   * @param ended whether the end screen is in already, or leaves the last line its time
   * @param anew whether the card need not stand where it stood before
   */
  private stand(moment: Moment, { ended, anew }: { readonly ended: boolean; readonly anew: boolean }): void {
    this.take(moment, { atOnce: true, anew });
    this.endScreen.show(isLast(moment), ended);
    this.clock = this.due.at(-1) ?? 0;
    this.tell(true);
  }

  skip(): void {
    this.clock = Math.max(this.clock, this.due.at(-1) ?? 0);
    this.heading.skip();
    this.endScreen.skip();
    this.tell(true);
    this.captions.skip();
  }

  tick(seconds: number): void {
    this.isFresh = false;
    this.card.tick(seconds);
    this.heading.tick(seconds);
    this.close(seconds);
    this.captions.tick(seconds);
    if (this.clock >= (this.due.at(-1) ?? -Infinity)) return;
    this.clock += seconds;
    this.tell(false);
  }

  /**
   * Keep clear of what matters in the picture, and of the title, the way in and the way back. Remembered until the next
   * step.
   * @param kept null while nobody knows what is in the picture
   */
  place(kept: KeptClear | null): void {
    this.kept = kept;
    const papers = [this.heading.rect(), this.startScreen.rect(), this.returnOffer.rect()].filter(
      (box) => box !== null,
    );
    const never = [...(kept?.never ?? []), ...papers];
    this.card.place(kept && { ...kept, never });
    this.captions.place([[...(kept?.rest ?? []), ...papers], never], () => this.card.rest());
  }

  /** The card points to whose line it is. @param faceOf where a face is in the window, CSS pixels; null: unseen */
  point(faceOf: (who: string) => PixelBox | null): void {
    this.card.point(faceOf);
  }

  /** The card as it lies in the window, in CSS pixels; null while there is none. */
  rect(): DOMRect | null {
    return this.card.rect();
  }

  /** The sound sets in before the play has begun. */
  soundSetsIn({ vocabulary, front }: Pick<Play, 'vocabulary' | 'front'>): void {
    this.captions.setIn(vocabulary, front);
  }

  /**
   * Whether words for sounds are to be seen, which a screen reader has always; and whether what is
   * seen is told, to both.
   */
  showCaptions(shown: CaptionKinds): void {
    this.captions.show(shown);
    this.describes = shown.sights;
  }

  /** Faults of the play, for its author, over the stage; null takes them away. */
  showFaults(text: string | null): void {
    this.notices.showFaults(text);
  }

  /** One plain sentence for the viewer; null takes it away. */
  showNotice(text: string | null): void {
    this.isFresh = text !== null;
    this.notices.showNotice(text);
  }

  private take(moment: Moment, { atOnce, anew }: { readonly atOnce: boolean; readonly anew: boolean }): void {
    const { step } = moment;
    this.begin();
    if (!this.isFresh) this.showNotice(null); // read by now
    this.due = schedule(step.text, moment.pace);
    this.card.fill(step, anew);
    this.announce(moment);
    this.heading.show(isTitled(moment), atOnce);
    this.place(NOTHING_KEPT);
  }

  private begin(): void {
    if (this.startScreen.shut) return;
    this.startScreen.close();
    delete this.mount.dataset.before;
  }

  /** Once the title is in and the line is out, the end screen takes the card's turn. */
  private close(seconds: number): void {
    if (this.busy) return;
    this.endScreen.tick(seconds);
    if (this.endScreen.room > 0) this.card.recede(this.endScreen.room);
  }

  /**
   * All at once, so that it is heard in order; the same told twice in a row (presented, then settled) is read out once.
   */
  private announce(moment: Moment): void {
    const { say, phrase } = this.language;
    const announcements = announcementsOf(moment, this.describes, say, phrase, this.heardOf);
    const told = JSON.stringify([moment.step.id, announcements]);
    if (told === this.told) return;
    this.told = told;
    this.heardOf = moment.after.place;
    this.liveRegion.replaceChildren(
      ...announcements
        .flatMap(({ words, language }) => [
          Object.assign(document.createElement('span'), { textContent: words, lang: language }),
          ' ',
        ])
        .slice(0, -1),
    );
  }

  /** Show as much of the line as its clock says. */
  private tell(atOnce: boolean): void {
    if (this.due.length === 0 || this.endScreen.room === 1) return this.card.leave();
    if (this.clock < 0) return;
    this.card.disclose(dueBy(this.due, this.clock));
    if (this.card.enter(atOnce)) this.place(this.kept);
  }
}
