/**
 * What has to come from afar: asked for, kept, and where it fails asked for again, after a growing pause or as soon as
 * there is reason to hope.
 */
const FIRST_PAUSE = 2; // seconds
const LONGEST_PAUSE = 128; // seconds
const BREATH = 4; // seconds after a try in which nobody's asking brings another
const NEWS = 1; // seconds without being asked for, after which being asked for is new

interface Item<Thing> {
  thing: Thing | null;
  coming: boolean;
  failures: number; // in a row
  triedAt: number; // seconds on the cache's clock
  askedAt: number; // likewise
}

export class LoadCache<Thing> {
  readonly #bring: (name: string) => Promise<Thing>;
  readonly #failed: (name: string, fault: unknown, failures: number) => void;
  readonly #items = new Map<string, Item<Thing>>();
  readonly #underWay = new Set<Promise<void>>();
  #clock = 0; // seconds

  /** @param failed is told of each failure, and how many there have been in a row */
  constructor(
    bring: (name: string) => Promise<Thing>,
    failed: (name: string, fault: unknown, failures: number) => void,
  ) {
    [this.#bring, this.#failed] = [bring, failed];
  }

  /** What has been asked for; null while it is not there. */
  get(name: string): Thing | null {
    const item = this.#items.get(name);
    if (!item) return null;
    if (item.thing === null) this.#ask(name, item);
    return item.thing;
  }

  ask(name: string): void {
    const known = this.#items.get(name);
    if (known) return this.#ask(name, known);
    const item: Item<Thing> = { thing: null, coming: false, failures: 0, triedAt: this.#clock, askedAt: this.#clock };
    this.#items.set(name, item);
    this.#start(name, item, this.#bring(name));
  }

  /** Whether there is no use in waiting: it is there, or has failed. */
  isSettled(name: string): boolean {
    const item = this.#items.get(name);
    return item !== undefined && (item.thing !== null || item.failures > 0);
  }

  /** Resolves once nothing is on its way: each thing is there, or has failed. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  /** What is there, by name. */
  entries(): [string, Thing][] {
    return [...this.#items].flatMap(([name, { thing }]) => (thing === null ? [] : [[name, thing]]));
  }

  /** Leaves it to be asked for again. */
  drop(name: string): void {
    this.#items.delete(name);
  }

  tick(seconds: number): void {
    this.#clock += seconds;
    for (const [name, item] of this.#items)
      if (isMissing(item) && this.#clock >= item.triedAt + pauseAfter(item.failures)) this.#again(name, item);
  }

  /** There is reason to hope. */
  retry(): void {
    for (const [name, item] of this.#items) if (isMissing(item)) this.#again(name, item);
  }

  /** Puts another in the place of all that is there, as soon as that has come of it. */
  renew(by: (thing: Thing) => Promise<Thing>): void {
    for (const [name, item] of this.#items) {
      if (item.thing === null) continue;
      const old = item.thing;
      item.thing = null;
      this.#start(name, item, by(old));
    }
  }

  #ask(name: string, item: Item<Thing>): void {
    const isNew = this.#clock - item.askedAt > NEWS;
    item.askedAt = this.#clock;
    if (isNew && isMissing(item) && this.#clock > item.triedAt + BREATH) this.#again(name, item);
  }

  #again(name: string, item: Item<Thing>): void {
    item.triedAt = this.#clock;
    this.#start(name, item, this.#bring(name));
  }

  #start(name: string, item: Item<Thing>, coming: Promise<Thing>): void {
    const fetching = this.#fetch(name, item, coming).finally(() => this.#underWay.delete(fetching));
    this.#underWay.add(fetching);
  }

  async #fetch(name: string, item: Item<Thing>, coming: Promise<Thing>): Promise<void> {
    item.coming = true;
    try {
      item.thing = await coming;
      item.failures = 0;
    } catch (fault) {
      item.failures += 1;
      item.triedAt = this.#clock;
      this.#failed(name, fault, item.failures);
    }
    item.coming = false;
  }
}

const isMissing = ({ thing, coming }: Item<unknown>): boolean => thing === null && !coming;

const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
