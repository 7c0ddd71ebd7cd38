/** What the player asks of whatever really makes the sound. */
export interface Voice {
  /** Starts a variant of a sound; null while it cannot be heard: not loaded yet, or never to be. */
  play(name: string, variant: number, how: Playing): Sounding | null;
  mute(on: boolean): void;
  suspend(): void;
  resume(): void;
}

export interface Playing {
  readonly volume: number; // 0…1
  readonly rate: number; // 1: as recorded
}

export interface Sounding {
  volume(volume: number): void; // 0…1
  stop(): void;
}

/** Where there is nothing to sound with. */
export const SILENT: Voice = { play: () => null, mute() {}, suspend() {}, resume() {} };
