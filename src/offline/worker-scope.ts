/** What the worker has around it, as far as it uses that: TypeScript knows a page's world or a worker's, not both. */
export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}
interface Listens {
  install(event: ExtendableEvent): void;
  activate(event: ExtendableEvent): void;
  message(event: ExtendableEvent & { readonly data: unknown }): void;
  fetch(event: FetchEvent): void;
}

/** @see https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope */
export interface WorkerScope {
  readonly navigator: { readonly mediaCapabilities?: Pick<MediaCapabilities, 'decodingInfo'> };
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Kind extends keyof Listens>(kind: Kind, hear: Listens[Kind]): void;
}
