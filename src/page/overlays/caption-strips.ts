/**
 * Words for what is heard and seen: on strips of paper where the viewer wants them. Of sounds a screen reader tells
 * always; of what is seen, the live region has told it.
 */
import { captionTime } from '../../play/words/letter-timing';
import { captionsOf, heardAtFirst, heardOn, type Caption } from '../../play/words/sound-captions';
import type { Stage } from '../../play/stage';
import type { Vocabulary } from '../../play/vocabulary';
import type { Moment } from '../../play/step';
import type { ReducedMotion } from '../settings/reduced-motion';
import type { SeenEvent } from '../words/announcements';
import type { PageLanguage } from '../words/page-language';
import { choosePlace, roomBeside, type PixelBox, type Place, type PixelSize } from '../card/card-placement';

const FADE = 0.25; // seconds, at either end of it
const PLACES: readonly Place[] = [
  'top-left',
  'top-right',
  'top',
  'bottom-left',
  'bottom-right',
  'bottom',
  'middle-left',
  'middle-right',
];

interface ToldCaption {
  readonly of: Caption['of'] | 'sight';
  readonly words: string;
}
interface Due extends ToldCaption {
  readonly at: number; // seconds from the start of the step
}
/** What is to be seen on strips. */
export interface CaptionKinds {
  readonly sounds: boolean;
  readonly sights: boolean;
}
interface CaptionStrip {
  readonly paper: HTMLElement;
  readonly words: string;
  readonly stay: number; // seconds
  age: number; // seconds
}

export class CaptionStrips {
  private due: readonly Due[] = []; // earliest first
  private strips: readonly CaptionStrip[] = [];
  private clock = 0; // seconds since the step began; below 0 while the curtain falls
  private shown: CaptionKinds | null = null; // null: not known yet
  private avoid: readonly (readonly PixelBox[])[] = []; // what matters most first
  private card: () => PixelBox | null = () => null;

  /** `list` is a live region within `words`, the part of the page that is free of buttons. */
  constructor(
    private readonly words: HTMLElement,
    private readonly list: HTMLElement,
    private readonly language: PageLanguage,
    private readonly motion: ReducedMotion,
  ) {}

  /** Lets the strips be seen, or those of sounds only be read out. */
  show(shown: CaptionKinds): void {
    const turnedOn = this.shown?.sounds === false && shown.sounds;
    this.shown = shown;
    this.list.toggleAttribute('data-seen', shown.sounds || shown.sights);
    this.list.toggleAttribute('data-unheard', !shown.sounds);
    if (turnedOn && this.strips.length === 0) this.tell([{ of: 'sound', words: this.language.say('captions-on') }]);
    this.place(this.avoid, this.card);
  }

  /** @param sights told as well, where those are to be seen */
  present(moment: Moment, sights: readonly SeenEvent[]): void {
    this.keep([]);
    this.clock = -moment.lead;
    const heard = captionsOf(moment).map((caption) => ({ ...caption, words: this.language.phrase(caption.words) }));
    const seen = this.shown?.sights ? sights.map((sight) => ({ ...sight, of: 'sight' as const })) : [];
    this.due = [...heard, ...seen].sort((a, b) => a.at - b.at);
    this.tick(0);
  }

  /** Only what goes on there; what was told of it already is not told again. */
  snapTo(moment: Moment): void {
    const going = heardOn(moment.vocabulary, moment.after).map(this.language.phrase);
    this.due = [];
    this.keep(going);
    this.tell(
      going
        .filter((words) => !this.strips.some((strip) => strip.words === words))
        .map((words) => ({ of: 'sound', words })),
    );
  }

  /** The sound itself sets in, before the play has begun. */
  setIn(vocabulary: Vocabulary, stage: Stage): void {
    this.tell(
      heardAtFirst(vocabulary, stage).map((caption) => ({ ...caption, words: this.language.phrase(caption.words) })),
    );
  }

  /** What is heard is told at once; what was to be seen has been told by the live region, and is seen by now. */
  skip(): void {
    this.due = this.due.filter(({ of }) => of !== 'sight');
    this.tellUntil(Infinity);
    for (const strip of this.strips) strip.age = Math.max(strip.age, FADE);
    this.draw();
  }

  tick(seconds: number): void {
    this.clock += seconds;
    for (const strip of this.strips) strip.age += seconds;
    if (this.strips.some(isOver)) this.keep(this.strips.filter((strip) => !isOver(strip)).map(({ words }) => words));
    this.tellUntil(this.clock);
    this.draw();
  }

  /**
   * Keep off these rectangles, in CSS pixels of the window, and off the card: faces, hands, the title.
   * @param avoid what matters most first
   * @param card is asked only while there are strips to be seen: the page is laid out for its answer
   */
  place(avoid: CaptionStrips['avoid'], card: () => PixelBox | null): void {
    [this.avoid, this.card] = [avoid, card];
    if (!this.list.hasAttribute('data-seen') || this.strips.length === 0) return;
    const lies = card();
    const bounds = this.words.getBoundingClientRect();
    const size = this.size();
    const room = roomBeside(lies, bounds, size);
    this.list.style.marginBlock = `${room.y - bounds.y}px ${bounds.y + bounds.height - room.y - room.height}px`;
    this.list.dataset.place = choosePlace(size, room, lies ? [[lies], ...avoid] : avoid, PLACES);
  }

  /** Of the strips themselves: in several rows they leave part of their list free. */
  private size(): PixelSize {
    const edges = this.strips.map(({ paper }) => paper.getBoundingClientRect());
    const width = Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left));
    return { width, height: this.list.offsetHeight };
  }

  private tellUntil(clock: number): void {
    const now = this.due.filter(({ at }) => at <= clock);
    if (now.length === 0) return;
    this.due = this.due.slice(now.length);
    this.tell(now);
  }

  private tell(all: readonly ToldCaption[]): void {
    if (all.length === 0) return;
    const fresh = all.map((caption) => ({
      words: caption.words,
      paper: stripOf(caption),
      stay: captionTime(caption.words), // less only where the next step comes
      age: 0,
    }));
    this.list.append(...fresh.map(({ paper }) => paper));
    this.strips = [...this.strips, ...fresh];
    this.draw();
    this.place(this.avoid, this.card);
  }

  /** Takes all others away, which no screen reader tells of. */
  private keep(kept: readonly string[]): void {
    const gone = this.strips.filter(({ words }) => !kept.includes(words));
    for (const { paper } of gone) paper.remove();
    this.strips = this.strips.filter((strip) => !gone.includes(strip));
  }

  private draw(): void {
    for (const strip of this.strips) strip.paper.style.opacity = String(this.motion.on ? 1 : seen(strip));
  }
}

const seen = ({ age, stay }: CaptionStrip): number => Math.min(1, age / FADE, (stay - age) / FADE);
const isOver = ({ age, stay }: CaptionStrip): boolean => age >= stay;

function stripOf({ of, words }: ToldCaption): HTMLElement {
  const paper = document.createElement('p');
  paper.dataset.of = of;
  paper.ariaHidden = of === 'sight' ? 'true' : null;
  paper.textContent = words;
  return paper;
}
