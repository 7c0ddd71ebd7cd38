/** What is seen: the stage once its engine is there, or stills where it can't be built; until then the words go on without either. */
import { FRONT } from './play/play';
import type { Moment, Presenter } from './play/step';
import { isCalm, onCalm } from './reading/calm';
import type { Reader } from './reading/reader';
import type { Stills } from './reading/stills';
import type { Theatre } from './stage/theatre';

const NOTHING: ReturnType<Theatre['footfalls']> = { place: 'hill', landings: [] };

export class Picture implements Presenter {
  private theatre: Theatre | null = null;
  private stills: Stills | null = null; // in the theatre's stead
  private latest: { readonly how: 'present' | 'settle'; readonly moment: Moment } | null = null;

  /** @param next the id of the step after that of this index, if there is one */
  constructor(
    private readonly mount: HTMLElement,
    private readonly reader: Reader,
    private readonly next: (index: number) => string | undefined,
  ) {
    onCalm((on) => this.theatre?.calm(on));
    addEventListener('resize', () => this.resize());
  }

  get stage(): Theatre | null {
    return this.theatre;
  }

  get busy(): boolean {
    return this.theatre?.busy ?? false;
  }

  present(moment: Moment): void {
    this.stand('present', moment);
  }

  settle(moment: Moment): void {
    this.stand('settle', moment);
  }

  hurry(): void {
    this.theatre?.hurry();
  }

  tick(seconds: number): void {
    this.theatre?.tick(seconds);
  }

  /** @param seconds Infinity brings the still that was asked for at once */
  tickStills(seconds: number): void {
    this.stills?.tick(seconds);
  }

  draw(): void {
    this.theatre?.draw();
  }

  /** Feet that have come down since this was last asked. */
  footfalls(): ReturnType<Theatre['footfalls']> {
    return this.theatre?.footfalls() ?? NOTHING;
  }

  /** Words and picture make room for each other: the card keeps off faces, paper letters hang where the page has set the title. */
  arrange(): void {
    this.reader.place(this.theatre?.keepClear() ?? []);
    if (!this.theatre) return;
    const letters = this.reader.letters();
    if (letters.length > 0) this.reader.leaveTitle(this.theatre.spell(letters)); // else those that hang stay, until the curtain has fallen
  }

  /**
   * Builds the stage, and shows on it what has been told meanwhile.
   * @param welcomed whether the curtain opens on the title
   * @throws where this browser can't build it
   */
  async open(welcomed: boolean): Promise<Theatre> {
    const { Theatre } = await import('./stage/theatre');
    this.theatre = await Theatre.open(this.mount, FRONT, this.size());
    this.theatre.calm(isCalm());
    if (welcomed && !isCalm()) this.theatre.welcome();
    if (this.latest) this.stand(this.latest.moment.index === 0 ? this.latest.how : 'settle', this.latest.moment);
    this.arrange();
    void document.fonts.ready.then(() => this.arrange());
    return this.theatre;
  }

  async openStills(): Promise<void> {
    const { Stills } = await import('./reading/stills');
    this.stills = new Stills(this.mount);
    if (this.latest) this.stand(this.latest.how, this.latest.moment);
  }

  private stand(how: 'present' | 'settle', moment: Moment): void {
    this.latest = { how, moment };
    this.theatre?.[how](moment);
    void this.stills?.show(moment.step.id, this.next(moment.index));
    this.arrange();
  }

  private resize(): void {
    this.theatre?.resize(this.size());
    this.arrange();
  }

  private size(): { width: number; height: number; density: number } {
    return { width: this.mount.clientWidth, height: this.mount.clientHeight, density: Math.min(2, devicePixelRatio) };
  }
}
