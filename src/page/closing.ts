/** What is to be undone as something closes, so that nothing of it stays behind. */
import { notify } from './notify';

export class Closing {
  private readonly leaving = new AbortController();
  private readonly undoings: (() => void)[] = [];

  /** Takes every listener away that was added with it. */
  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  get closed(): boolean {
    return this.signal.aborted;
  }

  /** @param undo is called once, as it closes: what was added last is undone first; at once where it has closed */
  add(undo: () => void): void {
    if (this.closed) notify([undo]);
    else this.undoings.unshift(undo);
  }

  /** Undoes everything, whatever throws meanwhile. Once closed, it does nothing. */
  close(): void {
    if (this.closed) return;
    this.leaving.abort();
    notify(this.undoings.splice(0));
  }
}
