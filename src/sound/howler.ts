/** The real voice: Web Audio through Howler. */
import { Howl, Howler } from 'howler';
import { SOUNDS } from './sounds';
import { type Playing, SILENT, type Sounding, type Voice } from './voice';

interface Source {
  readonly url: string;
  readonly format: 'webm' | 'mp3';
}
const URLS = import.meta.glob<string>('../../assets/sound/*.{webm,mp3}', { query: '?url', import: 'default', eager: true });
const FILES = [...new Set(Object.values(SOUNDS).map(({ file }) => file))];
const sourcesOf = (file: string): Source[] => (['webm', 'mp3'] as const).map((format) => ({ format, url: URLS[`../../assets/sound/${file}.${format}`]! }));

/** What only main may touch: the network, and somewhere to say what cannot be heard. */
export interface Surroundings {
  fetch(url: string): Promise<Response>;
  warn(message: string): void;
}

/** Opens the audio of the page and begins to load. Call it on a click, key or tap. It never throws. */
export function openHowler(around: Surroundings): Voice {
  try {
    Howler.autoSuspend = false; // else Howler would fall asleep on its own clock
    Howler.html5PoolSize = 0;
    Howler.volume(1); // makes the audio context while the browser still sees the click
  } catch (fault) {
    around.warn(unheard('The page', fault));
    return SILENT;
  }
  if (!Howler.usingWebAudio) {
    around.warn(unheard('The page', 'this browser has no Web Audio'));
    return SILENT;
  }
  const howls = new Map<string, Howl>();
  for (const file of FILES) void load(file, howls, around);
  resume();
  return { play: (name, variant, how) => play(howls, name, variant, how), mute: (on) => Howler.mute(on), suspend, resume };
}

function play(howls: ReadonlyMap<string, Howl>, name: string, variant: number, { volume, rate }: Playing): Sounding | null {
  const howl = howls.get(SOUNDS[name]!.file);
  if (!howl || Howler.ctx.state !== 'running') return null; // asked now, Howler would play it late
  const id = howl.play(spriteName(name, variant));
  howl.volume(volume, id);
  if (rate !== 1) howl.rate(rate, id);
  return { volume: (now) => void howl.volume(now, id), stop: () => void howl.stop(id) };
}

/** Tries one format after the other; a file that fails in all of them stays silent. */
async function load(file: string, howls: Map<string, Howl>, around: Surroundings): Promise<void> {
  let fault: unknown = 'this browser knows none of its formats';
  for (const source of sourcesOf(file).filter(({ format }) => Howler.codecs(format))) {
    try {
      howls.set(file, await decoded(file, source, around));
      return;
    } catch (reason) {
      fault = reason;
    }
  }
  around.warn(unheard(`assets/sound/${file}`, fault));
}

/** Fetches by itself: Howler, when the network fails, would fall back to an audio element. */
async function decoded(file: string, { url, format }: Source, around: Surroundings): Promise<Howl> {
  const response = await around.fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const src = URL.createObjectURL(await response.blob());
  const loading = new Promise<Howl>((resolve, reject) => {
    const made: Howl = new Howl({
      src,
      format,
      sprite: spriteOf(file),
      onload: () => resolve(made),
      onloaderror: (_, reason) => reject(new Error(`${url}: ${String(reason)}`)),
    });
  });
  return loading.finally(() => URL.revokeObjectURL(src));
}

const spriteName = (name: string, variant: number): string => `${name} ${variant}`;

function spriteOf(file: string): Record<string, [number, number, boolean]> {
  const sounds = Object.entries(SOUNDS).filter(([, sound]) => sound.file === file);
  const clips = sounds.flatMap(([name, { clips, loop = false }]) =>
    clips.map(({ start, duration }, variant) => [spriteName(name, variant), [start, duration, loop]] as const),
  );
  return Object.fromEntries(clips.map(([name, clip]) => [name, [...clip]]));
}

const suspend = (): void => void Howler.ctx.suspend().catch(ignore);
const resume = (): void => void Howler.ctx.resume().catch(ignore);
const ignore = (): void => {}; // a context that will not wake is silence, not a fault

const unheard = (what: string, fault: unknown): string =>
  `${what} cannot be heard (${fault instanceof Error ? fault.message : String(fault)}); the play goes on without it.`;
