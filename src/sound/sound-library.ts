/** All sounds and music there are, as far as they have come; what fails is tried again, and said once. */
import { type AudioEnvironment, AudioFiles, FORMATS, unheard } from './audio-files';
import { contextNow, isPlayable, Sample } from './howler';
import { DecodedMusic } from './decoded-music';
import { LoadCache } from './load-cache';
import type { SoundData, Sounds } from './sounds';

const BUSES_FIRST = ['effects', 'voices', 'place']; // a place can wait longest
const FAILURES_TOLD = 2; // failures of a file in a row after which the viewer is told

export class SoundLibrary {
  readonly #around: AudioEnvironment;
  readonly #samples: LoadCache<Sample>;
  readonly #said = new Set<string>();
  readonly decoded: DecodedMusic;

  /** @throws where this browser knows none of the formats */
  constructor(
    readonly data: SoundData,
    around: AudioEnvironment,
  ) {
    const formats = FORMATS.filter(isPlayable);
    if (formats.length === 0) throw new Error(`this browser plays neither ${FORMATS.join(' nor ')}`);
    this.#around = around;
    const files = new AudioFiles(around, formats);
    const failed = (file: string, fault: unknown, failures: number): void => this.#failed(file, fault, failures);
    this.#samples = new LoadCache(
      (name) => files.make(name, (sound, { format }) => Sample.of(sound, format, clipsOf(data.sounds, name))),
      failed,
    );
    this.decoded = new DecodedMusic(files, (sound) => contextNow()!.decodeAudioData(sound), failed);
  }

  sample(name: string): Sample | null {
    return this.#samples.get(name);
  }

  /** Resolves once nothing that has been asked for is on its way. */
  async settled(): Promise<void> {
    await Promise.all([this.#samples.settled(), this.decoded.settled()]);
  }

  tick(seconds: number): void {
    this.#samples.tick(seconds);
    this.decoded.tick(seconds);
  }

  /** Stops all sounds, and gives their memory back. */
  close(): void {
    for (const [, sample] of this.#samples.entries()) sample.close();
  }

  /** There is reason to hope for what has failed. */
  retry(): void {
    this.#samples.retry();
    this.decoded.retry();
  }

  /** Begins to load, and brings what is there over to the context there is now. */
  renew(): void {
    this.#samples.renew((sample) => sample.renewed());
    // after the music that is wanted right now
    void Promise.resolve().then(() => filesOf(this.data.sounds).forEach((name) => this.#samples.ask(name)));
  }

  #failed(file: string, fault: unknown, failures: number): void {
    if (!this.#said.has(file)) this.#around.warn(unheard(file, fault));
    this.#said.add(file);
    if (failures === FAILURES_TOLD) this.#around.tell('some');
  }
}

export const clipName = (name: string, variant: number): string => `${name} ${variant}`;

/** Each once, in the order in which they are wanted. */
const filesOf = (sounds: Sounds): string[] => [
  ...new Set(
    Object.values(sounds)
      .toSorted((a, b) => BUSES_FIRST.indexOf(a.bus) - BUSES_FIRST.indexOf(b.bus))
      .map(({ file }) => file),
  ),
];

function clipsOf(all: Sounds, file: string): Record<string, readonly [number, number, boolean]> {
  const sounds = Object.entries(all).filter(([, sound]) => sound.file === file);
  const clips = sounds.flatMap(([name, { clips, loop = false }]) =>
    clips.map(({ start, duration }, variant) => [clipName(name, variant), [start, duration, loop]] as const),
  );
  return Object.fromEntries(clips);
}
