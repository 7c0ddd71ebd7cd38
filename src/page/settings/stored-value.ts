/**
 * A value that is kept from one visit to the next. Each play on a site keeps its own; where nothing
 * may be kept, the play goes on without.
 */

export type Store = () => Pick<Storage, 'getItem' | 'setItem'>; // asking a browser for its own may throw already

/** Of a page's address: what all addresses of one play begin with. */
export const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

export class StoredValue {
  private readonly key: string;
  private readonly sharedKey: string; // of one for all plays on a site, which is read until there is one of this play

  /** @param folder of the page, as in its address */
  constructor(
    name: string,
    private readonly store: Store,
    folder: string,
  ) {
    this.key = `our-spot:${folder}:${name}`;
    this.sharedKey = `our-spot:${name}`;
  }

  /** What is kept now, by whichever tab; null where nothing is, or where nothing may be read. */
  read(): unknown {
    try {
      const text = this.store().getItem(this.key) ?? this.store().getItem(this.sharedKey);
      return text === null ? null : valueOf(text);
    } catch {
      return null;
    }
  }

  write(value: unknown): void {
    try {
      this.store().setItem(this.key, JSON.stringify(value));
    } catch {
      return;
    }
  }

  /**
   * Calls back when another tab has kept something else, and when the page comes back from where
   * the browser laid it by meanwhile.
   */
  onChange(callback: () => void, target: EventTarget, signal?: AbortSignal): void {
    target.addEventListener('storage', (event) => (event as StorageEvent).key === this.key && callback(), { signal });
    target.addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && callback(), { signal });
  }
}

/** Mangled, or plain words as they once were kept: the text itself. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
