/** What the tests ask of a browser, whichever engine is in it and whatever drives it. */
export interface Size {
  readonly width: number; // CSS pixels
  readonly height: number;
}
export interface Tab {
  /** Goes to an address, and waits until it has loaded. */
  goto(address: string): Promise<unknown>;
  /** Runs a function in the page, which may use nothing from here but what it is given. */
  run<Given, Result>(act: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
  click(x: number, y: number): Promise<unknown>;
  /** @param key as KeyboardEvent.key has it */
  press(key: string): Promise<unknown>;
  /** A picture of the page: PNG, in base64. */
  picture(): Promise<string>;
  close(): Promise<unknown>;
}
export interface Browser {
  /** A page of its own, with nothing kept from another. */
  tab(size: Size): Promise<Tab>;
  close(): Promise<unknown>;
}
export type Environment = NodeJS.ProcessEnv;

const PATIENCE = 60_000; // milliseconds: on a machine with much to do a browser takes a dozen seconds to start

/** @throws where it takes too long */
export function within<T>(what: string, promise: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>(
    (_, reject) =>
      (timer = setTimeout(() => reject(new Error(`${what}: no answer in ${patience / 1000} s`)), patience)),
  );
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Once more, and said, where it fails or takes too long: browsers now and then never start, or never arrive.
 * @param attempt is told by its signal when it has failed, and ends what it has started
 */
export async function twice<T>(what: string, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const once = (): Promise<T> => {
    const attempted = new AbortController();
    return within(what, attempt(attempted.signal)).catch((fault: unknown) => {
      attempted.abort();
      throw fault;
    });
  };
  return once().catch((fault: unknown) => {
    console.warn(`${what}, once more: ${String(fault)}`);
    return once();
  });
}
