/**
 * Sound files: fetched in the format that this browser plays, or in the next one where that fails,
 * and kept as they came.
 */
export interface AudioSource {
  readonly url: string;
  readonly format: Format;
}
type Format = (typeof FORMATS)[number];
interface KeptFile {
  readonly sound: Blob;
  readonly source: AudioSource;
}
export const FORMATS = ['webm', 'mp3'] as const;

/** What only main may touch: the network, and somewhere to say what cannot be heard. */
export interface AudioEnvironment {
  readonly fetch: (url: string, how?: RequestInit) => Promise<Response>;
  /** Where a file lies, such as 'wind.webm' or 'music/title.mp3'. */
  readonly addressOf: (file: string) => string;
  /** To whoever looks after the page: what cannot be heard, and what has thrown. */
  readonly warn: (message: string) => void;
  readonly fault: (what: string, thrown: unknown) => void;
  /** To the viewer: which sounds they do without. */
  readonly tell: (loss: Loss) => void;
}
export type Loss = 'all' | 'some';

export const unheard = (what: string, fault: unknown): string =>
  `${what} cannot be heard (${fault instanceof Error ? fault.message : String(fault)}); the play goes on without it.`;

export class AudioFiles {
  readonly #around: Pick<AudioEnvironment, 'fetch' | 'addressOf'>;
  readonly #kept = new Map<string, KeptFile>(); // some four megabytes at the most
  readonly #spoilt = new Set<string>(); // addresses whose answer was no sound: the browser may still have it
  #formats: readonly Format[]; // first what has served before

  constructor(around: Pick<AudioEnvironment, 'fetch' | 'addressOf'>, formats: readonly Format[]) {
    [this.#around, this.#formats] = [around, formats];
  }

  /**
   * Makes something of a file, in one format or another.
   * @param make of what was fetched
   * @throws the last fault where it comes in none
   */
  async make<Made>(file: string, make: (sound: Blob, source: AudioSource) => Promise<Made>): Promise<Made> {
    const kept = this.#kept.get(file);
    if (kept) return make(kept.sound, kept.source);
    let fault: unknown;
    for (const source of this.#formats.map((format) => ({
      format,
      url: this.#around.addressOf(`${file}.${format}`),
    }))) {
      try {
        return await this.#makeOf(file, source, make);
      } catch (reason) {
        fault = reason;
      }
    }
    throw fault;
  }

  async #makeOf<Made>(
    file: string,
    source: AudioSource,
    make: (sound: Blob, source: AudioSource) => Promise<Made>,
  ): Promise<Made> {
    const sound = await this.#fetched(source);
    this.#spoilt.add(source.url);
    const made = await make(sound, source);
    this.#spoilt.delete(source.url);
    this.#kept.set(file, { sound, source });
    this.#formats = [source.format, ...this.#formats.filter((format) => format !== source.format)];
    return made;
  }

  async #fetched({ url }: AudioSource): Promise<Blob> {
    const response = await this.#around.fetch(url, this.#spoilt.has(url) ? { cache: 'reload' } : undefined);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.blob();
  }
}
