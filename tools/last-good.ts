/** The last text of each data file that could be read, for a page that is worked on while it plays. */
import { dataNames, flawsIn, isScreenplay, readData } from './data-files.js';

/** What the page begins with: all but the screenplay, other languages, notes and what tools remember. */
const isPlayed = (name: string): boolean =>
  /\.json$|\/languages\/en\/.*\.jsonl$/.test(name) && !/\/(score|fonts|stills)\//.test(name);

export class LastGood {
  private readonly texts = new Map<string, string>(); // by name
  private readonly flawed = new Map<string, readonly string[]>();

  /** @param root of the project */
  constructor(private readonly root: string) {
    for (const name of dataNames(root)) this.look(name);
  }

  /** Takes up a file that has changed, come or gone. @returns whether the page may have it */
  look(name: string): boolean {
    const isThere = dataNames(this.root).includes(name);
    const { told, lost } = isThere ? flawsIn(this.root, name) : { told: [], lost: false };
    if (isThere && told.length === 0) this.texts.set(name, readData(this.root, name));
    this.flawed.delete(name);
    if (told.length === 0 || (isScreenplay(name) && !lost)) return true; // the page itself tells of lines
    this.flawed.set(name, told);
    return false;
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
