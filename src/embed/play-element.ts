/** `<our-spot-play src step language motion>`: the play in a frame of any page, which can follow it and lead it. */
import { besideScript, frameAddress } from './frame-address';
import { KEY, toldIn, type Told, type ToldStep, type Wish } from './messages';
import { dress, frameFor } from './play-frame';
import { leaveTurn, takeTurn, type Performer } from './turns';

const PATIENCE = 20_000; // milliseconds from a page’s being loaded until a play that does not answer is given up
const MIRRORED = ['src', 'step', 'language', 'motion'] as const;

/** What the script knows by its build and by where it was fetched from. */
export interface Origin {
  readonly script: string; // its address; '' where it is not known
  readonly titles: Readonly<Record<string, string>>; // the play’s name by language, its own first
}

export class PlayElement extends HTMLElement implements Performer {
  static readonly observedAttributes = [...MIRRORED, 'title', 'sandbox', 'loading'];
  static origin: Origin = { script: '', titles: {} };

  private readonly root = this.attachShadow({ mode: 'open' });
  private frame: HTMLIFrameElement | null = null;
  private current: ToldStep | null = null;
  private awaited: string | null = null; // the step to go to once the play is ready
  private isReady = false;
  private gaveWay = false; // to another play, until this one is turned to
  private isDue = false; // to be opened anew
  private waiting = 0; // timer
  private leaving: AbortController | null = null; // while it is in a page

  constructor() {
    super();
    dress(this.root);
  }

  /** Whether the play does as it is told by now. */
  get ready(): boolean {
    return this.isReady;
  }
  /** The id of the step that is shown; '' until the play has begun. */
  get step(): string {
    return this.current?.id ?? '';
  }
  set step(id: string) {
    this.setAttribute('step', id);
  }
  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(address: string) {
    this.setAttribute('src', address);
  }
  get language(): string {
    return this.getAttribute('language') ?? '';
  }
  set language(code: string) {
    this.setAttribute('language', code);
  }
  get motion(): string {
    return this.getAttribute('motion') ?? '';
  }
  set motion(wish: string) {
    this.setAttribute('motion', wish);
  }

  /** Stands at a step, at once or as soon as the play is ready. */
  goTo(step: string): void {
    if (this.isReady && !this.isDue) this.tell({ [KEY]: 'go-to', step });
    else this.awaited = step;
  }
  /** As a viewer’s click: brings what is under way to its end; when nothing is, shows the next step. */
  next(): void {
    this.tell({ [KEY]: 'next' });
  }
  back(): void {
    this.tell({ [KEY]: 'back' });
  }
  pause(): void {
    this.gaveWay = false;
    this.tell({ [KEY]: 'pause' });
  }
  resume(): void {
    this.takeTurn();
    this.tell({ [KEY]: 'resume' });
  }

  giveWay(): void {
    this.gaveWay = true;
    this.tell({ [KEY]: 'pause' });
  }

  connectedCallback(): void {
    this.takeEarlierProperties();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.ownerDocument.defaultView?.addEventListener('message', (event) => this.hear(event), { signal });
    this.open(this.awaited || this.step || this.getAttribute('step'));
  }

  disconnectedCallback(): void {
    this.leaving?.abort();
    this.leaving = null;
    leaveTurn(this);
    this.shut();
  }

  /** Moved by `moveBefore`, its frame goes on as it was. */
  connectedMoveCallback(): void {
    // or else it would be taken out and put in again
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'step') {
      if (now !== null) this.goTo(now);
    } else if (!this.leaving) {
      // all else is taken as it comes into a page
      if (name === 'src' && before !== null && before !== now) this.forget();
    } else if (name === 'title') this.frame?.setAttribute('title', this.name);
    else if (before !== now) this.reopen(name === 'src');
  }

  /** What has been set on it before its script was there. */
  private takeEarlierProperties(): void {
    for (const name of MIRRORED) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this;
      delete (this as Partial<Record<typeof name, string>>)[name];
      this[name] = value;
    }
  }

  private get name(): string {
    const { titles } = PlayElement.origin;
    const [language = ''] = (this.closest<HTMLElement>('[lang]')?.lang ?? '').toLowerCase().split('-');
    return this.title || (titles[language] ?? Object.values(titles)[0] ?? '');
  }

  private open(step: string | null): void {
    const [language, motion] = [this.getAttribute('language'), this.getAttribute('motion')];
    const { script } = PlayElement.origin;
    try {
      const src = this.src || besideScript(script);
      const address = frameAddress(src, this.ownerDocument.baseURI, { step, language, motion });
      const look = { loading: this.getAttribute('loading'), sandbox: this.getAttribute('sandbox') };
      this.frame = frameFor(address, { title: this.name, ...look });
    } catch {
      return this.fail(`src="${this.src}" is no address. Give the folder where the build stands.`);
    }
    this.frame.addEventListener('load', () => this.expect());
    this.root.replaceChildren(this.frame);
    this.awaited = null;
  }

  private shut(): void {
    clearTimeout(this.waiting);
    this.frame?.remove();
    [this.frame, this.isReady, this.gaveWay] = [null, false, false];
  }

  /** The step of a play means nothing in another. */
  private forget(): void {
    [this.current, this.awaited] = [null, null];
  }

  /**
   * With all that is changed in one go.
   * @param isOther whether it is another play
   */
  private reopen(isOther: boolean): void {
    if (isOther) this.forget();
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => {
      this.isDue = false;
      if (!this.leaving) return;
      this.shut();
      this.open(this.awaited || this.step || this.getAttribute('step'));
    });
  }

  /** A page has come into the frame: the play’s own, or one that says why it could not be had. */
  private expect(): void {
    clearTimeout(this.waiting);
    if (this.isReady) return;
    const silent = (): void => this.fail(`No play has answered from ${this.frame?.src ?? this.src}.`);
    this.waiting = window.setTimeout(silent, PATIENCE);
  }

  private fail(message: string): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent('error', { detail: { message } })));
  }

  private tell(wish: Wish): void {
    // any origin: a sandboxed frame has none, and a wish is no secret
    if (this.isReady) this.frame?.contentWindow?.postMessage(wish, '*');
  }

  private hear({ source, data }: MessageEvent): void {
    if (!this.frame || source !== this.frame.contentWindow) return;
    const told = toldIn(data);
    if (told) this.take(told);
  }

  private take(told: Told): void {
    const { [KEY]: name, ...detail } = told;
    if (name === 'touched') return this.takeTurn();
    if (told[KEY] === 'step') this.current = detail as ToldStep;
    if (name === 'ready') this.begin();
    this.dispatchEvent(new CustomEvent(name, { detail }));
    if (name === 'ready' && this.awaited !== null) this.goTo(this.awaited);
    if (name === 'ready') this.awaited = null;
  }

  private begin(): void {
    clearTimeout(this.waiting);
    this.isReady = true;
  }

  private takeTurn(): void {
    takeTurn(this);
    if (this.gaveWay) this.tell({ [KEY]: 'resume' });
    this.gaveWay = false;
  }
}
