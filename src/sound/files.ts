/** Sound files: in the format that this browser plays, or in the next one where that fails. */
import { Howler } from 'howler';

export interface Source {
  readonly url: string;
  readonly format: 'webm' | 'mp3';
}
const URLS = import.meta.glob<string>('../../assets/sound/**/*.{webm,mp3}', { query: '?url', import: 'default', eager: true });

/** What only main may touch: the network, and somewhere to say what cannot be heard. */
export interface Surroundings {
  fetch(url: string): Promise<Response>;
  warn(message: string): void;
}

/** Tries one format after the other; a file that fails in all of them is told once, and stays silent. */
export async function load<Loaded>(file: string, around: Surroundings, read: (sound: Blob, source: Source) => Promise<Loaded>): Promise<Loaded | null> {
  let fault: unknown = 'this browser knows none of its formats';
  for (const source of sourcesOf(file).filter(({ format }) => Howler.codecs(format))) {
    try {
      return await read(await fetched(source, around), source);
    } catch (reason) {
      fault = reason;
    }
  }
  around.warn(unheard(`assets/sound/${file}`, fault));
  return null;
}

export const unheard = (what: string, fault: unknown): string =>
  `${what} cannot be heard (${fault instanceof Error ? fault.message : String(fault)}); the play goes on without it.`;

const sourcesOf = (file: string): Source[] => (['webm', 'mp3'] as const).map((format) => ({ format, url: URLS[`../../assets/sound/${file}.${format}`]! }));

async function fetched({ url }: Source, around: Surroundings): Promise<Blob> {
  const response = await around.fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.blob();
}
