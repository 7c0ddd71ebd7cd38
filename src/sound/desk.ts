/** What the players ask of whatever really makes the sound. Levels are 0…1, times are seconds. */
import type { Bus } from '../play/vocabulary';

export interface Desk {
  /** The clock that `playBar` goes by. */
  readonly now: number;
  /** Starts a variant of a sound; null while it cannot be heard: not loaded yet, or never to be. */
  play(name: string, variant: number, how: Playing): Sounding | null;
  /** Begins to load the music in these files, and forgets all other. */
  threadMusic(files: readonly string[]): void;
  /** Whether a music file has been loaded, or never will be. */
  isThreaded(file: string): boolean;
  /** Starts one bar of a music file at a time to come; null while the file is not loaded. */
  playBar(file: string, clip: number, at: number): Sounding | null;
  /** How loud a bus is by the viewer's wish. */
  setVolume(bus: Bus, volume: number): void;
  /** Makes room for speech, or gives it back. */
  duck(on: boolean): void;
  mute(on: boolean): void;
  /** Fades out and sleeps, and fades in again: for when the page is out of sight. */
  suspend(): void;
  resume(): void;
}

export interface Playing {
  readonly volume: number; // 0…1
  readonly rate: number; // 1: as recorded
  readonly pan: number; // -1 left … 1 right
}

export interface Sounding {
  setVolume(volume: number): void; // 0…1, without a step
  stop(fade: number): void; // within so many seconds; one that has not begun never does
}

/** Where there is nothing to sound with. */
export const SILENT: Desk = { now: 0, play: () => null, threadMusic() {}, isThreaded: () => true, playBar: () => null, setVolume() {}, duck() {}, mute() {}, suspend() {}, resume() {} };
