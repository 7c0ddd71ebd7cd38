/** A store as a browser has it, for tests that keep things. */
export class Shelf {
  readonly texts = new Map<string, string>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(texts)) this.texts.set(key, text);
  }

  readonly open = () => ({
    getItem: (key: string) => this.texts.get(key) ?? null,
    setItem: (key: string, text: string) => void this.texts.set(key, text),
  });
}

/** One that may not be asked for anything. */
export const blocked = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

/** One that has no room. */
export const full = () => ({ getItem: () => null, setItem: blocked });

/** Tells a page that another tab has kept something. */
export const stored = (key: string): Event => Object.assign(new Event('storage'), { key });
