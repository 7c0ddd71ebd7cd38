/** What goes wrong is said in the console once, with its place, however often it happens. */
const REMEMBERED = 200; // kinds of complaint; whatever comes after them is not worth telling

/** Calls for something to be said the first time only. */
export class ErrorLog {
  private readonly said = new Set<string>();

  /** @param print writes to the console */
  constructor(private readonly print: (what: string, thrown: unknown) => void) {}

  /** @param part of the program that has thrown it */
  say(part: string, thrown: unknown): void {
    if (this.isNew(`${part}: ${placeOf(thrown)}`)) this.print(`“${part}” failed; the play goes on.`, thrown);
  }

  /** Of what nobody has caught, the browser says the first itself. */
  hearPage(page: EventTarget, signal: AbortSignal): void {
    page.addEventListener(
      'error',
      (event) =>
        event instanceof ErrorEvent &&
        !this.isNew(`${event.message} ${event.filename}:${event.lineno}`) &&
        event.preventDefault(),
      { signal },
    );
    page.addEventListener(
      'unhandledrejection',
      (event) => !this.isNew(placeOf((event as PromiseRejectionEvent).reason)) && event.preventDefault(),
      { signal },
    );
  }

  private isNew(what: string): boolean {
    if (this.said.has(what) || this.said.size >= REMEMBERED) return false;
    this.said.add(what);
    return true;
  }
}

/** The message, and the line of code that it comes from. */
const placeOf = (thrown: unknown): string =>
  thrown instanceof Error
    ? `${thrown.message} ${thrown.stack?.split('\n').find((line) => /:\d+:\d+/.test(line)) ?? ''}`
    : String(thrown);
