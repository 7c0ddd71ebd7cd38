/** What the players ask of whatever really makes the sound. Levels are 0…1, times are seconds. */
import type { Bus } from '../play/vocabulary';

export interface AudioBackend {
  /** The clock that `playBar` goes by. It stands still where nothing can sound. */
  readonly now: number;
  /** Lets so much time pass for what is to be tried again. */
  tick(seconds: number): void;
  /** Resolves once no sound that has been asked for is on its way. */
  settled(): Promise<void>;
  /** There is reason to hope for sounds that have not come. */
  retry(): void;
  /** Starts a variant of a sound; null while it cannot be heard: not loaded yet, or put to rest. */
  play(name: string, variant: number, how: PlayOptions): LoopHandle | null;
  /** Has the music in these files there as soon as can be; other may be forgotten. */
  preloadMusic(files: readonly string[]): void;
  /** Whether a music file has been loaded, or has failed to. */
  isLoadedOrFailed(file: string): boolean;
  /** Starts one bar of a music file at a time to come; null while the file is not loaded. */
  playBar(file: string, clip: number, at: number): LoopHandle | null;
  /** How loud a bus is by the viewer's wish. */
  setVolume(bus: Bus, volume: number): void;
  /** Makes room for speech, or gives it back. */
  duck(on: boolean): void;
  mute(on: boolean): void;
  /** Fades out and sleeps: for when the page is out of sight. */
  suspend(): void;
  /** Fades in again; on a touch, it wakes or opens anew what others have put to sleep or closed. */
  resume(): void;
  /** Falls silent for good, and gives back all that it holds. */
  close(): void;
}

export interface PlayOptions {
  readonly volume: number; // 0…1
  readonly rate: number; // 1: as recorded
  readonly pan: number; // -1 left … 1 right
}

export interface SoundHandle {
  setVolume(volume: number): void; // 0…1, without a step
  stop(fade: number): void; // within so many seconds; one that has not begun never does
}
export interface LoopHandle extends SoundHandle {
  readonly lost: boolean; // it is heard no more, with all that it hung on; it can be started again
}

/** Where there is nothing to sound with. */
export const SILENT: AudioBackend = {
  now: 0,
  tick() {},
  settled: () => Promise.resolve(),
  retry() {},
  play: () => null,
  preloadMusic() {},
  isLoadedOrFailed: () => true,
  playBar: () => null,
  setVolume() {},
  duck() {},
  mute() {},
  suspend() {},
  resume() {},
  close() {},
};
