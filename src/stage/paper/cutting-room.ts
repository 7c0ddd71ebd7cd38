/**
 * Cuts sheets before they are wanted, without holding up the page: in a worker, or where there is none in slices
 * between which the page goes on.
 */
import { type CutPart, type CutSheet, draw, inSlices, type SheetPlan } from './cutting';

const SLICE = 8; // milliseconds

/** A worker's answer to a plan. */
export type Answer = { readonly bitmap: ImageBitmap; readonly parts: readonly CutPart[] } | { readonly fault: string };

export interface CuttingHelp {
  readonly worker: Worker | null; // that answers each plan in the order asked; null where there can be none
  readonly now: () => number; // milliseconds
  /** Lets the page do what waits. */
  readonly nextTask: () => Promise<void>;
}

export class CuttingRoom {
  private worker: Worker | null;
  private readonly closing = new AbortController();
  /** Of the worker, in order. */
  private readonly asked: { readonly done: (sheet: CutSheet) => void; readonly failed: (why: Error) => void }[] = [];

  constructor(private readonly help: CuttingHelp) {
    this.worker = help.worker;
    const { signal } = this.closing;
    this.worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.answered(data), { signal });
    const lost = (event: Event): void => {
      event.preventDefault(); // what it could not do is done here
      this.close();
    };
    this.worker?.addEventListener('error', lost, { signal });
  }

  /** @throws where its plan can't be cut */
  async cut(plan: SheetPlan): Promise<CutSheet> {
    const { worker } = this;
    if (!worker) return cutHere(plan, this.help);
    const answered = new Promise<CutSheet>((done, failed) => this.asked.push({ done, failed }));
    worker.postMessage(plan);
    return answered.catch(() => cutHere(plan, this.help));
  }

  /** Gives its worker back; what was asked of it is done here. */
  close(): void {
    this.closing.abort();
    this.worker?.terminate();
    this.worker = null;
    for (const { failed } of this.asked.splice(0)) failed(new Error('the worker is gone'));
  }

  private answered(answer: Answer): void {
    const asked = this.asked.shift();
    if ('fault' in answer) return asked?.failed(new Error(answer.fault));
    const { bitmap, parts } = answer;
    const canvas = draw(bitmap.width, bitmap.height, (context) => context.drawImage(bitmap, 0, 0));
    bitmap.close();
    asked?.done({ canvas, parts });
  }
}

async function cutHere(plan: SheetPlan, { now, nextTask }: CuttingHelp): Promise<CutSheet> {
  const slices = inSlices(plan);
  for (;;) {
    const end = now() + SLICE;
    while (now() < end) {
      const { done, value } = slices.next();
      if (done) return value;
    }
    await nextTask();
  }
}
