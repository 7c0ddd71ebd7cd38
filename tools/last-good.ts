/** The last text of each data file that could be read, for a page that is worked on while it plays. */
import { dataNames, flawsIn, isScreenplay, readData } from './data-files.js';
import { KnownNames } from './known-names.js';

/** What the page begins with: all but the screenplay, other languages, notes and what tools remember. */
const isPlayed = (name: string): boolean =>
  /\.json$|\/languages\/en\/.*\.jsonl$/.test(name) && !/\/(score|fonts|stills)\//.test(name);

const isJson = (name: string): boolean => name.endsWith('.json');
export class LastGood {
  private readonly texts = new Map<string, string>(); // by name
  private readonly flawed = new Map<string, readonly string[]>();

  /** @param root of the project */
  constructor(private readonly root: string) {
    const known = new KnownNames(root);
    for (const name of dataNames(root)) if (this.isWhole(name, known)) this.keep(name);
  }

  /**
   * Takes up a file that has changed, come or gone, and with it others that waited for it. One that others can't do
   * with, such as a file of poses without one that a movement passes through, waits for them in turn.
   * @returns those that the page may have now; not the changed one where it has to wait
   */
  look(name: string): readonly string[] {
    const known = new KnownNames(this.root);
    if (!this.isWhole(name, known)) return [];
    if (!isJson(name)) return (this.keep(name), [name]);
    const spoilt = this.spoiltBy(name, known);
    if (spoilt.length > 0) {
      this.flawed.set(name, spoilt);
      return [];
    }
    this.keep(name);
    const freed = [...this.flawed.keys()].filter((each) => isJson(each) && this.isWhole(each, known));
    for (const each of freed) this.keep(each);
    return [name, ...freed];
  }

  /** Whether the page may have a file, as far as that itself goes. */
  private isWhole(name: string, known: KnownNames): boolean {
    const { told, lost } = this.isThere(name) ? flawsIn(this.root, name, known) : { told: [], lost: false };
    this.flawed.delete(name);
    if (told.length === 0 || (isScreenplay(name) && !lost)) return true; // the page itself tells of lines
    this.flawed.set(name, told);
    return false;
  }

  private keep(name: string): void {
    if (this.isThere(name) && !this.flawed.has(name)) this.texts.set(name, readData(this.root, name));
  }

  private isThere(name: string): boolean {
    return dataNames(this.root).includes(name);
  }

  /** What is wrong with other files that were whole before this one changed. */
  private spoiltBy(name: string, known: KnownNames): string[] {
    const others = [...this.texts.keys()].filter((each) => each !== name && isJson(each) && !this.flawed.has(each));
    const there = new Set(dataNames(this.root));
    return others.filter((each) => there.has(each)).flatMap((each) => [...flawsIn(this.root, each, known).told]);
  }

  /** What stands in for a file that can't be read; null for one that can. */
  insteadOf(name: string): string | null {
    return this.flawed.has(name) ? (this.texts.get(name) ?? '') : null;
  }

  /** What is wrong with the files, one fault a line. */
  get told(): readonly string[] {
    return [...this.flawed.values()].flat();
  }

  /** Whether some file that the play can't do without was never seen whole. */
  get isHopeless(): boolean {
    return [...this.flawed.keys()].some((name) => isPlayed(name) && !this.texts.has(name));
  }
}
